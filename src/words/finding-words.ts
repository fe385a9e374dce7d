// A finding of a rule in words: what was asked, how it stands, and one sentence with what it means and what to do.

import { fillIn, type FillIns } from './fill-in.ts';
import { dateText, leftText, pastText } from './value-words.ts';
import type { Words } from './words.ts';

export interface FindingLike {
  readonly rule: string;
  readonly status: keyof Words['rules']['statuses'];
  readonly reason?: string;
  readonly params?: FillIns;
}

export interface FindingWords {
  readonly label: string;
  readonly state: string;
  readonly sentence: string;
}

interface RuleWords {
  readonly label: string;
  readonly pass?: string;
  readonly reasons?: Readonly<Record<string, string>>;
}

export function findingWords(words: Words, finding: FindingLike): FindingWords {
  const rules: Readonly<Record<string, RuleWords>> = words.rules.rules;
  const rule = rules[finding.rule];
  const template = sentenceFor(words, rule, finding) ?? '';
  return {
    label: rule?.label ?? finding.rule,
    state: words.rules.statuses[finding.status],
    sentence: fillIn(template, paramTexts(words, finding.params ?? {})),
  };
}

function sentenceFor(
  words: Words,
  rule: RuleWords | undefined,
  { status, reason }: FindingLike,
): string | undefined {
  const { general } = words.rules;
  switch (status) {
    case 'not-applicable':
      return general['not-applicable'];
    case 'not-in-force':
      return general['not-in-force'];
    case 'fatal':
      return general['rule-broke'];
    default:
      return reason === undefined ? rule?.pass : rule?.reasons?.[reason];
  }
}

/** Dates as the language writes them, ids by their names, and `days` also as {left} and {past}. */
function paramTexts(words: Words, params: FillIns): FillIns {
  const texts: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    texts[name] = typeof value === 'string' ? paramText(words, name, value) : value;
  }
  const { days } = params;
  if (typeof days === 'number') {
    texts['left'] = leftText(words, days);
    texts['past'] = pastText(words, days);
  }
  return texts;
}

function paramText(words: Words, name: string, value: string): string {
  const certificates: Readonly<Record<string, string>> = words.cards.certificates;
  const holder: Readonly<Record<string, string>> = words.fields.holder;
  switch (name) {
    case 'fields':
      return namesOf(words, value, (id) => labelOf(words, id));
    case 'items':
      return namesOf(words, value, (id) => holder[id]);
    case 'use':
      return certificates[value] ?? value;
    default:
      return dateText(words, value);
  }
}

/** A rule names several ids with commas between them. */
function namesOf(words: Words, ids: string, nameOf: (id: string) => string | undefined): string {
  return ids
    .split(', ')
    .map((id) => nameOf(id) ?? id)
    .join(words.values.listSeparator);
}

function labelOf({ fields: { fields, images } }: Words, id: string): string | undefined {
  const labels: Readonly<Record<string, { readonly label: string }>> = { ...fields, ...images };
  return labels[id]?.label;
}
