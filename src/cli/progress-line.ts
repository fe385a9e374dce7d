// The progress of a reading on one line of standard error, for a person who watches; silent everywhere else.

import type { AnyReadingEvents } from '../host/reading-host.ts';
import type { CommandContext } from './command.ts';
import { CLEAR_LINE, type PhaseWords, renderProgress } from './render/render-progress.ts';

export class ProgressLine {
  readonly #context: CommandContext;
  readonly #phases: PhaseWords;
  #shown = '';

  /** @param phases words of phases beside those of a residence card */
  constructor(context: CommandContext, phases: PhaseWords = {}) {
    this.#context = context;
    this.#phases = { ...context.words.phases, ...phases };
  }

  get events(): AnyReadingEvents {
    const { terminal } = this.#context;
    if (!terminal.interactive) return {};
    return {
      onProgress: (progress) => {
        const line = renderProgress(progress, this.#context, this.#phases).trimEnd();
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
