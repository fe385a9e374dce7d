// One entry about the holder as it is shown: a date in words, a translation with the official Japanese beside it.

import type { HolderField } from '../../../src/report/my-number-report.ts';
import type { ReportField } from '../../../src/report/report.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { dateText } from '../../../src/words/value-words.ts';
import type { WindowWords } from '../../words/words.ts';

export interface HolderText {
  readonly value: string;
  /** The card's own text, in which nothing is a reading. */
  readonly verbatim: boolean;
  /** Official Japanese text, where the value is a translation. */
  readonly official: string | null;
}

export function holderText(words: WindowWords, field: HolderField | ReportField): HolderText {
  const { values, language } = words;
  const { state, value, raw, translations } = field;
  if (state === 'empty') return plain(values.empty);
  if (state === 'missing') return plain(values.missing);
  if (state === 'unreadable') {
    return plain(raw === null ? values.unreadable : fillIn(values.unreadableRaw, { raw }));
  }
  if (value === null) return plain(fillIn(values.unknownCode, { code: raw ?? '' }));
  const translation =
    language === 'en' ? translations?.en : language === 'zh-Hans' ? translations?.zh : value;
  if (translation !== undefined && translation !== value) {
    return { value: translation, verbatim: false, official: value };
  }
  return VERBATIM.includes(field.id)
    ? { value, verbatim: true, official: null }
    : plain(dateText(words, value));
}

const VERBATIM = ['name', 'address'];

function plain(value: string): HolderText {
  return { value, verbatim: false, official: null };
}
