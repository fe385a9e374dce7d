// Many measurements of one thing as a few numbers: the middle one, and how far the others lie around it. No mean: one
// run that the computer interrupted would move it.

import { AppError } from '../../errors/app-error.ts';

export interface Summary {
  readonly median: number;
  /** A tenth of the measurements is below it. */
  readonly low: number;
  /** A tenth of the measurements is above it. */
  readonly high: number;
  readonly runs: number;
}

/** @throws AppError INVARIANT when nothing was measured. */
export function summarise(measurements: readonly number[]): Summary {
  const sorted = [...measurements].sort((left, right) => left - right);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.1),
    high: quantile(sorted, 0.9),
    runs: sorted.length,
  };
}

export function median(measurements: readonly number[]): number {
  return summarise(measurements).median;
}

/** Between two measurements in proportion to how near each lies. @param sorted in ascending order */
function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined)
    throw new AppError('INVARIANT', { where: 'no measurement' });
  return below + (above - below) * (position - Math.floor(position));
}
