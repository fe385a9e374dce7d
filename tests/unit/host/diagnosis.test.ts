import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as SelfTests from '../../../src/crypto/self-test.ts';
import { KNOWN_ANSWERS } from '../../../src/crypto/self-test.ts';
import { CodeStore } from '../../../src/host/code-store.ts';
import { type DiagnosisCheck, type DiagnosisLine, diagnose } from '../../../src/host/diagnosis.ts';
import type { ImageDecoder } from '../../../src/host/image-decoder.ts';
import type { PcscBackend } from '../../../src/host/pcsc-backend.ts';
import { type TrustStore, openTrustStore } from '../../../src/host/trust-store.ts';
import { probeComputer } from '../../../src/host/environment-probe/probe-environment.ts';
import { systemTimers } from '../../../src/host/system-clock.ts';
import { dateLiteral } from '../../../src/time/jst-date.ts';
import { WINDOWS_11 } from './environment-probe/recorded-computers.ts';
import { ATR } from './fake-pcsc.ts';
import { decoderThat } from './played-decoder.ts';
import { type Lying, playNoService, playReaders, whileTimePasses } from './played-readers.ts';

/** Names of the primitives that are to answer wrongly. */
const wrong = vi.hoisted(() => new Set<string>());

vi.mock('../../../src/crypto/self-test.ts', async (original) => {
  const real = await original<typeof SelfTests>();
  const runCryptoSelfTest = async () =>
    (await real.runCryptoSelfTest()).map(({ primitive, ok }) => ({
      primitive,
      ok: ok && !wrong.has(primitive),
    }));
  return { ...real, runCryptoSelfTest };
});

const NOW = Date.UTC(2026, 10, 20);
/** Answers the sizes of the sample images. */
const WELL = `decoded(16, image.format === 'jp2' ? 16 : 8);`;
const SILENT_CARD: Lying = { atr: ATR, transmit: () => new Promise(() => undefined) };

let folder: string;
let decoder: ImageDecoder;

beforeEach(async () => {
  wrong.clear();
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-diagnosis-'));
  decoder = decoderThat(WELL);
});
afterEach(async () => {
  await decoder.close();
  await rm(folder, { recursive: true });
});

interface Looked {
  readonly backend?: PcscBackend;
  readonly trust?: TrustStore;
}

function diagnosing(looked: Looked = {}): Promise<readonly DiagnosisLine[]> {
  return diagnose({
    backend: looked.backend ?? playReaders({ A: 'nothing' }).backend,
    decoder,
    trust: looked.trust ?? openTrustStore(join(folder, 'anchors')),
    codes: new CodeStore(join(folder, 'codes.csv')),
    computer: () => probeComputer(WINDOWS_11, systemTimers, dateLiteral('2026-11-20')),
    now: NOW,
  });
}

async function lineOf(
  check: DiagnosisCheck,
  lines: Promise<readonly DiagnosisLine[]>,
): Promise<DiagnosisLine | undefined> {
  return (await lines).find((line) => line.check === check);
}

describe('a diagnosis', () => {
  it('looks at every part once, whatever the others say', async () => {
    const checks = (await diagnosing()).map(({ check }) => check);
    decoder = decoderThat('process.exit();');
    wrong.add('aes-cmac');
    await writeFile(join(folder, 'codes.csv'), 'damaged');
    const { backend, timers } = playNoService();
    const broken = await whileTimePasses(timers, diagnosing({ backend }));
    expect(broken.map(({ check }) => check)).toEqual(checks);
    expect(new Set(checks).size).toBe(checks.length);
  });

  it('never says anything of a file, a card or a person', async () => {
    await writeFile(join(folder, 'codes.csv'), 'damaged ZD05000001SM');
    expect(JSON.stringify(await diagnosing())).not.toMatch(/ZD05|zairyu-desk-diagnosis/);
  });
});

describe('the cryptography', () => {
  it('is in order when every primitive gives its known answer', async () => {
    expect(await lineOf('crypto', diagnosing())).toEqual({
      check: 'crypto',
      state: 'ok',
      facts: { primitives: KNOWN_ANSWERS.length },
    });
  });

  it('is a problem, by name, when one does not', async () => {
    wrong.add('retail-mac').add('aes-cmac');
    expect(await lineOf('crypto', diagnosing())).toEqual({
      check: 'crypto',
      state: 'problem',
      facts: { wrong: 'retail-mac, aes-cmac' },
    });
  });
});

