import { describe, expect, it } from 'vitest';
import { parsePeriodOfStay, periodText } from '../../../src/readiness/period-of-stay.ts';

describe('parsePeriodOfStay', () => {
  it.each([
    ['3年', { kind: 'months', months: 36 }],
    ['６月', { kind: 'months', months: 6 }],
    ['4年3月', { kind: 'months', months: 51 }],
    ['4年3か月', { kind: 'months', months: 51 }],
    ['3ヶ月', { kind: 'months', months: 3 }],
    ['90日', { kind: 'days', days: 90 }],
    ['無期限', { kind: 'indefinite' }],
  ])('reads %s', (text, period) => {
    expect(parsePeriodOfStay(text)).toEqual(period);
  });

  it.each(['', '年', '3', '0年', '0日', '3years', '三年', '-1年', '3年 90日'])('refuses "%s"', (text) => {
    expect(parsePeriodOfStay(text)).toBeUndefined();
  });

  it.each(['3年', '6月', '4年3月', '90日', '無期限'])('is written back as the card prints it: %s', (text) => {
    const period = parsePeriodOfStay(text);
    expect(period === undefined ? undefined : periodText(period)).toBe(text);
  });
});
