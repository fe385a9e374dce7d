// From what a person typed to a value, or to what is wrong with it. Full-width digits and letters of an input method count
// as themselves.

import type { JstDate } from '../../../src/time/jst-date.ts';
import { type PeriodOfStay, parsePeriodOfStay } from '../../../src/readiness/period-of-stay.ts';
import { parseTypedDate } from '../../text/date-text.ts';

/** As a facts file takes them; years outside are slips of the finger. */
const EARLIEST = '1900-01-01';
const LATEST = '2199-12-31';
const LONGEST_TEXT = 100;

export function typedDate(typed: string): JstDate | undefined {
  const date = parseTypedDate(typed);
  return date !== undefined && date >= EARLIEST && date <= LATEST ? date : undefined;
}

export function typedCount(
  typed: string,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  const plain = typed.normalize('NFKC').trim();
  if (!/^\d{1,5}$/.test(plain)) return undefined;
  const count = Number(plain);
  return count >= least && count <= most ? count : undefined;
}

/** 3年, 1年3か月, 90日, 無期限; and in other languages "3 years", "1 year 3 months", "90 days", "3个月". */
export function typedPeriod(typed: string): PeriodOfStay | undefined {
  const plain = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/years?|yrs?/g, '年')
    .replace(/months?|个月|個月/g, '月')
    .replace(/days?|天/g, '日')
    .replace(/[\s,]|and/g, '');
  return parsePeriodOfStay(plain);
}

/** Twelve digits in a row, however they are spaced, may be an individual number: nothing here takes it. */
export function looksLikeIndividualNumber(typed: string): boolean {
  return /\d{12}/.test(typed.normalize('NFKC').replace(/[\s\-‐-―−・.]/g, ''));
}

export function typedText(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim();
  return text === '' || text.length > LONGEST_TEXT || looksLikeIndividualNumber(text) ? undefined : text;
}
