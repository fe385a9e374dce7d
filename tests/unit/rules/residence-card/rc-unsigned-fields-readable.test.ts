import { describe, expect, it } from 'vitest';
import { rcUnsignedFieldsReadable } from '../../../../src/rules/residence-card/rc-unsigned-fields-readable.ts';
import { EMPTY, MISSING, UNREADABLE, answerOf, gen1, gen2 } from '../rule-context.ts';

const UNSIGNED_UNREADABLE = { ...UNREADABLE, signed: false };

describe('the items outside the signature', () => {
  it('pass when each was read or is empty', () => {
    expect(answerOf(rcUnsignedFieldsReadable, gen1())).toEqual({ status: 'pass' });
    expect(answerOf(rcUnsignedFieldsReadable, gen2({ fields: { reservedNote: EMPTY } }))).toEqual({
      status: 'pass',
    });
  });

  it('warn with the names of those that have not their format', () => {
    expect(
      answerOf(rcUnsignedFieldsReadable, gen1({ fields: { municipalityCode: UNSIGNED_UNREADABLE } })),
    ).toEqual({ status: 'warn', reason: 'fields-unreadable', params: { fields: 'municipalityCode' } });
  });

  it('leave signed items and missing ones to the rule that decides', () => {
    expect(
      answerOf(rcUnsignedFieldsReadable, gen2({ fields: { birthDate: UNREADABLE, reservedNote: MISSING } })),
    ).toEqual({ status: 'pass' });
  });
});
