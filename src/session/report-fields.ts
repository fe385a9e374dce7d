// Fields of a document as the report shows them: official Japanese texts, dates, and codes with their meaning.

import type { Field } from '../cards/field.ts';
import type { CodeTables } from '../cards/residence-card/codes/code-table.ts';
import { isCodedField, isCodedOn } from '../cards/residence-card/codes/coded-field.ts';
import type { ResidenceCard } from '../cards/residence-card/document.ts';
import { type PeriodOfStay, periodOfStayText } from '../cards/residence-card/period-of-stay.ts';
import { FIELD_IDS, type FieldId } from '../report/field-order.ts';
import type { ReportField } from '../report/report.ts';

type AnyField = Field<string> | Field<PeriodOfStay>;

/** Only the fields this type of card has, in the order of FIELD_IDS. */
export function reportFields(
  card: ResidenceCard,
  codes: CodeTables,
  signatureStored: boolean,
): readonly ReportField[] {
  const fields: Readonly<Partial<Record<FieldId, AnyField>>> = card.fields;
  return FIELD_IDS.flatMap((id) => {
    const field = fields[id];
    if (field === undefined) return [];
    const covered = { ...field, signed: field.signed && signatureStored };
    return [reportField(id, covered, isCodedOn(card.generation, id) ? codes : undefined)];
  });
}

function reportField(id: FieldId, field: AnyField, codes: CodeTables | undefined): ReportField {
  const { signed, source, state } = field;
  const base = { id, state, signed, source };
  if (field.state === 'unreadable') return { ...base, value: null, raw: field.raw ?? null };
  if (field.state !== 'read') return { ...base, value: null, raw: null };
  const { raw, value, encoding } = field;
  const read = { ...base, raw, ...(encoding && { encoding }) };
  if (codes !== undefined && isCodedField(id)) {
    const row = codes.lookup(id, raw);
    return row === undefined
      ? { ...read, value: null }
      : { ...read, value: row.ja, translations: { en: row.en, zh: row.zh } };
  }
  return { ...read, value: typeof value === 'string' ? value : periodOfStayText(value) };
}
