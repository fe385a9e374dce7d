// The progress of a reading on one line of standard error, for a person who watches; silent everywhere else.

import type { ReadingEvents } from '../host/reading-host.ts';
import type { CommandContext } from './command.ts';
import { CLEAR_LINE, renderProgress } from './render/render-progress.ts';

export class ProgressLine {
  readonly #context: CommandContext;
  #shown = '';

  constructor(context: CommandContext) {
    this.#context = context;
  }

  get events(): ReadingEvents {
    const { terminal } = this.#context;
    if (!terminal.interactive) return {};
    return {
      onProgress: (progress) => {
        const line = renderProgress(progress, this.#context).trimEnd();
        if (line === this.#shown) return;
        this.#shown = line;
        terminal.err(CLEAR_LINE + line);
      },
    };
  }

  clear(): void {
    if (this.#shown !== '') this.#context.terminal.err(CLEAR_LINE);
    this.#shown = '';
  }
}
