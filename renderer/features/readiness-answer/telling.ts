// The order in which what is well is told: dates of one's own before what merely does not stand in the way.

import type { CheckResult } from '../../../src/readiness/evaluate.ts';
import { REASONS } from '../../../src/readiness/tables/reasons.ts';

/** Sentences that are said once only: several checks pass for the same reason. */
export function mostTellingFirst(checks: readonly CheckResult[]): readonly CheckResult[] {
  const rank = (check: CheckResult): number => {
    const kinds: readonly string[] = Object.values(REASONS[check.reason.key]);
    if (kinds.includes('date')) return isFirstToSay(checks, check) ? 0 : 3;
    return check.reason.key === 'as-needed' ? 2 : 1;
  };
  return checks
    .map((check, index) => ({ check, index }))
    .sort((a, b) => rank(a.check) - rank(b.check) || a.index - b.index)
    .map(({ check }) => check);
}

function isFirstToSay(checks: readonly CheckResult[], check: CheckResult): boolean {
  return checks.find(({ reason }) => sameReason(reason, check.reason)) === check;
}

function sameReason(one: CheckResult['reason'], other: CheckResult['reason']): boolean {
  return one.key === other.key && JSON.stringify(one.params) === JSON.stringify(other.params);
}
