// A simulated My Number card spoken to in hexadecimal.

import { fromHex, toHex } from '../../../../src/bytes/hex.ts';
import { type MyNumberFault, parseMyNumberFault } from '../../../../src/simulator/my-number-card/fault.ts';
import { placeMyNumberCard } from '../../../../src/simulator/my-number-card/place-card.ts';
import type { SimulatedMyNumberCard } from '../../../../src/simulator/my-number-card/simulated-my-number-card.ts';

export const SELECT_JPKI = '00A4040C0AD392F000260100000001';
export const SELECT_INPUT = '00A4040C0AD3921000310001010408';

export function selectEf(fid: string): string {
  return `00A4020C02${fid}`;
}

export function verify(pin: string): string {
  const data = toHex(new TextEncoder().encode(pin));
  return `00200080${(data.length / 2).toString(16).toUpperCase().padStart(2, '0')}${data}`;
}

export interface SpokenTo {
  readonly card: SimulatedMyNumberCard;
  /** Answers of all the commands, data and status word. */
  readonly say: (...commands: readonly string[]) => Promise<readonly string[]>;
}

export async function spokenTo(profile = 'mnc-valid', faults: readonly string[] = []): Promise<SpokenTo> {
  const parsed = faults.map((text): MyNumberFault => {
    const fault = parseMyNumberFault(text);
    if (fault === undefined) throw new Error(`not a fault: ${text}`);
    return fault;
  });
  const card = await placeMyNumberCard(profile, { delay: () => Promise.resolve() }, parsed);
  return {
    card,
    say: async (...commands) => {
      const answers: string[] = [];
      for (const command of commands) answers.push(toHex(await card.transmit(fromHex(command))));
      return answers;
    },
  };
}
