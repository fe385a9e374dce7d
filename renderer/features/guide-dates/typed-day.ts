// A day as a person types it into a calculator: one that can be counted from, or what is wrong with it.

import { type JstDate, dateLiteral } from '../../../src/time/jst-date.ts';
import { parseTypedDate } from '../../text/date-text.ts';

/** Years outside are slips of the finger, and no rule here reaches them. */
export const FIRST_DAY: JstDate = dateLiteral('1950-01-01');
export const LAST_DAY: JstDate = dateLiteral('2099-12-31');

export type TypedDay =
  | { readonly kind: 'empty' }
  | { readonly kind: 'day'; readonly day: JstDate }
  | { readonly kind: 'not-a-day' }
  | { readonly kind: 'out-of-range' };

export function readDay(typed: string): TypedDay {
  if (typed.trim() === '') return { kind: 'empty' };
  const day = parseTypedDate(typed);
  if (day === undefined) return { kind: 'not-a-day' };
  return day < FIRST_DAY || day > LAST_DAY ? { kind: 'out-of-range' } : { kind: 'day', day };
}

/** The day, where there is one to count from. */
export function dayOf(typed: string): JstDate | undefined {
  const read = readDay(typed);
  return read.kind === 'day' ? read.day : undefined;
}

/** The beginning of a date in one of its forms: not called wrong while it is being typed. */
const BEGINNING = /^(?:\d{0,7}|\d{4}[-/.年]\s*(?:\d{1,2}(?:[-/.月]\s*)?)?)$/;

export function isUnfinished(typed: string): boolean {
  return BEGINNING.test(typed.normalize('NFKC').trim());
}
