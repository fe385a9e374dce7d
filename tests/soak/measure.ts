// What a process holds, looked at from inside.

import { readdirSync } from 'node:fs';

export interface Held {
  /** Resident memory, megabytes. */
  readonly residentMb: number;
  /** What keeps the event loop alive: sockets, timers, requests. */
  readonly resources: number;
  /** Open file descriptors; 0 where the system does not tell. */
  readonly descriptors: number;
}

/** After a collection, where the process was started with --expose-gc. */
export async function held(): Promise<Held> {
  // Finalizers run in a turn of their own.
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return {
    residentMb: process.memoryUsage().rss / 2 ** 20,
    resources: process.getActiveResourcesInfo().length,
    descriptors: process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0,
  };
}

export interface SoakResult {
  readonly taps: number;
  /** Taps that did not come to what they should, and what they came to. */
  readonly failures: readonly string[];
  /** Taps that were meant to fail, and did as they should. */
  readonly broken: number;
  readonly warm: Held;
  readonly end: Held;
  readonly seconds: number;
}

export function soakLines(title: string, { taps, failures, broken, warm, end, seconds }: SoakResult): string {
  const grown = (end.residentMb - warm.residentMb).toFixed(1);
  return [
    `soak, ${title}: ${taps} taps in ${seconds.toFixed(0)} s, ${broken} of them broken on purpose, ` +
      `${failures.length} failures`,
    `  resident memory ${warm.residentMb.toFixed(1)} MB after warm-up, ${end.residentMb.toFixed(1)} MB at the end ` +
      `(${grown} MB more)`,
    `  resources ${warm.resources} and ${end.resources}, file descriptors ${warm.descriptors} and ${end.descriptors}`,
    ...failures.slice(0, 20).map((failure) => `  ${failure}`),
    '',
  ].join('\n');
}

/** The bounds: nothing fails, nothing piles up. @returns what is out of bounds. */
export function outOfBounds({ failures, warm, end }: SoakResult): readonly string[] {
  const grown = end.residentMb - warm.residentMb;
  return [
    ...(failures.length > 0 ? [`${failures.length} taps failed`] : []),
    ...(grown >= 10 ? [`resident memory grew by ${grown.toFixed(1)} MB`] : []),
    ...(end.resources > warm.resources + 2
      ? [`resources grew from ${warm.resources} to ${end.resources}`]
      : []),
    ...(end.descriptors > warm.descriptors + 2
      ? [`file descriptors grew from ${warm.descriptors} to ${end.descriptors}`]
      : []),
  ];
}
