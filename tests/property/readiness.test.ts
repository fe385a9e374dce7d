import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  dateLiteral,
  daysBetween,
  daysInMonth,
  partsOf,
  type JstDate,
} from '../../src/time/jst-date.ts';
import { nthBirthdayAfter, specialPeriod, windowOpens } from '../../src/readiness/calendar.ts';
import { goBy, officeDay, openDayFrom } from '../../src/readiness/closed-days.ts';
import { evaluate, type Evaluation } from '../../src/readiness/evaluate.ts';
import { parseFactsFile, readFacts } from '../../src/readiness/facts-file.ts';
import { FACT_NAMES, type FactName, type Facts } from '../../src/readiness/facts.ts';
import { UNKNOWN } from '../../src/readiness/fact.ts';
import type { Question } from '../../src/readiness/situation.ts';
import { CHECK_CODES } from '../../src/readiness/tables/check-codes.ts';
import { ONLINE_PROCEDURES, PROCEDURES, type ProcedureCode } from '../../src/readiness/tables/procedures.ts';
import { STATUSES } from '../../src/readiness/tables/statuses.ts';
import { timelineOf } from '../../src/readiness/timeline.ts';
import { CASES, question } from '../unit/readiness/baseline.ts';

fc.configureGlobal({ seed: 20_261_120 });
const RUNS = { numRuns: 400 };
const DAY_0 = dateLiteral('2024-01-01');
const date: fc.Arbitrary<JstDate> = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(DAY_0, days));
/** Near the end of the baseline's stay, where the rules change from day to day. */
const nearEnd = fc.integer({ min: -130, max: 130 }).map((days) => addDays(dateLiteral('2027-01-31'), days));
const anyDate = fc.oneof(nearEnd, date);
const flag = fc.constantFrom(true, false, null);
const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null | 'unknown'> =>
  fc.oneof(
    { weight: 4, arbitrary: value },
    { weight: 1, arbitrary: fc.constantFrom(null, 'unknown' as const) },
  );

/** Changes to the baseline; every key may stay as it is. */
const changes = fc.record(
  {
    today: anyDate,
    procedure: fc.constantFrom(...Object.keys(PROCEDURES)),
    combo: fc.subarray([...ONLINE_PROCEDURES], { maxLength: 2 }),
    card: orNull(fc.constantFrom('none', '1', '02', '05', '06', '07', '08')),
    status: orNull(fc.constantFrom(...Object.values(STATUSES).map((row) => row.ja), '(newborn)')),
    sub: orNull(fc.constantFrom('', '出国準備期間')),
    period: orNull(fc.constantFrom('3年', '1年', '6月', '4月', '30日', '31日', '無期限')),
    period_days: orNull(fc.integer({ min: 1, max: 200 })),
    E: orNull(anyDate),
    filed: orNull(anyDate),
    rc_exp: orNull(anyDate),
    rc_lost: flag,
    age: orNull(fc.integer({ min: 0, max: 90 })),
    dob_match: flag,
    name_match: flag,
    addr_changed: flag,
    mnc: orNull(fc.constantFrom('present', 'absent')),
    mnc_exp: orNull(anyDate),
    auth: orNull(fc.constantFrom('valid', 'absent', 'expired')),
    auth_exp: orNull(anyDate),
    auth_tries: orNull(fc.integer({ min: 0, max: 3 })),
    sign: orNull(fc.constantFrom('valid', 'absent', 'revoked', 'expired')),
    sign_exp: orNull(anyDate),
    sign_tries: orNull(fc.integer({ min: 0, max: 5 })),
    reader: flag,
    jpki: flag,
    ext: flag,
    os: orNull(fc.constantFrom('Windows 11', 'macOS 15', 'Linux', 'iOS 18', 'Windows 7')),
    browser: orNull(fc.constantFrom('Chrome current', 'Edge 143', 'Firefox', 'Chrome 72')),
    smartphone_only: flag,
    in_japan: flag,
    foreign_ip: flag,
    account: flag,
    photo_days: orNull(fc.integer({ min: 0, max: 400 })),
    event: orNull(anyDate),
  },
  { requiredKeys: [] },
);

