// `read`: one card, read and judged.

import { openImageDecoder } from '../../host/decoder-of-build.ts';
import { writeImageFiles } from '../../host/image-files.ts';
import { myNumberReaderSource } from '../../host/my-number-reader.ts';
import { openPcscBackend } from '../../host/pcsc-backend.ts';
import { officialTrust, openSimulated, readerSource, testTrust } from '../../host/reading-sources.ts';
import type { AnyReport } from '../../report/my-number-report.ts';
import { isMyNumberReport } from '../../report/my-number-report.ts';
import type { Report } from '../../report/report.ts';
import { isSpecifiedReport } from '../../report/specified-report.ts';
import type { ReadingResult } from '../../session/judge-reading.ts';
import { loadMyNumberWords } from '../../words/load-my-number-words.ts';
import { type FamilyResult, readOpened } from '../card-reading.ts';
import { type Command, type CommandContext, printJson } from '../command.ts';
import { EXIT } from '../exit-status.ts';
import { type ReadOptions, parseReadOptions } from '../read-options.ts';
import { NO_SECRETS, type Secrets, readSecrets } from '../secrets.ts';
import { placeRequested } from '../simulated-request.ts';

interface Request {
  readonly options: ReadOptions;
  readonly secrets: Secrets;
}

export const read: Command = async (args, context) => {
  const options = parseReadOptions(args);
  // Standard input first: a caller that pipes secrets has nothing to wait for.
  const secrets = options.secretsFromStdin ? await readSecrets(context.terminal) : NO_SECRETS;
  try {
    const result = await readFrom({ options, secrets }, context);
    const report = result.family === 'my-number' ? result.report : await withImages(result.result, options);
    if (options.json) printJson(context.terminal, report);
    else context.terminal.out(await rendered(report, context));
    return report.outcome === 'authentic' ? EXIT.DONE : EXIT.FINISHED_WITHOUT;
  } finally {
    for (const pin of secrets.pins) pin.wipe();
  }
};

async function readFrom(request: Request, context: CommandContext): Promise<FamilyResult> {
  const { origin } = request.options;
  const { signal } = context.terminal;
  if (origin.from === 'simulator') {
    const opened = await placeRequested(origin, () => openSimulated(origin, signal));
    return readOpened(opened, request, context);
  }
  const trust =
    origin.testAnchors === undefined
      ? await officialTrust(context.data.anchors)
      : await testTrust(origin.testAnchors);
  const { reader, waitMs } = origin;
  const backend = openPcscBackend(origin.provider);
  const sourceOf = request.options.kind === 'mynumber' ? myNumberReaderSource : readerSource;
  try {
    return await readOpened(
      { source: sourceOf(backend, { reader, waitMs, signal }), trust },
      request,
      context,
    );
  } finally {
    await backend.close();
  }
}

/** Only what is shown is loaded. */
async function rendered(report: AnyReport, { terminal, words }: CommandContext): Promise<string> {
  if (isSpecifiedReport(report)) {
    const { renderSpecifiedReport } = await import('../render/render-specified.ts');
    return renderSpecifiedReport(report, { terminal, words: await loadMyNumberWords(words.language) });
  }
  if (!isMyNumberReport(report)) {
    const { renderReport } = await import('../render/render-report.ts');
    return renderReport(report, { terminal, words });
  }
  const { renderMyNumberReport } = await import('../render/render-my-number.ts');
  return renderMyNumberReport(report, { terminal, words: await loadMyNumberWords(words.language) });
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
