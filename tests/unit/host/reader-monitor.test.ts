import { describe, expect, it } from 'vitest';
import { ReaderMonitor, type ReaderState } from '../../../src/host/reader-monitor.ts';
import { FakeProvider, FakeSource, held, reader } from './fake-pcsc.ts';
import { FakeTimers, settle } from './fake-timers.ts';

interface Scene {
  readonly monitor: ReaderMonitor;
  readonly timers: FakeTimers;
  readonly states: ReaderState[];
}

function watch(source: FakeSource): Scene {
  const timers = new FakeTimers();
  const monitor = new ReaderMonitor(source, timers);
  const states: ReaderState[] = [];
  monitor.subscribe((state) => states.push(state));
  monitor.start();
  return { monitor, timers, states };
}

function kinds(states: readonly ReaderState[]): string[] {
  return states.map(({ kind }) => kind);
}

describe('the reader monitor', () => {
  it('tells the present state at once and then every change, whole', async () => {
    const provider = new FakeProvider();
    const { states } = watch(new FakeSource(provider));
    await settle();
    provider.show();
    provider.show(reader('A'));
    provider.show(reader('A', 'present'), reader('B', 'mute'));
    expect(states).toEqual([
      { kind: 'starting' },
      { kind: 'no-reader' },
      { kind: 'readers', readers: [reader('A')] },
      { kind: 'readers', readers: [reader('A', 'present'), reader('B', 'mute')] },
    ]);
  });

  it('waits ever longer, up to five seconds, for a service that is down', async () => {
    const source = new FakeSource();
    const { timers, states } = watch(source);
    await settle();
    const intervals: number[] = [];
    for (let tries = 1; tries < 9; tries++) {
      let waited = 0;
      while (source.opens.length === tries) {
        await timers.advance(50);
        waited += 50;
      }
      intervals.push(waited);
    }
    expect(intervals).toEqual([250, 250, 500, 1_000, 2_000, 4_000, 5_000, 5_000]);
    expect(kinds(states)).toEqual(['starting', 'service-down']);
  });

  it('takes up again when the service is back', async () => {
    const source = new FakeSource();
    const { monitor, timers } = watch(source);
    await settle();
    expect(monitor.state.kind).toBe('service-down');
    const provider = new FakeProvider();
    source.line.push(provider);
    await timers.advance(250);
    provider.show(reader('A'));
    expect(monitor.state).toEqual({ kind: 'readers', readers: [reader('A')] });
  });

  it('connects through the service of now, not of before, when it wakes after an hour', async () => {
    const [before, now] = [new FakeProvider(), new FakeProvider()];
    const { monitor, timers, states } = watch(new FakeSource(before, now));
    await settle();
    before.show(reader('A', 'present'));
    await timers.advance(3_600_000);
    before.die();
    await settle();
    now.show();
    now.show(reader('A', 'present'));
    await monitor.connect('A');
    expect([before.connects, now.connects]).toEqual([0, 1]);
    expect(states.slice(-3)).toEqual([
      { kind: 'readers', readers: [reader('A', 'present')] },
      { kind: 'no-reader' },
      { kind: 'readers', readers: [reader('A', 'present')] },
    ]);
    expect(timers.pending).toBeLessThanOrEqual(1);
  });

  it('opens another provider at once when one ends, without a word about it', async () => {
    const [first, second] = [new FakeProvider(), new FakeProvider()];
    const { states } = watch(new FakeSource(first, second));
    await settle();
    first.show(reader('A'));
    first.die();
    await settle();
    second.show(reader('A'), reader('B'));
    expect(first.closed).toBe(true);
    expect(kinds(states)).toEqual(['starting', 'readers', 'readers']);
  });

  it('says that the service is down when no other provider opens', async () => {
    const provider = new FakeProvider();
    const { monitor } = watch(new FakeSource(provider));
    await settle();
    provider.show(reader('A'));
    provider.die();
    await settle();
    expect(monitor.state.kind).toBe('service-down');
    await expect(monitor.connect('A')).rejects.toMatchObject({ code: 'READER_SERVICE_DOWN' });
  });

  it('slows down for a service that dies as soon as it is there', async () => {
    const providers = Array.from({ length: 6 }, () => new FakeProvider());
    const source = new FakeSource(...providers);
    const { timers } = watch(source);
    for (const provider of providers) {
      await settle();
      provider.die();
    }
    await settle();
    expect(source.opens).toHaveLength(2);
    await timers.advance(1_000);
    expect(source.opens.length).toBeLessThanOrEqual(5);
  });

  it('calls a service down that takes too long to answer, until it does', async () => {
    const late = held<FakeProvider>();
    const { monitor, timers } = watch(new FakeSource(late.promise));
    await timers.advance(5_000);
    expect(monitor.state.kind).toBe('service-down');
    const provider = new FakeProvider();
    late.resolve(provider);
    await settle();
    provider.show(reader('A'));
    expect(monitor.state.kind).toBe('readers');
  });

  it('turns once to a wider provider when one shows as many readers as it can', async () => {
    const narrow = new FakeProvider('pcsc-mini', 4);
    const wide = new FakeProvider('pcsclite');
    const source = new FakeSource(narrow, wide);
    const { monitor } = watch(source);
    await settle();
    narrow.show(...['A', 'B', 'C'].map((name) => reader(name)));
    expect(source.opens).toEqual([0]);
    narrow.show(...['A', 'B', 'C', 'D'].map((name) => reader(name)));
    await settle();
    expect(source.opens).toEqual([0, 4]);
    expect(narrow.closed).toBe(true);
    expect(monitor.providerName).toBe('pcsclite');
    wide.show(...['A', 'B', 'C', 'D', 'E'].map((name) => reader(name)));
    expect(monitor.state).toMatchObject({ readers: { length: 5 } });
  });

  it('stays with the narrow provider when there is no wider one', async () => {
    const [narrow, again] = [new FakeProvider('pcsc-mini', 2), new FakeProvider('pcsc-mini', 2)];
    const source = new FakeSource(narrow, again);
    const { monitor } = watch(source);
    await settle();
    narrow.show(reader('A'), reader('B'));
    await settle();
    again.show(reader('A'), reader('B'));
    await settle();
    expect(source.opens).toHaveLength(2);
    expect(monitor.state.kind).toBe('readers');
  });

  it('keeps the provider it has when the wider one fails to open', async () => {
    const narrow = new FakeProvider('pcsc-mini', 1);
    const { monitor, states } = watch(new FakeSource(narrow));
    await settle();
    narrow.show(reader('A'));
    await settle();
    expect(monitor.providerName).toBe('pcsc-mini');
    expect(kinds(states)).toEqual(['starting', 'readers']);
  });

  it('leaves a stuck provider behind and connects through the next', async () => {
    const [stuck, next] = [new FakeProvider(), new FakeProvider()];
    const { monitor, states } = watch(new FakeSource(stuck, next));
    await settle();
    stuck.show(reader('A', 'present'));
    monitor.reopen();
    const card = await monitor.connect('A');
    expect(stuck.abandoned).toBe(true);
    expect([stuck.connects, next.connects]).toEqual([0, 1]);
    expect(kinds(states)).toEqual(['starting', 'readers']);
    await card.disconnect('leave');
  });

  it('hears nothing any more of a provider it has left', async () => {
    const [stuck, next] = [new FakeProvider(), new FakeProvider()];
    const { monitor } = watch(new FakeSource(stuck, next));
    await settle();
    monitor.reopen();
    await settle();
    next.show(reader('A'));
    stuck.die();
    stuck.show();
    await settle();
    expect(monitor.state.kind).toBe('readers');
  });

  it('leaves nothing running when it is closed', async () => {
    const provider = new FakeProvider();
    const { monitor, timers, states } = watch(new FakeSource(provider));
    await settle();
    await monitor.close();
    provider.show(reader('A'));
    expect(provider.closed).toBe(true);
    expect(timers.pending).toBe(0);
    expect(kinds(states)).toEqual(['starting']);
  });

  it('abandons a provider that does not close in time', async () => {
    const provider = new FakeProvider();
    provider.close = () => new Promise(() => undefined);
    const { monitor, timers } = watch(new FakeSource(provider));
    await settle();
    const closing = monitor.close();
    await timers.advance(2_000);
    await closing;
    expect(provider.abandoned).toBe(true);
  });

  it('abandons a provider that opens after it was closed', async () => {
    const late = held<FakeProvider>();
    const { monitor } = watch(new FakeSource(late.promise));
    await monitor.close();
    const provider = new FakeProvider();
    late.resolve(provider);
    await settle();
    expect(provider.abandoned).toBe(true);
  });

  it('tries again once, not twice, when it was asked to open anew in between', async () => {
    const source = new FakeSource();
    const { monitor, timers } = watch(source);
    await settle();
    monitor.reopen();
    await settle();
    expect(source.opens).toHaveLength(2);
    expect(timers.pending).toBe(1);
  });

  it('has no try left over when a service opened in between', async () => {
    const source = new FakeSource();
    const { monitor, timers } = watch(source);
    await settle();
    const provider = new FakeProvider();
    source.line.push(provider);
    monitor.start();
    await settle();
    provider.show(reader('A'));
    await timers.advance(60_000);
    expect(source.opens).toHaveLength(2);
    expect(timers.pending).toBe(0);
  });

  it('ends an opening that the service does not answer when it is closed', async () => {
    const late = held<FakeProvider>();
    const source = new FakeSource(late.promise);
    const { monitor } = watch(source);
    expect(source.signals.map((signal) => signal?.aborted)).toEqual([false]);
    await monitor.close();
    expect(source.signals.map((signal) => signal?.aborted)).toEqual([true]);
  });

  it('knows whether the service answers once an opening has come to its end', async () => {
    const late = held<FakeProvider>();
    const { monitor } = watch(new FakeSource(late.promise));
    const serving = monitor.isServing();
    late.reject(new Error('no'));
    expect(await serving).toBe(false);
    const provider = new FakeProvider();
    const other = watch(new FakeSource(provider)).monitor;
    expect(await other.isServing()).toBe(true);
  });

  it('opens nothing after it was closed', async () => {
    const source = new FakeSource();
    const { monitor, timers } = watch(source);
    await settle();
    await monitor.close();
    await timers.advance(60_000);
    expect(source.opens).toHaveLength(1);
  });
});
