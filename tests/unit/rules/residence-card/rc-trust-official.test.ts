import { describe, expect, it } from 'vitest';
import { rcTrustOfficial } from '../../../../src/rules/residence-card/rc-trust-official.ts';
import { answerOf, gen2 } from '../rule-context.ts';

describe('the trust by which a card is judged', () => {
  it('passes when it is the official one', () => {
    expect(answerOf(rcTrustOfficial, gen2())).toEqual({ status: 'pass' });
  });

  it.each(['test', 'simulator'] as const)('is warned of when it is that of a %s', (profile) => {
    expect(answerOf(rcTrustOfficial, gen2({ evidence: { profile } }))).toEqual({
      status: 'warn',
      reason: `${profile}-trust`,
    });
  });
});
