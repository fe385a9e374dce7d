import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReaderWatch, type WatchCalls } from '../../../../native-shims/pcsclite/reader-watch.ts';
import type { ServiceStatus } from '../../../../native-shims/pcsc/pcsc.ts';
import { SCARD } from '../../../../native-shims/pcsc/scard-codes.ts';
import { StatusFeed } from '../../../../native-shims/pcsc/status-feed.ts';
import { type Held, held } from '../../host/fake-pcsc.ts';
import { settle } from '../../host/fake-timers.ts';

type Wait = Awaited<ReturnType<WatchCalls['waitForChange']>>;

const NO_SERVICE = 0x8010_001d;
const EMPTY = { eventState: 0x0012, atr: new Uint8Array(0) };
const CARD = { eventState: 0x0001_0022, atr: Uint8Array.of(0x3b, 0x00) };
const QUIET = { eventState: 0, atr: new Uint8Array(0) };

/** A service that waits until the test answers. */
class FakeService implements WatchCalls {
  names: string[] = ['A'];
  listRv: number = SCARD.SUCCESS;
  cancels = 0;
  released = 0;
  readonly waits: Held<Wait>[] = [];
  asked: readonly { name: string; state: number }[] = [];

  listReaders(): Promise<{ rv: number; names: string[] }> {
    return Promise.resolve({ rv: this.listRv, names: this.names });
  }

  waitForChange(...[, , readers]: Parameters<WatchCalls['waitForChange']>): Promise<Wait> {
    this.asked = readers;
    const wait = held<Wait>();
    this.waits.push(wait);
    return wait.promise;
  }

  cancel(): Promise<number> {
    this.cancels++;
    return Promise.resolve(SCARD.SUCCESS);
  }

  releaseContext(): Promise<number> {
    this.released++;
    return Promise.resolve(SCARD.SUCCESS);
  }

  async answer(rv: number, ...answers: Wait['answers']): Promise<void> {
    await settle();
    this.waits.at(-1)?.resolve({ rv, answers });
    await settle();
  }
}

function begin(service = new FakeService()) {
  const feed = new StatusFeed();
  const heard: ServiceStatus[] = [];
  feed.watch((status) => heard.push(status));
  return { service, heard, watch: new ReaderWatch(service, 1n, feed) };
}

describe('the watch over the readers', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('publishes what each wait answers and asks for what comes after it', async () => {
    const { service, heard } = begin();
    await service.answer(SCARD.SUCCESS, EMPTY, QUIET);
    await service.answer(SCARD.SUCCESS, CARD, QUIET);
    expect(heard).toEqual([
      { running: true, readers: [{ name: 'A', card: 'absent' }] },
      { running: true, readers: [{ name: 'A', card: 'present', atr: CARD.atr }] },
    ]);
    expect(service.asked[0]).toEqual({ name: 'A', state: 0x0001_0020 });
  });

  it('publishes at once that there is no reader, which no wait would answer', async () => {
    const service = new FakeService();
    service.names = [];
    service.listRv = SCARD.NO_READERS_AVAILABLE;
    const { heard } = begin(service);
    await settle();
    expect(heard).toEqual([{ running: true, readers: [] }]);
    expect(service.waits).toHaveLength(1);
  });

  it.each([
    ['timed out', SCARD.TIMEOUT],
    ['was cancelled by somebody else', SCARD.CANCELLED],
    ['asked for a reader that had just gone', SCARD.UNKNOWN_READER],
  ])('waits on after a wait that %s', async (_, rv) => {
    const { service, heard } = begin();
    await service.answer(rv);
    await service.answer(SCARD.SUCCESS, EMPTY, QUIET);
    expect(heard).toEqual([{ running: true, readers: [{ name: 'A', card: 'absent' }] }]);
  });

  it('ends and lets go of the service when a wait fails', async () => {
    const { service, heard, watch } = begin();
    await service.answer(NO_SERVICE);
    await watch.ended;
    expect(heard).toEqual([{ running: false }]);
    expect(service.released).toBe(1);
  });

  it('ends when the readers cannot be listed', async () => {
    const service = new FakeService();
    service.listRv = NO_SERVICE;
    const { heard, watch } = begin(service);
    await watch.ended;
    expect(heard).toEqual([{ running: false }]);
  });

  it('ends when a call itself breaks', async () => {
    const service = new FakeService();
    service.listReaders = () => Promise.reject(new Error('broken'));
    const { heard, watch } = begin(service);
    await watch.ended;
    expect(heard).toEqual([{ running: false }]);
  });

  it('cancels again when the service has missed it', async () => {
    const { service, watch } = begin();
    await settle();
    const closing = watch.close();
    await vi.advanceTimersByTimeAsync(60);
    expect(service.cancels).toBe(4);
    await service.answer(SCARD.CANCELLED);
    await closing;
    await vi.advanceTimersByTimeAsync(1_000);
    expect([service.cancels, service.released]).toEqual([4, 1]);
  });

  it('pauses when a driver answers over and over without anything new', async () => {
    const service = new FakeService();
    let waits = 0;
    service.waitForChange = (...[, , readers]) => {
      waits++;
      return Promise.resolve({ rv: SCARD.SUCCESS, answers: readers.map(() => QUIET) });
    };
    const { watch } = begin(service);
    await settle();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(waits).toBeLessThan(30);
    await watch.close();
  });
});
