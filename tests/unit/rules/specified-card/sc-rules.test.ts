import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NOT_READ_REASONS } from '../../../../src/report/specified-report.ts';
import { evaluateRules } from '../../../../src/rules/evaluate.ts';
import { outcomeOf } from '../../../../src/rules/outcome.ts';
import type { SpecifiedRuleContext } from '../../../../src/rules/specified-card/context.ts';
import { SPECIFIED_CARD_RULES } from '../../../../src/rules/specified-card/registry.ts';
import { parseIsoDate } from '../../../../src/time/jst-date.ts';

const RULES = new URL('../../../../src/rules/specified-card/', import.meta.url);
const today = parseIsoDate('2026-11-20');
const birthDate = parseIsoDate('1994-04-15');
if (today === undefined || birthDate === undefined) throw new Error('no dates');

const SOUND: SpecifiedRuleContext = {
  residence: { state: 'read', experimental: true, birthDate },
  myNumber: { outcome: 'authentic', birthDates: ['1994-04-15', '1994-04-15'] },
  today,
};

function answers(change: Partial<SpecifiedRuleContext>): Readonly<Record<string, string>> {
  const findings = evaluateRules(SPECIFIED_CARD_RULES, { ...SOUND, ...change });
  const told = findings.map(({ rule, status, reason }) => [rule, [status, reason].filter(Boolean).join(' ')]);
  return { ...(Object.fromEntries(told) as Record<string, string>), outcome: outcomeOf(findings) };
}

describe('the rules of specified cards', () => {
  it('are those that have a file', () => {
    const files = readdirSync(RULES).filter((name) => name.startsWith('sc-'));
    expect(SPECIFIED_CARD_RULES.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
    expect(SPECIFIED_CARD_RULES.every(({ id }) => existsSync(new URL(`${id}.ts`, RULES)))).toBe(true);
  });

  it('pass a card whose halves agree, and note the assumed channel', () => {
    expect(answers({})).toEqual({
      'sc-residence-half-read': 'pass',
      'sc-my-number-half-consistent': 'pass',
      'sc-birth-dates-agree': 'pass',
      'sc-channel-confirmed': 'warn experimental-channel',
      outcome: 'authentic',
    });
  });

  it('say nothing of the channel once its values are confirmed', () => {
    const confirmed = answers({ residence: { state: 'read', experimental: false } });
    expect(confirmed['sc-channel-confirmed']).toBe('pass');
    expect(confirmed['sc-birth-dates-agree']).toBe('not-applicable');
  });

  it.each(NOT_READ_REASONS)('leave a card open whose residence half was not read: %s', (reason) => {
    expect(answers({ residence: { state: 'not-read', reason } })).toMatchObject({
      'sc-residence-half-read': `not-checked ${reason}`,
      'sc-birth-dates-agree': 'not-applicable',
      'sc-channel-confirmed': 'not-applicable',
      outcome: 'undetermined',
    });
  });

  it.each([
    ['authentic', 'pass', 'authentic'],
    ['undetermined', 'pass', 'authentic'],
    ['not-authentic', 'fail contradicted', 'not-authentic'],
  ] as const)('take from a My Number half that is %s: %s', (outcome, answer, joint) => {
    const told = answers({ myNumber: { outcome, birthDates: [] } });
    expect([told['sc-my-number-half-consistent'], told['outcome']]).toEqual([answer, joint]);
  });

  it('leave a card open whose halves have different dates of birth', () => {
    const told = answers({ myNumber: { outcome: 'authentic', birthDates: ['1994-04-15', '1994-04-16'] } });
    expect([told['sc-birth-dates-agree'], told['outcome']]).toEqual([
      'fail birth-dates-differ',
      'undetermined',
    ]);
  });
});
