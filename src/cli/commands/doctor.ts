// `doctor`: what this computer has of what a reading needs.

import { CodeStore } from '../../host/code-store.ts';
import { openImageDecoder } from '../../host/decoder-of-build.ts';
import { type DiagnosisLine, diagnose } from '../../host/diagnosis.ts';
import { ONLINE_CHECKS } from '../../host/environment-probe/environment-lines.ts';
import { probeThisComputer } from '../../host/environment-probe/this-computer.ts';
import { openPcscBackend } from '../../host/pcsc-backend.ts';
import { systemClock } from '../../host/system-clock.ts';
import { openTrustStore } from '../../host/trust-store.ts';
import { COMMON_OPTIONS, type Command, printJson } from '../command.ts';
import { EXIT } from '../exit-status.ts';
import { parseOptions, requirePositionals } from '../options.ts';
import { parseProvider } from '../read-options.ts';
import { renderDoctor } from '../render/render-doctor.ts';

const OPTIONS = { ...COMMON_OPTIONS, provider: { type: 'string', default: 'auto' } } as const;

export const doctor: Command = async (args, context) => {
  const { values, positionals } = parseOptions(args, OPTIONS);
  requirePositionals(positionals);
  const backend = openPcscBackend(parseProvider(values.provider));
  const decoder = openImageDecoder();
  try {
    const lines = await diagnose({
      backend,
      decoder,
      trust: openTrustStore(context.data.anchors),
      codes: new CodeStore(context.data.codes),
      computer: probeThisComputer,
      now: systemClock.now(),
      signal: context.terminal.signal,
    });
    if (values.json) printJson(context.terminal, { checks: lines });
    else context.terminal.out(renderDoctor(lines, context));
    return lines.some(stopsReading) ? EXIT.FINISHED_WITHOUT : EXIT.DONE;
  } finally {
    await decoder.close();
    await backend.close();
  }
};

/** What only an online application needs is said and is no failure of this command: cards are read without it. */
function stopsReading({ check, state }: DiagnosisLine): boolean {
  return state === 'problem' && !ONLINE_CHECKS.some((online) => online === check);
}
