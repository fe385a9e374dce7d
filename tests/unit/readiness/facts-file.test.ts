import { describe, expect, it } from 'vitest';
import {
  FACTS_FILE_KEYS,
  parseFactsFile,
  readFacts,
  type FactsFileError,
} from '../../../src/readiness/facts-file.ts';
import { FACT_NAMES, NO_FACTS } from '../../../src/readiness/facts.ts';
import { CASES } from './baseline.ts';

function errorsOf(input: Readonly<Record<string, unknown>>): readonly FactsFileError[] {
  const file = readFacts(input);
  return file.ok ? [] : file.errors;
}

describe('readFacts', () => {
  it('takes the baseline of the cases and has a key for each of its inputs', () => {
    const file = readFacts(CASES.baseline);
    expect(file).toMatchObject({ ok: true, procedure: 'P3', today: '2026-11-20', combo: [] });
    const keys: string[] = ['today', 'procedure', 'combo', ...Object.values(FACTS_FILE_KEYS)];
    expect(Object.keys(CASES.baseline).filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('names every fact once', () => {
    expect(Object.keys(FACTS_FILE_KEYS).sort()).toEqual([...FACT_NAMES].sort());
    expect(new Set(Object.values(FACTS_FILE_KEYS)).size).toBe(FACT_NAMES.length);
  });

  it('leaves everything unknown that is not said', () => {
    expect(readFacts({})).toEqual({ ok: true, facts: NO_FACTS, combo: [] });
    expect(readFacts({ age: 'unknown', status: 'unknown', E: 'unknown' })).toEqual(readFacts({}));
  });

  it('marks what is said as said by a person', () => {
    const file = readFacts({ card: '02', E: '2027-01-31' });
    expect(file).toMatchObject({
      facts: {
        cardType: { state: 'known', value: '2', from: 'person' },
        periodEnd: { state: 'known', value: '2027-01-31', from: 'person' },
      },
    });
  });

  it('reads null as "there is none" only where there can be none', () => {
    const file = readFacts({ E: null, filed: null, event: null, age: null, mnc_exp: null });
    expect(file).toMatchObject({
      facts: {
        periodEnd: { state: 'not-applicable' },
        filedOn: { state: 'not-applicable' },
        eventDate: { state: 'not-applicable' },
        age: { state: 'unknown' },
        myNumberCardExpiry: { state: 'unknown' },
      },
    });
  });

  it('reports every wrong key and value at once, with what is allowed', () => {
    const errors = errorsOf({ Age: 30, age: '30', mnc: 'yes', E: '2027-02-29', auth_tries: -1, sign: 'ok' });
    expect(errors.map(({ key, problem }) => [key, problem])).toEqual([
      ['Age', 'unknown-key'],
      ['E', 'value-not-allowed'],
      ['age', 'value-not-allowed'],
      ['mnc', 'value-not-allowed'],
      ['auth_tries', 'value-not-allowed'],
      ['sign', 'value-not-allowed'],
    ]);
    expect(errors[0]?.allowed).toEqual({ kind: 'keys', values: ['age'] });
    expect(errors[3]?.allowed).toEqual({ kind: 'one-of', values: ['present', 'absent', 'unknown'] });
    expect(errors[4]?.allowed).toEqual({ kind: 'integer', least: 0, most: 15 });
  });

  it.each([
    ['today', '2027-02-30'],
    ['procedure', 'P8'],
    ['combo', ['P9']],
    ['combo', 'P3'],
    ['card', '03'],
    ['card', 5],
    ['status', 5],
    ['period', '3 years'],
    ['period_days', 1.5],
    ['E', '9999-12-31'],
    ['rc_lost', 'no'],
    ['reader', 1],
    ['age', 151],
    ['auth', 'revoked'],
    ['photo_days', -1],
    ['os', 'x'.repeat(101)],
  ])('refuses %s: %j', (key, value) => {
    expect(errorsOf({ [key]: value }).map((error) => [error.key, error.problem])).toEqual([
      [key, 'value-not-allowed'],
    ]);
  });

  it('suggests the keys a wrong one may have meant, and all of them when none is close', () => {
    const suggested = (key: string): unknown => errorsOf({ [key]: true })[0]?.allowed;
    expect(suggested('in-japan')).toEqual({ kind: 'keys', values: ['in_japan'] });
    expect(suggested('sign_expiry')).toMatchObject({
      values: expect.arrayContaining(['sign_exp']) as unknown,
    });
    expect(suggested('zzz')).toMatchObject({ values: expect.arrayContaining(['E', 'status']) as unknown });
  });

  it('never repeats a value', () => {
    expect(JSON.stringify(errorsOf({ age: 'AB12345678CD' }))).not.toContain('AB12345678CD');
  });

  it('takes procedure codes in any letter case and an instant for today', () => {
    expect(readFacts({ procedure: 'pr', today: '2027-01-30T15:00:00Z' })).toMatchObject({
      procedure: 'PR',
      today: '2027-01-31',
    });
  });

  it('is not led astray by names every object has', () => {
    expect(
      errorsOf(JSON.parse('{"__proto__":1,"card":"constructor"}') as Record<string, unknown>),
    ).toHaveLength(2);
  });
});

describe('parseFactsFile', () => {
  it('says when the text is not JSON, or not an object', () => {
    expect(parseFactsFile('{')).toMatchObject({ ok: false, errors: [{ key: '', problem: 'not-json' }] });
    for (const text of ['[]', 'null', '3', '"P3"']) {
      expect(parseFactsFile(text)).toMatchObject({ ok: false, errors: [{ problem: 'not-an-object' }] });
    }
  });

  it('reads the text of a file', () => {
    expect(parseFactsFile('{"age": 30}')).toEqual(readFacts({ age: 30 }));
  });
});
