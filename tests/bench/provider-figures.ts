// Readings over the real smart card service with a virtual reader: wall time without what the card itself took. What is
// left is ours, the service's and the virtual reader's.

import { type CardNumber, parseCardNumber } from '../../src/cards/residence-card/card-number.ts';
import { createCodeTables } from '../../src/cards/residence-card/codes/code-table.ts';
import { type Row, rounded } from '../../src/host/bench/figures.ts';
import { median, summarise } from '../../src/host/bench/statistics.ts';
import { openPcscBackend } from '../../src/host/pcsc-backend.ts';
import { type CardSource, performMyNumberReading, performReading } from '../../src/host/reading-host.ts';
import { readerSource } from '../../src/host/reading-sources.ts';
import { anchorsOfSimulator, jpkiTrustOfSimulator } from '../../src/host/simulated-source.ts';
import { systemClock } from '../../src/host/system-clock.ts';
import { PlayedCard, READER_NAME } from './played-card.ts';

const PROVIDERS = ['pcsc-mini', 'pcsclite'] as const;
const PROFILES = ['worker', 'gen1-worker', 'mnc-valid'] as const;
const WARM_UP = 3;

export async function providerFigures(runs: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const profile of PROFILES) {
    const card = await PlayedCard.place(profile);
    for (const provider of PROVIDERS) rows.push(await figuresOf(card, { profile, provider }, runs));
    await card.remove();
  }
  return rows;
}

interface Asked {
  readonly profile: string;
  readonly provider: (typeof PROVIDERS)[number];
}

/** Milliseconds. */
interface Measured {
  readonly wall: number;
  readonly card: number;
  /** From the first command to the last answer, without the card. */
  readonly exchanges: number;
  readonly apdus: number;
}

async function figuresOf(card: PlayedCard, { profile, provider }: Asked, runs: number): Promise<Row> {
  const backend = openPcscBackend(provider);
  const source = readerSource(backend, { reader: READER_NAME, waitMs: 5_000, signal: undefined });
  try {
    for (let run = 0; run < WARM_UP; run++) await measure(card, source);
    const measured: Measured[] = [];
    for (let run = 0; run < runs; run++) measured.push(await measure(card, source));
    const added = summarise(measured.map(({ wall, card: itself }) => wall - itself));
    const apdus = measured[0]?.apdus ?? 0;
    const exchanges = median(measured.map((run) => run.exchanges));
    return {
      card: profile,
      provider,
      wallMs: rounded(median(measured.map(({ wall }) => wall))),
      cardMs: rounded(median(measured.map((run) => run.card))),
      addedMs: rounded(added.median),
      low: rounded(added.low),
      high: rounded(added.high),
      runs,
      apdus,
      perApduMs: rounded(exchanges / Math.max(1, apdus)),
    };
  } finally {
    await backend.close();
  }
}

async function measure(card: PlayedCard, source: CardSource): Promise<Measured> {
  await card.take();
  const started = performance.now();
  const elapsed = await readOnce(source, card.cardNumber);
  const wall = performance.now() - started;
  const { cardMs, exchanges } = await card.take();
  return { wall, card: cardMs, exchanges: elapsed - cardMs, apdus: exchanges.length };
}

/** @param knownCas CA certificates at hand. @returns milliseconds between the first command and the last answer. */
export async function readOnce(
  source: CardSource,
  cardNumber: string,
  knownCas: readonly Uint8Array[] = [],
): Promise<number> {
  if (cardNumber === '') {
    const trust = jpkiTrustOfSimulator();
    const { report } = await performMyNumberReading(source, { clock: systemClock, trust, knownCas });
    return report.link.elapsedMs;
  }
  const { report } = await performReading(source, numberOf(cardNumber), {
    clock: systemClock,
    anchors: anchorsOfSimulator(),
    codes: createCodeTables(),
  });
  return report.link.elapsedMs;
}

function numberOf(text: string): CardNumber {
  const parsed = parseCardNumber(text);
  if (!parsed.ok) throw new Error('not a card number');
  return parsed.cardNumber;
}
