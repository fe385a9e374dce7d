// A simulated My Number card with a channel to it, and a record of every octet that went either way.

import type { Bytes } from '../../../../src/bytes/bytes.ts';
import { AttemptConfirmation } from '../../../../src/cards/my-number-card/pin-attempt.ts';
import { Pin, type PinUse } from '../../../../src/cards/my-number-card/pin.ts';
import { PlainChannel } from '../../../../src/iso7816/plain-channel.ts';
import { type MyNumberFault, parseMyNumberFault } from '../../../../src/simulator/my-number-card/fault.ts';
import { placeMyNumberCard } from '../../../../src/simulator/my-number-card/place-card.ts';
import type { SimulatedMyNumberCard } from '../../../../src/simulator/my-number-card/simulated-my-number-card.ts';

/** The PINs of every simulated holder. */
export const RIGHT: Readonly<Record<PinUse, string>> = {
  'user-authentication': '1234',
  'digital-signature': 'SIGN1234',
  'input-support': '5678',
};

export const FULL: Readonly<Record<PinUse, number>> = {
  'user-authentication': 3,
  'digital-signature': 5,
  'input-support': 3,
};

export interface Exchange {
  readonly command: Bytes;
  readonly answer: Bytes;
}

export interface TappedCard {
  readonly card: SimulatedMyNumberCard;
  readonly channel: PlainChannel;
  readonly exchanges: readonly Exchange[];
}

export async function tappedCard(profile = 'mnc-valid', faults: readonly string[] = []): Promise<TappedCard> {
  const card = await placeMyNumberCard(profile, { delay: () => Promise.resolve() }, faults.map(fault));
  return { card, ...channelTo(card) };
}

/** One more tap of a card that lies there. */
export function channelTo(card: SimulatedMyNumberCard): Pick<TappedCard, 'channel' | 'exchanges'> {
  const exchanges: Exchange[] = [];
  const channel = new PlainChannel({
    transmit: async (command) => {
      const copy = command.slice();
      const answer = await card.transmit(command);
      exchanges.push({ command: copy, answer });
      return answer;
    },
  });
  return { channel, exchanges };
}

export function fault(text: string): MyNumberFault {
  const parsed = parseMyNumberFault(text);
  if (parsed === undefined) throw new Error(`not a fault: ${text}`);
  return parsed;
}

export function pinOf(use: PinUse, text: string = RIGHT[use]): Pin {
  const parsed = Pin.parse(use, new TextEncoder().encode(text));
  if (!parsed.ok) throw new Error('not a PIN');
  return parsed.pin;
}

export function confirmed(use: PinUse, triesShown: number = FULL[use]): AttemptConfirmation {
  return new AttemptConfirmation(use, triesShown);
}

/** How many commands carried a PIN: VERIFY with data. */
export function pinsSent(exchanges: readonly Exchange[]): number {
  return exchanges.filter(({ command }) => command[1] === 0x20 && command.length > 5).length;
}
