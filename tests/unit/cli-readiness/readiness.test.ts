// `readiness` from the words of a command line to what is written and the exit status.

import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/cli/render/text-width.ts';
import { SLOW_PROPERTY } from '../../support/property-settings.ts';
import { CASES, readJson, type Case } from '../readiness/baseline.ts';
import { run, runReadiness } from './fake-terminal.ts';

const MORE = (readJson('readiness-more-cases.json') as { cases: readonly Case[] }).cases;
const ALL = [...CASES.cases, ...MORE];

interface Answer {
  readonly verdict: string;
  readonly route: string;
  readonly blocks: readonly string[];
  readonly warnings: readonly string[];
  readonly info: readonly string[];
  readonly undecided: readonly string[];
  readonly checks: readonly { readonly code: string; readonly headline: string; readonly sentence: string }[];
}

interface Failed {
  readonly failure: { readonly code: string; readonly facts: Readonly<Record<string, unknown>> };
}

describe('readiness --json', () => {
  it.each(ALL)('$id $title', async ({ input, expected }) => {
    const { status, out, err } = await runReadiness({ ...CASES.baseline, ...input }, ['--json']);
    const { verdict, route, blocks, warnings, info } = JSON.parse(out) as Answer;
    const { route: expectedRoute, ...rest } = expected;
    expect({ verdict, blocks, warnings, info }).toEqual(rest);
    expect(route).toBe(expectedRoute ?? route);
    expect(status).toBe(expected.verdict === 'not_ready' ? 1 : 0);
    expect(err).toBe('');
  });

  it('prints the verdict, every check with its words, and what is not known', async () => {
    const { out } = await runReadiness({ ...CASES.baseline, ext: 'unknown' }, ['--json', '--lang', 'en']);
    const answer = JSON.parse(out) as Answer;
    expect(answer.undecided).toEqual(['B-JPKI-MISSING']);
    expect(answer.checks).toHaveLength(55);
    expect(answer.checks[0]).toMatchObject({
      code: 'W-NOT-CONFIRMED',
      headline: 'Some things are not known yet',
      sentence: 'Things not known: 1. Until then this is not a plain "ready".',
    });
  });

  it('lets the command line overrule the file', async () => {
    const args = ['--json', '--procedure', 'p6', '--combo', 'P2,P3', '--today', '2027-01-30T15:00:00Z'];
    const { out } = await runReadiness(CASES.baseline, args);
    expect(JSON.parse(out)).toMatchObject({ procedure: 'P6', combo: ['P2', 'P3'], today: '2027-01-31' });
  });

  it('takes today from the clock when nobody says it', async () => {
    const { out } = await runReadiness({ ...CASES.baseline, today: undefined }, ['--json']);
    expect(JSON.parse(out)).toMatchObject({ today: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string });
  });
});

describe('readiness for people', () => {
  it.each([
    ['expired-signature-certificate', { sign: 'expired', sign_exp: '2026-10-03', ext: 'unknown' }],
    ['special-period', { today: '2027-02-01', filed: '2027-01-20', mnc_exp: '2027-03-31' }],
    ['permanent-residence', { procedure: 'PR' }],
    ['stay-over', { today: '2027-02-10' }],
  ] as const)('shows %s as expected', async (name, input) => {
    for (const language of ['ja', 'en']) {
      const { out } = await runReadiness({ ...CASES.baseline, ...input }, ['--lang', language]);
      await expect(out).toMatchFileSnapshot(`expected/${name}.${language}.txt`);
    }
  });

  it('says nothing but the date and where to go once the stay is over', async () => {
    const over = { ...CASES.baseline, today: '2027-02-10', sign: 'absent', photo_days: 400 };
    const { out, status } = await runReadiness(over, ['--lang', 'en']);
    expect(out).toContain('31 January 2027 (10 days ago)');
    expect(out).toContain('Go to the Regional Immigration Services Bureau now.');
    expect(out).not.toMatch(/certificate|photograph|yen|Fee/i);
    expect(status).toBe(1);
  });

  it('never promises a permission, whatever the answer', async () => {
    for (const language of ['ja', 'ja-easy', 'en', 'zh']) {
      for (const { input } of CASES.cases) {
        const { out } = await runReadiness({ ...CASES.baseline, ...input }, ['--lang', language]);
        expect(unwrapped(out)).toMatch(
          /許可を保証しません|約束\(やくそく\)しません|doesnotguaranteepermission|不保证获得许可/,
        );
      }
    }
  }, 30_000);

  it('keeps every line within the terminal, in every language', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ALL),
        fc.constantFrom('ja', 'ja-easy', 'en', 'zh'),
        fc.integer({ min: 40, max: 110 }),
        async ({ input }, language, columns) => {
          const { out } = await runReadiness({ ...CASES.baseline, ...input }, ['--lang', language], columns);
          const widest = Math.max(...out.split('\n').map((line) => textWidth(line)));
          expect(widest).toBeLessThanOrEqual(Math.min(100, columns));
          expect(out).not.toMatch(/\{[A-Za-z]+\}|《|undefined| $/m);
        },
      ),
      SLOW_PROPERTY,
    );
  }, 30_000);

  it('makes names from the file safe to print', async () => {
    const { out } = await runReadiness({ ...CASES.baseline, os: 'Li\u001b[2Jnux\u202e' }, []);
    expect(['\u001b', '\u202e'].filter((character) => out.includes(character))).toEqual([]);
    expect(out).toContain('Li␛[2Jnux');
  });
});

