// 生年月日 in 署名用電子証明書: one digit of the era and a Gregorian date, EYYYYMMDD.

import { type JstDate, dateLiteral, parseCompactDate } from '../../time/jst-date.ts';

export type Era = 'unknown' | 'meiji' | 'taisho' | 'showa' | 'heisei' | 'reiwa';

export interface EraDate {
  readonly era: Era;
  readonly date: JstDate;
  /** Whether the date lies in the era; true for an unknown one. */
  readonly eraMatches: boolean;
}

/** By digit. The first day of an era is also the last of the one before where both were in use on it. */
const ERAS: readonly { readonly era: Era; readonly first: JstDate; readonly last: JstDate }[] = [
  { era: 'unknown', first: dateLiteral('0001-01-01'), last: dateLiteral('9999-12-31') },
  { era: 'meiji', first: dateLiteral('1868-01-25'), last: dateLiteral('1912-07-30') },
  { era: 'taisho', first: dateLiteral('1912-07-30'), last: dateLiteral('1926-12-25') },
  { era: 'showa', first: dateLiteral('1926-12-25'), last: dateLiteral('1989-01-07') },
  { era: 'heisei', first: dateLiteral('1989-01-08'), last: dateLiteral('2019-04-30') },
  { era: 'reiwa', first: dateLiteral('2019-05-01'), last: dateLiteral('9999-12-31') },
];

/** Undefined for another form, an era that does not exist, or a day that does not. */
export function parseEraDate(text: string): EraDate | undefined {
  if (!/^\d{9}$/.test(text)) return undefined;
  const row = ERAS[Number(text.slice(0, 1))];
  const date = parseCompactDate(text.slice(1));
  if (row === undefined || date === undefined) return undefined;
  return { era: row.era, date, eraMatches: date >= row.first && date <= row.last };
}
