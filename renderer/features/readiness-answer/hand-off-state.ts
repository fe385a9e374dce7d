// Whether the official site is opened from here: only when nothing blocks and everything that could block was judged.

import type { Evaluation } from '../../../src/readiness/evaluate.ts';

export type HandOffState = 'open' | 'blocked' | 'undecided' | 'elsewhere';

type Judged = Pick<Evaluation, 'blocks' | 'undecided' | 'overriding'>;

export function handOffOf({ blocks, undecided, overriding }: Judged): HandOffState {
  if (overriding !== null || blocks.includes('B-PAPER-ONLY')) return 'elsewhere';
  if (blocks.length > 0) return 'blocked';
  return undecided.length > 0 ? 'undecided' : 'open';
}
