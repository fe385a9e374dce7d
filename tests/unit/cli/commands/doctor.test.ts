import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { doctor } from '../../../../src/cli/commands/doctor.ts';
import { EXIT } from '../../../../src/cli/exit-status.ts';
import { probeComputer } from '../../../../src/host/environment-probe/probe-environment.ts';
import type * as ThisComputer from '../../../../src/host/environment-probe/this-computer.ts';
import { systemTimers } from '../../../../src/host/system-clock.ts';
import type * as Decoders from '../../../../src/host/decoder-of-build.ts';
import type * as PcscBackends from '../../../../src/host/pcsc-backend.ts';
import { SAMPLE_IMAGES } from '../../../../src/host/sample-images.ts';
import type * as TrustStores from '../../../../src/host/trust-store.ts';
import {
  playComputer,
  RECORDED_WINDOWS_11,
  type RecordedComputer,
} from '../../host/environment-probe/recorded-computers.ts';
import { playNoService, playReaders, whileTimePasses } from '../../host/played-readers.ts';
import { dateLiteral } from '../../../../src/time/jst-date.ts';
import { FakeTerminal, commandContext, printedJson } from '../fake-terminal.ts';
import { usageError } from '../usage-errors.ts';

interface Opened {
  computer?: RecordedComputer;
  backend?: unknown;
  decodersClosed: number;
  /** Of every CA certificate. */
  imported: boolean;
}

const opened = vi.hoisted((): Opened => ({ decodersClosed: 0, imported: true }));

vi.mock('../../../../src/host/pcsc-backend.ts', async (original) => ({
  ...(await original<typeof PcscBackends>()),
  openPcscBackend: () => opened.backend,
}));

// Sources have no built thread to decode in.
vi.mock('../../../../src/host/decoder-of-build.ts', (): Partial<typeof Decoders> => {
  const decoder = {
    decode: (image: unknown) => Promise.resolve(SAMPLE_IMAGES.find((sample) => sample === image)),
    close: () => {
      opened.decodersClosed++;
      return Promise.resolve();
    },
  };
  return { openImageDecoder: () => decoder as unknown as ReturnType<typeof Decoders.openImageDecoder> };
});

vi.mock('../../../../src/host/environment-probe/this-computer.ts', (): typeof ThisComputer => ({
  probeThisComputer: () =>
    probeComputer(
      playComputer(opened.computer ?? RECORDED_WINDOWS_11),
      systemTimers,
      dateLiteral('2026-11-21'),
    ),
}));

vi.mock('../../../../src/host/trust-store.ts', async (original) => {
  const real = await original<typeof TrustStores>();
  const openTrustStore = (folder: string): TrustStores.TrustStore => {
    const store = real.openTrustStore(folder);
    const list = async (instant: number) =>
      (await store.list(instant)).map((item) => ({ ...item, imported: opened.imported }));
    return { ...store, list };
  };
  return { ...real, openTrustStore };
});

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-doctor-'));
  opened.backend = playReaders({ 'Reader A': 'nothing' }).backend;
  opened.decodersClosed = 0;
  opened.imported = true;
  opened.computer = RECORDED_WINDOWS_11;
});
afterEach(() => rm(folder, { recursive: true }));

interface Diagnosis {
  readonly checks: readonly { readonly check: string; readonly state: string; readonly facts: object }[];
}

async function run(...args: readonly string[]) {
  const terminal = new FakeTerminal();
  const status = await doctor(args, commandContext(terminal, folder));
  return { status, terminal };
}

describe('doctor', () => {
  it('finishes well where nothing is broken', async () => {
    const { status, terminal } = await run();
    expect(status).toBe(EXIT.DONE);
    expect(terminal.printed).toContain('No problem was found.');
    expect(terminal.told).toBe('');
    expect(opened.decodersClosed).toBe(1);
  });

  it('prints every part with its state and facts as JSON', async () => {
    const { terminal } = await run('--json');
    const { checks } = printedJson(terminal) as Diagnosis;
    expect(checks.map(({ check }) => check)).toEqual([
      'crypto',
      'pcsc-service',
      'reader-provider',
      'reader',
      'card',
      'image-decoder',
      'trust-store',
      'code-tables',
      'operating-system',
      'jpki-software',
      'browser',
      'clock',
    ]);
    for (const { state, facts } of checks) {
      expect(['ok', 'problem', 'not-checked']).toContain(state);
      expect(Object.values(facts).every((fact) => typeof fact !== 'object')).toBe(true);
    }
  });

  it('says that not everything is in order by its status, and what is not', async () => {
    opened.imported = false;
    const { status, terminal } = await run('--json');
    expect(status).toBe(EXIT.FINISHED_WITHOUT);
    const { checks } = printedJson(terminal) as Diagnosis;
    expect(checks.filter(({ state }) => state === 'problem')).toMatchObject([{ check: 'trust-store' }]);
  });

  it('says what an online application needs, and reads cards without it', async () => {
    opened.computer = { ...RECORDED_WINDOWS_11, files: {}, registry: {} };
    const { status, terminal } = await run();
    expect(status).toBe(EXIT.DONE);
    expect(terminal.printed).toContain('Points with a problem: 2');
    expect(terminal.printed).toMatch(/Online applications need it\. Install it/);
  });

  it('goes on where there is no service and the code table is damaged', async () => {
    const { backend, timers } = playNoService();
    opened.backend = backend;
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'codes.csv'), 'damaged');
    const { status, terminal } = await whileTimePasses(timers, run('--json'));
    expect(status).toBe(EXIT.FINISHED_WITHOUT);
    const { checks } = printedJson(terminal) as Diagnosis;
    expect(checks.filter(({ state }) => state === 'problem')).toEqual([
      { check: 'pcsc-service', state: 'problem', facts: { code: 'READER_SERVICE_DOWN' } },
      { check: 'code-tables', state: 'problem', facts: { code: 'CODES_INVALID' } },
    ]);
  });

  it.each([
    [['all'], 'unknown-option', 'all'],
    [['--provider', 'none'], 'invalid-value', '--provider none'],
    [['--fix'], 'unknown-option', '--fix'],
  ] as const)('is refused when it is written wrongly: %j', async (args, problem, word) => {
    await expect(run(...args)).rejects.toThrow(usageError(problem, word));
  });
});
