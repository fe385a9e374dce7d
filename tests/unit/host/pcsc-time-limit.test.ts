import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/errors/app-error.ts';
import { pause, withinLimit } from '../../../src/host/pcsc-time-limit.ts';
import { held } from './fake-pcsc.ts';
import { FakeTimers, settle } from './fake-timers.ts';

const expired = () => new AppError('CARD_TIMEOUT');

describe('a call within a limit', () => {
  it('gives its result and leaves no timer', async () => {
    const timers = new FakeTimers();
    const result = await withinLimit(Promise.resolve(7), { ms: 100, timers, expired });
    expect(result).toBe(7);
    expect(timers.pending).toBe(0);
  });

  it('gives its failure', async () => {
    const failure = new AppError('CARD_REMOVED');
    const timers = new FakeTimers();
    await expect(withinLimit(Promise.reject(failure), { ms: 100, timers, expired })).rejects.toBe(failure);
    expect(timers.pending).toBe(0);
  });

  it('fails when the limit is reached and says that it was given up, once', async () => {
    const timers = new FakeTimers();
    const call = held<number>();
    let givenUp = 0;
    const outcome = withinLimit(call.promise, { ms: 100, timers, expired }, () => givenUp++);
    const checked = expect(outcome).rejects.toMatchObject({ code: 'CARD_TIMEOUT' });
    await timers.advance(99);
    expect(givenUp).toBe(0);
    await timers.advance(1);
    await checked;
    call.reject(new Error('late'));
    await settle();
    expect(givenUp).toBe(1);
  });

  it('fails at once when it is cancelled', async () => {
    const timers = new FakeTimers();
    const cancel = new AbortController();
    const outcome = withinLimit(held().promise, { ms: 100, timers, expired, signal: cancel.signal });
    cancel.abort();
    await expect(outcome).rejects.toMatchObject({ code: 'READING_CANCELLED' });
    expect(timers.pending).toBe(0);
  });

  it('fails at once when it was cancelled before', async () => {
    const timers = new FakeTimers();
    const outcome = withinLimit(held().promise, { ms: 100, timers, expired, signal: AbortSignal.abort() });
    await expect(outcome).rejects.toMatchObject({ code: 'READING_CANCELLED' });
  });
});

describe('a pause', () => {
  it('ends after its time', async () => {
    const timers = new FakeTimers();
    let over = false;
    void pause(100, timers).then(() => (over = true));
    await timers.advance(99);
    expect(over).toBe(false);
    await timers.advance(1);
    expect(over).toBe(true);
  });

  it('fails at once when it is cancelled', async () => {
    const cancel = new AbortController();
    const pausing = pause(100, new FakeTimers(), cancel.signal);
    cancel.abort();
    await expect(pausing).rejects.toMatchObject({ code: 'READING_CANCELLED' });
  });
});
