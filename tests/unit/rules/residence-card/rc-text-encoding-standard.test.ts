import { describe, expect, it } from 'vitest';
import type { Field } from '../../../../src/cards/field.ts';
import { rcTextEncodingStandard } from '../../../../src/rules/residence-card/rc-text-encoding-standard.ts';
import { answerOf, gen1, gen2 } from '../rule-context.ts';

function text(encoding: 'utf-8' | 'shift_jis'): Field<string> {
  return { source: 'DF2/EF01#D4', signed: false, state: 'read', value: '見本町', raw: '見本町', encoding };
}

describe('the encoding of free text', () => {
  it('passes when it is UTF-8 or there is no text', () => {
    expect(answerOf(rcTextEncodingStandard, gen2())).toEqual({ status: 'pass' });
    const address = text('utf-8');
    expect(answerOf(rcTextEncodingStandard, gen1({ fields: { address } }))).toEqual({ status: 'pass' });
  });

  it('is warned of with the names of the fields that read as Shift_JIS only', () => {
    const shiftJis = text('shift_jis');
    expect(
      answerOf(
        rcTextEncodingStandard,
        gen1({ fields: { address: shiftJis, individualPermission: shiftJis } }),
      ),
    ).toEqual({
      status: 'warn',
      reason: 'shift-jis',
      params: { fields: 'address, individualPermission' },
    });
  });
});
