// What this computer has of what a reading needs, part by part, so that a support desk can name the broken one; and of what
// an online application needs besides.
// Nothing here reads a card or uses the network.

import { runCryptoSelfTest } from '../crypto/self-test.ts';
import { toFailure } from '../errors/failure.ts';
import type { CodeStore } from './code-store.ts';
import { type EnvironmentCheck, environmentLines } from './environment-probe/environment-lines.ts';
import type { ComputerFacts } from './environment-probe/probe-environment.ts';
import type { ImageDecoder } from './image-decoder.ts';
import type { PcscBackend } from './pcsc-backend.ts';
import { SAMPLE_IMAGES } from './sample-images.ts';
import type { TrustStore } from './trust-store.ts';

export type DiagnosisCheck =
  | 'crypto'
  | 'pcsc-service'
  | 'reader-provider'
  | 'reader'
  | 'card'
  | 'image-decoder'
  | 'trust-store'
  | 'code-tables'
  | EnvironmentCheck;

export interface DiagnosisLine {
  readonly check: DiagnosisCheck;
  readonly state: 'ok' | 'problem' | 'not-checked';
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

export interface DiagnosisTools {
  readonly backend: PcscBackend;
  readonly decoder: ImageDecoder;
  readonly trust: TrustStore;
  readonly codes: CodeStore;
  readonly computer: () => Promise<ComputerFacts>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Ends the wait for the readers. */
  readonly signal?: AbortSignal | undefined;
}

/** Every part is looked at, whatever the others say. @throws AppError READING_CANCELLED. */
export async function diagnose(tools: DiagnosisTools): Promise<readonly DiagnosisLine[]> {
  return [
    await attempt('crypto', checkCrypto),
    ...(await checkReaders(tools.backend, tools.signal)),
    await attempt('image-decoder', () => checkDecoder(tools.decoder)),
    await attempt('trust-store', () => checkTrust(tools)),
    await attempt('code-tables', () => checkCodes(tools.codes)),
    ...environmentLines(await tools.computer()),
  ];
}

type Part = Omit<DiagnosisLine, 'check'>;

async function attempt(check: DiagnosisCheck, look: () => Promise<Part>): Promise<DiagnosisLine> {
  try {
    return { check, ...(await look()) };
  } catch (thrown) {
    return { check, state: 'problem', facts: { code: toFailure(thrown).code } };
  }
}

async function checkCrypto(): Promise<Part> {
  const results = await runCryptoSelfTest();
  const wrong = results.filter(({ ok }) => !ok).map(({ primitive }) => primitive);
  return wrong.length === 0
    ? { state: 'ok', facts: { primitives: results.length } }
    : { state: 'problem', facts: { wrong: wrong.join(', ') } };
}

async function checkReaders(backend: PcscBackend, signal?: AbortSignal): Promise<readonly DiagnosisLine[]> {
  const nothing = { state: 'not-checked', facts: {} } as const;
  try {
    const readers = await backend.listReaders(signal);
    const provider = backend.monitor.providerName;
    const mute = readers.filter(({ card }) => card === 'mute').length;
    const present = readers.filter(({ card }) => card === 'present').length;
    return [
      { check: 'pcsc-service', state: 'ok', facts: {} },
      provider === undefined
        ? { check: 'reader-provider', ...nothing }
        : { check: 'reader-provider', state: 'ok', facts: { provider } },
      {
        check: 'reader',
        state: readers.length > 0 ? 'ok' : 'problem',
        facts: { readers: readers.map(({ name }) => name).join(', ') },
      },
      present + mute === 0
        ? { check: 'card', ...nothing }
        : { check: 'card', state: mute > 0 ? 'problem' : 'ok', facts: { present, mute } },
    ];
  } catch (thrown) {
    const { code } = toFailure(thrown);
    if (code === 'READING_CANCELLED') throw thrown;
    return [
      { check: 'pcsc-service', state: 'problem', facts: { code } },
      { check: 'reader-provider', ...nothing },
      { check: 'reader', ...nothing },
      { check: 'card', ...nothing },
    ];
  }
}

async function checkDecoder(decoder: ImageDecoder): Promise<Part> {
  for (const sample of SAMPLE_IMAGES) {
    const { width, height } = await decoder.decode(sample);
    if (width !== sample.width || height !== sample.height) {
      return { state: 'problem', facts: { format: sample.format } };
    }
  }
  return { state: 'ok', facts: { formats: SAMPLE_IMAGES.map(({ format }) => format).join(', ') } };
}

/** Without an imported CA nothing is broken, but no card of its generation can be called verified. */
async function checkTrust({ trust, now }: DiagnosisTools): Promise<Part> {
  const items = (await trust.list(now)).filter(({ pin }) => pin.use === 'residence-card');
  const imported = items.filter((item) => item.imported).length;
  return { state: imported > 0 ? 'ok' : 'problem', facts: { imported, known: items.length } };
}

async function checkCodes(codes: CodeStore): Promise<Part> {
  const { rows } = await codes.load();
  return { state: 'ok', facts: { rows: rows.length } };
}
