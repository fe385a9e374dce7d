// Both providers against a real pcscd: what the port promises, whichever binding is behind it.

import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPcscMini } from '../../native-shims/pcsc/pcsc-mini.ts';
import type {
  PcscProvider,
  ProviderName,
  ReaderStatus,
  ServiceStatus,
} from '../../native-shims/pcsc/pcsc.ts';
import { openPcsclite } from '../../native-shims/pcsclite/pcsclite.ts';
import { restartService, startService, stopService } from './service.ts';
import { atrOf, COMMAND, fileOf, LONG_FILE, placeCard, removeAllCards, TestCard } from './test-card.ts';

const OPEN = { 'pcsc-mini': () => openPcscMini(), pcsclite: () => openPcsclite() } as const;
const NAMES = ['pcsc-mini', 'pcsclite'] as const satisfies readonly ProviderName[];

const FIRST = 'Virtual PCD 00 00';
const SECOND = 'Virtual PCD 00 01';
/** Longer than pcscd takes from one look at a card to the next. */
const LOOK_INTERVAL_MS = 600;

describe.each(NAMES)('%s', (name) => {
  let provider: PcscProvider;
  let statuses: ServiceStatus[];

  beforeEach(async () => {
    await open();
  });

  afterEach(async () => {
    // pcscd notices a removed card a while later; the next test wants empty readers.
    await removeAllCards();
    await readersOnce((readers) => readers.every(({ card }) => card === 'absent'));
    const closed = provider.close().then(() => true);
    if (!(await Promise.race([closed, delay(2_000, false)]))) provider.abandon();
  });

  it('lists the readers', async () => {
    expect(await readersOnce(() => true)).toEqual([
      { name: FIRST, card: 'absent' },
      { name: SECOND, card: 'absent' },
    ]);
  });

  it('tells of a card that is placed and taken away', async () => {
    await readersOnce(() => true);
    const placed = placeCard();
    await readersOnce((readers) => cardOn(readers, FIRST) === 'present');
    await placed.remove();
    await readersOnce((readers) => cardOn(readers, FIRST) === 'absent');
  });

  it('tells of a card that was there before', async () => {
    placeCard();
    await readersOnce((readers) => cardOn(readers, FIRST) === 'present');
    await provider.close();
    await open();
    const [status] = await statusesUntil(
      (status) => status.running && cardOn(status.readers, FIRST) === 'present',
    );
    expect(status).toEqual(statuses[0]);
  });

  it('connects and exchanges short and extended commands', async () => {
    await placeAndSee();
    const card = await provider.connect(FIRST);
    expect(card.atr).toEqual(atrOf(0x31));
    expect(card.protocol).toBe('T=1');
    await card.beginTransaction();
    expect(await card.transmit(COMMAND.select)).toEqual(Uint8Array.of(0x90, 0x00));
    expect(await card.transmit(COMMAND.readShort)).toEqual(fileOf(16));
    expect(await card.transmit(COMMAND.readExtended)).toEqual(fileOf(LONG_FILE));
    await card.endTransaction('leave');
    await card.disconnect('leave');
  });

  it('runs exchanges that were started together one after the other', async () => {
    await placeAndSee();
    const card = await provider.connect(FIRST);
    const responses = await Promise.all(Array.from({ length: 5 }, () => card.transmit(COMMAND.readShort)));
    expect(responses).toEqual(Array.from({ length: 5 }, () => fileOf(16)));
    await card.disconnect('leave');
  });

  it('refuses a card that is not there', async () => {
    await readersOnce(() => true);
    await expect(provider.connect(FIRST)).rejects.toMatchObject({
      code: 'CARD_REMOVED',
      facts: { reader: FIRST, scard: 'SCARD_E_NO_SMARTCARD' },
    });
  });

  it('refuses a reader that is not there', async () => {
    await readersOnce(() => true);
    await expect(provider.connect('No Such Reader 00 00')).rejects.toMatchObject({
      code: 'READER_UNPLUGGED',
    });
  });

  it('says that a card without a valid answer to reset is mute', async () => {
    await placeAndSee(new TestCard(new Uint8Array(0)));
    await expect(provider.connect(FIRST)).rejects.toMatchObject({ code: 'CARD_MUTE' });
  });

  it('says that a card was pulled between two commands', async () => {
    const placed = await placeAndSee();
    const card = await provider.connect(FIRST);
    await placed.remove();
    await readersOnce((readers) => cardOn(readers, FIRST) === 'absent');
    await expect(card.transmit(COMMAND.select)).rejects.toMatchObject({ code: 'CARD_REMOVED' });
    await card.disconnect('leave');
  });

  it('returns less than a status word, or a failure, when the card is pulled in mid-command', async () => {
    await placeAndSee();
    const card = await provider.connect(FIRST);
    const outcome = await card.transmit(COMMAND.pull).then(
      (response) => response.length,
      (failure: unknown) => failure,
    );
    if (typeof outcome === 'number') expect(outcome).toBeLessThan(2);
    else expect(outcome).toMatchObject({ code: 'CARD_REMOVED' });
    await card.disconnect('leave');
  });

  it('lets a second connection wait until the transaction of the first is over', async () => {
    await placeAndSee();
    const first = await provider.connect(FIRST);
    await first.beginTransaction();
    let connected = false;
    const connecting = provider.connect(FIRST).then((card) => {
      connected = true;
      return card;
    });
    await delay(300);
    expect(connected).toBe(false);
    await first.endTransaction('leave');
    const second = await connecting;
    await first.disconnect('leave');
    await second.disconnect('leave');
  });

  it('powers the card off when asked to', async () => {
    const { card: testCard } = await placeAndSee();
    const card = await provider.connect(FIRST);
    expect(testCard.powered).toBe(true);
    await card.disconnect('unpower');
    await expect.poll(() => testCard.powered).toBe(false);
  });

  it('says that the card was reset by another connection', async () => {
    await placeAndSee();
    const first = await provider.connect(FIRST);
    const second = await provider.connect(FIRST);
    await second.disconnect('reset');
    await expect(first.transmit(COMMAND.select)).rejects.toMatchObject({ code: 'CARD_RESET' });
    await first.disconnect('leave');
  });

  it('refuses to use a card after its disconnection', async () => {
    await placeAndSee();
    const card = await provider.connect(FIRST);
    await Promise.all([card.disconnect('leave'), card.disconnect('leave')]);
    await expect(card.transmit(COMMAND.select)).rejects.toMatchObject({ code: 'INVARIANT' });
  });

  it('makes a hundred connections without wearing out', async () => {
    await placeAndSee();
    for (let count = 0; count < 100; count++) {
      const card = await provider.connect(FIRST);
      await card.transmit(COMMAND.select);
      await card.disconnect('leave');
    }
  });

  it('frees a stalled exchange when it is abandoned, and the next provider works', async () => {
    const placed = await placeAndSee();
    const card = await provider.connect(FIRST);
    await card.beginTransaction();
    const stalled = card.transmit(COMMAND.stall);
    await delay(100);
    provider.abandon();
    await expect(stalled).rejects.toMatchObject({ code: 'READER_SERVICE_DOWN' });
    await card.disconnect('leave');
    await placed.remove();
    await open();
    // Behind a failed exchange pcscd calls the reader empty before it has looked, and misses a card replaced by then.
    await delay(LOOK_INTERVAL_MS);
    await placeAndSee();
    const next = await provider.connect(FIRST);
    expect(await next.transmit(COMMAND.readShort)).toEqual(fileOf(16));
    await next.disconnect('leave');
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)('says so when the service ends by %s, once', async (signal) => {
    await placeAndSee();
    const card = await provider.connect(FIRST);
    await stopService(signal);
    await statusesUntil((status) => !status.running);
    await expect(card.transmit(COMMAND.select)).rejects.toMatchObject({ code: 'READER_SERVICE_DOWN' });
    await card.disconnect('leave');
    await provider.close();
    await expect(OPEN[name]()).rejects.toMatchObject({ code: 'READER_SERVICE_DOWN' });
    await startService();
    await open();
    await readersOnce(() => true);
  });

  async function open(): Promise<void> {
    const opened = await OPEN[name]();
    if (opened === undefined) throw new Error(`${name} cannot be loaded`);
    provider = opened;
    statuses = [];
    provider.watch((status) => statuses.push(status));
  }

  async function placeAndSee(card?: TestCard): Promise<ReturnType<typeof placeCard>> {
    const placed = placeCard(0, card);
    await readersOnce((readers) => cardOn(readers, FIRST) === 'present');
    return placed;
  }

  async function statusesUntil(fits: (status: ServiceStatus) => boolean): Promise<ServiceStatus[]> {
    const latestFits = () => {
      const latest = statuses.at(-1);
      return latest !== undefined && fits(latest);
    };
    await expect.poll(latestFits, { timeout: 10_000 }).toBe(true);
    return statuses;
  }

  async function readersOnce(
    fits: (readers: readonly ReaderStatus[]) => boolean,
  ): Promise<readonly ReaderStatus[]> {
    await statusesUntil((status) => status.running && fits(status.readers));
    const last = statuses.at(-1);
    return last?.running === true ? last.readers : [];
  }
});

describe('more than four readers', () => {
  afterAll(() => restartService());

  it('are all seen by pcsclite', async () => {
    await restartService(3);
    const provider = await openPcsclite();
    if (provider === undefined) throw new Error('pcsclite cannot be loaded');
    const statuses: ServiceStatus[] = [];
    provider.watch((status) => statuses.push(status));
    await expect
      .poll(() => statuses.at(-1), { timeout: 10_000 })
      .toMatchObject({
        readers: [
          { name: 'Virtual PCD 0 00 00' },
          { name: 'Virtual PCD 0 00 01' },
          { name: 'Virtual PCD 1 00 00' },
          { name: 'Virtual PCD 1 00 01' },
          { name: 'Virtual PCD 2 00 00' },
          { name: 'Virtual PCD 2 00 01' },
        ],
      });
    await provider.close();
  });

  it('stop at the fourth for pcsc-mini, which says so by its limit', async () => {
    await restartService(3);
    const provider = await openPcscMini();
    if (provider === undefined) throw new Error('pcsc-mini cannot be loaded');
    const statuses: ServiceStatus[] = [];
    provider.watch((status) => statuses.push(status));
    await expect.poll(() => statuses.length, { timeout: 10_000 }).toBeGreaterThan(0);
    expect(statuses.at(-1)).toMatchObject({ readers: { length: provider.readerLimit } });
    await provider.close();
  });
});

function cardOn(readers: readonly ReaderStatus[], name: string): ReaderStatus['card'] | undefined {
  return readers.find((reader) => reader.name === name)?.card;
}
