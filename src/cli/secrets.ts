// Secrets reach the program on standard input or by a prompt, never on the command line, where every user of the machine
// could read them.

import { type CardNumber, parseCardNumber } from '../cards/residence-card/card-number.ts';
import { AppError, type Facts } from '../errors/app-error.ts';
import {
  type PinUse,
  type TypedPin,
  isIndividualNumber,
  parseTypedPin,
  pinFormatError,
} from '../host/typed-pins.ts';
import { cardNumberProblemWords } from '../words/card-number-words.ts';
import { fillIn } from '../words/fill-in.ts';
import type { TerminalWords } from './render/page.ts';
import type { Terminal } from './terminal.ts';

export interface Secrets {
  readonly cardNumber?: string;
  /** In the order in which they are used. */
  readonly pins: readonly TypedPin[];
}

export const NO_SECRETS: Secrets = { pins: [] };

const PIN_FIELDS: readonly (readonly [field: string, use: PinUse])[] = [
  ['authPin', 'user-authentication'],
  ['signPassword', 'digital-signature'],
  ['textPin', 'input-support'],
];

/** An object with four short texts; more is something else. */
const MAX_OCTETS = 4096;
/** A person mistypes; a script that answers prompts for ever is stopped. */
const MAX_PROMPTS = 5;

/**
 * PINs become octets here; the text they came in is the runtime's to forget.
 * @throws AppError CREDENTIAL_FORMAT when standard input is not one JSON object of texts, when a PIN does not have its
 *   format, and for a number of 12 digits in any place.
 */
export async function readSecrets(terminal: Terminal): Promise<Secrets> {
  const fields = await readFields(terminal);
  for (const value of Object.values(fields)) refuseIndividualNumber(value);
  const cardNumber = textOf(fields, 'cardNumber', { problem: 'cardNumber' });
  const pins = PIN_FIELDS.flatMap(([field, use]) => {
    const typed = textOf(fields, field, { pin: use, problem: 'text' });
    return typed === undefined ? [] : [requirePin(use, typed)];
  });
  return { ...(cardNumber !== undefined && { cardNumber }), pins };
}

type Fields = Readonly<Record<string, unknown>>;

async function readFields(terminal: Terminal): Promise<Fields> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(withoutMark(await terminal.readAll(MAX_OCTETS)));
  } catch {
    if (terminal.signal.aborted) throw new AppError('READING_CANCELLED');
    // The parser's message quotes its input, so it is not kept.
    throw new AppError('CREDENTIAL_FORMAT', { where: 'secrets-stdin', problem: 'json' });
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new AppError('CREDENTIAL_FORMAT', { where: 'secrets-stdin', problem: 'object' });
  }
  return Object.fromEntries(Object.entries(parsed));
}

/** PowerShell pipes a byte order mark before its text. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Undefined for a field that is not there, or null. */
function textOf(fields: Fields, name: string, problem: Facts): string | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw new AppError('CREDENTIAL_FORMAT', { where: 'secrets-stdin', ...problem });
}

function requirePin(use: PinUse, typed: string): TypedPin {
  const parsed = parseTypedPin(use, typed);
  if (parsed.ok) return parsed.pin;
  throw pinFormatError(use, parsed.problem);
}

/** In whatever field it stands: nothing here asks for one. @throws AppError CREDENTIAL_FORMAT. */
export function refuseIndividualNumber(value: unknown): void {
  if (typeof value !== 'string' && typeof value !== 'number') return;
  if (isIndividualNumber(String(value))) {
    throw new AppError('CREDENTIAL_FORMAT', { problem: 'individual-number' });
  }
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
    const typed = await ask(terminal, words.terminal.prompts.cardNumber);
    refuseIndividualNumber(typed);
    const result = parseCardNumber(typed);
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
  return askYes(terminal, fillIn(words.terminal.prompts.useSuggestion, { cardNumber }));
}

/** Anything but a yes is a no. @throws AppError READING_CANCELLED. */
export async function askYes(terminal: Terminal, prompt: string): Promise<boolean> {
  const answer = await ask(terminal, prompt);
  return /^y(?:es)?$/i.test(answer.normalize('NFKC').trim());
}

/** @throws AppError READING_CANCELLED when the person stops or the input ends. */
export async function ask(
  terminal: Terminal,
  prompt: string,
  echo: 'shown' | 'hidden' = 'shown',
): Promise<string> {
  try {
    return await terminal.ask(prompt, echo);
  } catch (thrown) {
    throw new AppError('READING_CANCELLED', {}, thrown);
  }
}
