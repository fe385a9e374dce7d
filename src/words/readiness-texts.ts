// The texts of the readiness check and of the guide. They stand beside the other words, not among them: a reading does not
// wait for texts it never shows. The Japanese files are the source, as in words.ts.

import type guide from './ja/guide.json';
import type readiness from './ja/readiness.json';
import type { Words } from './words.ts';

export interface ReadinessTexts {
  readonly guide: typeof guide;
  readonly readiness: typeof readiness;
}

export interface ReadinessWords extends Words, ReadinessTexts {}

/** `Found` when it has exactly the texts of the source, else never: one too few or too many does not compile. */
export type CompleteReadiness<Found> = [Found] extends [ReadinessTexts]
  ? [ReadinessTexts] extends [Found]
    ? Found
    : never
  : never;
