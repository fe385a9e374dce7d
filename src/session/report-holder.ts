// 基本4情報 in the plain form of the report, from each place a PIN has opened: the certificate, which is signed, and the file
// for filling in forms, which is not.

import type { Field } from '../cards/field.ts';
import type { MyNumberCard } from '../cards/my-number-card/document.ts';
import type { HolderField, HolderFieldId } from '../report/my-number-report.ts';
import { ATTRIBUTE_OID } from '../trust/jpki/certificate-profiles.ts';
import type { JpkiEvidence } from '../trust/jpki/evidence.ts';
import type { Attribute } from '../trust/jpki/holder-attributes.ts';

interface SexRow {
  readonly ja: string;
  readonly en: string;
  readonly zh: string;
}

const SEXES = {
  male: { ja: '男', en: 'Male', zh: '男' },
  female: { ja: '女', en: 'Female', zh: '女' },
  unknown: { ja: '不明', en: 'Unknown', zh: '不明' },
  'not-applicable': { ja: '適用不能', en: 'Not applicable', zh: '不适用' },
} as const satisfies Readonly<Record<string, SexRow>>;

/** JIS X 0303, as the file for filling in forms has it. */
const SEX_CODES: Readonly<Record<string, SexRow>> = {
  '0': SEXES.unknown,
  '1': SEXES.male,
  '2': SEXES.female,
  '9': SEXES['not-applicable'],
};

export function reportHolder(card: MyNumberCard, evidence: JpkiEvidence): readonly HolderField[] {
  return [...certifiedFields(evidence), ...storedFields(card)];
}

function certifiedFields({ certificates }: JpkiEvidence): readonly HolderField[] {
  const certificate = certificates['digital-signature'];
  const holder = certificate?.status === 'parsed' ? certificate.holder : null;
  if (holder === null) return [];
  const { name, birthDate, sex, address } = holder;
  return [
    certified('name', ATTRIBUTE_OID.NAME, name, (text) => ({ value: text, raw: text })),
    certified('birthDate', ATTRIBUTE_OID.BIRTH_DATE, birthDate, ({ date }) => ({ value: date, raw: null })),
    certified('sex', ATTRIBUTE_OID.SEX, sex, (word) => ({ ...sexTexts(SEXES[word]), raw: null })),
    certified('address', ATTRIBUTE_OID.ADDRESS, address, (text) => ({ value: text, raw: text })),
  ];
}

type Texts = Pick<HolderField, 'value' | 'raw' | 'translations'>;

function certified<T>(
  id: HolderFieldId,
  oid: string,
  attribute: Attribute<T>,
  textsOf: (value: T) => Texts,
): HolderField {
  const origin = { id, signed: true, source: `JPKI/0001#${oid}` };
  return attribute.state === 'read'
    ? { ...origin, state: 'read', ...textsOf(attribute.value) }
    : { ...origin, state: attribute.state, value: null, raw: null };
}

function storedFields({ basicAttributes }: MyNumberCard): readonly HolderField[] {
  if (basicAttributes === undefined) return [];
  const { name, birthDate, sex, address } = basicAttributes;
  return [
    stored('name', name, (value) => ({ value })),
    stored('birthDate', birthDate, (value) => ({ value })),
    stored('sex', sex, (code) => sexTexts(SEX_CODES[code])),
    stored('address', address, (value) => ({ value })),
  ];
}

function stored<T>(
  id: HolderFieldId,
  field: Field<T>,
  textsOf: (value: T) => Omit<Texts, 'raw'>,
): HolderField {
  const { signed, source, state } = field;
  const origin = { id, signed, source, state };
  if (field.state === 'read') return { ...origin, ...textsOf(field.value), raw: field.raw };
  const raw = field.state === 'unreadable' ? (field.raw ?? null) : null;
  return { ...origin, value: null, raw };
}

function sexTexts(row: SexRow | undefined): Omit<Texts, 'raw'> {
  return row === undefined ? { value: null } : { value: row.ja, translations: { en: row.en, zh: row.zh } };
}
