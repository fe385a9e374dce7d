// Civil dates in Japan Standard Time. Cards, permits and rules speak of days, not of instants: "valid through" a day
// means until that day ends in Japan (入管法 第19条の5; 民法 第140条, 第143条 for counting).

import { AppError } from '../errors/app-error.ts';
import type { Clock } from './clock.ts';

/** A real calendar day, written YYYY-MM-DD. Text order is time order. */
export type JstDate = string & { readonly __jstDate: true };

const DAY_MS = 86_400_000;
/** Japan has kept UTC+9 without summer time since 1951. */
const JST_OFFSET_MS = 9 * 3_600_000;

export function jstDate(year: number, month: number, day: number): JstDate | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return undefined;
  return format(year, month, day);
}

/** YYYY-MM-DD. */
export function parseIsoDate(text: string): JstDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? jstDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** YYYYMMDD, as all chip files of residence cards write dates. */
export function parseCompactDate(text: string): JstDate | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return match ? jstDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** For dates written in this program's own source. @throws AppError INVARIANT when it is not one. */
export function dateLiteral(text: string): JstDate {
  const date = parseIsoDate(text);
  if (date === undefined) throw new AppError('INVARIANT', { where: 'dateLiteral' });
  return date;
}

export function instantToJst(epochMs: number): JstDate {
  return fromDayNumber(Math.floor((epochMs + JST_OFFSET_MS) / DAY_MS));
}

export function todayInJst(clock: Clock): JstDate {
  return instantToJst(clock.now());
}

/** The first instant after the day: 24:00 in Japan, as epoch milliseconds. */
export function endOfDay(date: JstDate): number {
  return (dayNumber(date) + 1) * DAY_MS - JST_OFFSET_MS;
}

export function addDays(date: JstDate, days: number): JstDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Positive when `later` is later. */
export function daysBetween(earlier: JstDate, later: JstDate): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** Months forward or back; a day the month does not have becomes its last (31 May - 3 months = 28 or 29 February). */
export function addMonths(date: JstDate, months: number): JstDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return format(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** Completed years of age on a day; a person born on 29 February completes a year on 28 February (年齢計算ニ関スル法律). */
export function ageOn(birth: JstDate, day: JstDate): number {
  const from = partsOf(birth);
  const to = partsOf(day);
  const birthday = Math.min(from.day, daysInMonth(to.year, from.month));
  const reached = to.month > from.month || (to.month === from.month && to.day >= birthday);
  return to.year - from.year - (reached ? 0 : 1);
}

export function partsOf(date: JstDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** @throws AppError INVARIANT outside the years 1-9999, where text order would no longer be time order. */
function format(year: number, month: number, day: number): JstDate {
  if (year < 1 || year > 9999) throw new AppError('INVARIANT', { where: 'calendar range' });
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return text as JstDate;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar, by integer arithmetic: no host time zone takes part. */
function dayNumber(date: JstDate): number {
  const { year, month, day } = partsOf(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function fromDayNumber(days: number): JstDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex + (monthIndex < 10 ? 3 : -9);
  return format(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}
