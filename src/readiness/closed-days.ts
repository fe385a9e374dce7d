// Days on which administrative organs are closed: Saturdays, Sundays, public holidays, 29 December to 3 January
// (行政機関の休日に関する法律 第1条). A last day that is closed runs to the next open day at a counter (第2条); that is never
// a reason to call somebody ready, only something to ask about.

import { addDays, partsOf, type JstDate } from '../time/jst-date.ts';
import { weekdayOf } from './calendar.ts';
import { HOLIDAY_YEARS, YEAR_END_CLOSURE } from './tables/holidays.ts';

export interface OfficeDay {
  readonly closed: boolean;
  readonly why: 'weekend' | 'holiday' | 'year-end' | null;
  readonly holidayJa?: string;
  /** False where holidays of that year are not in the table, or its equinox days not yet announced. */
  readonly certain: boolean;
}

const YEARS = new Map(
  HOLIDAY_YEARS.map((row) => [row.year, { announced: row.announced, days: new Map(row.days) }]),
);

export function officeDay(date: JstDate): OfficeDay {
  const { year, month } = partsOf(date);
  const dayOfYear = date.slice(5);
  if (dayOfYear >= YEAR_END_CLOSURE.from || dayOfYear <= YEAR_END_CLOSURE.through) return closed('year-end');
  const weekday = weekdayOf(date);
  if (weekday === 0 || weekday === 6) return closed('weekend');
  const holidays = YEARS.get(year);
  const name = holidays?.days.get(dayOfYear);
  const certain = holidays?.announced === true || (holidays !== undefined && month !== 3 && month !== 9);
  if (name !== undefined) return { closed: true, why: 'holiday', holidayJa: name, certain };
  return { closed: false, why: null, certain };
}

/** The day itself when it is open. `certain` is false when a day between was judged without announced holidays. */
export function openDayFrom(
  date: JstDate,
  step: 1 | -1,
): { readonly date: JstDate; readonly certain: boolean } {
  let certain = true;
  let day = date;
  for (;;) {
    const office = officeDay(day);
    certain &&= office.certain;
    if (!office.closed) return { date: day, certain };
    day = addDays(day, step);
  }
}

/** The last open day on or before a deadline, but not before today: when to go at the latest. */
export function goBy(deadline: JstDate, today: JstDate): JstDate {
  const open = openDayFrom(deadline, -1).date;
  return open >= today ? open : deadline;
}

function closed(why: 'weekend' | 'year-end'): OfficeDay {
  return { closed: true, why, certain: true };
}
