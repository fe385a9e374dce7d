// Which cards lie where, and which of them were put there anew: a card that has been tried once is not tried again until
// it was lifted, or a person asked for it.

import type { ReadersState } from '../../ipc/app-state.ts';

/** Where a card can lie: on a reader, or in the simulator's drawer. */
export type CardPlace = { readonly on: 'reader'; readonly reader: string } | { readonly on: 'simulator' };

/** One placing of a card. Placed again, even the same card is another tap. */
export interface Tap {
  readonly place: CardPlace;
  /** Grows with every tap of this session. */
  readonly number: number;
}

export interface CardPresence {
  readonly lastTap: number;
  /** Those that lie there now. */
  readonly taps: readonly Tap[];
}

export const NO_CARDS: CardPresence = { lastTap: 0, taps: [] };

/**
 * While the readers are not known (`starting`) nothing is taken to have moved. A service that stopped hides its cards: what
 * lies there when it is back counts as placed anew, so that a reading it broke off goes on by itself.
 */
export function withReaders(presence: CardPresence, state: ReadersState): CardPresence {
  if (state.kind === 'starting') return presence;
  const readers = state.kind === 'readers' ? state.readers : [];
  const present = readers.filter(({ card }) => card === 'present').map(({ name }) => name);
  const kept = presence.taps.filter(
    ({ place }) => place.on === 'simulator' || present.includes(place.reader),
  );
  return present
    .filter((name) => !kept.some(({ place }) => place.on === 'reader' && place.reader === name))
    .reduce<CardPresence>((now, reader) => tapped(now, { on: 'reader', reader }), {
      ...presence,
      taps: kept,
    });
}

/** Nobody saw what happened on the readers for a while: what lies there may be another card, and counts as placed anew. */
export function withReaderCardsAnew({ lastTap, taps }: CardPresence): CardPresence {
  const simulated = taps.filter(({ place }) => place.on === 'simulator');
  return taps
    .filter(({ place }) => place.on === 'reader')
    .reduce<CardPresence>((now, { place }) => tapped(now, place), { lastTap, taps: simulated });
}

/** A simulated card was placed: a new tap, also where another one lay. */
export function withSimulatedCard(presence: CardPresence): CardPresence {
  return tapped(withoutSimulatedCard(presence), { on: 'simulator' });
}

export function withoutSimulatedCard(presence: CardPresence): CardPresence {
  return { ...presence, taps: presence.taps.filter(({ place }) => place.on !== 'simulator') };
}

function tapped({ lastTap, taps }: CardPresence, place: CardPlace): CardPresence {
  return { lastTap: lastTap + 1, taps: [...taps, { place, number: lastTap + 1 }] };
}

export function isPresent({ taps }: CardPresence, tapNumber: number): boolean {
  return taps.some(({ number }) => number === tapNumber);
}

export type CardChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly tap: Tap }
  | { readonly kind: 'several'; readonly readers: readonly string[] };

/**
 * The card a reading would be of.
 * Choice: a simulated card goes first, because somebody has just put it there by hand.
 * @param readerName the reader a person chose; null: whichever has a card
 */
export function chooseCard({ taps }: CardPresence, readerName: string | null): CardChoice {
  const simulated = taps.find(({ place }) => place.on === 'simulator');
  if (simulated !== undefined) return { kind: 'one', tap: simulated };
  const candidates = taps.flatMap((tap) =>
    tap.place.on === 'reader' && (readerName === null || tap.place.reader === readerName)
      ? [{ tap, reader: tap.place.reader }]
      : [],
  );
  const [first] = candidates;
  if (first === undefined) return { kind: 'none' };
  if (candidates.length === 1) return { kind: 'one', tap: first.tap };
  return { kind: 'several', readers: candidates.map(({ reader }) => reader) };
}
