// How long a residence card is valid (在留カードの有効期間), by holder, age and day of issue. 特別永住者証明書 are not
// here: their new rule was not found, and the municipality handles them.

import { dateLiteral, type JstDate } from '../../time/jst-date.ts';
import { sourced, type Sourced } from './sourced.ts';

export type CardHolder = 'permanent' | 'highly-skilled-2' | 'other';

export type CardValidityRule =
  | 'seven-years'
  | 'sixteenth-birthday'
  | 'day-before-sixteenth-birthday'
  | 'period-of-stay'
  | 'period-of-stay-or-sixteenth-birthday'
  | 'period-of-stay-or-day-before-sixteenth-birthday'
  | 'tenth-birthday'
  | 'fifth-birthday';

export interface CardValidityRow extends Sourced {
  readonly holders: readonly CardHolder[];
  /** Age on the day of issue: from, inclusive; below, exclusive. */
  readonly ageFrom: number;
  readonly ageBelow: number;
  readonly issuedFrom?: JstDate;
  readonly issuedThrough?: JstDate;
  readonly rule: CardValidityRule;
}

const UNTIL_2023_10 = { issuedThrough: dateLiteral('2023-10-31') };
const FROM_2023_11 = { issuedFrom: dateLiteral('2023-11-01'), issuedThrough: dateLiteral('2026-06-13') };
const OLD_CARDS = { issuedThrough: dateLiteral('2026-06-13') };
const NEW_CARDS = { issuedFrom: dateLiteral('2026-06-14') };
const ADULT = { ageFrom: 16, ageBelow: 200 };
const CHILD = { ageFrom: 0, ageBelow: 16 };
const EVERYBODY = { ageFrom: 0, ageBelow: 200 };
const LAW = sourced('B', 'O11');

export const CARD_VALIDITY: readonly CardValidityRow[] = [
  { holders: ['permanent'], ...ADULT, ...OLD_CARDS, rule: 'seven-years', ...LAW },
  { holders: ['highly-skilled-2'], ...EVERYBODY, ...OLD_CARDS, rule: 'seven-years', ...LAW },
  { holders: ['permanent'], ...CHILD, ...UNTIL_2023_10, rule: 'sixteenth-birthday', ...LAW },
  { holders: ['permanent'], ...CHILD, ...FROM_2023_11, rule: 'day-before-sixteenth-birthday', ...LAW },
  { holders: ['other'], ...ADULT, ...OLD_CARDS, rule: 'period-of-stay', ...LAW },
  {
    holders: ['other'],
    ...CHILD,
    ...UNTIL_2023_10,
    rule: 'period-of-stay-or-sixteenth-birthday',
    ...LAW,
  },
  {
    holders: ['other'],
    ...CHILD,
    ...FROM_2023_11,
    rule: 'period-of-stay-or-day-before-sixteenth-birthday',
    ...LAW,
  },
  {
    holders: ['permanent'],
    ageFrom: 18,
    ageBelow: 200,
    ...NEW_CARDS,
    rule: 'tenth-birthday',
    ...sourced('D', 'P9'),
  },
  {
    holders: ['highly-skilled-2'],
    ...EVERYBODY,
    ...NEW_CARDS,
    rule: 'tenth-birthday',
    ...sourced('D', 'P9'),
  },
  {
    holders: ['permanent'],
    ageFrom: 0,
    ageBelow: 18,
    ...NEW_CARDS,
    rule: 'fifth-birthday',
    ...sourced('D', 'P9'),
  },
  { holders: ['other'], ...ADULT, ...NEW_CARDS, rule: 'period-of-stay', ...sourced('B', 'O11') },
  { holders: ['other'], ...CHILD, ...NEW_CARDS, rule: 'period-of-stay', ...sourced('E', 'INFERENCE') },
];

/** When the renewal of a card (有効期間の更新) may be applied for, in months before its last day. */
export const CARD_RENEWAL_WINDOWS = {
  usual: { monthsBefore: 2, ...sourced('C', 'T') },
  'sixteenth-birthday': { monthsBefore: 6, ...sourced('C', 'T') },
} as const;
