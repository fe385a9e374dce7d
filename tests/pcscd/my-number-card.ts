// A simulated My Number card on a virtual reader of the private pcscd.

import { systemRandom } from '../../src/crypto/random.ts';
import { placeCardOfAnyFamily } from '../../src/host/simulated-source.ts';
import { serveVpcdCard } from '../../src/host/vpcd-card.ts';
import type { CardBody } from '../../src/simulator/card-body.ts';
import { placeMyNumberCard } from '../../src/simulator/my-number-card/place-card.ts';
import type { SimulatedMyNumberCard } from '../../src/simulator/my-number-card/simulated-my-number-card.ts';
import { portOf } from './service.ts';

export interface PlacedMyNumberCard {
  readonly card: SimulatedMyNumberCard;
  remove(): Promise<void>;
}

export async function placeOnReader(profile: string, reader = 0): Promise<PlacedMyNumberCard> {
  const card = await placeMyNumberCard(profile, { delay: () => Promise.resolve() });
  return { card, remove: await serve(card, reader) };
}

/** A card of either family, by its profile; gives the way to take it off. */
export async function placeOther(profile: string, reader: number): Promise<() => Promise<void>> {
  const environment = { random: systemRandom, delay: () => Promise.resolve() };
  return serve((await placeCardOfAnyFamily(profile, [], environment)).card, reader);
}

/** Resolves when the card is on the reader. @param reader counted from 0. */
async function serve(card: CardBody, reader: number): Promise<() => Promise<void>> {
  const end = new AbortController();
  let served: Promise<void> = Promise.resolve();
  await new Promise<void>((resolve) => {
    served = serveVpcdCard(card, {
      host: '127.0.0.1',
      port: portOf(reader),
      signal: end.signal,
      onPlaced: resolve,
    });
  });
  return async () => {
    end.abort();
    await served;
  };
}
