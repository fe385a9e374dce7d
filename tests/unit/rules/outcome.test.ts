import { describe, expect, it } from 'vitest';
import { type Outcome, outcomeOf } from '../../../src/rules/outcome.ts';
import type { Finding, RuleStatus, Weight } from '../../../src/rules/rule.ts';
import { cite } from '../../../src/spec/cite.ts';

function finding(status: RuleStatus, onFail: Weight): Finding {
  return { rule: 'sample-rule', citation: cite('ISA-CA', ''), status, onFail };
}

const SOUND = finding('pass', 'not-authentic');

describe('the outcome', () => {
  // What one more finding makes of a card whose signature was checked and holds.
  it.each([
    { status: 'pass', onFail: 'not-authentic', outcome: 'authentic' },
    { status: 'pass', onFail: 'undetermined', outcome: 'authentic' },
    { status: 'not-applicable', onFail: 'not-authentic', outcome: 'authentic' },
    { status: 'not-applicable', onFail: 'undetermined', outcome: 'authentic' },
    { status: 'fail', onFail: 'not-authentic', outcome: 'not-authentic' },
    { status: 'fail', onFail: 'undetermined', outcome: 'undetermined' },
    { status: 'warn', onFail: 'not-authentic', outcome: 'undetermined' },
    { status: 'warn', onFail: 'undetermined', outcome: 'undetermined' },
    { status: 'not-checked', onFail: 'not-authentic', outcome: 'undetermined' },
    { status: 'not-checked', onFail: 'undetermined', outcome: 'undetermined' },
    { status: 'not-in-force', onFail: 'not-authentic', outcome: 'undetermined' },
    { status: 'not-in-force', onFail: 'undetermined', outcome: 'undetermined' },
    { status: 'fatal', onFail: 'not-authentic', outcome: 'undetermined' },
    { status: 'fatal', onFail: 'undetermined', outcome: 'undetermined' },
    { status: 'fail', onFail: 'none', outcome: 'authentic' },
    { status: 'warn', onFail: 'none', outcome: 'authentic' },
    { status: 'not-checked', onFail: 'none', outcome: 'authentic' },
    { status: 'not-in-force', onFail: 'none', outcome: 'authentic' },
    { status: 'fatal', onFail: 'none', outcome: 'authentic' },
  ] as const satisfies readonly { status: RuleStatus; onFail: Weight; outcome: Outcome }[])(
    'of a sound card with one $status of weight $onFail is $outcome',
    ({ status, onFail, outcome }) => {
      expect(outcomeOf([SOUND, finding(status, onFail)])).toBe(outcome);
      expect(outcomeOf([finding(status, onFail), SOUND])).toBe(outcome);
    },
  );

  it('is undetermined when nothing required was found to be right', () => {
    expect(outcomeOf([])).toBe('undetermined');
    expect(outcomeOf([finding('pass', 'none')])).toBe('undetermined');
    expect(outcomeOf([finding('not-applicable', 'not-authentic')])).toBe('undetermined');
  });

  it('is not authentic as soon as one required answer says so, whatever else is open', () => {
    const findings = [
      SOUND,
      finding('not-checked', 'not-authentic'),
      finding('fatal', 'undetermined'),
      finding('fail', 'not-authentic'),
    ];
    expect(outcomeOf(findings)).toBe('not-authentic');
  });
});
