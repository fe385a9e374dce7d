// A failure in words: what happened, what it means, what to do next.

import { fillIn } from './fill-in.ts';
import type { Words } from './words.ts';

export interface FailureLike {
  readonly code: keyof Words['failures'];
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

export interface FailureWords {
  readonly title: string;
  readonly meaning: string;
  readonly action: string;
}

export function failureWords(words: Words, { code, facts }: FailureLike): FailureWords {
  const { title, meaning, action } = words.failures[code];
  return { title, meaning: fillIn(meaning, { looksLike: lookAlike(words, facts['looksLike']) }), action };
}

/** The name of a card that is not read here, for the fact of that name. */
export function lookAlike(words: Words, looksLike: unknown): string {
  const names: Readonly<Record<string, string>> = words.cards.looksLike;
  const name = typeof looksLike === 'string' ? names[looksLike] : undefined;
  return name ?? words.cards.looksLike.unknown;
}
