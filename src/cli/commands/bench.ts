// `bench`: what this computer takes for a reading and for everything around it, as figures.

import { AppError } from '../../errors/app-error.ts';
import { runBench } from '../../host/bench/run-bench.ts';
import { COMMON_OPTIONS, type Command, printJson } from '../command.ts';
import { EXIT } from '../exit-status.ts';
import { parseOptions, requirePositionals } from '../options.ts';
import { renderBench } from '../render/render-bench.ts';

export const bench: Command = async (args, context) => {
  const { values, positionals } = parseOptions(args, COMMON_OPTIONS);
  requirePositionals(positionals);
  const { terminal, words } = context;
  const measured = runBench((id) => {
    if (terminal.interactive) terminal.err(`${words.terminal.bench.tables[id]}…\n`);
  });
  const report = await Promise.race([measured, interruption(terminal.signal)]);
  if (values.json) printJson(terminal, report);
  else terminal.out(renderBench(report, context));
  // A missed budget is a figure, not a failure.
  return EXIT.DONE;
};

/** Whoever interrupts does not wait for the table that is being measured; the process ends with it under way. */
function interruption(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const interrupt = (): void => reject(new AppError('READING_CANCELLED', { where: 'bench' }));
    if (signal.aborted) interrupt();
    else signal.addEventListener('abort', interrupt, { once: true });
  });
}
