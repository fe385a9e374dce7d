import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCodeTables } from '../../../src/cards/residence-card/codes/code-table.ts';
import type * as SelfTests from '../../../src/crypto/self-test.ts';
import { AppError } from '../../../src/errors/app-error.ts';
import type { ErrorCode } from '../../../src/errors/catalogue.ts';
import { type CardSource, performReading } from '../../../src/host/reading-host.ts';
import { anchorsOfSimulator } from '../../../src/host/simulated-source.ts';
import type { CardLink } from '../../../src/session/read-card.ts';
import type { ReadProgress } from '../../../src/session/read-phase.ts';
import { cardNumberOf, placeSimulated, stillClock } from '../../integration/simulated-reading.ts';
import { appError } from '../../support/app-errors.ts';

const selfTest = vi.hoisted(() => ({ fails: false, events: [] as string[] }));

vi.mock('../../../src/crypto/self-test.ts', async (original) => {
  const real = await original<typeof SelfTests>();
  const requireCryptoSelfTest = async () => {
    selfTest.events.push('self-test');
    await real.requireCryptoSelfTest(
      selfTest.fails ? [{ primitive: 'aes-cmac', check: () => false }] : undefined,
    );
  };
  return { ...real, requireCryptoSelfTest };
});

const TOOLS = { clock: stillClock, anchors: anchorsOfSimulator(), codes: createCodeTables() };

beforeEach(() => {
  selfTest.fails = false;
  selfTest.events.length = 0;
});

interface Reader extends CardSource {
  /** How often the card was asked for. */
  taps: number;
  /** Commands longer than five octets of header with three octets of length. */
  extended: number;
}

/** @param refuse what a reader does with a command instead of passing it on. */
async function readerWith(
  profile: string,
  refuse: (command: Uint8Array, tap: number) => ErrorCode | undefined = () => undefined,
  simulated = true,
): Promise<Reader> {
  const { card } = await placeSimulated(profile);
  const reader: Reader = {
    simulated,
    taps: 0,
    extended: 0,
    withCard<T>(use: (link: CardLink) => Promise<T>): Promise<T> {
      reader.taps++;
      selfTest.events.push('card');
      card.powerOn();
      const transmit = (command: Uint8Array) => {
        if (isExtended(command)) reader.extended++;
        const refused = refuse(command, reader.taps);
        return refused === undefined ? card.transmit(command) : Promise.reject(new AppError(refused));
      };
      return use({ transceiver: { transmit }, atr: card.atr });
    },
  };
  return reader;
}

/** Lc or Le in three octets: the first after the header is zero and something follows it. */
function isExtended(command: Uint8Array): boolean {
  return command.length > 6 && command[4] === 0;
}

const WORKER = cardNumberOf('ZD05000001SM');

describe('a reading', () => {
  it('tests the cryptography before it touches the card', async () => {
    await performReading(await readerWith('worker'), WORKER, TOOLS);
    expect(selfTest.events).toEqual(['self-test', 'card']);
  });

  it('does not touch the card when this runtime computes wrongly', async () => {
    selfTest.fails = true;
    const reader = await readerWith('worker');
    await expect(performReading(reader, WORKER, TOOLS)).rejects.toThrow(
      appError('CRYPTO_SELF_TEST_FAILED', { primitive: 'aes-cmac' }),
    );
    expect(reader.taps).toBe(0);
  });

  it('taps once, and marks the report with where the card came from', async () => {
    const simulated = await readerWith('worker');
    expect((await performReading(simulated, WORKER, TOOLS)).report).toMatchObject({
      simulated: true,
      outcome: 'authentic',
    });
    expect(simulated.taps).toBe(1);
    const real = await readerWith('worker', undefined, false);
    expect((await performReading(real, WORKER, TOOLS)).report.simulated).toBe(false);
  });

  it('tells its phases from the detection to the verification, and never less progress', async () => {
    const told: ReadProgress[] = [];
    const types: string[] = [];
    await performReading(await readerWith('gen1-worker'), cardNumberOf('ZD01000001SM'), TOOLS, {
      onProgress: (progress) => told.push(progress),
      onCardType: (type) => types.push(type),
    });
    expect(types).toEqual(['1']);
    expect(told[0]?.phase).toBe('detecting');
    expect(told.at(-1)).toMatchObject({ phase: 'verifying' });
    expect(told.at(-1)?.bytesReceived).toBe(told.at(-1)?.bytesExpected);
    const received = told.map(({ bytesReceived }) => bytesReceived);
    expect(received).toEqual([...received].sort((left, right) => left - right));
  });
});

describe('a reader that refuses extended commands', () => {
  const refuseExtended = (command: Uint8Array): ErrorCode | undefined =>
    isExtended(command) ? 'READER_PROTOCOL' : undefined;

  it.each([
    ['worker', 'ZD05000001SM'],
    ['gen1-worker', 'ZD01000001SM'],
  ])('has the card read once more, from the start, in the short form: %s', async (profile, number) => {
    const whole = await performReading(await readerWith(profile), cardNumberOf(number), TOOLS);
    const reader = await readerWith(profile, refuseExtended);
    const { report } = await performReading(reader, cardNumberOf(number), TOOLS);
    expect(reader.taps).toBe(2);
    expect({ ...report, link: null }).toEqual({ ...whole.report, link: null });
    expect(report.link.apdus).toBeGreaterThan(whole.report.link.apdus);
  });

  it('is tried no third time', async () => {
    const reader = await readerWith('worker', () => 'READER_PROTOCOL');
    await expect(performReading(reader, WORKER, TOOLS)).rejects.toThrow(appError('READER_PROTOCOL'));
    expect(reader.taps).toBe(2);
  });

  it('is sent no extended command the second time', async () => {
    let atSecondTap = 0;
    const reader = await readerWith('worker', (command, tap) => {
      if (tap === 2 && isExtended(command)) atSecondTap++;
      return refuseExtended(command);
    });
    await performReading(reader, WORKER, TOOLS);
    expect([reader.extended > 0, atSecondTap]).toEqual([true, 0]);
  });

  it('may lose the card the second time, which is the failure then', async () => {
    const reader = await readerWith('worker', (command, tap) =>
      tap === 1 ? refuseExtended(command) : 'CARD_REMOVED',
    );
    await expect(performReading(reader, WORKER, TOOLS)).rejects.toThrow(appError('CARD_REMOVED'));
    expect(reader.taps).toBe(2);
  });
});

describe('any other failure', () => {
  it.each([
    'CARD_REMOVED',
    'CARD_RESET',
    'CARD_TIMEOUT',
    'CARD_MUTE',
    'READER_BUSY',
    'READER_UNPLUGGED',
    'READER_SERVICE_DOWN',
    'READING_CANCELLED',
  ] as const)('ends the reading at once: %s', async (code) => {
    const reader = await readerWith('worker', () => code);
    await expect(performReading(reader, WORKER, TOOLS)).rejects.toThrow(appError(code));
    expect(reader.taps).toBe(1);
  });

  it('of the number ends it too: the card is not tried again', async () => {
    const reader = await readerWith('worker');
    await expect(performReading(reader, cardNumberOf('QX13572468WY'), TOOLS)).rejects.toThrow(
      appError('CREDENTIAL_REJECTED'),
    );
    expect(reader.taps).toBe(1);
  });
});
