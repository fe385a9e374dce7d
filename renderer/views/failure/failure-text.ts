// The words of a failure, and what of it a person may tell support.

import type { Facts } from '../../../src/errors/app-error.ts';
import type { Failure } from '../../../src/errors/failure.ts';
import { type FailureWords, failureWords } from '../../../src/words/failure-words.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { WindowWords } from '../../words/words.ts';

export function failureText(
  words: WindowWords,
  { code, facts }: Pick<Failure, 'code' | 'facts'>,
): FailureWords {
  return failureWords(words, { code: Object.hasOwn(words.failures, code) ? code : 'INVARIANT', facts });
}

/** Facts as `name=value`, for the support desk; they never hold anything of a card. */
export function factsText(facts: Facts): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name}=${visibleText(String(value))}`)
    .join(' ');
}
