// Every text a person sees, for window and terminal alike, as one typed tree per language. The Japanese files are the
// source: their shape is the type, and the compiler checks every other language against it.
//
// Texts hold {placeholders} (fill-in.ts); those of やさしい日本語 hold ruby as 漢字《かんじ》 (ruby.ts).

import type axes from './ja/axes.json';
import type cardNumber from './ja/card-number.json';
import type cards from './ja/cards.json';
import type failures from './ja/failures.json';
import type fields from './ja/fields.json';
import type outcome from './ja/outcome.json';
import type phases from './ja/phases.json';
import type rules from './ja/rules.json';
import type terminal from './ja/terminal.json';
import type values from './ja/values.json';

export const LANGUAGES = ['ja', 'ja-easy', 'en', 'zh-Hans'] as const;

export type Language = (typeof LANGUAGES)[number];

export interface Texts {
  readonly axes: typeof axes;
  readonly cardNumber: typeof cardNumber;
  readonly cards: typeof cards;
  readonly failures: typeof failures;
  readonly fields: typeof fields;
  readonly outcome: typeof outcome;
  readonly phases: typeof phases;
  readonly rules: typeof rules;
  readonly terminal: typeof terminal;
  readonly values: typeof values;
}

export interface Words extends Texts {
  readonly language: Language;
}

/** `Found` when it has exactly the texts of the source, else never: one too few or too many does not compile. */
export type Complete<Found> = [Found] extends [Texts] ? ([Texts] extends [Found] ? Found : never) : never;

/** As written after --lang; `zh` and `easy` are short forms. */
export function parseLanguage(text: string): Language | undefined {
  if (text === 'zh') return 'zh-Hans';
  if (text === 'easy') return 'ja-easy';
  return LANGUAGES.find((language) => language === text);
}

/**
 * The language of a POSIX or BCP 47 locale: `ja_JP.UTF-8`, `zh-Hans-CN`, `C`. English for every language without words
 * of its own, and for no locale at all.
 */
export function languageFromLocale(locale: string): Language {
  const [primary = ''] = locale.toLowerCase().split(/[^a-z]/);
  if (primary === 'ja') return 'ja';
  return primary === 'zh' ? 'zh-Hans' : 'en';
}
