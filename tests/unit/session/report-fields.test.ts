import { describe, expect, it } from 'vitest';
import type { Field } from '../../../src/cards/field.ts';
import { createCodeTables } from '../../../src/cards/residence-card/codes/code-table.ts';
import type { ReportField } from '../../../src/report/report.ts';
import { FIELD_IDS } from '../../../src/report/field-order.ts';
import { reportFields } from '../../../src/session/report-fields.ts';
import {
  type Changes,
  EMPTY,
  MISSING,
  UNREADABLE,
  dateField,
  gen1,
  gen1Certificate,
  gen2,
  gen2Certificate,
  periodField,
  read,
} from '../rules/rule-context.ts';

const CODES = createCodeTables();

function fieldOf(
  id: string,
  fields: NonNullable<Changes['fields']>,
  context = gen2,
): ReportField | undefined {
  return reportFields(context({ fields }).card, CODES, true).find((field) => field.id === id);
}

const ORIGIN = { signed: true, source: 'DF1/EF02#C5' };
const UNREADABLE_OCTETS: Field<never> = { ...ORIGIN, state: 'unreadable', raw: undefined };

describe('fields of a report', () => {
  it.each([
    { type: '1', context: gen1, count: 6 },
    { type: '2', context: gen1Certificate, count: 3 },
    { type: '05', context: gen2, count: 17 },
    { type: '06', context: gen2Certificate, count: 9 },
  ])('are those of type $type, in the order they are shown', ({ context, count }) => {
    const ids = reportFields(context().card, CODES, true).map(({ id }) => id);
    expect(ids).toHaveLength(count);
    expect(ids).toEqual(FIELD_IDS.filter((id) => ids.includes(id)));
  });

  it('begin with what is no longer printed on cards', () => {
    const ids = reportFields(gen2().card, CODES, true).map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual([
      'periodOfStay',
      'periodOfStayExpiryDate',
      'permissionType',
      'permissionDate',
    ]);
  });
});

describe('a field of a report', () => {
  it('has a date as a day beside the characters on the chip', () => {
    expect(fieldOf('birthDate', { birthDate: dateField('1994-04-15') })).toEqual({
      id: 'birthDate',
      state: 'read',
      value: '1994-04-15',
      raw: '19940415',
      ...ORIGIN,
    });
  });

  it('has a period in the words that were printed', () => {
    expect(fieldOf('periodOfStay', { periodOfStay: periodField('0103') })).toMatchObject({
      value: '1年3月',
      raw: '0103',
    });
  });

  it('has a code with its meaning and translations of the same row', () => {
    expect(fieldOf('sex', { sex: read('2') })).toEqual({
      id: 'sex',
      state: 'read',
      value: '女',
      raw: '2',
      translations: { en: 'Female', zh: '女' },
      ...ORIGIN,
    });
  });

  it('has no value and no translation for a code without a row', () => {
    const field = fieldOf('nationality', { nationality: read('QZZ') });
    expect(field).toEqual({ id: 'nationality', state: 'read', value: null, raw: 'QZZ', ...ORIGIN });
  });

  it.each([
    { field: EMPTY, state: 'empty', raw: null },
    { field: MISSING, state: 'missing', raw: null },
    { field: UNREADABLE, state: 'unreadable', raw: '2026' },
    { field: UNREADABLE_OCTETS, state: 'unreadable', raw: null },
  ] as const)('has no value when it is $state', ({ field, state, raw }) => {
    expect(fieldOf('birthDate', { birthDate: field })).toEqual({
      id: 'birthDate',
      state,
      value: null,
      raw,
      ...ORIGIN,
    });
  });

  it('says in which encoding its text was read', () => {
    const content = { state: 'read', value: '見本町', raw: '見本町', encoding: 'shift_jis' } as const;
    const address: Field<string> = { ...ORIGIN, ...content };
    expect(fieldOf('address', { address }, gen1)).toMatchObject({ value: '見本町', encoding: 'shift_jis' });
  });

  it('is text, not code, where generation 1 has free text', () => {
    const fields = { comprehensivePermission: read('0'), individualPermission: read('1') };
    expect(fieldOf('comprehensivePermission', fields, gen1)).toMatchObject({ value: '0' });
    expect(fieldOf('individualPermission', fields, gen1)).toMatchObject({ value: '1' });
    expect(fieldOf('comprehensivePermission', fields)).toMatchObject({ value: '無し' });
  });

  it('is a code on both generations where both record applications', () => {
    const fields = { renewalApplicationStatus: read('1') };
    expect(fieldOf('renewalApplicationStatus', fields, gen1)).toMatchObject({ value: '申請中', raw: '1' });
    expect(fieldOf('renewalApplicationStatus', fields)).toMatchObject({ value: '申請中', raw: '1' });
  });

  it('are covered by no signature on a card that has none', () => {
    const fields = reportFields(gen2().card, CODES, false);
    expect(fields.filter(({ signed }) => signed)).toEqual([]);
  });
});
