// One execution of a target, and what to call its end.

import { isAppError } from '../../src/errors/app-error.ts';
import { DEFAULT_BOUND_MS, type FuzzTarget } from './target.ts';

export type Ending =
  /** `shape`: a coarse description of the value or of the refusal. */
  | { readonly kind: 'value' | 'refused'; readonly shape: string; readonly ms: number }
  | { readonly kind: 'finding'; readonly what: string; readonly ms: number };

/** Slow once is a busy computer; slow three times is the input. */
const SLOW_TRIES = 3;

export async function attempt(target: FuzzTarget, input: Uint8Array): Promise<Ending> {
  const boundMs = target.boundMs ?? DEFAULT_BOUND_MS;
  let ending = await once(target, input);
  for (let tries = 1; tries < SLOW_TRIES && ending.ms > boundMs; tries++) ending = await once(target, input);
  if (ending.kind !== 'finding' && ending.ms > boundMs) {
    return { kind: 'finding', what: `slow: over ${boundMs} ms`, ms: ending.ms };
  }
  return ending;
}

async function once(target: FuzzTarget, input: Uint8Array): Promise<Ending> {
  // A copy: what a parser does to its input is not to reach the next one.
  const copy = Uint8Array.from(input);
  const start = performance.now();
  try {
    const shape = await target.run(copy);
    return { kind: 'value', shape, ms: performance.now() - start };
  } catch (thrown) {
    const ms = performance.now() - start;
    if (isAppError(thrown, ...target.refusals) && target.refusals.length > 0) {
      const { where, reason } = thrown.facts;
      return { kind: 'refused', shape: [thrown.code, where ?? reason ?? ''].join(' '), ms };
    }
    return { kind: 'finding', what: describe(thrown), ms };
  }
}

/** Class, message and the place in this project's code, which together tell findings apart. */
function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `threw ${typeof thrown}`;
  const frames = (thrown.stack ?? '').split('\n').filter((line) => line.includes('/src/'));
  const place = /\/(src\/[^\s?:)]+)[^:]*:(\d+)/.exec(frames[0] ?? '');
  const code = isAppError(thrown) ? ` ${JSON.stringify(thrown.facts)}` : '';
  return `${thrown.name}: ${thrown.message.slice(0, 160)}${code}${place ? ` at ${place[1] ?? ''}` : ''}`;
}
