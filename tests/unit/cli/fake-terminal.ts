// A terminal that a test plays: what is printed is kept, and answers and standard input are written down beforehand.

import { dataFolder } from '../../../src/host/data-folder.ts';
import type { CommandContext } from '../../../src/cli/command.ts';
import { toTerminalWords } from '../../../src/cli/render/page.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { EN } from '../../../src/words/en.ts';
import type { Words } from '../../../src/words/words.ts';

export interface Played {
  /** Typed lines, in order; when they have run out, the input has ended. */
  readonly answers?: readonly string[];
  readonly standardInput?: string;
  readonly interactive?: boolean;
}

export class FakeTerminal implements Terminal {
  readonly columns = 80;
  readonly colour = false;
  readonly interactive: boolean;
  readonly questions: string[] = [];
  /** The limit of every reading of standard input. */
  readonly limits: number[] = [];
  readonly #interruption = new AbortController();
  readonly #answers: string[];
  readonly #standardInput: string;
  #printed = '';
  #told = '';

  constructor({ answers = [], standardInput = '', interactive = answers.length > 0 }: Played = {}) {
    this.interactive = interactive;
    this.#answers = [...answers];
    this.#standardInput = standardInput;
  }

  /** Standard output. */
  get printed(): string {
    return this.#printed;
  }

  /** Standard error. */
  get told(): string {
    return this.#told;
  }

  get signal(): AbortSignal {
    return this.#interruption.signal;
  }

  /** Ctrl-C. */
  interrupt(): void {
    this.#interruption.abort();
  }

  out(text: string): void {
    this.#printed += text;
  }

  err(text: string): void {
    this.#told += text;
  }

  readAll(limit: number): Promise<string> {
    this.limits.push(limit);
    return this.#standardInput.length > limit
      ? Promise.reject(new RangeError('standard input is longer than allowed'))
      : Promise.resolve(this.#standardInput);
  }

  ask(prompt: string): Promise<string> {
    this.questions.push(prompt);
    const answer = this.#answers.shift();
    return answer === undefined ? Promise.reject(new Error('input ended')) : Promise.resolve(answer);
  }
}

/** @param folder where the command keeps what it imports. */
export function commandContext(
  terminal: Terminal,
  folder = '/nonexistent/zairyu-desk',
  words: Words = EN,
): CommandContext {
  const environment = { ZAIRYU_DESK_DATA: folder };
  return { terminal, words: toTerminalWords(words), data: dataFolder(environment), environment };
}

/** What was printed, as JSON. */
export function printedJson(terminal: FakeTerminal): unknown {
  return JSON.parse(terminal.printed) as unknown;
}
