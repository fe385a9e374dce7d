// Is a person ready to apply online? Facts, a procedure and a day in; a verdict about the preparation out. 'ready' never
// says that an application will be accepted or granted (許可を保証しません).

import type { JstDate } from '../time/jst-date.ts';
import { NOT_CONFIRMED, judgeUnconfirmed } from './checks/not-confirmed.ts';
import { CHECKS } from './checks/registry.ts';
import { notApplicable, type Judgement } from './check.ts';
import type { FactName } from './facts.ts';
import { OVERRIDING, routeOf, type Route } from './route.ts';
import { situationOf, type Question, type Situation } from './situation.ts';
import { levelOf, type CheckCode, type Level } from './tables/check-codes.ts';
import type { LinkId } from './tables/links.ts';
import type { OnlineProcedure, ProcedureCode } from './tables/procedures.ts';
import { reason, type Reason } from './tables/reasons.ts';
import type { FixKey, PlaceKey } from './tables/remedies.ts';
import type { Sourced } from './tables/sourced.ts';

export type Verdict = 'ready' | 'ready_with_warnings' | 'not_ready';

export interface CheckResult {
  readonly code: CheckCode;
  readonly level: Level;
  /** 'fail' is the check firing, whatever its level. */
  readonly state: 'pass' | 'fail' | 'not-applicable' | 'unknown';
  readonly reason: Reason;
  /** What has to be known before it can be judged. */
  readonly missing: readonly FactName[];
  /** Another check that fires and already speaks of what is missing here. */
  readonly saidBy: CheckCode | null;
  readonly fix: FixKey | null;
  readonly place: PlaceKey | null;
  readonly deadline: JstDate | null;
  readonly links: readonly LinkId[];
  readonly citation: Sourced;
}

/** Plain data: what `readiness --json` prints and a window shows. */
export interface Evaluation {
  readonly verdict: Verdict;
  readonly route: Route;
  readonly today: JstDate;
  readonly procedure: ProcedureCode;
  readonly combo: readonly OnlineProcedure[];
  /** Codes of the checks that fire, in the order of the checks. */
  readonly blocks: readonly CheckCode[];
  readonly warnings: readonly CheckCode[];
  readonly info: readonly CheckCode[];
  /** When set, the only advice to give: go to the regional office now. */
  readonly overriding: CheckCode | null;
  /** Blocks that could not be judged: while there are any, the verdict is about what is known so far. */
  readonly undecided: readonly CheckCode[];
  /** Every fact some check still needs. */
  readonly missing: readonly FactName[];
  /** Every check, what to do first on top. */
  readonly checks: readonly CheckResult[];
}

export function evaluate(question: Question): Evaluation {
  const s = situationOf(question);
  const judged = CHECKS.map((check) => ({
    code: check.code,
    citation: check.citation,
    judgement: check.applies(s) ? check.check(s) : notApplicable(reason('not-for-procedure', {})),
  }));
  const missing = missingFacts(judged.map(({ judgement }) => judgement));
  const results = [
    ...judged.map(({ code, citation, judgement }) => resultOf(code, citation, judgement)),
    unconfirmed(s, missing),
  ];
  const fired = (level: Level): readonly CheckResult[] =>
    results.filter((result) => result.state === 'fail' && result.level === level);
  const blocks = fired('block');
  const warnings = fired('warning');
  return {
    verdict: blocks.length > 0 ? 'not_ready' : warnings.length > 0 ? 'ready_with_warnings' : 'ready',
    route: routeOf(blocks.map(({ code, place }) => ({ code, place: place ?? 'nowhere' }))),
    today: s.today,
    procedure: s.procedure,
    combo: question.combo ?? [],
    blocks: codesOf(blocks),
    warnings: codesOf(warnings),
    info: codesOf(fired('info')),
    overriding: OVERRIDING.find((code) => blocks.some((block) => block.code === code)) ?? null,
    undecided: codesOf(
      results.filter(
        ({ state, level, saidBy }) => state === 'unknown' && level === 'block' && saidBy === null,
      ),
    ),
    missing,
    checks: inOrderOfAction(results),
  };
}

function unconfirmed(s: Situation, missing: readonly FactName[]): CheckResult {
  return {
    ...resultOf(NOT_CONFIRMED.code, NOT_CONFIRMED.citation, judgeUnconfirmed(s, missing)),
    missing,
  };
}

function missingFacts(judgements: readonly Judgement[]): readonly FactName[] {
  const names = judgements.flatMap((judgement) =>
    judgement.state === 'unknown' && judgement.saidBy === undefined ? judgement.missing : [],
  );
  return [...new Set(names)];
}

function resultOf(code: CheckCode, citation: Sourced, judgement: Judgement): CheckResult {
  const remedy = judgement.state === 'fail' ? judgement.remedy : undefined;
  return {
    code,
    level: levelOf(code),
    state: judgement.state,
    reason: judgement.reason,
    missing: judgement.state === 'unknown' ? judgement.missing : [],
    saidBy: judgement.state === 'unknown' ? (judgement.saidBy ?? null) : null,
    fix: remedy?.fix ?? null,
    place: remedy?.place ?? null,
    deadline: remedy?.deadline ?? null,
    links: remedy?.links ?? [],
    citation,
  };
}

function codesOf(results: readonly CheckResult[]): readonly CheckCode[] {
  return results.map((result) => result.code);
}

/** Blocks, warnings, what is not known, information, what is well, what does not concern; each in the order of the checks. */
function inOrderOfAction(results: readonly CheckResult[]): readonly CheckResult[] {
  const rank = ({ state, level, code }: CheckResult): number => {
    if (state === 'fail' && OVERRIDING.includes(code)) return 0;
    if (state === 'fail') return { block: 1, warning: 2, info: 4 }[level];
    return { unknown: 3, pass: 5, 'not-applicable': 6 }[state];
  };
  return results
    .map((result, index) => ({ result, index }))
    .sort((a, b) => rank(a.result) - rank(b.result) || a.index - b.index)
    .map(({ result }) => result);
}
