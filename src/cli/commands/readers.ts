// `readers`: the readers of this computer, and what lies on each.

import { openPcscBackend } from '../../host/pcsc-backend.ts';
import { surveyReaders } from '../../host/reader-survey.ts';
import { COMMON_OPTIONS, type Command, printJson } from '../command.ts';
import { EXIT } from '../exit-status.ts';
import { parseOptions, requirePositionals } from '../options.ts';
import { parseProvider } from '../read-options.ts';
import { renderReaders } from '../render/render-readers.ts';

const OPTIONS = { ...COMMON_OPTIONS, provider: { type: 'string', default: 'auto' } } as const;

export const readers: Command = async (args, context) => {
  const { values, positionals } = parseOptions(args, OPTIONS);
  requirePositionals(positionals);
  const backend = openPcscBackend(parseProvider(values.provider));
  try {
    const survey = await surveyReaders(backend, context.terminal.signal);
    if (values.json) printJson(context.terminal, { readers: survey });
    else context.terminal.out(renderReaders(survey, context));
    return EXIT.DONE;
  } finally {
    await backend.close();
  }
};
