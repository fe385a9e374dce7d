import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../src/bytes/bytes.ts';
import type { PcscCard } from '../../../native-shims/pcsc/pcsc.ts';
import { AppError } from '../../../src/errors/app-error.ts';
import { type CardLink, PcscBackend } from '../../../src/host/pcsc-backend.ts';
import { ReaderMonitor } from '../../../src/host/reader-monitor.ts';
import { ATR, FakeProvider, FakeSource, held, OK, reader } from './fake-pcsc.ts';
import { failureOf, FakeTimers, settle } from './fake-timers.ts';

const COMMAND = Uint8Array.of(0x00, 0xa4, 0x04, 0x0c);
const PLENTY = { waitMs: 10_000 } as const;

interface Scene {
  readonly backend: PcscBackend;
  readonly timers: FakeTimers;
  readonly provider: FakeProvider;
  readonly source: FakeSource;
}

/** A backend whose service shows reader A with a card. */
async function begin(...later: readonly FakeProvider[]): Promise<Scene> {
  const provider = new FakeProvider();
  const source = new FakeSource(provider, ...later);
  const timers = new FakeTimers();
  const backend = new PcscBackend(new ReaderMonitor(source, timers), timers);
  backend.monitor.start();
  await settle();
  provider.show(reader('A', 'present'));
  return { backend, timers, provider, source };
}

function select({ transceiver }: CardLink): Promise<Bytes> {
  return transceiver.transmit(COMMAND);
}

describe('one reading', () => {
  it('connects, holds one transaction around every exchange, and leaves the card as it is', async () => {
    const { backend, provider } = await begin();
    const link = await backend.withCard(undefined, PLENTY, async (link) => {
      expect(await select(link)).toEqual(OK);
      expect(await select(link)).toEqual(OK);
      return link;
    });
    expect(link).toMatchObject({ atr: ATR, readerName: 'A' });
    expect(provider.card.calls).toEqual(['begin', 'transmit', 'transmit', 'end leave', 'disconnect leave']);
  });

  it('powers the card off when asked to', async () => {
    const { backend, provider } = await begin();
    await backend.withCard('A', { ...PLENTY, afterwards: 'unpower' }, select);
    expect(provider.card.calls.slice(-2)).toEqual(['end unpower', 'disconnect unpower']);
  });

  it('starts the monitor by itself', async () => {
    const provider = new FakeProvider();
    const timers = new FakeTimers();
    const backend = new PcscBackend(new ReaderMonitor(new FakeSource(provider), timers), timers);
    const reading = backend.withCard(undefined, PLENTY, select);
    await settle();
    provider.show(reader('A', 'present'));
    expect(await reading).toEqual(OK);
  });

  it('releases the card when the reading fails, and passes the failure on', async () => {
    const { backend, provider } = await begin();
    const failure = new AppError('CREDENTIAL_REJECTED');
    const reading = backend.withCard(undefined, PLENTY, () => Promise.reject(failure));
    await expect(reading).rejects.toBe(failure);
    expect(provider.card.calls).toEqual(['begin', 'end leave', 'disconnect leave']);
  });

  it('leaves no timer and no listener of its own', async () => {
    const { backend, timers } = await begin();
    const before = timers.pending;
    await backend.withCard(undefined, PLENTY, select);
    expect(timers.pending).toBe(before);
  });

  it('waits on for a card that left while it was being connected', async () => {
    const { backend, provider, timers } = await begin();
    provider.answerConnect = () => {
      provider.answerConnect = (name) => Promise.resolve(provider.card.open(name));
      return Promise.reject(new AppError('CARD_REMOVED'));
    };
    const reading = backend.withCard(undefined, PLENTY, select);
    await timers.advance(1_000);
    expect(await reading).toEqual(OK);
    expect(provider.connects).toBe(2);
  });

  it('does not wait on for such a card when no time is allowed', async () => {
    const { backend, provider, timers } = await begin();
    provider.answerConnect = () => Promise.reject(new AppError('CARD_REMOVED'));
    const failure = await failureOf(backend.withCard(undefined, { waitMs: 0 }, select), timers, 1_000);
    expect(failure).toMatchObject({ code: 'CARD_REMOVED' });
  });

  it('gives a card up that never stays', async () => {
    const { backend, provider, timers } = await begin();
    provider.answerConnect = () => Promise.reject(new AppError('CARD_MUTE'));
    const failure = await failureOf(backend.withCard(undefined, PLENTY, select), timers, 10_000);
    expect(failure).toMatchObject({ code: 'CARD_MUTE' });
    expect(provider.connects).toBe(10);
  });
});

