// Rules of the My Number card and its two certificates as they touch foreign residents.

import { sourced, type Sourced } from './sourced.ts';

export interface MyNumberRule extends Sourced {
  /** Numbers of the rule, where it has any. */
  readonly values?: Readonly<Record<string, number>>;
}

const C_M = sourced('C', 'M');

export const MY_NUMBER_RULES = {
  /** 永住者, 高度専門職2号, 特別永住者: to the N-th birthday after issue. */
  'card-validity-permanent': { values: { birthdays: 10, birthdaysUnder18: 5, adultAge: 18 }, ...C_M },
  /** Everyone else: to the end of the stay, at most the N-th birthday. */
  'card-validity-with-stay': { values: { birthdays: 10, birthdaysUnder18: 5, adultAge: 18 }, ...C_M },
  /** 一時庇護, 仮滞在: the end of that permission; 経過滞在 (birth, loss of nationality): 60 days. */
  'card-validity-transitional': { values: { days: 60 }, ...C_M },
  /** Granting a longer stay does not extend the card: go to the municipality on or before its expiry. */
  'stay-does-not-extend-card': C_M,
  /** 特例期間延長: once, before expiry, with the receipt of the application. */
  'special-period-extension': { values: { months: 2, times: 1 }, ...C_M },
  /** Expired: void, to be applied for anew. Yen: card and certificates. */
  'reissue-after-expiry': { values: { yen: 1_000, cardYen: 800, certificatesYen: 200 }, ...C_M },
  'no-reminder': C_M,
  /** New certificates are issued on request only. */
  'card-extension-leaves-certificates': C_M,
  'household-member-may-extend': C_M,
  'signature-password': {
    values: { least: 6, most: 16, tries: 5 },
    ...sourced('C', 'R1', 'R6'),
  },
  'authentication-pin': { values: { digits: 4, tries: 3 }, ...sourced('C', 'R1') },
  /** The earliest of the N-th birthday after issue, the card's end and, for signatures, the other certificate's end. */
  'certificate-validity': { values: { birthdays: 5 }, ...C_M },
  /** A change of name, address, sex or birth date voids the signature certificate only. */
  'signature-lapses-on-change': sourced('C', 'M', 'R1'),
  'signature-from-age': { values: { years: 15 }, ...C_M },
  /** Municipality; the signature password also at a convenience store, when the four-digit PIN is known. */
  'unlock-place': sourced('D', 'R1'),
  'renewal-window': { values: { months: 3 }, ...C_M },
} as const satisfies Record<string, MyNumberRule>;

export type MyNumberRuleId = keyof typeof MY_NUMBER_RULES;