/** Few changes keep a person near "ready", where a wrong rule would show; many try everything else. */
const fewChanges = changes.chain((all) =>
  fc.subarray(Object.entries(all), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
);
const anyQuestion: fc.Arbitrary<Question> = fc.oneof(fewChanges, changes).map((input) => question(input));

const RANK = { ready: 0, ready_with_warnings: 1, not_ready: 2 } as const;

describe('dates', () => {
  it('later ends of stay never open an earlier window or end an earlier special period', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(windowOpens(first) <= windowOpens(second)).toBe(true);
        expect(specialPeriod(first).planUntil <= specialPeriod(second).planUntil).toBe(true);
        expect(specialPeriod(first).statutoryUntil <= specialPeriod(second).statutoryUntil).toBe(true);
      }),
    );
  });

  it('months keep the day of the month or stop at the end of a shorter one', () => {
    fc.assert(
      fc.property(date, (end) => {
        for (const moved of [windowOpens(end), specialPeriod(end).planUntil]) {
          const { year, month, day } = partsOf(moved);
          expect(day).toBe(Math.min(partsOf(end).day, daysInMonth(year, month)));
        }
      }),
    );
  });

  it('the planned end is never after the statutory one, and they are at most three days apart', () => {
    fc.assert(
      fc.property(date, (end) => {
        const { from, planUntil, statutoryUntil } = specialPeriod(end);
        expect(from).toBe(addDays(end, 1));
        const apart = daysBetween(planUntil, statutoryUntil);
        expect(apart >= 0 && apart <= 3).toBe(true);
      }),
    );
  });

  it('birthdays after a day are after it, a year apart, and on the day of birth or 28 February', () => {
    fc.assert(
      fc.property(date, date, fc.integer({ min: 1, max: 10 }), (birth, day, n) => {
        fc.pre(birth <= day);
        const nth = nthBirthdayAfter(birth, day, n);
        expect(nth > day).toBe(true);
        expect(partsOf(nthBirthdayAfter(birth, day, n + 1)).year).toBe(partsOf(nth).year + 1);
        expect(nth.slice(5) === birth.slice(5) || (birth.endsWith('-02-29') && nth.endsWith('-02-28'))).toBe(
          true,
        );
        if (n === 1) expect(daysBetween(day, nth) <= 366).toBe(true);
      }),
    );
  });

  it('the next open day is open, not before the day, and has only closed days before it', () => {
    fc.assert(
      fc.property(date, (day) => {
        const open = openDayFrom(day, 1).date;
        expect(officeDay(open).closed).toBe(false);
        for (let each = day; each < open; each = addDays(each, 1)) expect(officeDay(each).closed).toBe(true);
        // At most a weekend, the turn of the year and another weekend.
        expect(daysBetween(day, open)).toBeLessThan(10);
      }),
    );
  });

  it('the day to go by is between today and the deadline', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 30 }), (today, days) => {
        const deadline = addDays(today, days);
        const day = goBy(deadline, today);
        expect(day >= today && day <= deadline).toBe(true);
      }),
    );
  });
});

