import { describe, expect, it } from 'vitest';
import { type CardWait, judgeReaders, waitForCard } from '../../../src/host/card-wait.ts';
import { ReaderMonitor } from '../../../src/host/reader-monitor.ts';
import { FakeProvider, FakeSource, reader } from './fake-pcsc.ts';
import { FakeTimers, settle } from './fake-timers.ts';

describe('the judgement of the readers', () => {
  const readers = (...list: Parameters<typeof reader>[]) =>
    ({ kind: 'readers', readers: list.map(([name, card]) => reader(name, card)) }) as const;

  it.each([
    ['no state yet', { kind: 'starting' }, undefined, 'wait'],
    ['an empty reader', readers(['A', 'absent']), undefined, 'wait'],
    ['a card', readers(['A', 'absent'], ['B', 'present']), undefined, 'ready'],
    ['a card beside a mute one', readers(['A', 'mute'], ['B', 'present']), undefined, 'ready'],
    ['a card on another reader', readers(['A', 'absent'], ['B', 'present']), 'A', 'wait'],
    ['a card on the named reader', readers(['A', 'present'], ['B', 'present']), 'B', 'ready'],
  ] as const)('takes %s for what it is', (_, state, name, kind) => {
    expect(judgeReaders(state, name).kind).toBe(kind);
  });

  it.each([
    [{ kind: 'service-down' }, undefined, 'READER_SERVICE_DOWN'],
    [{ kind: 'no-reader' }, undefined, 'READER_NONE'],
    [{ kind: 'no-reader' }, 'A', 'READER_NONE'],
    [readers(['A', 'present']), 'B', 'READER_NAME_UNKNOWN'],
    [readers(['A', 'present'], ['B', 'present']), undefined, 'READER_SEVERAL'],
    [readers(['A', 'mute'], ['B', 'absent']), undefined, 'CARD_MUTE'],
    [readers(['A', 'present'], ['B', 'mute']), 'B', 'CARD_MUTE'],
  ] as const)('finds %o hopeless', (state, name, code) => {
    expect(judgeReaders(state, name)).toMatchObject({ kind: 'hopeless', failure: { code } });
  });

  it('names the readers a person can choose from', () => {
    expect(judgeReaders(readers(['A', 'present'], ['B', 'absent']), 'C')).toMatchObject({
      failure: { facts: { reader: 'C', readers: 'A, B' } },
    });
    const several = readers(['A', 'present'], ['B', 'absent'], ['C', 'present']);
    expect(judgeReaders(several, undefined)).toMatchObject({ failure: { facts: { readers: 'A, C' } } });
  });
});

describe('the wait for a card', () => {
  async function begin(wait: Partial<CardWait> = {}) {
    const provider = new FakeProvider();
    const timers = new FakeTimers();
    const monitor = new ReaderMonitor(new FakeSource(provider), timers);
    monitor.start();
    await settle();
    const found = waitForCard(monitor, { readerName: undefined, waitMs: 3_000, timers, ...wait });
    // A failure is looked at later by each test.
    found.catch(() => undefined);
    return { provider, timers, monitor, found };
  }

  it('ends with the reader the card is placed on', async () => {
    const { provider, timers, found } = await begin();
    provider.show(reader('A'), reader('B'));
    await timers.advance(2_000);
    provider.show(reader('A'), reader('B', 'present'));
    expect(await found).toEqual(reader('B', 'present'));
  });

  it('ends at once with a card that is there, also when no time is allowed', async () => {
    const { provider, found } = await begin({ waitMs: 0 });
    provider.show(reader('A', 'present'));
    expect(await found).toEqual(reader('A', 'present'));
  });

  it('ends without a card after the time allowed, counted from when the readers are known', async () => {
    const { provider, timers, found } = await begin({ readerName: 'A' });
    await timers.advance(2_000);
    provider.show(reader('A'));
    await timers.advance(2_999);
    await expectPending(found);
    await timers.advance(1);
    await expect(found).rejects.toMatchObject({ code: 'CARD_ABSENT', facts: { reader: 'A' } });
  });

  it('asks at once which of several cards is meant', async () => {
    const { provider, timers, found } = await begin();
    provider.show(reader('A', 'present'), reader('B', 'present'));
    await timers.advance(0);
    await expect(found).rejects.toMatchObject({ code: 'READER_SEVERAL' });
  });

  it('gives up a second after the last reader is gone, whatever time is left', async () => {
    const { provider, timers, found } = await begin({ waitMs: 60_000 });
    provider.show();
    await timers.advance(999);
    await expectPending(found);
    await timers.advance(1);
    await expect(found).rejects.toMatchObject({ code: 'READER_NONE' });
  });

  it('knows a better reason than a missing card when no time is allowed', async () => {
    const { provider, timers, found } = await begin({ waitMs: 0 });
    provider.show();
    await timers.advance(1_000);
    await expect(found).rejects.toMatchObject({ code: 'READER_NONE' });
  });

  it('forgives a reader that comes a moment late', async () => {
    const { provider, timers, found } = await begin();
    provider.show();
    await timers.advance(900);
    provider.show(reader('A'));
    await timers.advance(900);
    provider.show(reader('A', 'present'));
    expect(await found).toEqual(reader('A', 'present'));
  });

  it('forgives a card that is mute on its way into the field', async () => {
    const { provider, timers, found } = await begin();
    provider.show(reader('A', 'mute'));
    await timers.advance(500);
    provider.show(reader('A', 'present'));
    expect(await found).toEqual(reader('A', 'present'));
  });

  it('says that a card stays mute', async () => {
    const { provider, timers, found } = await begin();
    provider.show(reader('A', 'mute'));
    await timers.advance(1_000);
    await expect(found).rejects.toMatchObject({ code: 'CARD_MUTE', facts: { reader: 'A' } });
  });

  it('counts anew when the reason changes', async () => {
    const { provider, timers, found } = await begin({ waitMs: 60_000 });
    provider.show();
    await timers.advance(900);
    provider.show(reader('A', 'mute'));
    await timers.advance(900);
    await expectPending(found);
    await timers.advance(100);
    await expect(found).rejects.toMatchObject({ code: 'CARD_MUTE' });
  });

  it('gives up a service that shows nothing at all', async () => {
    const { timers, found } = await begin({ waitMs: 60_000 });
    await timers.advance(10_000);
    await expect(found).rejects.toMatchObject({ code: 'READER_SERVICE_DOWN' });
  });

  it('is cancelled at once and leaves no timer', async () => {
    const cancel = new AbortController();
    const { provider, timers, monitor, found } = await begin({ signal: cancel.signal });
    provider.show(reader('A'));
    cancel.abort();
    await expect(found).rejects.toMatchObject({ code: 'READING_CANCELLED' });
    await monitor.close();
    expect(timers.pending).toBe(0);
  });

  it('does not begin when it was cancelled before', async () => {
    const { found } = await begin({ signal: AbortSignal.abort() });
    await expect(found).rejects.toMatchObject({ code: 'READING_CANCELLED' });
  });
});

async function expectPending(promise: Promise<unknown>): Promise<void> {
  await settle();
  const state = await Promise.race([promise.catch(() => 'failed'), Promise.resolve('pending')]);
  expect(state).toBe('pending');
}
