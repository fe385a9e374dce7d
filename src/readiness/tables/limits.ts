// The numbers the checks compare with: what the law and the guides say, and what this program chose.

import { dateLiteral } from '../../time/jst-date.ts';
import { sourced, type Sourced } from './sourced.ts';

export interface Limit extends Sourced {
  readonly value: number;
  readonly unit: 'days' | 'months' | 'years' | 'tries' | 'version';
}

export const LIMITS = {
  /** 概ね3か月前: a renewal is taken from this many months before the end of the stay. */
  renewalWindow: { value: 3, unit: 'months', ...sourced('C', 'T') },
  /** Shorter periods of stay have no published opening day. */
  renewalWindowLeastPeriod: { value: 6, unit: 'months', ...sourced('C', 'T') },
  /** 特例期間 runs at most this long after the end of the stay. */
  specialPeriod: { value: 2, unit: 'months', ...sourced('C', 'ICA', 'S4') },
  /** A granted period of at most this many days has no 特例期間. */
  noSpecialPeriod: { value: 30, unit: 'days', ...sourced('C', 'P12') },
  /** Choice: two weeks leave time to be refused once and still go to the counter. */
  stayEndsSoon: { value: 14, unit: 'days', ...sourced('E', 'PRODUCT') },
  /** Choice: about the time a result and a visit to the municipality take together. */
  cardLapsesWithStay: { value: 60, unit: 'days', ...sourced('E', 'PRODUCT') },
  /** Choice: see stayEndsSoon; the municipality may need an appointment. */
  cardExpiresSoon: { value: 30, unit: 'days', ...sourced('E', 'PRODUCT') },
  /** 在留資格取得: apply within this many days of the birth. */
  birthApplication: { value: 30, unit: 'days', ...sourced('A', 'S0', 'S1') },
  /** A newborn may stay without a status for this many days. */
  birthStay: { value: 60, unit: 'days', ...sourced('A', 'S0', 'S1') },
  birthLastDays: { value: 2, unit: 'days', ...sourced('E', 'PRODUCT') },
  lostCardReport: { value: 14, unit: 'days', ...sourced('A', 'S0', 'S1') },
  ownApplicationAge: { value: 16, unit: 'years', ...sourced('E', 'O3', 'INFERENCE') },
  /** Below this age a card issued before the 16th birthday may have ended with that birthday, before the stay. */
  childCardAge: { value: 21, unit: 'years', ...sourced('E', 'O11', 'INFERENCE') },
  photoAge: { value: 6, unit: 'months', ...sourced('A', 'S0', 'S1') },
  /** Some sources say three months: advised, not demanded. */
  photoAgeAdvised: { value: 3, unit: 'months', ...sourced('D', 'P11') },
  /** Choice: Chrome and Edge update themselves; a version below this has been standing still for years. */
  browserVersion: { value: 120, unit: 'version', ...sourced('E', 'PRODUCT') },
  /** JPKI利用者ソフト is made for this Windows and later. */
  windowsVersion: { value: 10, unit: 'version', ...sourced('E', 'INFERENCE') },
} as const satisfies Record<string, Limit>;

/** Cards of the new format are issued from this day (令和6年法律第59号). */
export const NEW_CARDS_FROM = dateLiteral('2026-06-14');
