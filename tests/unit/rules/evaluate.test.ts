import { describe, expect, it } from 'vitest';
import { evaluateRules } from '../../../src/rules/evaluate.ts';
import { PASS, type Rule } from '../../../src/rules/rule.ts';
import { cite } from '../../../src/spec/cite.ts';
import { dateLiteral } from '../../../src/time/jst-date.ts';
import { CARD_NUMBER, TODAY, gen2 } from './rule-context.ts';

function rule(changes: Partial<Rule>): Rule {
  return {
    id: 'sample-rule',
    citation: cite('MOJ-RC2-1.1', '3.3.4'),
    onFail: 'not-authentic',
    applies: () => true,
    check: () => PASS,
    ...changes,
  };
}

const BASE = { rule: 'sample-rule', citation: cite('MOJ-RC2-1.1', '3.3.4'), onFail: 'not-authentic' };

function evaluate(changes: Partial<Rule>): unknown {
  return evaluateRules([rule(changes)], gen2())[0];
}

describe('evaluating a rule', () => {
  it('gives its answer with id, citation and weight', () => {
    expect(evaluate({})).toEqual({ ...BASE, status: 'pass' });
    const answer = { status: 'fail', reason: 'because', params: { days: 3 } } as const;
    expect(evaluate({ check: () => answer })).toEqual({ ...BASE, ...answer });
  });

  it('does not ask a rule that does not apply', () => {
    const check = () => {
      throw new Error('asked');
    };
    expect(evaluate({ applies: () => false, check })).toEqual({ ...BASE, status: 'not-applicable' });
  });

  it('does not ask a rule before the day on which it comes into force', () => {
    const inForceFrom = dateLiteral('2026-11-21');
    const check = () => {
      throw new Error('asked');
    };
    expect(evaluate({ inForceFrom, check })).toEqual({ ...BASE, status: 'not-in-force' });
  });

  it('asks a rule on the day on which it comes into force', () => {
    expect(evaluate({ inForceFrom: TODAY })).toEqual({ ...BASE, status: 'pass' });
  });

  it('says not applicable rather than not in force', () => {
    const inForceFrom = dateLiteral('2099-01-01');
    expect(evaluate({ applies: () => false, inForceFrom })).toMatchObject({ status: 'not-applicable' });
  });

  it.each(['applies', 'check'] as const)(
    'makes a rule whose %s throws fatal, without what was thrown',
    (part) => {
      const broken = () => {
        throw new Error(`card ${CARD_NUMBER}`);
      };
      const finding = evaluate({ [part]: broken });
      expect(finding).toEqual({ ...BASE, status: 'fatal', reason: 'rule-broke' });
      expect(JSON.stringify(finding)).not.toContain(CARD_NUMBER);
    },
  );

  it('keeps the other rules and their order when one breaks', () => {
    const rules = [
      rule({ id: 'first' }),
      rule({
        id: 'second',
        check: () => {
          throw new TypeError('broken');
        },
      }),
      rule({ id: 'third', check: () => ({ status: 'warn', reason: 'mind' }) }),
    ];
    const findings = evaluateRules(rules, gen2()).map(({ rule: id, status }) => [id, status]);
    expect(findings).toEqual([
      ['first', 'pass'],
      ['second', 'fatal'],
      ['third', 'warn'],
    ]);
  });
});
