// What this program adds to a reading: everything but the card and the link to it, in its parts.

import { decodeMyNumberCard } from '../../cards/my-number-card/decode.ts';
import { decodeResidenceCard } from '../../cards/residence-card/document.ts';
import { arrivedIn } from '../../session/arrived.ts';
import { verifySignedData } from '../../trust/verify.ts';
import { systemClock } from '../system-clock.ts';
import {
  BENCH_ANCHORS,
  BENCH_CODES,
  type BenchCard,
  type BenchReading,
  type BenchResult,
  judge,
  residenceCaptureOf,
  tap,
} from './bench-cards.ts';
import { SUITE_OF, cipherWork } from './cipher-work.ts';
import { asTold, crossProcesses } from './crossing.ts';
import { type Row, rounded } from './figures.ts';
import { type Summary, median, summarise } from './statistics.ts';
import { timed } from './stopwatch.ts';

const BUDGET_MS = 15;
/** The first readings compile the code that later ones use. */
const WARM_UP = 5;

/** Milliseconds. `read` holds `cipher`; the others follow each other. */
interface Parts {
  readonly card: number;
  readonly read: number;
  readonly arrive: number;
  readonly cipher: number | null;
  readonly decode: number;
  readonly verify: number | null;
  readonly judge: number;
  readonly ipc: number;
}

export async function hostFigures(cards: readonly BenchCard[], runs: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const card of cards) {
    const first = summarise([totalOf(await measure(card))]);
    for (let run = 1; run < WARM_UP; run++) await measure(card);
    const measured: Parts[] = [];
    for (let run = 0; run < runs; run++) measured.push(await measure(card));
    rows.push(rowOf(card, measured, first));
  }
  return rows;
}

function rowOf({ type }: BenchCard, measured: readonly Parts[], first: Summary): Row {
  const total = summarise(measured.map(totalOf));
  const part = (name: keyof Parts): number | null => {
    const values = measured.flatMap((parts) => parts[name] ?? []);
    return values.length === 0 ? null : rounded(median(values));
  };
  return {
    card: type,
    hostMs: rounded(total.median),
    low: rounded(total.low),
    high: rounded(total.high),
    runs: total.runs,
    readMs: part('read'),
    cipherMs: part('cipher'),
    arriveMs: part('arrive'),
    decodeMs: part('decode'),
    verifyMs: part('verify'),
    judgeMs: part('judge'),
    ipcMs: part('ipc'),
    firstMs: rounded(first.median),
    cardMs: part('card'),
    budget: BUDGET_MS,
    within: total.median <= BUDGET_MS,
  };
}

function totalOf({ read, arrive, decode, verify, judge: judging, ipc }: Parts): number {
  return read + arrive + decode + (verify ?? 0) + judging + ipc;
}

async function measure(card: BenchCard): Promise<Parts> {
  const reading = await timed(() => tap(card, systemClock));
  const { cardMs, exchanges } = card.timed;
  const judging = await timed(() => judge(reading.value, systemClock));
  // Judging decodes and verifies; both once more, alone, say how much of it they are.
  const { decode, verify } = await partsOfJudging(reading.value);
  const suite = SUITE_OF[card.type];
  const cipher = suite && (await timed(() => cipherWork(suite, exchanges)));
  const arrive = await timed(() => tellArrivals(reading.value));
  const ipc = await timed(() =>
    crossProcesses({ kind: 'finished', reading: 1, ...contentOf(judging.value) }),
  );
  return {
    card: cardMs,
    read: reading.ms - cardMs,
    arrive: arrive.ms,
    cipher: cipher?.ms ?? null,
    decode,
    verify,
    judge: Math.max(0, judging.ms - decode - (verify ?? 0)),
    ipc: ipc.ms,
  };
}

async function partsOfJudging(
  read: BenchReading,
): Promise<{ readonly decode: number; readonly verify: number | null }> {
  if (read.family === 'my-number') {
    const { ms } = await timed(() => decodeMyNumberCard(read.reading.capture));
    return { decode: ms, verify: null };
  }
  const capture = residenceCaptureOf(read);
  if (capture === undefined) return { decode: 0, verify: null };
  const decoded = await timed(() => decodeResidenceCard(capture));
  const verified = await timed(() =>
    verifySignedData(decoded.value.signedData, BENCH_ANCHORS, systemClock.now()),
  );
  return { decode: decoded.ms, verify: verified.ms };
}

/** What each file said on its way, told once more, alone: in a reading it is told while the card answers. */
function tellArrivals(read: BenchReading): void {
  const capture = residenceCaptureOf(read);
  if (capture === undefined) return;
  for (const file of capture.files.keys()) {
    const { fields, images } = arrivedIn(file, capture, BENCH_CODES);
    const arrived = { simulated: true, trustProfile: 'simulator', fields, images: asTold(images) };
    crossProcesses({ kind: 'arrived', reading: 1, arrived });
  }
}

function contentOf(result: BenchResult): Readonly<Record<string, unknown>> {
  if (result.family === 'my-number') return { report: result.report, images: [] };
  const { report, images } = result.result;
  return { report, images: asTold(images) };
}
