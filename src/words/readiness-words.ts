// The readiness check in words: the verdict, and for each check what it is about, how it stands with the real dates, what
// to do and where.

import { fillIn } from './fill-in.ts';
import type { ReadinessWords } from './readiness-texts.ts';
import { reasonText, type ReasonLike } from './reason-words.ts';
import { dateText } from './value-words.ts';

type Texts = ReadinessWords['readiness'];

export interface CheckLike {
  readonly code: keyof Texts['checks'];
  readonly level: 'block' | 'warning' | 'info';
  readonly state: 'pass' | 'fail' | 'not-applicable' | 'unknown';
  readonly reason: ReasonLike;
  readonly missing: readonly (keyof Texts['facts'])[];
  readonly fix: keyof Texts['fixes'] | null;
  readonly place: keyof Texts['places'] | null;
  readonly deadline: string | null;
}

export interface EvaluationLike {
  readonly verdict: 'ready' | 'ready_with_warnings' | 'not_ready';
  readonly today: string;
  readonly overriding: string | null;
  readonly blocks: readonly string[];
  readonly checks: readonly CheckLike[];
}

export interface CheckWords {
  /** What it is about, whatever its state. */
  readonly label: string;
  /** The official Japanese term, where the label is not that term itself. */
  readonly official?: string;
  /** The label; for a check that fires, what is the matter. */
  readonly headline: string;
  /** One of: to do first, point to check, information, well, not known, not part of this. */
  readonly state: string;
  readonly sentence: string;
  readonly fix?: string;
  readonly place?: string;
  /** The last useful day. */
  readonly deadline?: string;
  /** What has to be found out, each as a short name. */
  readonly missing: readonly string[];
}

export function checkWords(words: ReadinessWords, check: CheckLike): CheckWords {
  const { readiness } = words;
  const { label, official, fires } = readiness.checks[check.code];
  const isFiring = check.state === 'fail';
  return {
    label,
    ...(official !== label && { official }),
    headline: isFiring ? fires : label,
    state: readiness.states[check.state === 'fail' ? check.level : check.state],
    sentence: reasonText(words, check.reason),
    ...(check.fix !== null && { fix: readiness.fixes[check.fix] }),
    ...(check.place !== null && { place: readiness.places[check.place] }),
    ...(check.deadline !== null && { deadline: dateText(words, check.deadline) }),
    missing: check.missing.map((name) => readiness.facts[name].label),
  };
}

export type VerdictBand = keyof Texts['verdicts'];

export interface VerdictWords {
  readonly band: VerdictBand;
  readonly title: string;
  readonly text: string;
  /** Always shown with it. */
  readonly notGuaranteed: string;
}

export function verdictWords(words: ReadinessWords, evaluation: EvaluationLike): VerdictWords {
  const { verdicts, verdictTexts, notice } = words.readiness;
  const band = bandOf(evaluation);
  const text = evaluation.overriding === null ? verdictTexts[band] : verdictTexts.overriding;
  return { band, title: verdicts[band], text, notGuaranteed: notice.notGuaranteed };
}

/** A procedure of another place is not "not ready yet": nothing has to be prepared for it here. */
function bandOf({ verdict, overriding, checks }: EvaluationLike): VerdictBand {
  const elsewhere = checks.find(({ code, state }) => code === 'B-PAPER-ONLY' && state === 'fail');
  if (overriding !== null || elsewhere === undefined) return verdict;
  return elsewhere.reason.key === 'separate-online-system' ? 'separate' : 'counter';
}

/** How many to do first, to check, not known and well. */
export function countsText(words: ReadinessWords, { checks }: EvaluationLike): string {
  const count = (state: CheckLike['state'], level?: CheckLike['level']): number =>
    checks.filter((check) => check.state === state && (level === undefined || check.level === level)).length;
  return fillIn(words.readiness.line.counts, {
    blocks: count('fail', 'block'),
    warnings: count('fail', 'warning'),
    unknown: count('unknown'),
    passed: count('pass'),
  });
}

export interface CitationLike<Source extends string> {
  readonly source: readonly Source[];
  readonly confidence: keyof Texts['confidence'];
  readonly asOf: string;
}

/** @param titleOf the title of a source by its id */
export function citationText<Source extends string>(
  words: ReadinessWords,
  { source, confidence, asOf }: CitationLike<Source>,
  titleOf: (id: Source) => string,
): string {
  return fillIn(words.readiness.line.source, {
    sources: [...new Set(source.map(titleOf))].join(words.values.listSeparator),
    confidence: `${confidence}: ${words.readiness.confidence[confidence]}`,
    date: dateText(words, asOf),
  });
}