describe('the evaluation', () => {
  it('is total, lists every check once, and its verdict follows from its codes', () => {
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        const evaluation = evaluate(asked);
        expect(evaluation.checks.map(({ code }) => code).sort()).toEqual([...CHECK_CODES].sort());
        const { verdict, blocks, warnings, route } = evaluation;
        expect(verdict).toBe(
          blocks.length > 0 ? 'not_ready' : warnings.length > 0 ? 'ready_with_warnings' : 'ready',
        );
        expect(route === 'online').toBe(blocks.length === 0);
        timelineOf(asked);
      }),
      RUNS,
    );
  });

  it('is never ready while a check that matters is not judged', () => {
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        const { verdict, checks, missing } = evaluate(asked);
        if (verdict === 'ready') {
          expect(checks.filter(({ state }) => state === 'unknown')).toEqual([]);
          expect(missing).toEqual([]);
        }
        for (const { state, saidBy } of checks) {
          if (state !== 'unknown' || saidBy === null) continue;
          expect(checks.find(({ code }) => code === saidBy)?.state).toBe('fail');
        }
      }),
      RUNS,
    );
  });

  it('with one more thing that blocks is not ready, whatever else is so', () => {
    const blocking = fc.constantFrom(
      { mnc: 'absent' },
      { foreign_ip: true },
      { in_japan: false },
      { ext: false },
      { smartphone_only: true },
      { os: 'Linux' },
      { age: 15 },
      { mnc_exp: '2000-01-01', mnc: 'present' },
      { auth: 'absent', mnc: 'present' },
      { sign: 'revoked', mnc: 'present' },
      { sign_tries: 0, mnc: 'present', sign: 'valid' },
    );
    const online = changes.map((input) => ({ ...input, procedure: 'P3', combo: [] }));
    fc.assert(
      fc.property(online, blocking, (input, block) => {
        const before = evaluate(question(input));
        const after = evaluate(question({ ...input, ...block }));
        expect(after.verdict).toBe('not_ready');
        expect(RANK[after.verdict] >= RANK[before.verdict]).toBe(true);
      }),
      RUNS,
    );
  });

  // Facts that another fact already answers: knowing them could only contradict it (a signature certificate said to be
  // valid with an end in the past, a stay of 30 days with 70 days left, a phone that runs Windows).
  const ANSWERED_BY_OTHERS: readonly FactName[] = [
    'authCertificateExpiry',
    'signCertificateExpiry',
    'periodOfStay',
    'periodDays',
    'statusSubtype',
    'smartphoneOnly',
    'cardExpiry',
  ];

  it('is ready without knowing a fact only if it is ready whatever that fact is', () => {
    const name = fc.constantFrom(...FACT_NAMES.filter((each) => !ANSWERED_BY_OTHERS.includes(each)));
    fc.assert(
      fc.property(anyQuestion, name, (asked, fact) => {
        const facts: Facts = { ...asked.facts, [fact]: UNKNOWN };
        if (evaluate({ ...asked, facts }).verdict === 'ready') expect(evaluate(asked).verdict).toBe('ready');
      }),
      { numRuns: 1500 },
    );
  });

  it('of the ready baseline is no longer plainly ready when any fact it rests on is not known', () => {
    const notNeeded: readonly FactName[] = [
      ...ANSWERED_BY_OTHERS,
      'permissionType',
      'permissionDate',
      'issueDate',
      'eventDate',
    ];
    const asked = question();
    const ready = FACT_NAMES.filter(
      (name) => evaluate({ ...asked, facts: { ...asked.facts, [name]: UNKNOWN } }).verdict === 'ready',
    );
    expect([...ready].sort()).toEqual([...notNeeded].sort());
  });

  it('never calls an online procedure ready on or after the last day', () => {
    const resident = fc.constantFrom('P2', 'P3', 'P5');
    fc.assert(
      fc.property(changes, resident, fc.integer({ min: 0, max: 400 }), (input, procedure, days) => {
        const status = '留学';
        const today = addDays(dateLiteral('2027-01-31'), days);
        const stay = { card: '05', period: '1年', E: '2027-01-31', status, today, procedure, combo: [] };
        expect(evaluate(question({ ...input, ...stay })).verdict).toBe('not_ready');
      }),
      RUNS,
    );
  });

  it('never speaks of a special period to who filed nothing by the end', () => {
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        const { filedOn, periodEnd } = asked.facts;
        const inTime =
          filedOn.state === 'known' && periodEnd.state === 'known' && filedOn.value <= periodEnd.value;
        if (!inTime) expect(evaluate(asked).info).not.toContain('I-SPECIAL-PERIOD');
      }),
      RUNS,
    );
  });
});

describe("the host's time zone", () => {
  const before = process.env['TZ'];
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it('changes nothing', () => {
    const all = (): Evaluation[] => CASES.cases.map(({ input }) => evaluate(question(input)));
    const offsets = new Set<number>();
    const results = ['Asia/Tokyo', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((zone) => {
      process.env['TZ'] = zone;
      offsets.add(new Date(2027, 0, 30).getTimezoneOffset());
      return JSON.stringify(all());
    });
    expect(offsets.size).toBe(4);
    expect(new Set(results).size).toBe(1);
  });
});

describe('the facts file', () => {
  it('is read or refused, never thrown at, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const file = parseFactsFile(text);
        if (!file.ok) expect(file.errors.length).toBeGreaterThan(0);
      }),
    );
  });

  it('reports each wrong value under its key, and only those', () => {
    const keys = Object.keys(CASES.baseline).filter((key) => !['today', 'procedure', 'combo'].includes(key));
    fc.assert(
      fc.property(fc.subarray(keys, { minLength: 1 }), (wrong) => {
        const broken = Object.fromEntries(wrong.map((key) => [key, { not: 'a value' }]));
        const file = readFacts({ ...CASES.baseline, ...broken });
        expect(file.ok ? [] : file.errors.map((error) => error.key).sort()).toEqual([...wrong].sort());
      }),
    );
  });
});

const everyProcedure = Object.keys(PROCEDURES) as ProcedureCode[];

describe('every procedure', () => {
  it('is either of the online system or blocked as not being so', () => {
    for (const procedure of everyProcedure) {
      const { blocks } = evaluate(question({ procedure }));
      expect(blocks.includes('B-PAPER-ONLY')).toBe(PROCEDURES[procedure].channel !== 'online-system');
    }
  });
});
