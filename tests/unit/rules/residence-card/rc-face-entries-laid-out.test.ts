import { describe, expect, it } from 'vitest';
import { rcFaceEntriesLaidOut } from '../../../../src/rules/residence-card/rc-face-entries-laid-out.ts';
import { answerOf, gen1, gen2 } from '../rule-context.ts';

describe('the layout of 券面記載事項', () => {
  it('passes when it is the specified one', () => {
    expect(answerOf(rcFaceEntriesLaidOut, gen2())).toEqual({ status: 'pass' });
  });

  it('fails when it is another', () => {
    expect(answerOf(rcFaceEntriesLaidOut, gen2({ faceEntriesAsSpecified: false }))).toEqual({
      status: 'fail',
      reason: 'layout-differs',
    });
  });

  it('is no matter of generation 1', () => {
    expect(answerOf(rcFaceEntriesLaidOut, gen1())).toEqual({ status: 'not-applicable' });
  });
});
