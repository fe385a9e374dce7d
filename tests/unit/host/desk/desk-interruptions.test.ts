// What the session makes of a page that has died, and of a computer that has slept.

import { describe, expect, it } from 'vitest';
import { appStateOf } from '../../../../src/host/desk/desk-state.ts';
import { MARK, NUMBER, READER, cards, failed, finished, placed, story, typed } from './desk-events.ts';

const reads = {
  kind: 'read',
  reading: 1,
  cardNumber: NUMBER,
  place: { on: 'reader', reader: READER },
  after: null,
};
const looks = { ...reads, cardNumber: null };

describe('when the page has died', () => {
  it.each([
    ['a result', [typed, cards(READER), finished(1)]],
    ['a number', [typed]],
    ['a failure', [typed, cards(READER), failed(1, 'CARD_TIMEOUT')]],
  ])('%s is taken away, and the next page says why', (_, before) => {
    const { state, last } = story([...before, { kind: 'page-lost' }]);
    expect(appStateOf(state)).toMatchObject({
      session: { kind: 'blanked', why: 'page-lost' },
      cardNumberHeld: false,
    });
    expect(JSON.stringify(state)).not.toContain(MARK);
    expect(last).toEqual([]);
  });

  it('a reading is ended, and the next card is read', () => {
    const lost = story([typed, cards(READER), { kind: 'page-lost' }]);
    expect(lost.last).toEqual([{ kind: 'cancel', reading: 1 }]);
    expect(lost.state.session.kind).toBe('blanked');
    const next = [
      { kind: 'page-lost' as const },
      failed(1, 'READING_CANCELLED'),
      cards(),
      typed,
      cards(READER),
    ];
    expect(story([typed, cards(READER), ...next]).last).toEqual([{ ...reads, reading: 2 }]);
  });
});

describe('when the computer has slept', () => {
  const woken = { kind: 'woken' } as const;

  it('the result of a card that may be another now is taken away, and what lies there is looked at', () => {
    const { state, last } = story([typed, cards(READER), finished(1), woken]);
    expect(JSON.stringify(state)).not.toContain(MARK);
    expect(last).toEqual([{ ...looks, reading: 2 }]);
  });

  it('nothing happens where no card lies, and the simulated card is the one it was', () => {
    expect(story([cards(), typed, woken]).last).toEqual([]);
    const { state, last } = story([typed, placed, finished(1), woken]);
    expect(appStateOf(state).session).toMatchObject({ kind: 'finished', finished: { cardPresent: true } });
    expect(last).toEqual([]);
  });

  it('a reading that was under way is waited for, and the card then read anew', () => {
    const broken = [typed, cards(READER), woken, failed(1, 'CARD_RESET')];
    expect(story(broken).last).toEqual([{ ...reads, reading: 2 }]);
  });
});
