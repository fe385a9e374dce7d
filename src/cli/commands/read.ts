// `read`: one card, read and judged.

import type { CardNumber } from '../../cards/residence-card/card-number.ts';
import { CodeStore } from '../../host/code-store.ts';
import { openImageDecoder } from '../../host/decoder-of-build.ts';
import { writeImageFiles } from '../../host/image-files.ts';
import { openPcscBackend } from '../../host/pcsc-backend.ts';
import { performReading } from '../../host/reading-host.ts';
import {
  type JudgedSource,
  officialResidenceAnchors,
  openSimulated,
  readerSource,
  testResidenceAnchors,
} from '../../host/reading-sources.ts';
import { systemClock } from '../../host/system-clock.ts';
import type { Report } from '../../report/report.ts';
import type { ReadingResult } from '../../session/judge-reading.ts';
import { type Command, type CommandContext, printJson } from '../command.ts';
import { EXIT } from '../exit-status.ts';
import { ProgressLine } from '../progress-line.ts';
import { type CardOrigin, type ReadOptions, parseReadOptions } from '../read-options.ts';
import { renderReport } from '../render/render-report.ts';
import { UsageError } from '../usage-error.ts';
import { type Secrets, askCardNumber, readSecrets, requireCardNumber } from '../secrets.ts';

type ReaderOrigin = Extract<CardOrigin, { from: 'reader' }>;
type SimulatorOrigin = Extract<CardOrigin, { from: 'simulator' }>;

export const read: Command = async (args, context) => {
  const options = parseReadOptions(args);
  // Standard input first: a caller that pipes secrets has nothing to wait for.
  const secrets = options.secretsFromStdin ? await readSecrets(context.terminal) : {};
  const result =
    options.origin.from === 'simulator'
      ? await readSimulated(options.origin, secrets, context)
      : await readOnReader(options.origin, secrets, context);
  const report = await withImages(result, options);
  if (options.json) printJson(context.terminal, report);
  else context.terminal.out(renderReport(report, context));
  return report.outcome === 'authentic' ? EXIT.DONE : EXIT.FINISHED_WITHOUT;
};

async function readSimulated(
  origin: SimulatorOrigin,
  secrets: Secrets,
  context: CommandContext,
): Promise<ReadingResult> {
  const opened = await openSimulated(origin, context.terminal.signal);
  const cardNumber = requireCardNumber(secrets.cardNumber ?? opened.cardNumber);
  return readAndJudge(opened, cardNumber, context);
}

async function readOnReader(
  origin: ReaderOrigin,
  secrets: Secrets,
  context: CommandContext,
): Promise<ReadingResult> {
  const anchors =
    origin.testAnchors === undefined
      ? await officialResidenceAnchors(context.data.anchors)
      : await testResidenceAnchors(origin.testAnchors);
  const cardNumber = await cardNumberFor(secrets, context);
  const backend = openPcscBackend(origin.provider);
  const { terminal, words } = context;
  if (terminal.interactive) terminal.err(`${words.terminal.prompts.placeCard}\n`);
  try {
    const { reader, waitMs } = origin;
    const source = readerSource(backend, { reader, waitMs, signal: terminal.signal });
    return await readAndJudge({ source, anchors }, cardNumber, context);
  } finally {
    await backend.close();
  }
}

async function readAndJudge(
  { source, anchors }: JudgedSource,
  cardNumber: CardNumber,
  context: CommandContext,
): Promise<ReadingResult> {
  const codes = await new CodeStore(context.data.codes).load();
  const progress = new ProgressLine(context);
  try {
    return await performReading(source, cardNumber, { clock: systemClock, anchors, codes }, progress.events);
  } finally {
    progress.clear();
  }
}

async function cardNumberFor(secrets: Secrets, { terminal, words }: CommandContext): Promise<CardNumber> {
  if (secrets.cardNumber !== undefined) return requireCardNumber(secrets.cardNumber);
  if (!terminal.interactive) throw new UsageError('missing-argument', '--secrets-stdin');
  return askCardNumber(terminal, words);
}

async function withImages(result: ReadingResult, { images }: ReadOptions): Promise<Report> {
  if (images === undefined) return result.report;
  const decoder = openImageDecoder();
  try {
    return { ...result.report, images: await writeImageFiles(result, images, decoder) };
  } finally {
    await decoder.close();
  }
}
