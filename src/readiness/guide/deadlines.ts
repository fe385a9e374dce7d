// The deadline calculator: what happened and when, to the last day and the place.

import { addMonths, daysBetween, type JstDate } from '../../time/jst-date.ts';
import { lastDayWithin, lastOnlineDay, windowOpens } from '../calendar.ts';
import { goBy, officeDay, openDayFrom } from '../closed-days.ts';
import { CARD_RENEWAL_WINDOWS } from '../tables/card-validity.ts';
import { DEADLINES, type DeadlineEvent, type DeadlineRow } from '../tables/deadlines.ts';

export interface Deadline {
  readonly event: JstDate;
  /** The last day; the day of the event is not counted. */
  readonly lastDay: JstDate;
  /** Negative once it has passed. */
  readonly daysLeft: number;
  /** The last day on which an office is open: what to plan with. */
  readonly goBy: JstDate;
  /** The last day is a closed day. */
  readonly lastDayClosed: boolean;
  readonly row: DeadlineRow;
}

export function deadlineOf(kind: DeadlineEvent, event: JstDate, today: JstDate): Deadline {
  const row = DEADLINES[kind];
  const lastDay = lastDayWithin(event, row.withinDays);
  return {
    event,
    lastDay,
    daysLeft: daysBetween(today, lastDay),
    goBy: goBy(lastDay, today),
    lastDayClosed: officeDay(lastDay).closed,
    row,
  };
}

export interface RenewalDates {
  readonly opens: JstDate;
  readonly lastOnlineDay: JstDate;
  /** At the counter. */
  readonly lastDay: JstDate;
  /** Set when the last day is closed: by law the counter takes it then, but ask (行政機関の休日に関する法律 第2条). */
  readonly nextOpenDay?: JstDate;
}

/** 在留期間更新, for a granted period of six months or more. */
export function renewalDates(periodEnd: JstDate): RenewalDates {
  const next = openDayFrom(periodEnd, 1).date;
  return {
    opens: windowOpens(periodEnd),
    lastOnlineDay: lastOnlineDay(periodEnd),
    lastDay: periodEnd,
    ...(next === periodEnd ? {} : { nextOpenDay: next }),
  };
}

/** 在留カードの有効期間の更新: free, at the counter only. */
export function cardRenewalOpens(cardExpiry: JstDate, kind: keyof typeof CARD_RENEWAL_WINDOWS): JstDate {
  return addMonths(cardExpiry, -CARD_RENEWAL_WINDOWS[kind].monthsBefore);
}
