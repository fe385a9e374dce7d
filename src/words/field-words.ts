// A field of a report in words: label with the official term beside it, value, days to a date, and notes a clerk needs.

import { fillIn } from './fill-in.ts';
import type { FindingLike } from './finding-words.ts';
import { dateText, leftText, pastText, periodText } from './value-words.ts';
import type { Words } from './words.ts';

export interface FieldLike {
  readonly id: string;
  readonly state: 'read' | 'empty' | 'unreadable' | 'missing';
  readonly value: string | null;
  readonly raw: string | null;
  readonly translations?: { readonly en: string; readonly zh: string };
  readonly encoding?: string;
}

export interface FieldsReport {
  readonly card: { readonly type: string | null };
  readonly fields: readonly FieldLike[];
  readonly findings: readonly FindingLike[];
}

export interface FieldWords {
  readonly label: string;
  /** The official Japanese term, where the label is not that term itself. */
  readonly official?: string;
  readonly text: string;
  /** Days to or since this date. */
  readonly days?: string;
  readonly isPast: boolean;
  readonly notes: readonly string[];
}

interface Label {
  readonly label: string;
  readonly official: string;
}

/** The rule that counted the days of a date. */
const RULE_OF_DATE: Readonly<Record<string, string>> = {
  periodOfStayExpiryDate: 'rc-period-of-stay-in-date',
  cardExpiryDate: 'rc-card-in-date',
  comprehensivePermissionExpiryDate: 'rc-permission-in-date',
};

/** A 特別永住者証明書 has room for these two; nobody misses them when they are not there. */
const OPTIONAL_ON_CERTIFICATE: ReadonlySet<string> = new Set(['statusOfResidence', 'periodOfStay']);

export function isShown({ card }: FieldsReport, { id, state }: FieldLike): boolean {
  const nothingThere = state === 'empty' || state === 'missing';
  const isCertificate = card.type === '06' || card.type === '08';
  return !(isCertificate && nothingThere && OPTIONAL_ON_CERTIFICATE.has(id));
}

export function fieldWords(words: Words, report: FieldsReport, field: FieldLike): FieldWords {
  const labels: Readonly<Record<string, Label>> = words.fields.fields;
  const { label, official } = labels[field.id] ?? { label: field.id, official: field.id };
  const { days, isPast } = daysOf(words, report, field);
  return {
    label,
    ...(official !== label && { official }),
    text: fieldText(words, field),
    ...(days !== undefined && { days }),
    isPast,
    notes: fieldNotes(words, report, field),
  };
}

function fieldText(words: Words, { id, state, value, raw, translations }: FieldLike): string {
  const { values } = words;
  if (state === 'empty') return values.empty;
  if (state === 'missing') return values.missing;
  if (state === 'unreadable') return raw === null ? values.unreadable : fillIn(values.unreadableRaw, { raw });
  // "0" says that nothing is written on the card, and online applications never are: not that none is pending.
  if (id === 'renewalApplicationStatus' && raw === '0') return values.renewalNoEntry;
  if (value === null) return fillIn(values.unknownCode, { code: raw ?? '' });
  if (id === 'periodOfStay') return beside(words, periodText(words, value), value);
  return translations === undefined
    ? dateText(words, value)
    : beside(words, translationFor(words, translations) ?? value, value);
}

/** The official Japanese text stays visible beside a translation. */
function beside(words: Words, translation: string, official: string): string {
  return translation === official ? official : fillIn(words.values.translated, { translation, official });
}

function translationFor({ language }: Words, { en, zh }: { en: string; zh: string }): string | undefined {
  if (language === 'en') return en;
  return language === 'zh-Hans' ? zh : undefined;
}

function daysOf(
  words: Words,
  { findings }: FieldsReport,
  { id, value }: FieldLike,
): { days?: string; isPast: boolean } {
  const finding = findings.find(({ rule }) => rule === RULE_OF_DATE[id]);
  const days = finding?.params?.['days'];
  if (finding === undefined || typeof days !== 'number' || finding.params?.['date'] !== value) {
    return { isPast: false };
  }
  const isPast = finding.status !== 'pass';
  return { days: isPast ? pastText(words, days) : leftText(words, days), isPast };
}

function fieldNotes(words: Words, report: FieldsReport, field: FieldLike): readonly string[] {
  const { notes } = words.fields;
  const found: string[] = [];
  if (field.state !== 'read') return found;
  if (field.id === 'workRestriction' && field.raw === '4') found.push(notes.askForDesignation);
  if (field.id === 'workRestriction' && field.raw === '9') found.push(...permissionNote(words, report));
  if (field.id === 'renewalApplicationStatus' && field.raw === '1') found.push(notes.applicationRecorded);
  if (field.encoding === 'shift_jis') found.push(notes.shiftJis);
  return found;
}

/** 就労不可 with a 包括許可: what the two say together. */
function permissionNote(words: Words, { fields, findings }: FieldsReport): readonly string[] {
  const permission = fields.find(({ id }) => id === 'comprehensivePermission');
  if (permission?.raw !== '1' && permission?.raw !== '2') return [];
  const finding = findings.find(({ rule }) => rule === 'rc-permission-in-date');
  const date = finding?.params?.['date'];
  if (typeof date !== 'string') return [];
  const { noWorkButPermission, noWorkPermissionPast } = words.fields.notes;
  const template = finding?.status === 'pass' ? noWorkButPermission : noWorkPermissionPast;
  return [fillIn(template, { date: dateText(words, date) })];
}
