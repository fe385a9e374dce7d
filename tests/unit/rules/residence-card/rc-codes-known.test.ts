import { describe, expect, it } from 'vitest';
import { rcCodesKnown } from '../../../../src/rules/residence-card/rc-codes-known.ts';
import { createCodeTables } from '../../../../src/cards/residence-card/codes/code-table.ts';
import { EMPTY, answerOf, gen1, gen2, read } from '../rule-context.ts';

describe('the codes of a card', () => {
  it('pass when the tables have all of them', () => {
    expect(answerOf(rcCodesKnown, gen2())).toEqual({ status: 'pass' });
  });

  it('pass when they are empty', () => {
    expect(answerOf(rcCodesKnown, gen2({ fields: { sex: EMPTY, nationality: EMPTY } }))).toEqual({
      status: 'pass',
    });
  });

  it('are warned of with the names of the fields, never with a guess', () => {
    const fields = { nationality: read('QZZ'), permissionType: read('99'), workRestriction: read('3') };
    expect(answerOf(rcCodesKnown, gen2({ fields }))).toEqual({
      status: 'warn',
      reason: 'codes-unknown',
      params: { fields: 'nationality, permissionType, workRestriction' },
    });
  });

  it('pass once a row for them was imported', () => {
    const row = {
      field: 'permissionType',
      code: '99',
      ja: '見本',
      en: 'Sample',
      zh: '样本',
      source: 'Sample table',
      date: '2026-06',
    } as const;
    const fields = { permissionType: read('99') };
    const context = { codes: createCodeTables([row]) };
    expect(answerOf(rcCodesKnown, gen2({ fields, context }))).toEqual({ status: 'pass' });
  });

  it('are looked at on generation 1 too, whose record of applications is one', () => {
    const fields = { renewalApplicationStatus: read('7') };
    expect(answerOf(rcCodesKnown, gen1({ fields }))).toEqual({
      status: 'warn',
      reason: 'codes-unknown',
      params: { fields: 'renewalApplicationStatus' },
    });
  });
});
