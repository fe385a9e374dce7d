// Dates, days and periods in words.

import { fillIn } from './fill-in.ts';
import type { Words } from './words.ts';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const PERIOD = /^(?:(\d+)年)?(?:(\d+)月)?(?:(\d+)日)?$/;

/** 2031-07-01 as 2031年7月1日 or 1 July 2031; any other text unchanged. */
export function dateText(words: Words, text: string): string {
  const [, year, month = '', day] = ISO_DATE.exec(text) ?? [];
  const months: Readonly<Record<string, string>> = words.values.months;
  const monthName = months[month];
  if (year === undefined || monthName === undefined) return text;
  return fillIn(words.values.date, { year, month: monthName, day: Number(day) });
}

/** How long until the end of a day; 0 is that day. */
export function leftText(words: Words, days: number): string {
  const { left } = words.values;
  if (days === 0) return left.none;
  return days === 1 ? left.one : fillIn(left.many, { days });
}

/** How long ago a last day was; `days` is at least 1. */
export function pastText(words: Words, days: number): string {
  const { past } = words.values;
  return days === 1 ? past.one : fillIn(past.many, { days });
}

/** 在留期間 as reports write it (3年, 1年3月, 90日, 無期限); any other text unchanged. */
export function periodText(words: Words, text: string): string {
  const { period } = words.values;
  if (text === '無期限') return period.indefinite;
  const match = PERIOD.exec(text);
  if (match === null || text === '') return text;
  const counted = (count: string | undefined, one: string, many: string) =>
    count === undefined ? undefined : Number(count) === 1 ? one : fillIn(many, { count: Number(count) });
  const years = counted(match[1], period.year, period.years);
  const months = counted(match[2], period.month, period.months);
  const days = counted(match[3], period.day, period.days);
  if (years !== undefined && months !== undefined) return fillIn(period.yearsAndMonths, { years, months });
  return years ?? months ?? days ?? text;
}
