import { describe, expect, it } from 'vitest';
import {
  NO_CARDS,
  chooseCard,
  isPresent,
  withReaders,
  withSimulatedCard,
  withoutSimulatedCard,
} from '../../../../src/host/desk/card-presence.ts';
import type { ReadersState } from '../../../../src/ipc/app-state.ts';

function readers(cards: Readonly<Record<string, 'absent' | 'present' | 'mute'>>): ReadersState {
  return { kind: 'readers', readers: Object.entries(cards).map(([name, card]) => ({ name, card })) };
}

describe('a card', () => {
  it('is one tap for as long as it lies there', () => {
    const placed = withReaders(NO_CARDS, readers({ A: 'present' }));
    expect(placed).toEqual({ lastTap: 1, taps: [{ place: { on: 'reader', reader: 'A' }, number: 1 }] });
    expect(withReaders(placed, readers({ A: 'present' }))).toEqual(placed);
  });

  it('is another tap when it was lifted, or mute, in between', () => {
    for (const between of ['absent', 'mute'] as const) {
      const lifted = withReaders(withReaders(NO_CARDS, readers({ A: 'present' })), readers({ A: between }));
      expect(isPresent(lifted, 1)).toBe(false);
      expect(withReaders(lifted, readers({ A: 'present' })).taps[0]?.number).toBe(2);
    }
  });

  it('has not moved while the readers are not known, and may have while their service was down', () => {
    const placed = withReaders(NO_CARDS, readers({ A: 'present' }));
    expect(withReaders(placed, { kind: 'starting' })).toEqual(placed);
    expect(withReaders(placed, { kind: 'service-down' }).taps).toEqual([]);
  });

  it('in the simulator is a new tap every time, and no reader takes it away', () => {
    const placed = withSimulatedCard(withSimulatedCard(NO_CARDS));
    expect(placed).toEqual({ lastTap: 2, taps: [{ place: { on: 'simulator' }, number: 2 }] });
    expect(withReaders(placed, { kind: 'no-reader' })).toEqual(placed);
    expect(withoutSimulatedCard(placed).taps).toEqual([]);
  });
});

describe('the card to read', () => {
  const two = withReaders(NO_CARDS, readers({ A: 'present', B: 'present', C: 'absent' }));

  it('is the only one there is', () => {
    expect(chooseCard(NO_CARDS, null)).toEqual({ kind: 'none' });
    const one = withReaders(NO_CARDS, readers({ A: 'present' }));
    expect(chooseCard(one, null)).toMatchObject({ kind: 'one', tap: { number: 1 } });
  });

  it('is not guessed among several', () => {
    expect(chooseCard(two, null)).toEqual({ kind: 'several', readers: ['A', 'B'] });
  });

  it('is the one on the reader that was chosen', () => {
    expect(chooseCard(two, 'B')).toMatchObject({ kind: 'one', tap: { place: { reader: 'B' } } });
    expect(chooseCard(two, 'C')).toEqual({ kind: 'none' });
  });

  it('is the simulated one where there is one', () => {
    expect(chooseCard(withSimulatedCard(two), 'B')).toMatchObject({
      kind: 'one',
      tap: { place: { on: 'simulator' } },
    });
  });
});
