// How a verdict looks. While something could not be judged, "ready" looks open: what is not known is never ready silently.

import type { Evaluation } from '../../../src/readiness/evaluate.ts';
import type { VerdictBand } from '../../../src/words/readiness-words.ts';

export type BandLook = 'ready' | 'ready_with_warnings' | 'not_ready' | 'elsewhere' | 'open';

export function bandLook(band: VerdictBand, { undecided }: Pick<Evaluation, 'undecided'>): BandLook {
  if (band === 'counter' || band === 'separate') return 'elsewhere';
  return band !== 'not_ready' && undecided.length > 0 ? 'open' : band;
}

export interface Counts {
  readonly blocks: number;
  readonly warnings: number;
  readonly unknown: number;
  readonly passed: number;
}

export function countsOf({ checks }: Pick<Evaluation, 'checks'>): Counts {
  const fired = checks.filter(({ state }) => state === 'fail');
  return {
    blocks: fired.filter(({ level }) => level === 'block').length,
    warnings: fired.filter(({ level }) => level === 'warning').length,
    unknown: checks.filter(({ state, saidBy }) => state === 'unknown' && saidBy === null).length,
    passed: checks.filter(({ state }) => state === 'pass').length,
  };
}
