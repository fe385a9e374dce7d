import { describe, expect, it } from 'vitest';
import { parsePeriodOfStay, periodOfStayText } from '../../../../src/cards/residence-card/period-of-stay.ts';

describe('在留期間', () => {
  it.each([
    { code: '0000', period: { kind: 'indefinite' }, text: '無期限' },
    { code: '0500', period: { kind: 'years-months', years: 5, months: 0 }, text: '5年' },
    { code: '0103', period: { kind: 'years-months', years: 1, months: 3 }, text: '1年3月' },
    { code: '0403', period: { kind: 'years-months', years: 4, months: 3 }, text: '4年3月' },
    { code: '0006', period: { kind: 'years-months', years: 0, months: 6 }, text: '6月' },
    { code: '0011', period: { kind: 'years-months', years: 0, months: 11 }, text: '11月' },
    { code: '1000', period: { kind: 'years-months', years: 10, months: 0 }, text: '10年' },
    { code: '090', period: { kind: 'days', days: 90 }, text: '90日' },
    { code: '015', period: { kind: 'days', days: 15 }, text: '15日' },
    { code: '001', period: { kind: 'days', days: 1 }, text: '1日' },
  ] as const)('$code is $text', ({ code, period, text }) => {
    expect(parsePeriodOfStay(code)).toEqual(period);
    expect(periodOfStayText(period)).toBe(text);
  });

  it.each([
    '',
    '0',
    '00',
    '000',
    '0012',
    '0199',
    '00000',
    '03 0',
    ' 090',
    '090 ',
    '-100',
    '03年',
    '0x10',
    '０３００',
  ])('"%s" is none', (code) => {
    expect(parsePeriodOfStay(code)).toBeUndefined();
  });
});
