// The matrix over the simulator in this process, where no time passes: an exchange that has not been answered when
// everything else is done is given up.

import { simulatedSource } from '../../src/host/simulated-source.ts';
import { READING_LIMITS } from '../../src/host/pcsc-transceiver.ts';
import type { Timers } from '../../src/host/system-clock.ts';
import { type MatrixResult, runMatrix, summary } from './matrix.ts';
import type { FamilyName } from './subjects.ts';

export const IDLE_TIMERS: Timers = {
  after(delayMs, action) {
    if (delayMs !== READING_LIMITS.exchangeMs) return () => undefined;
    const idle = setImmediate(action);
    return () => clearImmediate(idle);
  },
};

/** @param stride every n-th cell, unless FAULTS=all asks for every one. */
export async function runFamily(family: FamilyName, stride: number): Promise<MatrixResult> {
  const result = await runMatrix(family, {
    transport: 'in-process',
    stride: process.env['FAULTS'] === 'all' ? 1 : stride,
    open: (subject) => Promise.resolve(simulatedSource(subject.card, IDLE_TIMERS)),
  });
  process.stdout.write(`${summary(family, result)}\n`);
  return result;
}
