// What an answer says: one fact, or two where one cannot be without the other.

import { known, notApplicable } from '../../../src/readiness/fact.ts';
import {
  AUTH_STATES,
  CARD_TYPES,
  type FactName,
  type FactValues,
  type Facts,
  SIGN_STATES,
} from '../../../src/readiness/facts.ts';
import type { PeriodOfStay } from '../../../src/readiness/period-of-stay.ts';
import type { JstDate } from '../../../src/time/jst-date.ts';

const DEPARTURE_PREPARATION = '出国準備期間';

/** Facts whose value is of this type. */
type NamesOf<T> = {
  [N in FactName]: [FactValues[N]] extends [T] ? ([T] extends [FactValues[N]] ? N : never) : never;
}[FactName];

export type YesNoName = NamesOf<boolean>;
export type DateName = NamesOf<JstDate>;
export type CountName = NamesOf<number>;
export type TextName = NamesOf<string>;
export type ChoiceName = 'cardType' | 'myNumberCard' | 'authCertificate' | 'signCertificate';

export function yesNoFacts(name: YesNoName, yes: boolean): Partial<Facts> {
  return { [name]: known(yes, 'person') };
}

/** What the 指定書 in the passport says. */
export function subtypeFacts(isDeparturePreparation: boolean): Partial<Facts> {
  const subtype = isDeparturePreparation ? known(DEPARTURE_PREPARATION, 'person') : notApplicable('person');
  return { statusSubtype: subtype };
}

export function dateFacts(name: DateName, date: JstDate): Partial<Facts> {
  return { [name]: known(date, 'person') };
}

export function countFacts(name: CountName, count: number): Partial<Facts> {
  return { [name]: known(count, 'person') };
}

export function textFacts(name: TextName, text: string): Partial<Facts> {
  return { [name]: known(text, 'person') };
}

/** A stay without end has no last day, and a period in years has no days. */
export function periodFacts(period: PeriodOfStay): Partial<Facts> {
  return {
    periodOfStay: known(period, 'person'),
    periodDays: period.kind === 'days' ? known(period.days, 'person') : notApplicable('person'),
    ...(period.kind === 'indefinite' && { periodEnd: notApplicable('person') }),
  };
}

export function noneFacts(name: FactName): Partial<Facts> {
  return { [name]: notApplicable('person') };
}

/** The answers that the words list; undefined for one they do not. */
export function choiceFacts(name: ChoiceName, choice: string): Partial<Facts> | undefined {
  switch (name) {
    case 'cardType': {
      const value = CARD_TYPES.find((type) => type === choice);
      return value && { cardType: known(value, 'person') };
    }
    case 'myNumberCard': {
      const value = (['present', 'absent'] as const).find((each) => each === choice);
      return value && { myNumberCard: known(value, 'person') };
    }
    case 'authCertificate': {
      const value = AUTH_STATES.find((each) => each === choice);
      return value && { authCertificate: known(value, 'person') };
    }
    case 'signCertificate': {
      const value = SIGN_STATES.find((each) => each === choice);
      return value && { signCertificate: known(value, 'person') };
    }
  }
}
