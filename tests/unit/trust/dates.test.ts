import { describe, expect, it } from 'vitest';
import { validityAt } from '../../../src/trust/dates.ts';

const validity = { notBefore: Date.UTC(2024, 3, 1), notAfter: Date.UTC(2034, 5, 30, 14, 59, 59) };

describe('validityAt', () => {
  it.each([
    ['the millisecond before the first second', validity.notBefore - 1, 'not-yet-valid'],
    ['the first millisecond', validity.notBefore, 'valid'],
    ['the last second', validity.notAfter, 'valid'],
    ['the end of the last second', validity.notAfter + 999, 'valid'],
    ['the second after', validity.notAfter + 1000, 'expired'],
  ])('at %s', (_, instant, status) => {
    expect(validityAt(validity, instant)).toEqual({ ...validity, status });
  });
});
