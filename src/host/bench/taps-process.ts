// Starts the process of src/host/entries/many-taps.ts as the process that reads cards is started, and takes its figures.

import type { URL } from 'node:url';
import * as v from 'valibot';
import { AppError } from '../../errors/app-error.ts';
import { forkReadingChild } from '../desk/reading-child.ts';
import { systemTimers } from '../system-clock.ts';
import type { Row } from './figures.ts';

/** Ten times what a slow computer takes. */
const LIMIT_MS = 300_000;

const RowsSchema = v.array(v.record(v.string(), v.nullable(v.union([v.string(), v.number(), v.boolean()]))));

/** @throws AppError HOST_CRASHED when the process ends, or takes too long, without figures. */
export function tapsInProcess(entry: URL): Promise<readonly Row[]> {
  const child = forkReadingChild({ entry });
  return new Promise((resolve, reject) => {
    const callOff = systemTimers.after(LIMIT_MS, () => child.kill());
    child.onMessage((message) => {
      const rows = v.safeParse(RowsSchema, message);
      if (rows.success) resolve(rows.output);
    });
    child.onExit(() => {
      callOff();
      reject(new AppError('HOST_CRASHED', { where: 'many taps' }));
    });
  });
}
