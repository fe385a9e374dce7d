// The check as it stands, for every part of its screens: the facts, what follows from them today, and the words.

import { createContext, use } from 'react';
import { AppError } from '../../../src/errors/app-error.ts';
import type { Evaluation } from '../../../src/readiness/evaluate.ts';
import type { FactName, Facts } from '../../../src/readiness/facts.ts';
import type { Timeline } from '../../../src/readiness/timeline.ts';
import type { JstDate } from '../../../src/time/jst-date.ts';
import type { ReadinessWindowWords } from '../../words/readiness-words.ts';

export interface Judged {
  readonly evaluation: Evaluation;
  readonly timeline: Timeline;
  /** Questions still open, next first. */
  readonly open: readonly FactName[];
}

export interface ReadinessCheck {
  readonly words: ReadinessWindowWords;
  /** What a counter in Japan reads, printed beside another language; null where that is the language itself. */
  readonly japanese: ReadinessWindowWords | null;
  readonly today: JstDate;
  readonly facts: Facts;
  /** null: nothing is wanted yet. */
  readonly judged: Judged | null;
}

export const CheckContext = createContext<ReadinessCheck | null>(null);

export function useCheck(): ReadinessCheck {
  const check = use(CheckContext);
  if (check === null) throw new AppError('INVARIANT', { where: 'check-context' });
  return check;
}

/** Where something is wanted already. */
export function useJudged(): Judged {
  const { judged } = useCheck();
  if (judged === null) throw new AppError('INVARIANT', { where: 'judged' });
  return judged;
}
