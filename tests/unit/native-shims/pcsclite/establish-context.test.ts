import { describe, expect, it } from 'vitest';
import {
  type ContextCalls,
  establishContext,
  requireAnswer,
} from '../../../../native-shims/pcsclite/establish-context.ts';
import { appError } from '../../../support/app-errors.ts';

const SILENT = appError('READER_SERVICE_DOWN', { silent: true });

interface Played extends ContextCalls {
  asked: number;
  released: bigint[];
  answer: (rv: number) => void;
}

/** A service that answers when the test says so. */
function service(): Played {
  const answers: ((rv: number) => void)[] = [];
  const played: Played = {
    asked: 0,
    released: [],
    answer: (rv) => answers.shift()?.(rv),
    establishContext: () => {
      played.asked++;
      return new Promise((resolve) => answers.push((rv) => resolve({ rv, context: 7n })));
    },
    releaseContext: (context) => {
      played.released.push(context);
      return Promise.resolve(0);
    },
  };
  return played;
}

describe('the first call to the service', () => {
  it('gives a context, or the failure the service names', async () => {
    const calls = service();
    const first = establishContext(calls);
    calls.answer(0);
    expect(await first).toBe(7n);
    const second = establishContext(calls);
    calls.answer(0x8010_001d);
    await expect(second).rejects.toMatchObject({ code: 'READER_SERVICE_DOWN' });
  });

  it('is given up in time, no second one is risked meanwhile, and a late context is given back', async () => {
    const calls = service();
    await expect(establishContext(calls, { limitMs: 10 })).rejects.toThrow(SILENT);
    await expect(establishContext(calls)).rejects.toThrow(SILENT);
    expect(calls.asked).toBe(1);
    calls.answer(0);
    await expect.poll(() => calls.released).toEqual([7n]);
    const again = establishContext(calls);
    calls.answer(0);
    expect(await again).toBe(7n);
  });

  it('is ended by its signal', async () => {
    const calls = service();
    const end = new AbortController();
    const call = establishContext(calls, { signal: end.signal });
    end.abort();
    await expect(call).rejects.toThrow(SILENT);
    calls.answer(0);
    await expect.poll(() => calls.released).toEqual([7n]);
  });
});

describe('whether the service answers', () => {
  it('is asked once by several at the same time, and the context is given back', async () => {
    const calls = service();
    const load = () => Promise.resolve(calls);
    const answers = Promise.all([requireAnswer(undefined, load), requireAnswer(undefined, load)]);
    await expect.poll(() => calls.asked).toBe(1);
    calls.answer(0);
    await answers;
    expect([calls.asked, calls.released]).toEqual([1, [7n]]);
  });

  it('is not known, and no failure, where it cannot be asked', async () => {
    await expect(requireAnswer(undefined, () => Promise.resolve(undefined))).resolves.toBeUndefined();
  });
});
