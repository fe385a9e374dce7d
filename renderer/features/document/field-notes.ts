// What a clerk should know beside an item: the notes every front has, and the long explanation of a day that has passed.

import type { Report, ReportField } from '../../../src/report/report.ts';
import { fieldWords } from '../../../src/words/field-words.ts';
import type { WindowWords } from '../../words/words.ts';
import { findingOf } from '../findings/axes.ts';
import { findingText } from '../findings/finding-text.ts';

const RULE_OF_DATE: Readonly<Record<string, string>> = {
  periodOfStayExpiryDate: 'rc-period-of-stay-in-date',
  cardExpiryDate: 'rc-card-in-date',
};

export function fieldNotes(words: WindowWords, report: Report, field: ReportField): readonly string[] {
  return [...fieldWords(words, report, field).notes, ...pastNotes(words, report, field)];
}

/** A day that has not passed needs no explanation. */
function pastNotes(words: WindowWords, report: Report, { id }: ReportField): readonly string[] {
  const finding = findingOf(report, RULE_OF_DATE[id] ?? '');
  return finding?.status === 'fail' || finding?.status === 'warn'
    ? [findingText(words, finding).sentence]
    : [];
}
