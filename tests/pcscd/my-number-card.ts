// A simulated My Number card on a virtual reader of the private pcscd.

import { serveVpcdCard } from '../../src/host/vpcd-card.ts';
import { placeMyNumberCard } from '../../src/simulator/my-number-card/place-card.ts';
import type { SimulatedMyNumberCard } from '../../src/simulator/my-number-card/simulated-my-number-card.ts';
import { portOf } from './service.ts';

export interface PlacedMyNumberCard {
  readonly card: SimulatedMyNumberCard;
  remove(): Promise<void>;
}

/** Resolves when the card is on the reader. @param reader counted from 0. */
export async function placeOnReader(profile: string, reader = 0): Promise<PlacedMyNumberCard> {
  const card = await placeMyNumberCard(profile, { delay: () => Promise.resolve() });
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
  return {
    card,
    async remove() {
      end.abort();
      await served;
    },
  };
}
