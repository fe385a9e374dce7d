// The Gregorian calendar as a child counts it: one day after the other, from a day whose name is known.

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Every day from 1 January of one year to 31 December of another. */
export function* daysOfYears(from: number, to: number): Generator<CalendarDay> {
  for (let year = from; year <= to; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= lengthOfMonth(year, month); day++) yield { year, month, day };
    }
  }
}

export function lengthOfMonth(year: number, month: number): number {
  const lengths = [31, hasLeapDay(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const length = lengths[month - 1];
  if (length === undefined) throw new RangeError('no such month');
  return length;
}

export function written({ year, month, day }: CalendarDay): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}

function hasLeapDay(year: number): boolean {
  if (year % 400 === 0) return true;
  if (year % 100 === 0) return false;
  return year % 4 === 0;
}
