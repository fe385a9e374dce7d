// A check: one cited rule about being ready, and the four ways it can come out. 'unknown' is not a weak 'pass': it keeps
// the answer from being a plain "ready" until somebody knows.

import type { JstDate } from '../time/jst-date.ts';
import type { FactName } from './facts.ts';
import type { Situation } from './situation.ts';
import type { CheckCode } from './tables/check-codes.ts';
import type { LinkId } from './tables/links.ts';
import { reason, type Reason } from './tables/reasons.ts';
import type { FixKey, PlaceKey } from './tables/remedies.ts';
import type { Sourced } from './tables/sourced.ts';

export interface Remedy {
  readonly fix: FixKey;
  readonly place: PlaceKey;
  /** The last useful day, where there is one. */
  readonly deadline?: JstDate;
  readonly links?: readonly LinkId[];
}

export type Judgement =
  | { readonly state: 'pass'; readonly reason: Reason }
  | { readonly state: 'fail'; readonly reason: Reason; readonly remedy: Remedy }
  | { readonly state: 'not-applicable'; readonly reason: Reason }
  | {
      readonly state: 'unknown';
      readonly reason: Reason;
      readonly missing: readonly FactName[];
      /** Another check that fires and says this already. */
      readonly saidBy?: CheckCode;
    };

export interface Check {
  readonly code: CheckCode;
  readonly citation: Sourced;
  /** Whether the rule has anything to do with this procedure at all. */
  applies(s: Situation): boolean;
  check(s: Situation): Judgement;
}

export function pass(why: Reason): Judgement {
  return { state: 'pass', reason: why };
}

/** The check fires: a block, a warning or a piece of information, by its code. */
export function fires(why: Reason, remedy: Remedy): Judgement {
  return { state: 'fail', reason: why, remedy };
}

export function notApplicable(why: Reason): Judgement {
  return { state: 'not-applicable', reason: why };
}

export function unknown(...missing: readonly FactName[]): Judgement {
  return { state: 'unknown', reason: reason('facts-missing', {}), missing };
}

/** Not known either, but the person is told so by another check. */
export function unknownSaidBy(check: CheckCode, ...missing: readonly FactName[]): Judgement {
  return { state: 'unknown', reason: reason('said-by-other-check', { check }), missing, saidBy: check };
}

export function saidBy(check: CheckCode): Judgement {
  return notApplicable(reason('said-by-other-check', { check }));
}

/** A yes-no fact whose `bad` value fires. */
export function checkFlag(
  s: Situation,
  name: 'inJapan' | 'birthDatesMatch' | 'namesMatch' | 'reader' | 'accountRegistered',
  whenFalse: Judgement,
): Judgement {
  const fact = s.facts[name];
  if (fact.state !== 'known') return unknown(name);
  return fact.value ? pass(reason('as-needed', {})) : whenFalse;
}
