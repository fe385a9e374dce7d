// Some rule above could not be judged. It is a warning of its own, so that "not known" never reads as "ready" and the
// list of warnings is never empty for such a person.

import { fires, notApplicable, pass, type Judgement } from '../check.ts';
import { isOnline, type Situation } from '../situation.ts';
import type { FactName } from '../facts.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const NOT_CONFIRMED = {
  code: 'W-NOT-CONFIRMED',
  citation: sourced('E', 'PRODUCT'),
} as const;

/** @param missing what the unjudged checks needed, without those another check speaks for. */
export function judgeUnconfirmed(s: Situation, missing: readonly FactName[]): Judgement {
  if (!isOnline(s)) return notApplicable(reason('not-for-procedure', {}));
  if (missing.length === 0) return pass(reason('as-needed', {}));
  return fires(reason('facts-unconfirmed', { count: missing.length }), {
    fix: 'confirm-unknown-facts',
    place: 'nowhere',
  });
}
