// Whole readings over a real pcscd, with either provider.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { CardDisposition, CardMode, Client } from 'pcsc-mini';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProviderName } from '../../native-shims/pcsc/pcsc.ts';
import { type CardLink, openPcscBackend, type PcscBackend } from '../../src/host/pcsc-backend.ts';
import type { ReaderStateListener } from '../../src/host/reader-monitor.ts';
import { restartService, startService, stopService } from './service.ts';
import { atrOf, COMMAND, fileOf, LONG_FILE, placeCard, removeAllCards } from './test-card.ts';

const NAMES = ['pcsc-mini', 'pcsclite'] as const satisfies readonly ProviderName[];
const FIRST = 'Virtual PCD 00 00';
const SECOND = 'Virtual PCD 00 01';
const PLENTY = { waitMs: 10_000 } as const;
/** Longer than pcscd takes from one look at a card to the next. */
const LOOK_INTERVAL_MS = 600;

describe.each(NAMES)('a backend over %s', (name) => {
  let backend: PcscBackend;

  beforeEach(() => {
    backend = openPcscBackend(name);
  });

  afterEach(async () => {
    await removeAllCards();
    await backend.close();
    // pcscd notices a removed card a while later; the next test wants empty readers.
    await delay(LOOK_INTERVAL_MS);
  });

  it('reads a card that is there already', async () => {
    placeCard();
    const link = await backend.withCard(undefined, PLENTY, async (link) => {
      expect(await readLongFile(link)).toEqual(fileOf(LONG_FILE));
      return link;
    });
    expect(link).toMatchObject({ atr: atrOf(0x31), readerName: FIRST });
    expect(backend.monitor.providerName).toBe(name);
  });

  it('waits for a card', async () => {
    const reading = backend.withCard(undefined, PLENTY, readLongFile);
    await delay(300);
    placeCard(1);
    expect(await reading).toEqual(fileOf(LONG_FILE));
  });

  it('reads ten times in a row', async () => {
    placeCard();
    for (let count = 0; count < 10; count++) {
      expect(await backend.withCard(undefined, PLENTY, readLongFile)).toEqual(fileOf(LONG_FILE));
    }
  });

  it('says that no card came', async () => {
    await expect(backend.withCard(undefined, { waitMs: 200 }, readLongFile)).rejects.toMatchObject({
      code: 'CARD_ABSENT',
    });
  });

  it('says that there is no reader of that name', async () => {
    await expect(backend.withCard('No Such Reader', PLENTY, readLongFile)).rejects.toMatchObject({
      code: 'READER_NAME_UNKNOWN',
      facts: { readers: `${FIRST}, ${SECOND}` },
    });
  });

  it('asks which reader when two have a card, and reads the one that is named', async () => {
    placeCard(0);
    placeCard(1);
    await untilReaders((cards) => cards.every((card) => card === 'present'));
    await expect(backend.withCard(undefined, PLENTY, readLongFile)).rejects.toMatchObject({
      code: 'READER_SEVERAL',
    });
    const atr = await backend.withCard(SECOND, PLENTY, (link) => Promise.resolve(link.atr));
    expect(atr).toEqual(atrOf(0x32));
  });

  it('lists the readers with the answer to reset of each card', async () => {
    placeCard(1);
    await untilReaders((cards) => cards.includes('present'));
    expect(await backend.listReaders()).toEqual([
      { name: FIRST, card: 'absent' },
      { name: SECOND, card: 'present', atr: atrOf(0x32) },
    ]);
  });

  it('says that another program holds the card in a transaction, and reads when it is free', async () => {
    placeCard();
    const other = openPcscBackend('pcsclite');
    await other
      .withCard(FIRST, PLENTY, async (link) => {
        await link.transceiver.transmit(COMMAND.select);
        await expect(backend.withCard(FIRST, PLENTY, readLongFile)).rejects.toMatchObject({
          code: 'READER_BUSY',
        });
      })
      .catch((failure: unknown) => {
        // Giving up cuts every connection of this process to the service, this other one too.
        expect(failure).toMatchObject({ code: 'READER_SERVICE_DOWN' });
      });
    await other.close();
    expect(await backend.withCard(FIRST, PLENTY, readLongFile)).toEqual(fileOf(LONG_FILE));
  });

  it('says that another program holds the card alone, and reads when it is free', async () => {
    placeCard();
    await untilReaders((cards) => cards.includes('present'));
    const other = new Client();
    const appeared = new Promise<void>((resolve) => {
      other.on('reader', (reader) => {
        if (reader.name() === FIRST) resolve();
      });
    });
    other.start();
    await appeared;
    const card = await other.reader(FIRST)?.connect(CardMode.EXCLUSIVE);
    await expect(backend.withCard(FIRST, PLENTY, readLongFile)).rejects.toMatchObject({
      code: 'READER_BUSY',
      facts: { scard: 'SCARD_E_SHARING_VIOLATION' },
    });
    await card?.disconnect(CardDisposition.LEAVE);
    expect(await backend.withCard(FIRST, PLENTY, readLongFile)).toEqual(fileOf(LONG_FILE));
    other.stop();
  });

  it('says that the card was pulled in mid-command, and reads it when it is back', async () => {
    placeCard();
    await expect(
      backend.withCard(undefined, PLENTY, async ({ transceiver }) => {
        await transceiver.transmit(COMMAND.select);
        return transceiver.transmit(COMMAND.pull);
      }),
    ).rejects.toMatchObject({ code: 'CARD_REMOVED' });
    expect(await backend.withCard(undefined, PLENTY, readLongFile)).toEqual(fileOf(LONG_FILE));
  });

  it('says that the card was pulled between two commands', async () => {
    const placed = placeCard();
    await expect(
      backend.withCard(undefined, PLENTY, async ({ transceiver }) => {
        await transceiver.transmit(COMMAND.select);
        await placed.remove();
        await delay(LOOK_INTERVAL_MS);
        return transceiver.transmit(COMMAND.select);
      }),
    ).rejects.toMatchObject({ code: 'CARD_REMOVED' });
  });

  it('gives a card that stalls up in time, and reads the next one', async () => {
    const placed = placeCard();
    const limits = { exchangeMs: 500, readingMs: 20_000 };
    const stalling = backend.withCard(undefined, { ...PLENTY, limits }, stall);
    await expect(stalling).rejects.toMatchObject({ code: 'CARD_TIMEOUT', facts: { limit: 'exchange' } });
    await placed.remove();
    await delay(LOOK_INTERVAL_MS);
    placeCard();
    expect(await backend.withCard(undefined, PLENTY, readLongFile)).toEqual(fileOf(LONG_FILE));
    expect(backend.stuckCalls).toBe(0);
  });

  it('names the stalled card, not another program, while it lies there still', async () => {
    placeCard();
    const limits = { exchangeMs: 300, readingMs: 20_000 };
    await expect(backend.withCard(undefined, { ...PLENTY, limits }, stall)).rejects.toMatchObject({
      code: 'CARD_TIMEOUT',
    });
    await expect(backend.withCard(undefined, PLENTY, readLongFile)).rejects.toMatchObject({
      code: 'CARD_TIMEOUT',
      facts: { limit: 'connection' },
    });
  });

  it('gives the whole reading up in time', async () => {
    placeCard();
    const limits = { exchangeMs: 20_000, readingMs: 300 };
    await expect(
      backend.withCard(undefined, { ...PLENTY, limits }, async ({ transceiver }) => {
        for (;;) {
          await transceiver.transmit(COMMAND.select);
          await delay(20);
        }
      }),
    ).rejects.toMatchObject({ code: 'CARD_TIMEOUT', facts: { limit: 'reading' } });
    expect(await backend.withCard(undefined, PLENTY, readLongFile)).toEqual(fileOf(LONG_FILE));
  });

  it('is cancelled in an exchange that stalls, and reads the next card', async () => {
    const placed = placeCard();
    const cancel = new AbortController();
    const reading = backend.withCard(undefined, { ...PLENTY, signal: cancel.signal }, (link) => {
      setTimeout(() => cancel.abort(), 200);
      return stall(link);
    });
    await expect(reading).rejects.toMatchObject({ code: 'READING_CANCELLED' });
    await placed.remove();
    await delay(LOOK_INTERVAL_MS);
    placeCard();
    expect(await backend.withCard(undefined, PLENTY, readLongFile)).toEqual(fileOf(LONG_FILE));
  });

  it('is cancelled while it waits for a card', async () => {
    const signal = AbortSignal.timeout(300);
    await expect(backend.withCard(undefined, { ...PLENTY, signal }, readLongFile)).rejects.toMatchObject({
      code: 'READING_CANCELLED',
    });
  });

  it('lets the card keep its power, and takes it when asked to', async () => {
    const { card } = placeCard();
    await backend.withCard(undefined, { ...PLENTY, afterwards: 'unpower' }, readLongFile);
    await expect.poll(() => card.powered).toBe(false);
  });

  it('says that the service does not run, and reads when it does', async () => {
    await stopService();
    await expect(backend.withCard(undefined, PLENTY, readLongFile)).rejects.toMatchObject({
      code: 'READER_SERVICE_DOWN',
    });
    await expect(backend.listReaders()).rejects.toMatchObject({ code: 'READER_SERVICE_DOWN' });
    await startService();
    placeCard();
    await untilReaders((cards) => cards.includes('present'));
    expect(await backend.withCard(undefined, PLENTY, readLongFile)).toEqual(fileOf(LONG_FILE));
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'says that the service ended in a reading by %s, and reads when it is back',
    async (signal) => {
      placeCard();
      await expect(
        backend.withCard(undefined, PLENTY, async ({ transceiver }) => {
          await transceiver.transmit(COMMAND.select);
          await stopService(signal);
          return transceiver.transmit(COMMAND.select);
        }),
      ).rejects.toMatchObject({ code: 'READER_SERVICE_DOWN' });
      await startService();
      await untilReaders((cards) => cards.includes('present'));
      expect(await backend.withCard(undefined, PLENTY, readLongFile)).toEqual(fileOf(LONG_FILE));
    },
  );

  it('goes on waiting for a card while the service restarts', async () => {
    const reading = backend.withCard(undefined, PLENTY, readLongFile);
    await delay(300);
    await restartService();
    await delay(300);
    placeCard();
    expect(await reading).toEqual(fileOf(LONG_FILE));
  });

  it('survives ten restarts of the service', async () => {
    const kinds: string[] = [];
    const note: ReaderStateListener = (state) => kinds.push(state.kind);
    backend.monitor.subscribe(note);
    backend.monitor.start();
    for (let count = 0; count < 10; count++) {
      await restartService();
      await untilReaders((cards) => cards.length === 2);
    }
    expect(kinds.filter((kind) => kind === 'starting')).toHaveLength(1);
    placeCard();
    expect(await backend.withCard(undefined, PLENTY, readLongFile)).toEqual(fileOf(LONG_FILE));
  });

  it('lets the process end by itself after a stalled card', async () => {
    placeCard();
    expect(await runScript('read-stalling-card.ts', name)).toEqual({ status: 2, output: 'CARD_TIMEOUT' });
  });

  it('can end the process while a call is stuck that nothing has cut', async () => {
    placeCard();
    await untilReaders((cards) => cards.includes('present'));
    expect(await runScript('end-stuck-process.ts')).toEqual({ status: 3, output: 'stuck' });
  });

  async function untilReaders(fits: (cards: readonly string[]) => boolean): Promise<void> {
    backend.monitor.start();
    const cards = () => {
      const { state } = backend.monitor;
      return state.kind === 'readers' && fits(state.readers.map(({ card }) => card));
    };
    await expect.poll(cards, { timeout: 15_000 }).toBe(true);
  }
});

describe('a backend that may choose', () => {
  let backend: PcscBackend;

  afterEach(async () => {
    await removeAllCards();
    await backend.close();
    await restartService();
  });

  it('uses pcsc-mini for few readers', async () => {
    backend = openPcscBackend();
    expect(await backend.listReaders()).toHaveLength(2);
    expect(backend.monitor.providerName).toBe('pcsc-mini');
  });

  it('turns to pcsclite when pcsc-mini shows as many readers as it can, and sees them all', async () => {
    await restartService(3);
    backend = openPcscBackend();
    backend.monitor.start();
    await expect.poll(() => backend.monitor.providerName, { timeout: 10_000 }).toBe('pcsclite');
    await expect.poll(() => backend.listReaders().then(({ length }) => length)).toBe(6);
  });
});

function readLongFile({ transceiver }: CardLink): Promise<Uint8Array> {
  return transceiver.transmit(COMMAND.readExtended);
}

function stall({ transceiver }: CardLink): Promise<Uint8Array> {
  return transceiver.transmit(COMMAND.stall);
}

async function runScript(
  script: string,
  ...args: readonly string[]
): Promise<{ status: number | null; output: string }> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, output: output.trim() };
}
