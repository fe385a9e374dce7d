import { describe, expect, it } from 'vitest';
import { isShortPeriod } from '../../../src/readiness/stay.ts';
import { situationOf } from '../../../src/readiness/situation.ts';
import { factsFile, question } from './baseline.ts';

function phase(input: Readonly<Record<string, unknown>>): string {
  const { stay } = situationOf(question(input));
  return stay.kind === 'dated' ? stay.phase : stay.kind;
}

const FILED = { filed: '2027-01-20' };

describe('the stay', () => {
  it.each([
    [{ today: '2027-01-30' }, 'running'],
    [{ today: '2027-01-31' }, 'last-day'],
    [{ today: '2027-02-01' }, 'over'],
    [{ today: '2027-02-01', filed: '2027-02-01' }, 'over'],
    [{ today: '2027-02-01', filed: '2027-01-31' }, 'special'],
    [{ today: '2027-03-31', ...FILED }, 'special'],
    [{ today: '2027-04-01', ...FILED }, 'special-ended'],
    [{ today: '2027-02-01', ...FILED, period: null }, 'special-unsure'],
    [{ today: '2027-04-01', ...FILED, period: null }, 'special-ended'],
    [{ today: '2027-02-01', ...FILED, period_days: 30 }, 'no-special'],
    [{ today: '2027-02-01', ...FILED, period: '30日' }, 'no-special'],
    [{ today: '2027-04-28', E: '2027-02-28', filed: '2027-02-01' }, 'special'],
    [{ today: '2027-04-29', E: '2027-02-28', filed: '2027-02-01' }, 'special-ambiguous'],
    [{ today: '2027-05-01', E: '2027-02-28', filed: '2027-02-01' }, 'special-ended'],
    [{ status: '永住者' }, 'indefinite'],
    [{ period: '無期限' }, 'indefinite'],
    [{ card: '06' }, 'indefinite'],
    [{ E: null }, 'unknown'],
    [{ E: 'unknown' }, 'unknown'],
  ])('%j is %s', (input, expected) => {
    expect(phase(input)).toBe(expected);
  });

  it('does not take the filing of 永住許可 for one that keeps the stay lawful', () => {
    expect(phase({ procedure: 'PR', today: '2027-02-10', ...FILED })).toBe('over');
    expect(phase({ procedure: 'TOKUTEI', today: '2027-02-10', ...FILED })).toBe('special');
  });
});

describe('isShortPeriod', () => {
  it.each([
    [{ period: '30日' }, 'yes'],
    [{ period: '31日' }, 'no'],
    [{ period: '3年', period_days: 15 }, 'yes'],
    [{ period: null, period_days: 31 }, 'no'],
    [{ period: '1月' }, 'unknown'],
    [{ period: '3月' }, 'no'],
    [{ period: null }, 'unknown'],
    [{ period: '無期限' }, 'no'],
  ])('%j: %s', (input, expected) => {
    expect(isShortPeriod(factsFile(input).facts)).toBe(expected);
  });
});
