// Instants written as calendar fields in UTC, as certificates and the published data about them have them.

import { endOfDay, jstDate } from '../time/jst-date.ts';

const DAY_MS = 86_400_000;
const JST_OFFSET_MS = 9 * 3_600_000;

/** Epoch milliseconds of YYYYMMDDhhmmss in UTC; undefined for a day or time that does not exist. */
export function utcInstant(fields: string): number | undefined {
  if (!/^\d{14}$/.test(fields)) return undefined;
  const two = (at: number): number => Number(fields.slice(at, at + 2));
  const day = jstDate(Number(fields.slice(0, 4)), two(4), two(6));
  const [hours, minutes, seconds] = [two(8), two(10), two(12)];
  if (day === undefined || hours > 23 || minutes > 59 || seconds > 59) return undefined;
  // A civil day of Japan ends nine hours before the day of the same name ends in UTC.
  const midnight = endOfDay(day) + JST_OFFSET_MS - DAY_MS;
  return midnight + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