describe('readiness with a wrong facts file', () => {
  it('lists every problem on standard error, in words, and ends with 2', async () => {
    const wrong = { ...CASES.baseline, E: '2027-02-30', photo_days: -1, colour: 'red' };
    const { status, out, err } = await runReadiness(wrong, ['--lang', 'en', '--json']);
    const { failure } = JSON.parse(out) as Failed;
    expect(status).toBe(2);
    expect(failure.code).toBe('FACTS_INVALID');
    expect(failure.facts).toMatchObject({
      count: 3,
      problems: 'colour: unknown-key; E: value-not-allowed; photo_days: value-not-allowed',
    });
    for (const line of [
      'E: this value is not allowed. YYYY-MM-DD, from 1900-01-01 to 2199-12-31 (null for none)',
      'photo_days: this value is not allowed. A whole number from 0 to 36525 (null for none)',
      'colour: no such name. Names: today, procedure,',
    ]) {
      expect(unwrapped(err)).toContain(unwrapped(line));
    }
  });

  it('repeats no value, and cuts a name that is none of ours', async () => {
    const { out, err } = await runReadiness({ ['x'.repeat(90)]: 1, status: 'y'.repeat(101) }, [
      '--procedure',
      'P3',
    ]);
    expect(out + err).not.toMatch(/x{41}|y{2}/);
  });

  it.each([
    ['{', 'not-json'],
    ['[]', 'not-an-object'],
  ])('says of %j that it is %s', async (content, reason) => {
    const { status, out, err } = await runReadiness(content, ['--procedure', 'P3', '--json', '--lang', 'en']);
    expect(status).toBe(2);
    expect((JSON.parse(out) as Failed).failure).toMatchObject({ code: 'FILE_UNREADABLE', facts: { reason } });
    expect(err).toMatch(/not JSON|not one object/);
  });

  it('ends with 2 when there is no such file', async () => {
    const { status, out } = await run([
      'readiness',
      '--facts',
      '/nowhere/facts.json',
      '--procedure',
      'P3',
      '--json',
    ]);
    expect(status).toBe(2);
    expect((JSON.parse(out) as Failed).failure.code).toBe('FILE_UNREADABLE');
  });
});

describe('readiness wrongly used', () => {
  it.each([
    [[]],
    [['--procedure', 'P3']],
    [['--procedure', 'P9']],
    [['--today', '2027-02-30']],
    [['--combo', 'P3,PR']],
    [['--combo', '']],
    [['surplus']],
    [['--facts']],
  ])('ends with 64 for %j', async (args) => {
    const folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-facts-'));
    const file = join(folder, 'facts.json');
    await writeFile(file, '{}');
    const withFile =
      args.length === 2 && args[1] !== 'P3' ? ['--facts', file, '--procedure', 'P3', ...args] : args;
    const { status, out, err } = await run(['readiness', ...withFile]);
    await rm(folder, { recursive: true });
    expect({ status, out }).toEqual({ status: 64, out: '' });
    expect(err).not.toBe('');
  });

  it('asks for the procedure when neither the file nor the command line names one', async () => {
    const { status, err } = await runReadiness({}, ['--lang', 'en']);
    expect(status).toBe(64);
    expect(unwrapped(err)).toContain('--procedureP1|P2|P3');
  });
});

/** Without line ends and the indentation after them, nor any other space: where a line breaks is another matter. */
function unwrapped(text: string): string {
  return text.replace(/\s/g, '');
}
