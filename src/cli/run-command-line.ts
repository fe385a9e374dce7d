// From the words of a command line to an exit status. Whatever is thrown ends here, in words or as JSON.

import { UsageError } from './usage-error.ts';
import { type Failure, toFailure } from '../errors/failure.ts';
import { loadMyNumberWords } from '../words/load-my-number-words.ts';
import { loadWords } from '../words/load-words.ts';
import { isMyNumberFailure, withFailure } from '../words/my-number-failure-words.ts';
import type { Words } from '../words/words.ts';
import { type Command, type CommandContext, printJson } from './command.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { chooseLanguage } from './language.ts';
import { type CommandName, isCommandName } from './render/command-syntax.ts';
import { type TerminalWords, toTerminalWords } from './render/page.ts';
import type { Terminal } from './terminal.ts';

/** Loaded when named: a reading does not wait for code it does not use. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).start,
  readers: async () => (await import('./commands/readers.ts')).readers,
  read: async () => (await import('./commands/read.ts')).read,
  cards: async () => (await import('./commands/cards.ts')).cards,
  simulate: async () => (await import('./commands/simulate.ts')).simulate,
  readiness: async () => (await import('./commands/readiness.ts')).readiness,
  trust: async () => (await import('./commands/trust.ts')).trust,
  codes: async () => (await import('./commands/codes.ts')).codes,
  bench: async () => (await import('./commands/bench.ts')).bench,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  explain: async () => (await import('./commands/explain.ts')).explain,
};

type Surroundings = Pick<CommandContext, 'terminal' | 'data' | 'environment'>;

export async function runCommandLine(args: readonly string[], around: Surroundings): Promise<ExitStatus> {
  const { terminal, environment } = around;
  const words = await chooseWords(args, environment);
  if (words instanceof UsageError) {
    return showUsageProblem(words, terminal, toTerminalWords(await loadWords('en')));
  }
  try {
    return await run(args, { ...around, words });
  } catch (thrown) {
    if (thrown instanceof UsageError) return showUsageProblem(thrown, terminal, words);
    return showFailure(toFailure(thrown), args.includes('--json'), { terminal, words });
  }
}

async function chooseWords(
  args: readonly string[],
  environment: CommandContext['environment'],
): Promise<TerminalWords | UsageError> {
  try {
    return toTerminalWords(await loadWords(chooseLanguage(args, environment)));
  } catch (thrown) {
    if (thrown instanceof UsageError) return thrown;
    throw thrown;
  }
}

async function run(args: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const { renderUsage } = await import('./render/render-usage.ts');
    context.terminal.out(renderUsage(context));
    return name === undefined ? EXIT.USAGE : EXIT.DONE;
  }
  if (name === '--version') {
    const { VERSION } = await import('../host/version.ts');
    context.terminal.out(`${VERSION}\n`);
    return EXIT.DONE;
  }
  if (!isCommandName(name)) throw new UsageError('unknown-command', name);
  if (rest.includes('--help') || rest.includes('-h')) {
    const { renderCommandUsage } = await import('./render/render-usage.ts');
    context.terminal.out(renderCommandUsage(name, context));
    return EXIT.DONE;
  }
  const command = await COMMANDS[name]();
  return command(rest, context);
}

/** The same code means other things with a PIN than with a card number; those words are loaded when they are needed. */
async function wordsFor(failure: Failure, words: TerminalWords): Promise<Words> {
  if (!isMyNumberFailure(failure)) return words;
  return withFailure(await loadMyNumberWords(words.language), failure);
}

async function showUsageProblem(
  problem: UsageError,
  terminal: Terminal,
  words: TerminalWords,
): Promise<ExitStatus> {
  const { renderUsageProblem } = await import('./render/render-usage.ts');
  terminal.err(renderUsageProblem(problem, { terminal, words }));
  return EXIT.USAGE;
}

async function showFailure(
  failure: Failure,
  json: boolean,
  { terminal, words }: { readonly terminal: Terminal; readonly words: TerminalWords },
): Promise<ExitStatus> {
  if (json) {
    printJson(terminal, { failure });
  } else {
    const { renderFailure } = await import('./render/render-failure.ts');
    terminal.out(renderFailure(failure, { terminal, words: await wordsFor(failure, words) }));
  }
  return EXIT.FAILED;
}
