// Why a check came out as it did, as a sentence with real dates. Values arrive as plain data; how each language writes a
// day, counts days and names a procedure is decided here, by the name of the value.

import { fillIn, type FillIns } from './fill-in.ts';
import type { ReadinessWords } from './readiness-texts.ts';
import { dateText, leftText, periodText } from './value-words.ts';

export interface ReasonLike {
  readonly key: keyof ReadinessWords['readiness']['reasons'];
  readonly params: FillIns;
}

/** "14 days left", "ends today": the others are counted only, and the sentence says before or after what. */
const UNTIL_AN_END: ReadonlySet<string> = new Set(['daysLeft']);
const COUNTED_DAYS: ReadonlySet<string> = new Set([
  'days',
  'daysAgo',
  'daysLate',
  'daysOver',
  'daysUntil',
  'longest',
]);

export function reasonText(words: ReadinessWords, { key, params }: ReasonLike): string {
  const texts = Object.entries(params).map(([name, value]) => [name, paramText(words, name, value)]);
  return fillIn(words.readiness.reasons[key], Object.fromEntries(texts) as FillIns);
}

function paramText(words: ReadinessWords, name: string, value: string | number): string | number {
  if (typeof value === 'number') {
    if (UNTIL_AN_END.has(name)) return leftText(words, value);
    return COUNTED_DAYS.has(name) ? daysText(words, value) : value;
  }
  switch (name) {
    case 'check':
      return labelIn(words.readiness.checks, value);
    case 'procedure':
    case 'partner':
      return labelIn(words.readiness.procedures, value);
    case 'status':
      return statusText(words, value);
    default:
      return dateText(words, value);
  }
}

/** So many days, in a sentence that says before or after what. */
export function daysText(words: ReadinessWords, days: number): string {
  const { one, many } = words.readiness.days;
  return days === 1 ? one : fillIn(many, { days });
}

/** 在留資格 by its Japanese name, which stands beside a translation; a name that is not in the table stays as it is. */
export function statusText(words: ReadinessWords, ja: string): string {
  const row = Object.values(words.readiness.statuses).find(({ official }) => official === ja);
  if (row === undefined) return periodText(words, ja);
  const isJapanese = words.language === 'ja' || words.language === 'ja-easy';
  if (isJapanese || row.label === row.official) return row.label;
  return fillIn(words.values.translated, { translation: row.label, official: row.official });
}

/** The name of a procedure with the official term beside it, for where it is named first. */
export function procedureText(words: ReadinessWords, code: string): string {
  const procedures: Readonly<Record<string, { label: string; official: string }>> =
    words.readiness.procedures;
  const { label, official } = procedures[code] ?? { label: code, official: code };
  return label === official ? label : fillIn(words.values.translated, { translation: label, official });
}

function labelIn(table: Readonly<Record<string, { readonly label: string }>>, key: string): string {
  return table[key]?.label ?? key;
}