describe('a card held by another program', () => {
  it('is tried five more times when the sharing is refused', async () => {
    const { backend, provider, timers } = await begin();
    const refusal = new AppError('READER_BUSY', { scard: 'SCARD_E_SHARING_VIOLATION' });
    provider.answerConnect = () => Promise.reject(refusal);
    const failure = await failureOf(backend.withCard(undefined, PLENTY, select), timers, 5 * 300);
    expect(failure).toBe(refusal);
    expect(provider.connects).toBe(6);
  });

  it('is read when it is free in time', async () => {
    const { backend, provider, timers } = await begin();
    provider.answerConnect = () => {
      if (provider.connects === 3)
        provider.answerConnect = (name) => Promise.resolve(provider.card.open(name));
      return Promise.reject(new AppError('READER_BUSY', { scard: 'SCARD_E_SHARING_VIOLATION' }));
    };
    const reading = backend.withCard(undefined, PLENTY, select);
    await timers.advance(3 * 300);
    expect(await reading).toEqual(OK);
  });

  it('is given up after five seconds when connecting waits for it, and a late connection is closed', async () => {
    const next = new FakeProvider();
    const { backend, provider, timers } = await begin(next);
    const connection = held<PcscCard>();
    provider.answerConnect = () => connection.promise;
    const failure = await failureOf(backend.withCard(undefined, PLENTY, select), timers, 5_000);
    expect(failure).toMatchObject({ code: 'READER_BUSY', facts: { reader: 'A' } });
    expect(provider.abandoned).toBe(true);
    expect(backend.stuckCalls).toBe(1);
    connection.resolve(provider.card.open('A'));
    await settle();
    expect(provider.card.calls).toEqual(['disconnect leave']);
    expect(backend.stuckCalls).toBe(0);
  });

  it('is given up after five seconds when beginning the transaction waits for it', async () => {
    const { backend, provider, timers } = await begin(new FakeProvider());
    const beginning = held<undefined>();
    provider.card.begin = () => beginning.promise;
    const failure = await failureOf(backend.withCard(undefined, PLENTY, select), timers, 5_000);
    expect(failure).toMatchObject({ code: 'READER_BUSY' });
    beginning.resolve(undefined);
    await settle();
    expect(provider.card.calls).toEqual(['begin', 'disconnect leave']);
  });

  it('is no longer waited for when the person cancels', async () => {
    const { backend, provider, timers } = await begin(new FakeProvider());
    provider.answerConnect = () => held<PcscCard>().promise;
    const cancel = new AbortController();
    const reading = backend.withCard(undefined, { ...PLENTY, signal: cancel.signal }, select);
    await timers.advance(1_000);
    cancel.abort();
    await expect(reading).rejects.toMatchObject({ code: 'READING_CANCELLED' });
    expect(provider.abandoned).toBe(true);
  });

  it('is not waited for with a third thread while two are stuck', async () => {
    const providers = Array.from({ length: 3 }, () => new FakeProvider());
    const { backend, provider, timers } = await begin(...providers);
    for (const stuck of [provider, ...providers]) {
      stuck.answerConnect = () => held<PcscCard>().promise;
    }
    for (const stuck of [provider, ...providers].slice(0, 2)) {
      stuck.show(reader('A', 'present'));
      await failureOf(backend.withCard(undefined, PLENTY, select), timers, 5_000);
    }
    providers[1]?.show(reader('A', 'present'));
    const failure = await failureOf(backend.withCard(undefined, PLENTY, select), timers);
    expect(failure).toMatchObject({ code: 'READER_BUSY' });
    expect(providers[1]?.connects).toBe(0);
  });
});

