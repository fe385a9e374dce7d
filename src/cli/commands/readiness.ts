// `readiness`: the rules over facts from a file, without a card. A verdict about the preparation, never about permission.

import { AppError } from '../../errors/app-error.ts';
import { readFactsFile } from '../../host/readiness/facts-file.ts';
import { systemClock } from '../../host/system-clock.ts';
import { evaluate, type Evaluation } from '../../readiness/evaluate.ts';
import type { FactsFile, FactsFileError } from '../../readiness/facts-file.ts';
import { COMBO, parseProcedure, PROCEDURE, TODAY } from '../../readiness/facts-file-values.ts';
import type { Question } from '../../readiness/situation.ts';
import { todayInJst } from '../../time/jst-date.ts';
import { loadReadinessWords } from '../../words/load-readiness-words.ts';
import type { ReadinessWords } from '../../words/readiness-texts.ts';
import { COMMON_OPTIONS, type Command, type CommandContext, printJson } from '../command.ts';
import { EXIT } from '../exit-status.ts';
import { parseOptions, requirePositionals } from '../options.ts';
import { renderFactsProblems } from '../render/render-readiness-facts.ts';
import { readinessJson } from '../render/render-readiness-json.ts';
import { renderReadiness } from '../render/render-readiness.ts';
import { UsageError } from '../usage-error.ts';

const OPTIONS = {
  ...COMMON_OPTIONS,
  facts: { type: 'string' },
  procedure: { type: 'string' },
  combo: { type: 'string' },
  today: { type: 'string' },
} as const;

/** What the command line says; the facts file may say the same, and is overruled. */
type Asked = Partial<Pick<Question, 'procedure' | 'combo' | 'today'>>;

export const readiness: Command = async (args, context) => {
  const { values, positionals } = parseOptions(args, OPTIONS);
  requirePositionals(positionals);
  if (values.facts === undefined) throw new UsageError('missing-argument', '--facts FILE');
  const asked = parseAsked(values);
  const words = await loadReadinessWords(context.words.language);
  const file = requireFacts(values.facts, await readFactsFile(values.facts), { words, context });
  const question = questionOf(asked, file);
  const evaluation = evaluate(question);
  if (values.json) printJson(context.terminal, readinessJson(evaluation, words));
  else context.terminal.out(renderReadiness(question, evaluation, { words, terminal: context.terminal }));
  return isReady(evaluation) ? EXIT.DONE : EXIT.FINISHED_WITHOUT;
};

function isReady({ verdict }: Evaluation): boolean {
  return verdict !== 'not_ready';
}

/** @throws UsageError. */
function parseAsked(values: {
  readonly procedure?: string | undefined;
  readonly combo?: string | undefined;
  readonly today?: string | undefined;
}): Asked {
  const procedure = parsed('--procedure', values.procedure, (text) => parseProcedure(text));
  const combo = parsed('--combo', values.combo, (text) =>
    COMBO.parse(text.split(',').map((code) => code.trim().toUpperCase())),
  );
  const today = parsed('--today', values.today, (text) => TODAY.parse(text));
  return { ...(procedure && { procedure }), ...(combo && { combo }), ...(today && { today }) };
}

function parsed<T>(
  option: string,
  text: string | undefined,
  parse: (text: string) => T | undefined,
): T | undefined {
  if (text === undefined) return undefined;
  const value = parse(text);
  if (value === undefined) throw new UsageError('invalid-value', `${option} ${text}`);
  return value;
}

function questionOf(asked: Asked, file: ReadableFacts): Question {
  const procedure = asked.procedure ?? file.procedure;
  if (procedure === undefined) {
    throw new UsageError('missing-argument', `--procedure ${valuesOf(PROCEDURE.allowed)}`);
  }
  return {
    facts: file.facts,
    procedure,
    combo: asked.combo ?? file.combo,
    today: asked.today ?? file.today ?? todayInJst(systemClock),
  };
}

function valuesOf(allowed: (typeof PROCEDURE)['allowed']): string {
  return 'values' in allowed ? allowed.values.join('|') : '';
}

type ReadableFacts = Extract<FactsFile, { ok: true }>;

/**
 * Says everything that is wrong with the file at once, on standard error.
 * @throws AppError FILE_UNREADABLE when it is no JSON object, FACTS_INVALID for wrong names and values.
 */
function requireFacts(
  file: string,
  content: FactsFile,
  { words, context }: { readonly words: ReadinessWords; readonly context: CommandContext },
): ReadableFacts {
  if (content.ok) return content;
  const { errors } = content;
  const { terminal } = context;
  terminal.err(renderFactsProblems(file, errors, { words, terminal }));
  const whole = errors.find(({ key }) => key === '');
  if (whole !== undefined) throw new AppError('FILE_UNREADABLE', { file, reason: whole.problem });
  throw new AppError('FACTS_INVALID', {
    file,
    count: errors.length,
    problems: errors.map(problemText).join('; '),
  });
}

/** Names only, never values; a name that is no name of ours may be anything, so it is cut. */
function problemText({ key, problem }: FactsFileError): string {
  return `${key.slice(0, 40)}: ${problem}`;
}
