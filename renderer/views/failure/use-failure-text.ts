// The words of a failure: the common ones, or those of My Number cards, which are loaded when the first such failure comes.

import type { Failure } from '../../../src/errors/failure.ts';
import type { FailureWords } from '../../../src/words/failure-words.ts';
import { isMyNumberFailure, withFailure } from '../../../src/words/my-number-failure-words.ts';
import { useDesk } from '../../state/desk-context.ts';
import { useMyNumberWords } from '../../words/my-number-words.ts';
import { failureText } from './failure-text.ts';

/** Waits for the words, as a component does. */
export function useFailureText(failure: Failure): FailureWords {
  const { words } = useDesk();
  if (!isMyNumberFailure(failure)) return failureText(words, failure);
  // React lets `use`, which this rests on, stand behind a condition.
  return failureText({ ...words, ...withFailure(useMyNumberWords(words), failure) }, failure);
}
