// Secrets reach the program on standard input or by a prompt, never on the command line, where every user of the machine
// could read them.

import { type CardNumber, parseCardNumber } from '../cards/residence-card/card-number.ts';
import { AppError } from '../errors/app-error.ts';
import { cardNumberProblemWords } from '../words/card-number-words.ts';
import { fillIn } from '../words/fill-in.ts';
import type { TerminalWords } from './render/page.ts';
import type { Terminal } from './terminal.ts';

export interface Secrets {
  readonly cardNumber?: string;
}

/** An object with four short texts; more is something else. */
const MAX_OCTETS = 4096;
/** A person mistypes; a script that answers prompts for ever is stopped. */
const MAX_PROMPTS = 5;

/** @throws AppError CREDENTIAL_FORMAT when standard input is not one JSON object of texts. */
export async function readSecrets(terminal: Terminal): Promise<Secrets> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(await terminal.readAll(MAX_OCTETS));
  } catch {
    // The parser's message quotes its input, so it is not kept.
    throw new AppError('CREDENTIAL_FORMAT', { where: 'secrets-stdin', problem: 'json' });
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new AppError('CREDENTIAL_FORMAT', { where: 'secrets-stdin', problem: 'object' });
  }
  const cardNumber: unknown = Object.entries(parsed).find(([key]) => key === 'cardNumber')?.[1];
  if (cardNumber === undefined || cardNumber === null) return {};
  if (typeof cardNumber !== 'string') {
    throw new AppError('CREDENTIAL_FORMAT', { where: 'secrets-stdin', problem: 'cardNumber' });
  }
  return { cardNumber };
}

/** @throws AppError CREDENTIAL_FORMAT with the kind of problem and its position. */
export function requireCardNumber(typed: string): CardNumber {
  const result = parseCardNumber(typed);
  if (result.ok) return result.cardNumber;
  const { problem } = result;
  throw new AppError('CREDENTIAL_FORMAT', {
    problem: problem.kind,
    ...(problem.kind === 'character' && { position: problem.position, expected: problem.expected }),
    ...(problem.kind === 'length' && { length: problem.length }),
  });
}

/**
 * Asks until the number has its format. A look-alike in a wrong place is offered, and taken only after a yes.
 * @throws AppError CREDENTIAL_FORMAT after MAX_PROMPTS, READING_CANCELLED when the person stops or the input ends.
 */
export async function askCardNumber(terminal: Terminal, words: TerminalWords): Promise<CardNumber> {
  for (let asked = 0; asked < MAX_PROMPTS; asked++) {
    const result = parseCardNumber(await ask(terminal, words.terminal.prompts.cardNumber));
    if (result.ok) return result.cardNumber;
    const { problem } = result;
    for (const line of cardNumberProblemWords(words, problem)) terminal.err(`${line}\n`);
    const offered = problem.kind === 'character' ? problem.suggestion?.cardNumber : undefined;
    if (offered !== undefined && (await isAccepted(terminal, words, offered))) return offered;
  }
  throw new AppError('CREDENTIAL_FORMAT', { problem: 'attempts' });
}

async function isAccepted(
  terminal: Terminal,
  words: TerminalWords,
  cardNumber: CardNumber,
): Promise<boolean> {
  const answer = await ask(terminal, fillIn(words.terminal.prompts.useSuggestion, { cardNumber }));
  return /^y(?:es)?$/i.test(answer.normalize('NFKC').trim());
}

async function ask(terminal: Terminal, prompt: string): Promise<string> {
  try {
    return await terminal.ask(prompt);
  } catch (thrown) {
    throw new AppError('READING_CANCELLED', {}, thrown);
  }
}
