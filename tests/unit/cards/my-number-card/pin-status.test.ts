import { describe, expect, it } from 'vitest';
import { triesFrom } from '../../../../src/cards/my-number-card/pin-status.ts';

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
