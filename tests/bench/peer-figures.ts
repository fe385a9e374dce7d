// Other programs beside ours on the same card over the same service: OpenSC on the My Number card, a pyscard program on the
// residence card. Wall time without the card's own, APDUs, octets, and what the exchanges would take on a real link.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { type Row, rounded } from '../../src/host/bench/figures.ts';
import { linkTime } from '../../src/host/bench/link-model.ts';
import { median } from '../../src/host/bench/statistics.ts';
import { openPcscBackend } from '../../src/host/pcsc-backend.ts';
import { readerSource } from '../../src/host/reading-sources.ts';
import { jpkiTrustOfSimulator } from '../../src/host/simulated-source.ts';
import { PlayedCard, type PlayedCardRecord, READER_NAME } from './played-card.ts';
import { readOnce } from './provider-figures.ts';
import { runTimed, succeedTimed } from './timed-process.ts';

/** Debian's interpreter: its packages are not those of another Python that may come first in PATH. */
const PYTHON = '/usr/bin/python3';
const READER = fileURLToPath(new URL('read_residence_card.py', import.meta.url));
const OURS = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const LINK = { kbitPerSecond: 106, exchangeMs: 10 } as const;

interface Contender {
  readonly program: string;
  readonly reads: string;
  /** @returns wall milliseconds of one reading, or of several as many. */
  readonly run: () => Promise<readonly number[]>;
}

/** OpenSC's certificate numbers: user authentication, and the two CAs; the fourth needs a password. */
const FREE_CERTIFICATES = ['1', '3', '4'];

export async function openScFigures(runs: number, data: string): Promise<readonly Row[]> {
  const tool = (...args: readonly string[]) =>
    succeedTimed('pkcs15-tool', ['-r', '0', ...args]).then(({ wallMs }) => wallMs);
  const card = await PlayedCard.place('mnc-valid');
  const contenders: readonly Contender[] = [
    {
      program: 'ours, one process',
      reads: 'user certificate, both CAs, tries, expiry',
      // Status 1: finished, and a simulated issuer is none of the official ones.
      run: async () => [
        (await runTimed(process.execPath, ourArguments(), { ZAIRYU_DESK_DATA: data })).wallMs,
      ],
    },
    {
      program: 'ours, running',
      reads: 'user certificate, both CAs, tries, expiry',
      run: () => oursRunning(card.cardNumber),
    },
    {
      program: 'ours, running, CAs imported',
      reads: 'user certificate, beginnings of both CAs, tries, expiry',
      run: () => oursRunning(card.cardNumber, simulatorCas()),
    },
    {
      program: 'pkcs15-tool, one process',
      reads: 'user certificate',
      run: async () => [await tool('--read-certificate', '1')],
    },
    {
      program: 'pkcs15-tool, three processes',
      reads: 'user certificate, both CAs',
      run: async () => {
        let sum = 0;
        for (const id of FREE_CERTIFICATES) sum += await tool('--read-certificate', id);
        return [sum];
      },
    },
    {
      program: 'pkcs15-tool --dump',
      reads: 'all it finds without a PIN',
      run: async () => [await tool('--dump')],
    },
  ];
  const rows = await compare(card, contenders, runs);
  await card.remove();
  return rows;
}

function ourArguments(): readonly string[] {
  return [OURS, 'read', '--kind', 'mynumber', '--reader', READER_NAME, '--json', '--lang', 'en'];
}

export async function pyscardFigures(runs: number): Promise<readonly Row[]> {
  if (!existsSync(PYTHON)) throw new Error(`there is no ${PYTHON}`);
  const check = await runTimed(PYTHON, ['-c', 'import smartcard, cryptography']);
  if (check.status !== 0) throw new Error('python3-pyscard and python3-cryptography are not installed');
  const card = await PlayedCard.place('worker');
  const rows = await compare(
    card,
    [
      {
        program: 'ours, running',
        reads: 'all files, and judges them',
        run: () => oursRunning(card.cardNumber),
      },
      {
        program: 'pyscard, running',
        reads: 'all files',
        run: async () => {
          const { out } = await succeedTimed(PYTHON, [READER, READER_NAME, card.cardNumber, '1']);
          return timesIn(out);
        },
      },
    ],
    runs,
  );
  await card.remove();
  return rows;
}

function simulatorCas(): readonly Uint8Array[] {
  return jpkiTrustOfSimulator().anchors.flatMap(({ certificates }) => certificates.map(({ der }) => der));
}

async function oursRunning(
  cardNumber: string,
  knownCas: readonly Uint8Array[] = [],
): Promise<readonly number[]> {
  const backend = openPcscBackend('auto');
  const source = readerSource(backend, { reader: READER_NAME, waitMs: 5_000, signal: undefined });
  try {
    // The first one opens the service.
    await backend.listReaders();
    const started = performance.now();
    await readOnce(source, cardNumber, knownCas);
    return [performance.now() - started];
  } finally {
    await backend.close();
  }
}

interface Compared {
  readonly contender: Contender;
  readonly added: number;
  readonly record: PlayedCardRecord;
}

/** In turns, so that a busy moment hits all of them. Ratios are against the first. */
async function compare(
  card: PlayedCard,
  contenders: readonly Contender[],
  runs: number,
): Promise<readonly Row[]> {
  const measured = new Map<Contender, Compared[]>(contenders.map((contender) => [contender, []]));
  for (let run = 0; run <= runs; run++) {
    for (const contender of contenders) {
      await card.take();
      const walls = await contender.run();
      const record = await card.take();
      const added = walls.reduce((sum, wall) => sum + wall, 0) - record.cardMs;
      // The first round loads programs from disk.
      if (run > 0) measured.get(contender)?.push({ contender, added, record });
    }
  }
  const rows = contenders.map((contender) => rowOf(contender, measured.get(contender) ?? []));
  const [first] = rows;
  return rows.map((row) => ({
    ...row,
    apduRatio: ratio(row['apdus'], first?.['apdus']),
    linkRatio: ratio(row['linkMs'], first?.['linkMs']),
    addedRatio: ratio(row['addedMs'], first?.['addedMs']),
  }));
}

function rowOf({ program, reads }: Contender, measured: readonly Compared[]): Row {
  const exchanges = measured[0]?.record.exchanges ?? [];
  return {
    program,
    reads,
    apdus: exchanges.length,
    octets: exchanges.reduce((sum, { sent, received }) => sum + sent + received, 0),
    linkMs: rounded(linkTime(exchanges, LINK)),
    addedMs: rounded(median(measured.map(({ added }) => added))),
    runs: measured.length,
  };
}

function ratio(value: Row[string] | undefined, base: Row[string] | undefined): number | null {
  return typeof value === 'number' && typeof base === 'number' && base !== 0 ? rounded(value / base) : null;
}

function timesIn(json: string): readonly number[] {
  const parsed: unknown = JSON.parse(json);
  const times: unknown =
    typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, 'ms') : undefined;
  if (!Array.isArray(times) || times.length === 0) throw new Error('the pyscard program printed no times');
  return times.map(Number);
}
