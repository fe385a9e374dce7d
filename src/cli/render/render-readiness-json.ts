// The readiness answer as `--json` prints it: the evaluation as it is, and for each check its words in the language asked.

import type { Evaluation } from '../../readiness/evaluate.ts';
import { rubyInParentheses } from '../../words/ruby.ts';
import type { ReadinessWords } from '../../words/readiness-texts.ts';
import { checkWords, verdictWords } from '../../words/readiness-words.ts';

export function readinessJson(evaluation: Evaluation, words: ReadinessWords): unknown {
  const { notGuaranteed } = verdictWords(words, evaluation);
  return {
    ...evaluation,
    notice: rubyInParentheses(notGuaranteed),
    checks: evaluation.checks.map((check) => {
      const { headline, sentence } = checkWords(words, check);
      return { ...check, headline: rubyInParentheses(headline), sentence: rubyInParentheses(sentence) };
    }),
  };
}
