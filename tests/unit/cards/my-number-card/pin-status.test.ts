import { describe, expect, it } from 'vitest';
import { meansBlocked, triesFrom, triesLeft } from '../../../../src/cards/my-number-card/pin-status.ts';

describe('the answer to an empty VERIFY', () => {
  it.each([
    [0x63c5, 5],
    [0x63c1, 1],
    [0x63cf, 15],
    [0x63c0, 'blocked'],
    [0x6983, 'blocked'],
    [0x6984, 'blocked'],
    // Some chips may answer so after a successful VERIFY: the counter is not told.
    [0x9000, 'unknown'],
    [0x6300, 'unknown'],
    [0x6700, 'unknown'],
    [0x6381, 'unknown'],
    [0x6d00, 'unknown'],
  ])('%i means %s', (sw, tries) => {
    expect(triesFrom(sw)).toBe(tries);
  });
});

describe('the answer to a PIN', () => {
  it('blocks when no try is left, whichever way the card says it', () => {
    expect([0x63c0, 0x6983, 0x6984].every(meansBlocked)).toBe(true);
    expect([0x63c1, 0x9000, 0x6982].some(meansBlocked)).toBe(false);
  });

  it('tells the tries left only in its own word', () => {
    expect([triesLeft(0x63c2), triesLeft(0x63b2), triesLeft(0x9000)]).toEqual([2, undefined, undefined]);
  });
});
