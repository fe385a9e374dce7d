// The texts of the failure handbook. They stand beside the other words, not among them: nothing but the handbook waits for
// them. The Japanese file is the source, as in words.ts.

import type handbook from './ja/handbook.json';
import type { MyNumberWords } from './my-number-texts.ts';

export interface HandbookTexts {
  readonly handbook: typeof handbook;
}

export interface HandbookWords extends MyNumberWords, HandbookTexts {}

/** `Found` when it has exactly the texts of the source, else never: one too few or too many does not compile. */
export type CompleteHandbook<Found> = [Found] extends [HandbookTexts]
  ? [HandbookTexts] extends [Found]
    ? Found
    : never
  : never;