describe('service, provider, readers and cards', () => {
  async function lookedAt(readers: Readonly<Record<string, Lying>>) {
    const { backend, timers } = playReaders(readers);
    const lines = await whileTimePasses(timers, diagnosing({ backend }));
    return lines.filter(({ check }) => /^(?:pcsc-service|reader|card)/.test(check));
  }

  it('cannot be looked at while there is no service', async () => {
    const { backend, timers } = playNoService();
    const lines = await whileTimePasses(timers, diagnosing({ backend }));
    expect(lines.slice(1, 5)).toEqual([
      { check: 'pcsc-service', state: 'problem', facts: { code: 'READER_SERVICE_DOWN' } },
      { check: 'reader-provider', state: 'not-checked', facts: {} },
      { check: 'reader', state: 'not-checked', facts: {} },
      { check: 'card', state: 'not-checked', facts: {} },
    ]);
  });

  it('are a problem where there is no reader', async () => {
    expect(await lookedAt({})).toEqual([
      { check: 'pcsc-service', state: 'ok', facts: {} },
      { check: 'reader-provider', state: 'ok', facts: { provider: 'pcsclite' } },
      { check: 'reader', state: 'problem', facts: { readers: '' } },
      { check: 'card', state: 'not-checked', facts: {} },
    ]);
  });

  it('are in order with a reader, and nothing is said of cards while none is there', async () => {
    expect((await lookedAt({ 'Reader A': 'nothing', 'Reader B': 'nothing' })).slice(2)).toEqual([
      { check: 'reader', state: 'ok', facts: { readers: 'Reader A, Reader B' } },
      { check: 'card', state: 'not-checked', facts: {} },
    ]);
  });

  it('are in order with a card, which is not spoken to', async () => {
    expect((await lookedAt({ A: SILENT_CARD, B: 'nothing' })).at(-1)).toEqual({
      check: 'card',
      state: 'ok',
      facts: { present: 1, mute: 0 },
    });
  });

  it('are a problem when a card is mute, even beside one that answers', async () => {
    expect((await lookedAt({ A: SILENT_CARD, B: 'mute' })).at(-1)).toEqual({
      check: 'card',
      state: 'problem',
      facts: { present: 1, mute: 1 },
    });
  });
});

describe('the image decoder', () => {
  it('is in order when it opens a sample of every format', async () => {
    expect(await lineOf('image-decoder', diagnosing())).toEqual({
      check: 'image-decoder',
      state: 'ok',
      facts: { formats: 'tiff-g4, jp2' },
    });
  });

  it.each([
    ['refuses a sample', `failed('IMAGE_INVALID');`, { code: 'IMAGE_INVALID' }],
    ['dies of it', 'process.exit();', { code: 'IMAGE_INVALID' }],
    ['takes too long', '', { code: 'IMAGE_TIMEOUT' }],
    ['makes something else of it', 'decoded(16, 8);', { format: 'jp2' }],
  ])('is a problem when it %s', async (_, onImage, facts) => {
    decoder = decoderThat(onImage, 300);
    expect(await lineOf('image-decoder', diagnosing())).toEqual({
      check: 'image-decoder',
      state: 'problem',
      facts,
    });
  });
});

describe('the CA certificates', () => {
  it('are a problem while none is imported: no card could be called verified', async () => {
    const line = await lineOf('trust-store', diagnosing());
    expect(line).toMatchObject({ state: 'problem', facts: { imported: 0 } });
    expect(line?.facts['known']).toBeGreaterThanOrEqual(5);
  });

  it('are in order with one of residence cards, those of other uses not counted', async () => {
    const importing = (use: string): TrustStore => {
      const store = openTrustStore(join(folder, 'anchors'));
      const list: TrustStore['list'] = async (instant) =>
        (await store.list(instant)).map((item) => ({ ...item, imported: item.pin.use === use }));
      return { ...store, list };
    };
    expect(await lineOf('trust-store', diagnosing({ trust: importing('residence-card') }))).toMatchObject({
      state: 'ok',
    });
    expect(
      await lineOf('trust-store', diagnosing({ trust: importing('jpki-digital-signature') })),
    ).toMatchObject({ state: 'problem', facts: { imported: 0 } });
  });

  it('are a problem when one was exchanged', async () => {
    await mkdir(join(folder, 'anchors'));
    await writeFile(join(folder, 'anchors', `${'0'.repeat(64)}.cer`), 'exchanged');
    expect(await lineOf('trust-store', diagnosing())).toEqual({
      check: 'trust-store',
      state: 'problem',
      facts: { code: 'ANCHORS_TAMPERED' },
    });
  });
});

describe('the code tables', () => {
  it('are in order with the built-in rows alone', async () => {
    const line = await lineOf('code-tables', diagnosing());
    expect(line?.state).toBe('ok');
    expect(line?.facts['rows']).toBeGreaterThan(200);
  });

  it('are a problem when the imported table is damaged', async () => {
    await writeFile(join(folder, 'codes.csv'), 'damaged');
    expect(await lineOf('code-tables', diagnosing())).toEqual({
      check: 'code-tables',
      state: 'problem',
      facts: { code: 'CODES_INVALID' },
    });
  });
});
