// What rules look at, made by hand: a sound card of each generation with sound evidence, and ways to change one thing.

import type { Field, ImageField } from '../../../src/cards/field.ts';
import { createCodeTables } from '../../../src/cards/residence-card/codes/code-table.ts';
import type { ResidenceCardGen1 } from '../../../src/cards/residence-card/gen1/document.ts';
import type { ResidenceCardGen2 } from '../../../src/cards/residence-card/gen2/document.ts';
import { parsePeriodOfStay } from '../../../src/cards/residence-card/period-of-stay.ts';
import type { Finding, Rule, RuleContext } from '../../../src/rules/rule.ts';
import { evaluateRules } from '../../../src/rules/evaluate.ts';
import { dateLiteral } from '../../../src/time/jst-date.ts';
import type { Evidence } from '../../../src/trust/evidence.ts';

export const TODAY = dateLiteral('2026-11-20');
export const CARD_NUMBER = 'AB12345678CD';

type AnyField = Field<never>;

export function read<T>(value: T, raw: string = String(value)): Field<T> {
  return { source: 'DF1/EF02#C5', signed: true, state: 'read', value, raw };
}

export function dateField(text: string): ReturnType<typeof read<ReturnType<typeof dateLiteral>>> {
  return read(dateLiteral(text), text.replaceAll('-', ''));
}

export function periodField(raw: string): Gen2Fields['periodOfStay'] {
  const period = parsePeriodOfStay(raw);
  if (period === undefined) throw new Error('not a period');
  return read(period, raw);
}

const ORIGIN = { source: 'DF1/EF02#C5', signed: true };
export const EMPTY: AnyField = { ...ORIGIN, state: 'empty' };
export const MISSING: AnyField = { ...ORIGIN, state: 'missing' };
export const UNREADABLE: AnyField = { ...ORIGIN, state: 'unreadable', raw: '2026' };

export function image(state: 'read' | 'empty' | 'missing'): ImageField {
  const content = state === 'read' ? { state, bytes: Uint8Array.of(0xff, 0x4f) } : { state };
  return { ...ORIGIN, format: 'jp2', content };
}

export type Gen1Fields = ResidenceCardGen1['fields'];
export type Gen2Fields = ResidenceCardGen2['fields'];

const GEN1: ResidenceCardGen1 = {
  generation: 1,
  type: '1',
  fields: {
    addressNoteDate: EMPTY,
    municipalityCode: EMPTY,
    address: EMPTY,
    comprehensivePermission: EMPTY,
    individualPermission: EMPTY,
    renewalApplicationStatus: read('0'),
  },
  images: { frontImage: image('read'), faceImage: image('read') },
};

const CERTIFICATE_FIELDS_06: Omit<Gen2Fields, 'permissionDate'> = {
  cardNumber: read(CARD_NUMBER as never, CARD_NUMBER),
  cardExpiryDate: dateField('2029-09-01'),
  birthDate: dateField('1994-04-15'),
  sex: read('2'),
  nationality: read('TWN'),
  statusOfResidence: EMPTY,
  periodOfStay: EMPTY,
  commissionerNote: read('0'),
  reservedNote: EMPTY,
};

const GEN2: ResidenceCardGen2 = {
  generation: 2,
  type: '05',
  fields: {
    ...CERTIFICATE_FIELDS_06,
    periodOfStay: periodField('0300'),
    periodOfStayExpiryDate: dateField('2029-09-01'),
    permissionType: EMPTY,
    permissionDate: dateField('2026-09-01'),
    workRestriction: read('2'),
    comprehensivePermission: read('0'),
    comprehensivePermissionExpiryDate: EMPTY,
    individualPermission: read('0'),
    renewalApplicationStatus: read('0'),
  },
  faceEntriesAsSpecified: true,
  images: { nameImage: image('read'), faceImage: image('read'), addressImage: image('read') },
};

const INSTANT = Date.UTC(2026, 10, 20, 3);
const VALID_DATES = { status: 'valid', notBefore: 0, notAfter: INSTANT * 2 } as const;

export const EVIDENCE: Evidence = {
  id: 'check-code',
  profile: 'official',
  use: 'residence-card',
  instant: INSTANT,
  signature: { status: 'valid', layout: 'face-entries, face-image, name-image' },
  signer: {
    status: 'parsed',
    certificate: {
      sha256: 'AA',
      serial: '01',
      subject: 'CN=Card signer',
      issuer: 'CN=CA',
      key: 'P-384',
      signatureAlgorithm: 'ecdsa-with-SHA256',
      policies: [],
    },
    checks: [],
  },
  chain: {
    status: 'anchored',
    anchor: { sha256: 'BB', serial: '01', subject: 'CN=CA', pin: null },
    findings: [],
  },
  dates: { signer: VALID_DATES, issuer: VALID_DATES },
  revocation: { status: 'not-consulted', reason: 'none-published' },
};

export const NO_SIGNATURE: Partial<Evidence> = {
  signature: { status: 'absent', reason: 'not-stored' },
  signer: { status: 'absent' },
  chain: { status: 'not-checked' },
  dates: { signer: null, issuer: null },
};

export interface Changes {
  readonly fields?: Readonly<Partial<Record<keyof Gen2Fields | keyof Gen1Fields, Field<unknown>>>>;
  readonly images?: Readonly<Record<string, ImageField>>;
  readonly faceEntriesAsSpecified?: boolean;
  readonly evidence?: Partial<Evidence>;
  readonly context?: Partial<RuleContext>;
}

export function gen1(changes: Changes = {}): RuleContext {
  return contextOf(GEN1, changes);
}

/** 特別永住者証明書. */
export function gen1Certificate(changes: Changes = {}): RuleContext {
  const { addressNoteDate, municipalityCode, address } = GEN1.fields;
  return contextOf({ ...GEN1, type: '2', fields: { addressNoteDate, municipalityCode, address } }, changes);
}

export function gen2(changes: Changes = {}): RuleContext {
  return contextOf(GEN2, changes);
}

export function gen2Certificate(changes: Changes = {}): RuleContext {
  return contextOf({ ...GEN2, type: '06', fields: CERTIFICATE_FIELDS_06 }, changes);
}

function contextOf(card: ResidenceCardGen1 | ResidenceCardGen2, changes: Changes): RuleContext {
  const { faceEntriesAsSpecified } = changes;
  const changed = {
    ...card,
    ...(faceEntriesAsSpecified !== undefined && { faceEntriesAsSpecified }),
    fields: { ...card.fields, ...changes.fields },
    images: { ...card.images, ...changes.images },
  };
  return {
    card: changed as typeof card,
    typedCardNumber: CARD_NUMBER,
    evidence: { ...EVIDENCE, ...changes.evidence },
    codes: createCodeTables(),
    today: TODAY,
    ...changes.context,
  };
}

/** The rule's finding, without what does not change. */
export function answerOf(rule: Rule, context: RuleContext): Pick<Finding, 'status' | 'reason' | 'params'> {
  const [finding] = evaluateRules([rule], context);
  if (finding === undefined) throw new Error('a rule has a finding');
  const { status, reason, params } = finding;
  return { status, ...(reason !== undefined && { reason }), ...(params !== undefined && { params }) };
}
