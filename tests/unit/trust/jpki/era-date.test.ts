import { describe, expect, it } from 'vitest';
import { parseEraDate } from '../../../../src/trust/jpki/era-date.ts';

describe('a date with its era', () => {
  it.each([
    ['319801231', 'showa', '1980-12-31', true],
    ['319800217', 'showa', '1980-02-17', true],
    ['118991201', 'meiji', '1899-12-01', true],
    ['219120730', 'taisho', '1912-07-30', true],
    ['119120730', 'meiji', '1912-07-30', true],
    ['319261225', 'showa', '1926-12-25', true],
    ['319890107', 'showa', '1989-01-07', true],
    ['419890108', 'heisei', '1989-01-08', true],
    ['420190430', 'heisei', '2019-04-30', true],
    ['520190501', 'reiwa', '2019-05-01', true],
    ['019700101', 'unknown', '1970-01-01', true],
    ['419890107', 'heisei', '1989-01-07', false],
    ['319900101', 'showa', '1990-01-01', false],
  ])('%s is %s, %s, and they agree: %s', (text, era, date, eraMatches) => {
    expect(parseEraDate(text)).toEqual({ era, date, eraMatches });
  });

  it.each(['', '619800101', '919800101', '319800230', '31980021', '3198002170', '3550217', '３19800217'])(
    '%j is none',
    (text) => {
      expect(parseEraDate(text)).toBeUndefined();
    },
  );
});
