import { describe, expect, it } from 'vitest';
import {
  compactDate,
  daysText,
  daysUntil,
  parseTypedDate,
  timeText,
} from '../../../../renderer/text/date-text.ts';
import { words as ja } from '../../../../renderer/words/ja.ts';
import { dateLiteral } from '../../../../src/time/jst-date.ts';

describe('dates', () => {
  it.each([
    [72, 'あと72日'],
    [1, 'あと1日'],
    [0, '今日まで'],
    [-1, '昨日終了'],
    [-30, '30日前に終了'],
  ])('%i days away read as %s', (days, text) => {
    expect(daysText(ja, days)).toBe(text);
  });

  it('are counted from today', () => {
    expect(daysUntil(dateLiteral('2026-11-20'), '2027-01-31')).toBe(72);
    expect(daysUntil(dateLiteral('2026-11-20'), 'soon')).toBeUndefined();
  });

  it.each([
    '2027-01-31',
    '2027/1/31',
    '2027.1.31',
    '20270131',
    '2027年1月31日',
    '２０２７－０１－３１',
    ' 2027-01-31 ',
  ])('are understood when typed as %s', (typed) => {
    expect(parseTypedDate(typed)).toBe('2027-01-31');
  });

  it.each(['', '2027', '2027-13-01', '2027-02-29', '31-01-2027', '2027-01-31x'])(
    'are not made of %s',
    (typed) => {
      expect(parseTypedDate(typed)).toBeUndefined();
    },
  );

  it('are copied as digits, and times are those of Japan', () => {
    expect(compactDate('2027-01-31')).toBe('20270131');
    expect(timeText(Date.UTC(2026, 10, 20, 3, 5))).toBe('12:05');
  });
});
