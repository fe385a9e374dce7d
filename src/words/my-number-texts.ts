// The texts of My Number cards. They stand beside the other words, not among them: a reading of a residence card does not
// wait for texts it never shows. The Japanese file is the source, as in words.ts.

import type myNumber from './ja/my-number.json';
import type { Words } from './words.ts';

export interface MyNumberTexts {
  readonly myNumber: typeof myNumber;
}

export interface MyNumberWords extends Words, MyNumberTexts {}

/** `Found` when it has exactly the texts of the source, else never: one too few or too many does not compile. */
export type CompleteMyNumber<Found> = [Found] extends [MyNumberTexts]
  ? [MyNumberTexts] extends [Found]
    ? Found
    : never
  : never;
