import { describe, expect, it } from 'vitest';
import { isCardThere, readerStatus } from '../../../../../renderer/features/readers/reader-status.ts';
import { words } from '../../../../../renderer/words/ja.ts';
import type { ReaderInList } from '../../../../../src/ipc/app-state.ts';

const NOTHING_PLACED = { placed: null };

function status(
  readers: readonly ReaderInList[],
  chosen: string | null = null,
): ReturnType<typeof readerStatus> {
  return readerStatus(words, { readers: { kind: 'readers', readers }, simulator: NOTHING_PLACED, chosen });
}

describe('the line about readers', () => {
  it('speaks of the reader with a card', () => {
    const { text, state } = status([
      { name: 'A', card: 'absent' },
      { name: 'B', card: 'present' },
    ]);
    expect([text, state]).toEqual(['B ・ カードあり', 'ready']);
  });

  it('counts several without a card', () => {
    const { text, state } = status([
      { name: 'A', card: 'absent' },
      { name: 'B', card: 'absent' },
    ]);
    expect([text, state]).toEqual(['リーダー2台 ・ カードを待っています', 'waiting']);
  });

  it('offers a choice when cards lie on two, unless one was chosen', () => {
    const both = [
      { name: 'A', card: 'present' },
      { name: 'B', card: 'present' },
    ] as const;
    expect(status(both).choices).toEqual(['A', 'B']);
    expect(status(both, 'B')).toMatchObject({ text: 'B ・ カードあり', state: 'ready', choices: [] });
    expect(status(both, 'gone').choices).toEqual(['A', 'B']);
  });

  it('says what to do about a card that does not answer', () => {
    expect(status([{ name: 'A', card: 'mute' }])).toMatchObject({
      state: 'trouble',
      advice: { title: words.failures.CARD_MUTE.title },
    });
  });

  it('knows a simulated card from a real one', () => {
    const simulator = { placed: { profile: 'worker', faults: [] } };
    const seen = readerStatus(words, { readers: { kind: 'no-reader' }, simulator, chosen: null });
    expect(seen).toMatchObject({ text: 'シミュレーターのカードあり', state: 'ready' });
    expect(isCardThere({ kind: 'no-reader' }, simulator)).toBe(true);
    expect(isCardThere({ kind: 'no-reader' }, NOTHING_PLACED)).toBe(false);
  });
});
