// The list of readers a backend gives.

import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/errors/app-error.ts';
import { PcscBackend } from '../../../src/host/pcsc-backend.ts';
import { ReaderMonitor } from '../../../src/host/reader-monitor.ts';
import { ATR, FakeProvider, FakeSource, reader } from './fake-pcsc.ts';
import { failureOf, FakeTimers, settle } from './fake-timers.ts';

interface Scene {
  readonly backend: PcscBackend;
  readonly timers: FakeTimers;
  readonly provider: FakeProvider;
}

/** A backend whose service shows reader A with a card. */
async function begin(): Promise<Scene> {
  const provider = new FakeProvider();
  const source = new FakeSource(provider);
  const timers = new FakeTimers();
  const backend = new PcscBackend(new ReaderMonitor(source, timers), timers);
  backend.monitor.start();
  await settle();
  provider.show(reader('A', 'present'));
  return { backend, timers, provider };
}

describe('the list of readers', () => {
  it('has each answer to reset, asking the card where the provider does not know it', async () => {
    const { backend, provider } = await begin();
    provider.show(reader('A', 'present'), reader('B'), {
      ...reader('C', 'present'),
      atr: Uint8Array.of(0x3b, 0x00),
    });
    expect(await backend.listReaders()).toEqual([
      { name: 'A', card: 'present', atr: ATR },
      { name: 'B', card: 'absent' },
      { name: 'C', card: 'present', atr: Uint8Array.of(0x3b, 0x00) },
    ]);
    expect(provider.card.calls).toEqual(['end leave', 'disconnect leave']);
  });

  it('has a card that does not answer as mute, and a held one without its answer to reset', async () => {
    const { backend, provider, timers } = await begin();
    provider.answerConnect = (name) =>
      Promise.reject(new AppError(name === 'A' ? 'CARD_MUTE' : 'READER_BUSY', { scard: 'given' }));
    provider.show(reader('A', 'present'), reader('B', 'present'));
    const listing = backend.listReaders();
    await timers.advance(5 * 300);
    expect(await listing).toEqual([reader('A', 'mute'), reader('B', 'present')]);
  });

  it('is empty when there is no reader, after a moment in which one may appear', async () => {
    const { backend, provider, timers } = await begin();
    provider.show();
    const listing = backend.listReaders();
    await timers.advance(500);
    expect(await listing).toEqual([]);
  });

  it('fails when the service is down', async () => {
    const timers = new FakeTimers();
    const backend = new PcscBackend(new ReaderMonitor(new FakeSource(), timers), timers);
    expect(await failureOf(backend.listReaders(), timers, 500)).toMatchObject({
      code: 'READER_SERVICE_DOWN',
    });
  });

  it('can be cancelled', async () => {
    const timers = new FakeTimers();
    const backend = new PcscBackend(new ReaderMonitor(new FakeSource(new FakeProvider()), timers), timers);
    await expect(backend.listReaders(AbortSignal.abort())).rejects.toMatchObject({
      code: 'READING_CANCELLED',
    });
  });
});
