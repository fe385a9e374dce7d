import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outcome, outcomeOf } from '../../src/rules/outcome.ts';
import type { Finding, RuleStatus, Weight } from '../../src/rules/rule.ts';
import { cite } from '../../src/spec/cite.ts';
import { PROPERTY } from '../support/property-settings.ts';

const STATUSES: readonly RuleStatus[] = [
  'pass',
  'fail',
  'warn',
  'not-applicable',
  'not-in-force',
  'not-checked',
  'fatal',
];
const WEIGHTS: readonly Weight[] = ['not-authentic', 'undetermined', 'none'];
/** From worst to best. */
const RANK: Readonly<Record<Outcome, number>> = { 'not-authentic': 0, undetermined: 1, authentic: 2 };

const finding: fc.Arbitrary<Finding> = fc
  .record({ status: fc.constantFrom(...STATUSES), onFail: fc.constantFrom(...WEIGHTS) })
  .map(({ status, onFail }) => ({ rule: 'sample-rule', citation: cite('ISA-CA', ''), status, onFail }));
const findings = fc.array(finding, { maxLength: 8 });

function inserted(list: readonly Finding[], at: number, one: Finding): readonly Finding[] {
  const index = at % (list.length + 1);
  return [...list.slice(0, index), one, ...list.slice(index)];
}

/** Nothing was found to be right yet; then one thing that is may open the way. */
function isOpen(list: readonly Finding[]): boolean {
  return !list.some(({ status, onFail }) => status === 'pass' && onFail !== 'none');
}

describe('the outcome', () => {
  it('is never improved by one more finding that is no pass', () => {
    fc.assert(
      fc.property(findings, fc.nat(), finding, (list, at, one) => {
        fc.pre(one.status !== 'pass');
        expect(RANK[outcomeOf(inserted(list, at, one))]).toBeLessThanOrEqual(RANK[outcomeOf(list)]);
      }),
      PROPERTY,
    );
  });

  it('is improved by a pass only where nothing had passed before, and never when something failed', () => {
    fc.assert(
      fc.property(findings, fc.nat(), finding, (list, at, one) => {
        const [before, after] = [outcomeOf(list), outcomeOf(inserted(list, at, one))];
        if (RANK[after] > RANK[before]) {
          expect([before, after]).toEqual(['undetermined', 'authentic']);
          expect(isOpen(list)).toBe(true);
        }
      }),
      PROPERTY,
    );
  });

  it('does not depend on the order of findings', () => {
    fc.assert(
      fc.property(findings, (list) => {
        expect(outcomeOf([...list].reverse())).toBe(outcomeOf(list));
      }),
      PROPERTY,
    );
  });

  it('does not see findings without weight', () => {
    fc.assert(
      fc.property(findings, fc.nat(), fc.constantFrom(...STATUSES), (list, at, status) => {
        const without = {
          rule: 'sample-rule',
          citation: cite('ISA-CA', ''),
          status,
          onFail: 'none',
        } as const;
        expect(outcomeOf(inserted(list, at, without))).toBe(outcomeOf(list));
      }),
      PROPERTY,
    );
  });

  it('is authentic only when every finding with weight is a pass or does not apply', () => {
    fc.assert(
      fc.property(findings, (list) => {
        if (outcomeOf(list) !== 'authentic') return;
        const weighty = list.filter(({ onFail }) => onFail !== 'none');
        expect(weighty.every(({ status }) => status === 'pass' || status === 'not-applicable')).toBe(true);
        expect(isOpen(list)).toBe(false);
      }),
      PROPERTY,
    );
  });

  it('is not authentic as soon as a finding of that weight failed', () => {
    fc.assert(
      fc.property(findings, fc.nat(), (list, at) => {
        const failed = {
          rule: 'sample-rule',
          citation: cite('ISA-CA', ''),
          status: 'fail',
          onFail: 'not-authentic',
        } as const;
        expect(outcomeOf(inserted(list, at, failed))).toBe('not-authentic');
      }),
      PROPERTY,
    );
  });
});
