import { describe, expect, it } from 'vitest';
import { fieldNotes } from '../../../../../renderer/features/document/field-notes.ts';
import { fieldText } from '../../../../../renderer/features/document/field-text.ts';
import { shownFields } from '../../../../../renderer/features/document/shown-fields.ts';
import { visibleReport } from '../../../../../renderer/features/document/visible-report.ts';
import { words as en } from '../../../../../renderer/words/en.ts';
import { words as ja } from '../../../../../renderer/words/ja.ts';
import type { Report, ReportField } from '../../../../../src/report/report.ts';
import { readSimulated } from '../../../../integration/simulated-reading.ts';

function fieldOf(report: Report, id: string): ReportField {
  const field = report.fields.find((candidate) => candidate.id === id);
  if (field === undefined) throw new Error(`no ${id}`);
  return field;
}

describe('an item of a card', () => {
  it('has its translation and its official text apart', async () => {
    const { report } = await readSimulated('student');
    const period = fieldOf(report, 'periodOfStay');
    expect(fieldText(en, report, period)).toMatchObject({
      value: '4 years and 3 months',
      officialValue: '4年3月',
    });
    expect(fieldText(ja, report, period)).toMatchObject({ value: '4年3月', officialValue: null });
    expect(fieldText(en, report, fieldOf(report, 'workRestriction'))).toMatchObject({
      value: 'Work not permitted',
      officialValue: '就労不可',
    });
  });

  it('with a code nobody knows says so and shows the code', async () => {
    const { report } = await readSimulated('unknown-codes');
    const text = fieldText(ja, report, fieldOf(report, 'statusOfResidence'));
    expect(text.unknown).toBe(true);
    expect(text.value).toMatch(/^不明（コード .+）$/);
  });

  it('with no entry for an application never says that there is none', async () => {
    const { report } = await readSimulated('worker');
    const text = fieldText(en, report, fieldOf(report, 'renewalApplicationStatus'));
    expect(text.value).toBe(en.values.renewalNoEntry);
    expect(text.officialValue).toBeNull();
  });

  it('that ends soon, or has ended, is counted in another tone', async () => {
    const { report } = await readSimulated('expired');
    const past = fieldText(ja, report, fieldOf(report, 'cardExpiryDate'));
    expect(past.days?.tone).toBe('bad');
    expect(fieldNotes(ja, report, fieldOf(report, 'cardExpiryDate')).join()).toContain('2か月');
    const { report: later } = await readSimulated('worker');
    expect(fieldText(ja, later, fieldOf(later, 'cardExpiryDate')).days?.tone).toBe('soft');
    expect(fieldNotes(ja, later, fieldOf(later, 'cardExpiryDate'))).toEqual([]);
  });
});

describe('the items that are shown', () => {
  it('begin with those no longer printed, the last day first', async () => {
    const { report } = await readSimulated('worker');
    expect(shownFields(report).notPrinted.map(({ id }) => id)).toEqual([
      'periodOfStayExpiryDate',
      'periodOfStay',
      'permissionDate',
      'permissionType',
    ]);
  });

  it('leave out what does not apply to a special permanent resident', async () => {
    const { report } = await readSimulated('special-permanent-resident');
    const { notPrinted, others } = shownFields(report);
    expect(notPrinted).toEqual([]);
    expect(others.map(({ id }) => id)).not.toContain('statusOfResidence');
  });
});

describe('a visible report', () => {
  it('spells out what cannot be seen in every text of the card, and changes nothing else', async () => {
    const { report } = await readSimulated('worker');
    expect(visibleReport(report)).toEqual(report);
    const hostile = {
      ...report,
      fields: report.fields.map((field) => ({ ...field, value: 'a\u202Eb', raw: '\u200B' })),
      findings: report.findings.map((finding) => ({ ...finding, params: { fields: '\u2066', days: 3 } })),
    };
    expect(JSON.stringify(visibleReport(hostile))).not.toMatch(/[\u202E\u200B\u2066]/);
    expect(visibleReport(hostile).findings[0]?.params).toEqual({ fields: '⟨U+2066⟩', days: 3 });
  });
});
