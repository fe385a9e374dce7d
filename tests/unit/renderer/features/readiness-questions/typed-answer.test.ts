import { describe, expect, it } from 'vitest';
import {
  looksLikeIndividualNumber,
  typedCount,
  typedDate,
  typedPeriod,
  typedText,
} from '../../../../../renderer/features/readiness-questions/typed-answer.ts';

describe('a typed date', () => {
  it.each(['2027-01-31', '２０２７年１月３１日', '2027/1/31', '20270131', ' 2027.01.31 '])(
    'may be %s',
    (typed) => {
      expect(typedDate(typed)).toBe('2027-01-31');
    },
  );

  it.each(['2027-02-30', '31/1/2027', '1899-12-31', '2200-01-01', '', '平成30年'])('is not %j', (typed) => {
    expect(typedDate(typed)).toBeUndefined();
  });
});

describe('a typed count', () => {
  const range = { least: 0, most: 130 };
  it('is a whole number in its range, in any width', () => {
    expect(typedCount('３０', range)).toBe(30);
    expect(typedCount('131', range)).toBeUndefined();
    expect(typedCount('3.5', range)).toBeUndefined();
    expect(typedCount('-1', range)).toBeUndefined();
  });
});

describe('a typed period', () => {
  it.each([
    ['3年', { kind: 'months', months: 36 }],
    ['1年3か月', { kind: 'months', months: 15 }],
    ['1 year and 3 months', { kind: 'months', months: 15 }],
    ['３ years', { kind: 'months', months: 36 }],
    ['6个月', { kind: 'months', months: 6 }],
    ['90 days', { kind: 'days', days: 90 }],
    ['無期限', { kind: 'indefinite' }],
  ] as const)('may be %s', (typed, period) => {
    expect(typedPeriod(typed)).toEqual(period);
  });

  it('is nothing else', () => {
    expect(typedPeriod('long')).toBeUndefined();
    expect(typedPeriod('0年')).toBeUndefined();
  });
});

describe('free text', () => {
  it('is kept as it is meant', () => {
    expect(typedText(' Ｗｉｎｄｏｗｓ 11 ')).toBe('Windows 11');
  });

  it('is neither empty nor long', () => {
    expect(typedText('  ')).toBeUndefined();
    expect(typedText('x'.repeat(101))).toBeUndefined();
  });

  it.each(['123456789012', '1234 5678 9012', '１２３４－５６７８－９０１２', 'no. 123456789018!'])(
    'never takes twelve digits in a row: %s',
    (typed) => {
      expect(looksLikeIndividualNumber(typed)).toBe(true);
      expect(typedText(typed)).toBeUndefined();
    },
  );
});
