import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { officialTrust, openSimulated, readerSource, testTrust } from '../../../src/host/reading-sources.ts';
import { writeSimulatorAnchors } from '../../../src/host/simulated-source.ts';
import { SIMULATOR_ANCHORS } from '../../../src/simulator/anchors/simulator-anchors.ts';
import { placeSimulated } from '../../integration/simulated-reading.ts';
import { appError } from '../../support/app-errors.ts';
import { playReaders, whileTimePasses } from './played-readers.ts';

const CARD_TYPE = Uint8Array.of(0x00, 0xb0, 0x8a, 0x00, 0x00);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-sources-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a simulated card as a source', () => {
  it('is marked, and judged by certificates of the simulator alone', async () => {
    const { source, trust, cardNumber } = await openSimulated({ profile: 'worker', faults: [] });
    expect(source.simulated).toBe(true);
    expect(cardNumber).toBe('ZD05000001SM');
    expect(trust.residence.profile).toBe('simulator');
    expect(trust.jpki.profile).toBe('simulator');
    expect(trust.residence.certificates.map(({ der }) => der)).toEqual(
      SIMULATOR_ANCHORS.map(({ der }) => der),
    );
  });

  it('has the faults it was asked to have', async () => {
    const { source } = await openSimulated({ profile: 'worker', faults: ['pull@2', 'slow=1'] });
    await expect(
      source.withCard(async ({ transceiver }) => {
        await transceiver.transmit(CARD_TYPE);
        await transceiver.transmit(CARD_TYPE);
      }),
    ).rejects.toThrow(appError('CARD_REMOVED', { apdu: 2 }));
  });

  it('that is slow is left at once when the person cancels', async () => {
    const cancel = new AbortController();
    const request = { profile: 'worker', faults: ['slow=999999'] };
    const { source } = await openSimulated(request, cancel.signal);
    const exchange = source.withCard(({ transceiver }) => transceiver.transmit(CARD_TYPE));
    cancel.abort();
    await expect(exchange).rejects.toThrow(appError('READING_CANCELLED'));
  });

  it.each(['', 'nobody', 'Worker', '../worker', 'toString', '__proto__'])(
    'does not exist under the name %j',
    async (profile) => {
      await expect(openSimulated({ profile, faults: [] })).rejects.toThrow(appError('FIELD_INVALID'));
    },
  );

  it.each([
    ['', 'worker'],
    ['explode', 'worker'],
    ['pull', 'worker'],
    ['pull@0', 'worker'],
    ['status@3=90', 'worker'],
    ['garbage=DF9/EF01', 'worker'],
    ['flip=DF1/EF03:44064', 'worker'],
    ['garbage=DF1/EF04', 'gen1-worker'],
    ['other-card=DF1/EF02:nobody', 'worker'],
  ])('cannot have the fault %j: %s', async (fault, profile) => {
    await expect(openSimulated({ profile, faults: ['slow=1', fault] })).rejects.toThrow(
      appError('FIELD_INVALID'),
    );
  });
});

describe('a reader as a source', () => {
  it('is not marked, and lends its card without power afterwards', async () => {
    const { card } = await placeSimulated('worker');
    const { backend, calls } = playReaders({ A: card });
    const source = readerSource(backend, { reader: undefined, waitMs: 0, signal: undefined });
    expect(source.simulated).toBe(false);
    const answer = await source.withCard(({ transceiver }) => transceiver.transmit(CARD_TYPE));
    expect([...answer]).toEqual([0xc1, 0x02, 0x30, 0x35, 0x90, 0x00]);
    expect(calls).toEqual(['A: connect', 'A: unpower']);
  });

  it('takes the power from the card after a failure too', async () => {
    const { card } = await placeSimulated('worker');
    const { backend, calls } = playReaders({ A: card });
    const source = readerSource(backend, { reader: 'A', waitMs: 0, signal: undefined });
    await expect(source.withCard(() => Promise.reject(new Error('of the reading')))).rejects.toThrow(
      'of the reading',
    );
    expect(calls).toEqual(['A: connect', 'A: unpower']);
  });

  it('is the one that was named, for as long as it may be waited for', async () => {
    const { card } = await placeSimulated('worker');
    const { backend, calls, timers } = playReaders({ A: card, B: 'nothing' });
    const source = readerSource(backend, { reader: 'B', waitMs: 5_000, signal: undefined });
    const reading = source.withCard(() => Promise.resolve());
    await expect(whileTimePasses(timers, reading)).rejects.toThrow(appError('CARD_ABSENT', { reader: 'B' }));
    expect(calls).toEqual([]);
  });

  it('is let go when the person cancels', async () => {
    const { backend } = playReaders({ A: 'nothing' });
    const cancel = new AbortController();
    const source = readerSource(backend, { reader: undefined, waitMs: 5_000, signal: cancel.signal });
    const reading = source.withCard(() => Promise.resolve());
    cancel.abort();
    await expect(reading).rejects.toThrow(appError('READING_CANCELLED'));
  });
});

describe('official trust', () => {
  it('is there with nothing in it before anything was imported', async () => {
    const { residence, jpki } = await officialTrust(join(folder, 'none'));
    expect([residence.profile, residence.certificates]).toEqual(['official', []]);
    expect(jpki.profile).toBe('official');
  });

  it('never holds a certificate of the simulator, however it got there', async () => {
    await writeSimulatorAnchors(folder);
    await expect(officialTrust(folder)).rejects.toThrow(appError('ANCHORS_TAMPERED'));
  });
});

describe('test trust', () => {
  it('is every CA certificate of a folder, of the test profile', async () => {
    await writeSimulatorAnchors(folder);
    const { residence, jpki } = await testTrust(folder);
    expect([residence.profile, jpki.profile]).toEqual(['test', 'test']);
    expect(residence.certificates.length).toBeGreaterThanOrEqual(2);
  });

  it('is none without a certificate', async () => {
    await mkdir(join(folder, 'empty'));
    await expect(testTrust(join(folder, 'empty'))).rejects.toThrow(appError('FILE_UNREADABLE'));
    await expect(testTrust(join(folder, 'missing'))).rejects.toThrow(appError('FILE_UNREADABLE'));
    await writeFile(join(folder, 'empty', 'ca.crt'), 'no certificate');
    await expect(testTrust(join(folder, 'empty'))).rejects.toThrow(appError('FILE_UNREADABLE'));
  });
});
