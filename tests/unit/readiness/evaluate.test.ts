import { describe, expect, it } from 'vitest';
import { CHECK_CODES, levelOf } from '../../../src/readiness/tables/check-codes.ts';
import { FIXES } from '../../../src/readiness/tables/remedies.ts';
import { REASONS } from '../../../src/readiness/tables/reasons.ts';
import { evaluate } from '../../../src/readiness/evaluate.ts';
import { NO_FACTS } from '../../../src/readiness/facts.ts';
import { dateLiteral } from '../../../src/time/jst-date.ts';
import { CASES, checkOf, evaluated, readJson, type Case } from './baseline.ts';

const MORE = (readJson('readiness-more-cases.json') as { cases: readonly Case[] }).cases;
const ALL = [...CASES.cases, ...MORE];

describe('the readiness cases', () => {
  it('are all here', () => {
    expect([CASES.cases.length, MORE.length]).toEqual([50, 75]);
    expect(new Set(ALL.map((each) => each.id)).size).toBe(ALL.length);
  });

  it.each(ALL)('$id $title', ({ input, expected }) => {
    const { verdict, blocks, warnings, info, route } = evaluated(input);
    const { route: expectedRoute, ...rest } = expected;
    expect({ verdict, blocks, warnings, info }).toEqual(rest);
    if (expectedRoute !== undefined) expect(route).toBe(expectedRoute);
  });

  it('make every check fire at least once and stay silent at least once', () => {
    const fired = new Set<string>();
    const silent = new Set<string>();
    for (const { input } of ALL) {
      for (const { code, state } of evaluated(input).checks) (state === 'fail' ? fired : silent).add(code);
    }
    expect(CHECK_CODES.filter((code) => !fired.has(code))).toEqual([]);
    expect(CHECK_CODES.filter((code) => !silent.has(code))).toEqual([]);
  });

  it('give every reason exactly the values its words need, and use every fix there is', () => {
    const fixes = new Set<string>();
    for (const { input } of ALL) {
      for (const { reason, fix } of evaluated(input).checks) {
        expect(Object.keys(reason.params).sort()).toEqual(Object.keys(REASONS[reason.key]).sort());
        if (fix !== null) fixes.add(fix);
      }
    }
    // The rest are reached by the tests of single procedures.
    expect(FIXES.filter((fix) => !fixes.has(fix))).toEqual(['return-by-post']);
  });
});

describe('evaluate', () => {
  it('lists what to do first on top: blocks, warnings, what is not known, what is well', () => {
    const states = evaluated({ sign: 'absent', rc_lost: null, name_match: false }).checks.map(
      ({ state, level }) => (state === 'fail' ? level : state),
    );
    expect(states.slice(0, 4)).toEqual(['block', 'warning', 'warning', 'unknown']);
    expect(states.indexOf('not-applicable')).toBeGreaterThan(states.lastIndexOf('pass'));
  });

  it('lets the end of the stay override every other advice', () => {
    const evaluation = evaluated({ today: '2027-02-01', rc_lost: true, mnc: 'absent' });
    expect(evaluation.overriding).toBe('B-OVERSTAY');
    expect(evaluation.checks[0]?.code).toBe('B-OVERSTAY');
    expect(evaluation.route).toBe('counter');
  });

  it('has nothing overriding while the stay runs', () => {
    expect(evaluated({ sign: 'absent' }).overriding).toBeNull();
  });

  it('names the blocks it could not judge and the facts it would need', () => {
    const evaluation = evaluated({ in_japan: 'unknown', foreign_ip: null });
    expect(evaluation.undecided).toEqual(['B-OVERSEAS']);
    expect(evaluation.missing).toEqual(['inJapan', 'foreignIpAddress']);
    expect(evaluation.checks.find(({ code }) => code === 'W-NOT-CONFIRMED')?.missing).toEqual(
      evaluation.missing,
    );
  });

  it('counts what another check already says as known to be unknown, not as one more warning', () => {
    const evaluation = evaluated({ sign: 'unknown', sign_exp: null });
    expect(checkOf('B-SIGN-REVOKED', { sign: 'unknown' })).toMatchObject({
      state: 'unknown',
      saidBy: 'W-SIGN-UNVERIFIED',
    });
    expect(evaluation.missing).toEqual([]);
  });

  it('is never plainly ready about a person of whom nothing is known', () => {
    for (const procedure of ['P1', 'P2', 'P3', 'P4', 'P5'] as const) {
      const evaluation = evaluate({ facts: NO_FACTS, procedure, today: dateLiteral('2026-11-20') });
      expect(evaluation.verdict).toBe('ready_with_warnings');
      expect(evaluation.warnings).toContain('W-NOT-CONFIRMED');
      expect(evaluation.undecided.length).toBeGreaterThan(5);
    }
  });

  it('asks nobody for facts that a procedure of the counter does not need', () => {
    const evaluation = evaluate({ facts: NO_FACTS, procedure: 'PR', today: dateLiteral('2026-11-20') });
    expect(evaluation.blocks).toEqual(['B-PAPER-ONLY']);
    expect(evaluation.warnings).toEqual([]);
  });

  it('is plain data that survives JSON', () => {
    const evaluation = evaluated({ today: '2027-01-29', account: false });
    expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
  });

  it('gives every check its level by its code, and a fix and a place only when it fires', () => {
    for (const { input } of ALL) {
      for (const check of evaluated(input).checks) {
        expect(check.level).toBe(levelOf(check.code));
        expect(check.fix !== null && check.place !== null).toBe(check.state === 'fail');
        expect(check.missing.length > 0).toBe(
          check.state === 'unknown' || (check.code === 'W-NOT-CONFIRMED' && check.state === 'fail'),
        );
      }
    }
  });
});
