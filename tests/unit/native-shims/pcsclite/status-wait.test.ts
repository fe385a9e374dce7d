import { describe, expect, it } from 'vitest';
import { StatusWait } from '../../../../native-shims/pcsclite/status-wait.ts';
import type { ReaderAnswer } from '../../../../native-shims/pcsclite/structures.ts';

const ATR = Uint8Array.of(0x3b, 0x00);
const NOTICE = '\\\\?PnP?\\Notification';

function answer(eventState: number, atr: Uint8Array = new Uint8Array(0)): ReaderAnswer {
  return { eventState, atr };
}

describe('what is waited for', () => {
  it('is every reader, unknown at first, and the coming and going of readers', () => {
    expect(new StatusWait().next(['A', 'B'])).toEqual({
      readers: [
        { name: 'A', state: 0 },
        { name: 'B', state: 0 },
        { name: NOTICE, state: 0 },
      ],
      timeoutMs: 30_000,
    });
  });

  it('is a change from the state answered last, with its counter but without its mark of change', () => {
    const wait = new StatusWait();
    const { readers } = wait.next(['A']);
    expect(wait.accept(readers, [answer(0x0001_0012), answer(0x0003_0002)])).toBe(true);
    expect(wait.next(['A']).readers).toEqual([
      { name: 'A', state: 0x0001_0010 },
      { name: NOTICE, state: 0x0003_0000 },
    ]);
  });

  it('is the list again every second where the coming of readers is not noticed', () => {
    const wait = new StatusWait();
    const { readers } = wait.next(['A']);
    wait.accept(readers, [answer(0x0012), answer(0x0006)]);
    expect(wait.next(['A'])).toEqual({ readers: [{ name: 'A', state: 0x0010 }], timeoutMs: 1_000 });
    expect(wait.next([])).toEqual({ readers: [], timeoutMs: 1_000 });
  });

  it('starts from nothing for a reader that went and came back', () => {
    const wait = new StatusWait();
    wait.accept(wait.next(['A']).readers, [answer(0x0012), answer(0)]);
    wait.next([]);
    expect(wait.next(['A']).readers[0]).toEqual({ name: 'A', state: 0 });
  });

  it('starts from nothing after a reset', () => {
    const wait = new StatusWait();
    wait.accept(wait.next(['A']).readers, [answer(0x0012), answer(0)]);
    wait.reset();
    expect(wait.next(['A']).readers[0]).toEqual({ name: 'A', state: 0 });
  });
});

describe('an answer', () => {
  function readersAfter(...answers: ReaderAnswer[]) {
    const wait = new StatusWait();
    const names = ['A', 'B'].slice(0, answers.length);
    wait.accept(wait.next(names).readers, [...answers, answer(0)]);
    return wait.readers(names);
  }

  it.each([
    ['an empty reader', answer(0x0012), { name: 'A', card: 'absent' }],
    ['a card', answer(0x0001_0022, ATR), { name: 'A', card: 'present', atr: ATR }],
    ['a card in use', answer(0x0122, ATR), { name: 'A', card: 'present', atr: ATR }],
    ['a card held alone', answer(0x00a2, ATR), { name: 'A', card: 'present', atr: ATR }],
    ['a card without an answer to reset yet', answer(0x0022), { name: 'A', card: 'present' }],
    ['a mute card', answer(0x0222), { name: 'A', card: 'mute' }],
  ])('tells of %s', (_, given, status) => {
    expect(readersAfter(given)).toEqual([status]);
  });

  it.each([
    ['unknown', 0x0006],
    ['unavailable', 0x000a],
    ['unknown and unavailable', 0x000e],
  ])('leaves a reader out that is %s', (_, state) => {
    expect(readersAfter(answer(state), answer(0x0012))).toEqual([{ name: 'B', card: 'absent' }]);
  });

  it('says whether it tells anything new', () => {
    const wait = new StatusWait();
    wait.accept(wait.next(['A']).readers, [answer(0x0012), answer(0)]);
    expect(wait.accept(wait.next(['A']).readers, [answer(0x0010), answer(0)])).toBe(false);
    expect(wait.accept(wait.next(['A']).readers, [answer(0x0022), answer(0)])).toBe(true);
  });
});
