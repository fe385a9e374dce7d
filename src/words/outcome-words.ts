// The outcome of a reading in words: what it proves, what it does not, what to do next. Never a word about the truth of
// a card or of a person: a signature was confirmed, was not, or something is still open.

import type { Words } from './words.ts';

export interface JudgedReport {
  readonly outcome: 'authentic' | 'not-authentic' | 'undetermined';
  readonly trustProfile: 'official' | 'test' | 'simulator';
  readonly card: { readonly generation: 1 | 2 | null };
  readonly findings: readonly { readonly rule: string; readonly status: string; readonly weight: string }[];
}

export interface OutcomeWords {
  readonly headline: string;
  readonly proves: string;
  readonly doesNotProve: string;
  readonly next: string;
}

export function outcomeWords(words: Words, report: JudgedReport): OutcomeWords {
  const { outcome } = words;
  if (report.outcome === 'authentic') {
    const { headline, headlineUnofficial, proves, doesNotProve, next } = outcome.authentic;
    const signedBy = signerOf(report);
    return {
      headline: signedBy === 'unofficial' ? headlineUnofficial : headline,
      proves: proves[signedBy],
      doesNotProve,
      next,
    };
  }
  if (report.outcome === 'not-authentic' && isOnlyNumber(report)) return outcome['numbers-differ'];
  return outcome[report.outcome];
}

function signerOf({ trustProfile, card }: JudgedReport): 'generation1' | 'generation2' | 'unofficial' {
  if (trustProfile !== 'official') return 'unofficial';
  return card.generation === 1 ? 'generation1' : 'generation2';
}

/** The signature holds and the number does not: then nothing may be said about the signature. */
function isOnlyNumber({ findings }: JudgedReport): boolean {
  const failed = findings.filter(({ status, weight }) => status === 'fail' && weight === 'not-authentic');
  return failed.length > 0 && failed.every(({ rule }) => rule === 'rc-card-number-matches');
}
