// What a test says about a UsageError: the problem, and the word of the command line it is about.

import { expect } from 'vitest';
import type { UsageProblem } from '../../../src/cli/usage-error.ts';

/** For `toThrow` and `rejects.toThrow`. */
export function usageError(problem: UsageProblem, word: string): unknown {
  return expect.objectContaining({ name: 'UsageError', problem, word }) as unknown;
}