describe('a stalled card', () => {
  it('ends the reading in time, and the provider is abandoned and opened anew', async () => {
    const next = new FakeProvider();
    const { backend, provider, timers } = await begin(next);
    provider.card.respond = () => held<Bytes>().promise;
    const failure = await failureOf(backend.withCard(undefined, PLENTY, select), timers, 10_000);
    expect(failure).toMatchObject({ code: 'CARD_TIMEOUT', facts: { limit: 'exchange' } });
    expect(provider.abandoned).toBe(true);
    next.show(reader('A', 'present'));
    expect(await backend.withCard(undefined, PLENTY, select)).toEqual(OK);
  });

  it('releases itself should it ever answer', async () => {
    const { backend, provider, timers } = await begin(new FakeProvider());
    const response = held<Bytes>();
    provider.card.respond = () => response.promise;
    await failureOf(backend.withCard(undefined, PLENTY, select), timers, 10_000);
    expect(backend.stuckCalls).toBe(1);
    expect(provider.card.calls).toEqual(['begin', 'transmit']);
    response.resolve(OK);
    await settle();
    expect(provider.card.calls).toEqual(['begin', 'transmit', 'end leave', 'disconnect leave']);
    expect(backend.stuckCalls).toBe(0);
  });

  it('is named, and not another program, while it holds the reader', async () => {
    const next = new FakeProvider();
    const { backend, provider, timers } = await begin(next, new FakeProvider());
    const response = held<Bytes>();
    provider.card.respond = () => response.promise;
    await failureOf(backend.withCard(undefined, PLENTY, select), timers, 10_000);
    response.reject(new AppError('READER_SERVICE_DOWN'));
    next.show(reader('A', 'present'));
    next.answerConnect = () => held<PcscCard>().promise;
    const failure = await failureOf(backend.withCard(undefined, PLENTY, select), timers, 5_000);
    expect(failure).toMatchObject({ code: 'CARD_TIMEOUT', facts: { reader: 'A', limit: 'connection' } });
  });

  it('is forgotten once it has been taken away', async () => {
    const next = new FakeProvider();
    const { backend, provider, timers } = await begin(next, new FakeProvider());
    const response = held<Bytes>();
    provider.card.respond = () => response.promise;
    await failureOf(backend.withCard(undefined, PLENTY, select), timers, 10_000);
    response.reject(new AppError('READER_SERVICE_DOWN'));
    next.show(reader('A', 'absent'));
    next.show(reader('A', 'present'));
    next.answerConnect = () => held<PcscCard>().promise;
    const failure = await failureOf(backend.withCard(undefined, PLENTY, select), timers, 5_000);
    expect(failure).toMatchObject({ code: 'READER_BUSY' });
  });

  it('that cannot even be released does not hold the result back for long', async () => {
    const { backend, provider, timers } = await begin(new FakeProvider());
    provider.answerConnect = (name) => {
      const card = provider.card.open(name);
      card.disconnect = () => new Promise(() => undefined);
      return Promise.resolve(card);
    };
    const reading = backend.withCard(undefined, PLENTY, select);
    await timers.advance(1_000);
    expect(await reading).toEqual(OK);
    expect(provider.abandoned).toBe(true);
  });
});

describe('a loss in mid-reading', () => {
  async function lose(change: (provider: FakeProvider) => void): Promise<unknown> {
    const { backend, provider, timers } = await begin();
    provider.card.respond = () => held<Bytes>().promise;
    const reading = backend.withCard(undefined, PLENTY, select);
    await settle();
    change(provider);
    return failureOf(reading, timers, 1_000);
  }

  it('of the reader ends the exchange that is under way', async () => {
    expect(await lose((provider) => provider.show(reader('B')))).toMatchObject({
      code: 'READER_UNPLUGGED',
      facts: { reader: 'A' },
    });
  });

  it('of the last reader ends the exchange that is under way', async () => {
    expect(await lose((provider) => provider.show())).toMatchObject({ code: 'READER_UNPLUGGED' });
  });

  it('of the card ends the exchange that is under way', async () => {
    expect(await lose((provider) => provider.show(reader('A', 'absent')))).toMatchObject({
      code: 'CARD_REMOVED',
    });
  });

  it('of the service ends the exchange that is under way', async () => {
    expect(await lose((provider) => provider.die())).toMatchObject({ code: 'READER_SERVICE_DOWN' });
  });

  it.each([
    ['CARD_REMOVED', () => [] as const, 'READER_UNPLUGGED'],
    ['READER_PROTOCOL', () => [] as const, 'READER_UNPLUGGED'],
    ['READER_PROTOCOL', () => [reader('A', 'absent')] as const, 'CARD_REMOVED'],
    ['READER_UNPLUGGED', () => [reader('A', 'absent')] as const, 'CARD_REMOVED'],
  ] as const)(
    'told as %s is explained by what the readers show a moment later',
    async (code, readers, explained) => {
      const { backend, provider, timers } = await begin();
      provider.card.respond = () => Promise.reject(new AppError(code, { scard: 'SCARD_E_NOT_TRANSACTED' }));
      const reading = backend.withCard(undefined, PLENTY, select);
      const outcome = failureOf(reading, timers);
      await timers.advance(100);
      provider.show(...readers());
      expect(await outcome).toMatchObject({ code: explained, facts: { scard: 'SCARD_E_NOT_TRANSACTED' } });
    },
  );

  it('that the readers do not explain keeps its name', async () => {
    const { backend, provider, timers } = await begin();
    const refusal = new AppError('READER_PROTOCOL', { scard: 'SCARD_E_NOT_TRANSACTED' });
    provider.card.respond = () => Promise.reject(refusal);
    expect(await failureOf(backend.withCard(undefined, PLENTY, select), timers, 500)).toBe(refusal);
  });
});
