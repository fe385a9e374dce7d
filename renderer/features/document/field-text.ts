// One item of a card as it is shown: its value in words, the official Japanese beside a translation, and the days left.

import type { Report, ReportField } from '../../../src/report/report.ts';
import { type FieldsReport, fieldWords } from '../../../src/words/field-words.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { dateText, periodText } from '../../../src/words/value-words.ts';
import { daysUntil } from '../../text/date-text.ts';
import { type WindowWords, rowOf } from '../../words/words.ts';

export interface FieldText {
  readonly label: string;
  readonly value: string;
  /** Official Japanese text, where the value is a translation. */
  readonly officialValue: string | null;
  /** The value says that there is none. */
  readonly muted: boolean;
  /** A code of unknown meaning stands for the value. */
  readonly unknown: boolean;
  readonly days: { readonly text: string; readonly tone: 'soft' | 'warn' | 'bad' } | null;
  /** What goes to the clipboard; null when there is nothing to copy. */
  readonly copy: string | null;
}

/** Days to the end of something a person still has to act upon in time; a renewal may be filed three months before. */
const SOON_DAYS = 90;

/** A report, or what a card has said before there is one: then no rule has counted a day. */
export type FieldsShown = FieldsReport & Partial<Pick<Report, 'today'>>;

interface Shown {
  readonly value: string;
  readonly officialValue?: string | null;
  readonly muted?: boolean;
}

export function fieldText(words: WindowWords, report: FieldsShown, field: ReportField): FieldText {
  return {
    label: labelOf(words, field.id),
    officialValue: null,
    muted: false,
    unknown: field.state === 'read' && field.value === null,
    ...valueOf(words, report, field),
    days: daysOf(words, report, field),
    copy: field.value ?? field.raw,
  };
}

/** Of an item of the chip; an unknown one is called by its id. */
export function labelOf(words: WindowWords, id: string): string {
  const table: Readonly<Record<string, { readonly label: string }>> = words.fields.fields;
  return rowOf(table, id)?.label ?? id;
}

/** A translation and its official text stand on lines of their own here; elsewhere the words are those of every front. */
function valueOf(words: WindowWords, report: FieldsShown, field: ReportField): Shown {
  const translation = translationOf(words, field);
  if (translation !== undefined && field.value !== null) {
    return { value: translation, officialValue: field.value === translation ? null : field.value };
  }
  if (field.state === 'read' && field.value === null) {
    return { value: fillIn(words.values.unknownCode, { code: field.raw ?? '' }) };
  }
  if (field.state === 'read' && field.id !== 'renewalApplicationStatus' && field.value !== null) {
    return { value: dateText(words, field.value) };
  }
  return { value: fieldWords(words, report, field).text, muted: field.state !== 'read' };
}

function translationOf(
  words: WindowWords,
  { id, state, value, raw, translations }: ReportField,
): string | undefined {
  if (state !== 'read' || value === null) return undefined;
  if (id === 'periodOfStay') return periodText(words, value);
  // What "0" means there is said in full, in every language.
  if (translations === undefined || (id === 'renewalApplicationStatus' && raw === '0')) return undefined;
  if (words.language === 'en') return translations.en;
  return words.language === 'zh-Hans' ? translations.zh : undefined;
}

function daysOf(words: WindowWords, report: FieldsShown, field: ReportField): FieldText['days'] {
  const { days: text, isPast } = fieldWords(words, report, field);
  if (text === undefined) return null;
  // What follows from a permission's date is not judged.
  if (isPast) return { text, tone: field.id === 'comprehensivePermissionExpiryDate' ? 'warn' : 'bad' };
  const { today } = report;
  const days = field.value === null || today === undefined ? undefined : daysUntil(today, field.value);
  return { text, tone: days !== undefined && days <= SOON_DAYS ? 'warn' : 'soft' };
}
