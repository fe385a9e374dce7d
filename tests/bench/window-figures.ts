// The window: from the start of the process to the first paint and to a desk that can read, what it costs while nobody does
// anything, and how long its own thread takes to decode a card's images.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { judge, place, tap } from '../../src/host/bench/bench-cards.ts';
import { type Row, rounded } from '../../src/host/bench/figures.ts';
import { summarise } from '../../src/host/bench/statistics.ts';
import { systemClock } from '../../src/host/system-clock.ts';
import { type ProcessFacts, processTree } from './process-tree.ts';
import { PAGE_FOLDER, type WatchedWindow, openWindow } from './watched-window.ts';

const BUDGET = { 'first paint': 1_000, 'ready to read': 1_500 } as const;
const DECODE_BUDGET_MS = 60;
const SETTLING_MS = 5_000;

/** A number can be typed, and the readers are known, if only to be none. Epoch milliseconds when it is so. */
const READY = `(async () => {
  const call = () => window.zairyuDesk.call('app.start');
  while (!(document.activeElement instanceof HTMLInputElement)) await new Promise(requestAnimationFrame);
  while ((await call()).value.state.readers.kind === 'starting') await new Promise((r) => setTimeout(r, 2));
  return performance.timeOrigin + performance.now();
})()`;
const FIRST_PAINT = `new Promise((resolve) => new PerformanceObserver((list) =>
  resolve(performance.timeOrigin + list.getEntries()[0].startTime))
  .observe({ type: 'paint', buffered: true }))`;

export async function startFigures(runs: number): Promise<readonly Row[]> {
  const measured: Record<string, number>[] = [];
  // The first start loads the browser from disk and does not count.
  for (let run = 0; run <= runs; run++) {
    const window = await openWindow();
    const { page, startedAt, browserAt } = window;
    try {
      const ready = Number(await page.evaluate(READY));
      const painted = Number(await page.evaluate(FIRST_PAINT));
      if (run === 0) continue;
      measured.push({
        'browser started': browserAt - startedAt,
        'first paint': painted - startedAt,
        'ready to read': ready - startedAt,
      });
    } finally {
      await window.end();
    }
  }
  return ['browser started', 'first paint', 'ready to read'].map((what) => {
    const { median, low, high } = summarise(measured.map((times) => times[what] ?? Number.NaN));
    const budget = what === 'first paint' || what === 'ready to read' ? BUDGET[what] : null;
    const within = budget === null ? null : median <= budget;
    return { what, medianMs: rounded(median), low: rounded(low), high: rounded(high), runs, budget, within };
  });
}

/** @param seconds of doing nothing */
export async function idleFigures(seconds: number): Promise<readonly Row[]> {
  const window = await openWindow();
  try {
    await window.page.evaluate(READY);
    await delay(SETTLING_MS);
    const before = new Map(processTree(window.pid).map((facts) => [facts.pid, facts]));
    await delay(seconds * 1_000);
    const rows = processTree(window.pid).map((now) => idleRow(now, before.get(now.pid), seconds));
    return [...rows, sumOf(rows)];
  } finally {
    await window.end();
  }
}

function idleRow(now: ProcessFacts, before: ProcessFacts | undefined, seconds: number): Row {
  const processorMs = now.processorMs - (before?.processorMs ?? 0);
  return {
    process: now.role,
    seconds,
    processorMs: rounded(processorMs),
    percent: rounded(processorMs / (seconds * 10)),
    residentMb: rounded(now.residentMb),
    proportionalMb: now.proportionalMb === null ? null : rounded(now.proportionalMb),
  };
}

function sumOf(rows: readonly Row[]): Row {
  const sum = (column: string): number =>
    rounded(rows.reduce((total, row) => total + Number(row[column]), 0));
  return {
    process: 'all',
    seconds: rows[0]?.['seconds'] ?? 0,
    processorMs: sum('processorMs'),
    percent: sum('percent'),
    // Pages that several share would count several times.
    residentMb: null,
    proportionalMb: sum('proportionalMb'),
  };
}

/** Front image and face photo of one card, one after the other, in the worker of the built page. */
export async function pageDecodeFigures(runs: number): Promise<readonly Row[]> {
  const worker = readdirSync(join(PAGE_FOLDER, 'assets')).find((name) => name.startsWith('image-worker-'));
  if (worker === undefined) throw new Error('the page is not built');
  const window = await openWindow();
  try {
    const rows: Row[] = [];
    for (const [type, profile] of [
      ['1', 'gen1-worker'],
      ['05', 'worker'],
    ] as const) {
      rows.push(await decodeRow(window, { card: type, worker, images: await imagesOf(type, profile) }, runs));
    }
    return rows;
  } finally {
    await window.end();
  }
}

interface Decoding {
  readonly card: string;
  readonly worker: string;
  readonly images: readonly { readonly format: string; readonly base64: string }[];
}

async function decodeRow({ page }: WatchedWindow, decoding: Decoding, runs: number): Promise<Row> {
  const times = await page.evaluate<readonly number[]>(decodingScript(decoding, runs));
  const [first = 0, ...warm] = times;
  const { median, low, high } = summarise(warm);
  return {
    card: decoding.card,
    images: decoding.images.length,
    medianMs: rounded(median),
    low: rounded(low),
    high: rounded(high),
    runs,
    firstMs: rounded(first),
    budget: DECODE_BUDGET_MS,
    within: median <= DECODE_BUDGET_MS,
  };
}

/** The worker is a new one, as for the first card of a day. */
function decodingScript({ worker, images }: Decoding, runs: number): string {
  return `(async () => {
    const worker = new Worker(new URL('assets/${worker}', document.baseURI), { type: 'module' });
    const decode = ({ format, base64 }) => new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => data.ok ? resolve(data) : reject(new Error(data.code));
      worker.onerror = reject;
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      worker.postMessage({ format, bytes }, [bytes.buffer]);
    });
    // A reading lasts longer than this, and the worker is started with it.
    await new Promise((resolve) => setTimeout(resolve, 250));
    const times = [];
    for (let run = 0; run <= ${runs}; run++) {
      const started = performance.now();
      for (const image of ${JSON.stringify(images)}) await decode(image);
      times.push(performance.now() - started);
    }
    worker.terminate();
    return times;
  })()`;
}

async function imagesOf(type: '1' | '05', profile: string): Promise<Decoding['images']> {
  const card = await place(type, profile);
  const judged = await judge(await tap(card, systemClock), systemClock);
  if (judged.family === 'my-number') return [];
  return judged.result.images.map(({ format, bytes }) => ({
    format,
    base64: Buffer.from(bytes).toString('base64'),
  }));
}
