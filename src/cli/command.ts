// What a command is given, and what it answers.

import type { DataFolder } from '../host/data-folder.ts';
import type { ExitStatus } from './exit-status.ts';
import type { TerminalWords } from './render/page.ts';
import type { Terminal } from './terminal.ts';

export interface CommandContext {
  readonly terminal: Terminal;
  readonly words: TerminalWords;
  readonly data: DataFolder;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * @param args the words after the command's name
 * @throws UsageError for a wrong use, AppError when the command could not finish.
 */
export type Command = (args: readonly string[], context: CommandContext) => Promise<ExitStatus>;

/** Options every command has. `lang` has been obeyed before the command runs. */
export const COMMON_OPTIONS = {
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const;

export function printJson(terminal: Terminal, value: unknown): void {
  terminal.out(`${JSON.stringify(value, null, 2)}\n`);
}
