import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { READING_LIMITS } from '../../../src/host/pcsc-transceiver.ts';
import {
  anchorsOfSimulator,
  listSimulatedCards,
  simulatedSource,
  writeSimulatorAnchors,
} from '../../../src/host/simulated-source.ts';
import { SIMULATOR_ANCHORS } from '../../../src/simulator/anchors/simulator-anchors.ts';
import { PROFILE_NAMES } from '../../../src/simulator/profiles/catalogue.ts';
import { parseCertificate } from '../../../src/trust/certificate.ts';
import { fault, placeSimulated } from '../../integration/simulated-reading.ts';
import { appError } from '../../support/app-errors.ts';
import { FakeTimers } from './fake-timers.ts';

const CARD_TYPE = Uint8Array.of(0x00, 0xb0, 0x8a, 0x00, 0x00);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-simulated-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a simulated card', () => {
  it('begins every reading with power: what the last one did is forgotten', async () => {
    const { card } = await placeSimulated('worker', [fault('pull@2')]);
    const source = simulatedSource(card, new FakeTimers());
    const twice = () =>
      source.withCard(async ({ transceiver }) => {
        await transceiver.transmit(CARD_TYPE);
        return transceiver.transmit(CARD_TYPE);
      });
    await expect(twice()).rejects.toThrow(appError('CARD_REMOVED'));
    await expect(twice()).resolves.toBeInstanceOf(Uint8Array);
  });

  it('that stalls is given up in the time of one exchange', async () => {
    const timers = new FakeTimers();
    const { card } = await placeSimulated('worker', [fault('stall@1')]);
    const exchange = simulatedSource(card, timers).withCard(({ transceiver }) =>
      transceiver.transmit(CARD_TYPE),
    );
    const failed = expect(exchange).rejects.toThrow(
      appError('CARD_TIMEOUT', { limit: 'exchange', milliseconds: READING_LIMITS.exchangeMs }),
    );
    await timers.advance(READING_LIMITS.exchangeMs);
    await failed;
    expect(timers.pending).toBe(0);
  });

  it('that is slow for ever is given up in the time of a whole reading', async () => {
    const timers = new FakeTimers();
    const { card } = await placeSimulated('worker');
    const reading = simulatedSource(card, timers).withCard(() => new Promise<never>(() => undefined));
    const failed = expect(reading).rejects.toThrow(
      appError('CARD_TIMEOUT', { limit: 'reading', milliseconds: READING_LIMITS.readingMs }),
    );
    await timers.advance(READING_LIMITS.readingMs);
    await failed;
    expect(timers.pending).toBe(0);
  });

  it('that stalls is left at once when the person cancels', async () => {
    const cancel = new AbortController();
    const { card } = await placeSimulated('worker', [fault('stall@1')]);
    const source = simulatedSource(card, new FakeTimers(), cancel.signal);
    const exchange = source.withCard(({ transceiver }) => transceiver.transmit(CARD_TYPE));
    cancel.abort();
    await expect(exchange).rejects.toThrow(appError('READING_CANCELLED'));
  });
});

describe('the list of simulated cards', () => {
  it('has every residence card of the catalogue with its type, number and story', async () => {
    const cards = await listSimulatedCards();
    expect(cards.map(({ name }) => name)).toEqual(expect.arrayContaining([...PROFILE_NAMES]));
    expect(cards.find(({ name }) => name === 'worker')).toMatchObject({
      type: '05',
      cardNumber: 'ZD05000001SM',
    });
    for (const { story } of cards) {
      for (const text of [story.ja, story.en, story.zh]) expect(text.length).toBeGreaterThan(4);
    }
  });

  it('has no name and no number twice', async () => {
    const cards = await listSimulatedCards();
    const numbers = cards.map(({ cardNumber }) => cardNumber).filter((number) => Boolean(number));
    expect(new Set(cards.map(({ name }) => name)).size).toBe(cards.length);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('the certificates of the simulator', () => {
  it('are anchors of the simulator’s own profile', () => {
    const { profile, certificates } = anchorsOfSimulator();
    expect([profile, certificates.length]).toEqual(['simulator', SIMULATOR_ANCHORS.length]);
  });

  it('are written as files that hold CA certificates, with the delivery key beside them', async () => {
    const files = await writeSimulatorAnchors(join(folder, 'new'));
    expect(files.length).toBeGreaterThanOrEqual(SIMULATOR_ANCHORS.length);
    expect((await readdir(join(folder, 'new'))).map((name) => join(folder, 'new', name)).sort()).toEqual(
      [...files].sort(),
    );
    const [key, ...others] = files.filter((file) => file.endsWith('.bin'));
    expect(others).toEqual([]);
    expect(Uint8Array.from(await readFile(key ?? ''))).toHaveLength(259);
    for (const file of files.filter((each) => each !== key)) {
      const certificate = parseCertificate(Uint8Array.from(await readFile(file)));
      expect(certificate.extensions.basicConstraints?.ca).toBe(true);
    }
  });

  it('cannot be written where a file stands in the place of the folder', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(writeSimulatorAnchors(join(folder, 'file'))).rejects.toThrow(appError('FILE_UNWRITABLE'));
  });
});
