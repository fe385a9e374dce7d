import { describe, expect, it } from 'vitest';
import { EN } from '../../../src/words/en.ts';
import { JA } from '../../../src/words/ja.ts';
import { dateText, leftText, pastText, periodText } from '../../../src/words/value-words.ts';
import { ZH_HANS } from '../../../src/words/zh-hans.ts';

describe('dateText', () => {
  it('writes a date as the language does', () => {
    const texts = [JA, EN, ZH_HANS].map((words) => dateText(words, '2031-07-01'));
    expect(texts).toEqual(['2031年7月1日', '1 July 2031', '2031年7月1日']);
  });

  it.each(['', '2031', '2026-04', 'T410010000', '2031-13-01'])('leaves %j as it is', (text) => {
    expect(dateText(EN, text)).toBe(text);
  });
});

describe('days', () => {
  it('to a date end with the day itself', () => {
    expect([72, 1, 0].map((days) => leftText(JA, days))).toEqual(['あと72日', 'あと1日', '今日まで']);
    expect([72, 1, 0].map((days) => leftText(EN, days))).toEqual([
      '72 days left',
      '1 day left',
      'ends today',
    ]);
  });

  it('since a date begin with yesterday', () => {
    expect([1, 10].map((days) => pastText(EN, days))).toEqual(['ended yesterday', 'ended 10 days ago']);
    expect([1, 10].map((days) => pastText(JA, days))).toEqual(['昨日終了', '10日前に終了']);
  });
});

describe('periodText', () => {
  it.each([
    ['3年', '3 years'],
    ['1年', '1 year'],
    ['1年3月', '1 year and 3 months'],
    ['6月', '6 months'],
    ['90日', '90 days'],
    ['無期限', 'Indefinite'],
  ])('writes %s as %s', (official, text) => {
    expect(periodText(EN, official)).toBe(text);
  });

  it('is the official text in Japanese', () => {
    const officials = ['5年', '1年3月', '6月', '90日', '無期限'];
    expect(officials.map((official) => periodText(JA, official))).toEqual(officials);
  });

  it('leaves what is no period as it is', () => {
    expect(periodText(EN, '')).toBe('');
    expect(periodText(EN, '3年間')).toBe('3年間');
  });
});
