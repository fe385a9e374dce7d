// The progress of a reading in one line, to be written over again and again.

import { fillIn } from '../../words/fill-in.ts';
import { fitText } from './layout.ts';
import { createPage, type Surface } from './page.ts';

export interface Progress {
  readonly phase: string;
  readonly bytesReceived: number;
  /** 0 until the type of the card is known. */
  readonly bytesExpected: number;
}

/** By the name of the phase. */
export type PhaseWords = Readonly<Record<string, string>>;

/** Back to the first column, and everything in the line erased. */
export const CLEAR_LINE = '\r\u001b[2K';

/**
 * One column short of the width: a full line would scroll some terminals. No line end.
 * @param phases the words of each phase, where they are not those of a residence card
 */
export function renderProgress(progress: Progress, surface: Surface, phases?: PhaseWords): string {
  const { words, width, paint } = createPage(surface);
  const phaseWords: PhaseWords = phases ?? words.phases;
  const { keepStill, percent } = words.terminal.progress;
  const share = shareOf(progress);
  const done = share === undefined ? [] : [fillIn(percent, { percent: share })];
  const texts = [phaseWords[progress.phase] ?? '', ...done, keepStill];
  return paint.dim(fitText(texts.join('  '), width - 1));
}

/** Answers carry more octets than the files they bring, so the share is held at 100. */
function shareOf({ bytesReceived, bytesExpected }: Progress): number | undefined {
  if (bytesExpected <= 0) return undefined;
  return Math.min(100, Math.floor((bytesReceived / bytesExpected) * 100));
}
