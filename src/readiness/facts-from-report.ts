// What a reading of a residence card answers of the readiness facts. A first-generation card has its face as an image, so
// of it only the type is known; the rest is typed by a person who looks at the picture.

import type { Report, ReportField } from '../report/report.ts';
import { ageOn, parseIsoDate, type JstDate } from '../time/jst-date.ts';
import { known, notApplicable, UNKNOWN, valueOf, type Fact } from './fact.ts';
import { CARD_TYPES, type CardType, type Facts } from './facts.ts';
import { parsePeriodOfStay, type PeriodOfStay } from './period-of-stay.ts';

export interface CardFacts {
  /** Only what the chip says; to be laid over other facts with mergeFacts. */
  readonly facts: Partial<Facts>;
  /** To compare with the birth date of a My Number card; no fact of its own. */
  readonly birthDate?: JstDate;
  /**
   * The card says that a renewal or change is pending, filed at a counter; on which day it does not say, so a person is
   * asked. False says nothing: applications made online are not written on the card.
   */
  readonly pendingRecorded: boolean;
}

/**
 * Choice: a card whose signature does not hold answers nothing. Advice about a stay is not built on data that may have
 * been changed; the person types what they know instead.
 */
export function factsFromReport(report: Report): CardFacts {
  if (report.outcome === 'not-authentic') return { facts: {}, pendingRecorded: false };
  const birthDate = dateOf(report, 'birthDate');
  const period = periodOf(report);
  return {
    facts: {
      cardType: typeOf(report),
      cardLost: known(false, 'chip'),
      status: textOf(report, 'statusOfResidence'),
      periodOfStay: period,
      periodDays: daysOf(period),
      periodEnd: periodEndOf(report, period),
      permissionType: textOf(report, 'permissionType'),
      permissionDate: factOfDate(report, 'permissionDate'),
      cardExpiry: factOfDate(report, 'cardExpiryDate'),
      age: birthDate === undefined ? UNKNOWN : known(ageOn(birthDate, report.today), 'chip'),
    },
    ...(birthDate !== undefined && { birthDate }),
    pendingRecorded: field(report, 'renewalApplicationStatus')?.raw === '1',
  };
}

/** '05' on the chip is '5' among the facts. */
function typeOf({ card }: Report): Fact<CardType> {
  const digit = card.type?.replace(/^0/, '');
  const type = CARD_TYPES.find((known) => known === digit);
  return type === undefined ? UNKNOWN : known(type, 'chip');
}

/** The official Japanese text; a code whose meaning is not in the tables says nothing. */
function textOf(report: Report, id: string): Fact<string> {
  const value = field(report, id)?.value;
  return typeof value === 'string' ? known(value, 'chip') : UNKNOWN;
}

function periodOf(report: Report): Fact<PeriodOfStay> {
  const text = valueOf(textOf(report, 'periodOfStay'));
  const period = text === undefined ? undefined : parsePeriodOfStay(text);
  return period === undefined ? UNKNOWN : known(period, 'chip');
}

function daysOf(period: Fact<PeriodOfStay>): Fact<number> {
  const value = valueOf(period);
  if (value === undefined) return UNKNOWN;
  return value.kind === 'days' ? known(value.days, 'chip') : notApplicable('chip');
}

/** No date beside 無期限 is "there is none"; no date beside anything else is not known. */
function periodEndOf(report: Report, period: Fact<PeriodOfStay>): Fact<JstDate> {
  const end = factOfDate(report, 'periodOfStayExpiryDate');
  return end.state === 'unknown' && valueOf(period)?.kind === 'indefinite' ? notApplicable('chip') : end;
}

function factOfDate(report: Report, id: string): Fact<JstDate> {
  const date = dateOf(report, id);
  return date === undefined ? UNKNOWN : known(date, 'chip');
}

function dateOf(report: Report, id: string): JstDate | undefined {
  const value = field(report, id)?.value;
  return typeof value === 'string' ? parseIsoDate(value) : undefined;
}

function field({ fields }: Report, id: string): ReportField | undefined {
  return fields.find((each) => each.id === id && each.state === 'read');
}
