// What a person reads, in every language: whole sentences, nothing of the machine behind them.

import { afterAll, describe, expect, it } from 'vitest';
import { PROFILE_NAMES } from '../../src/simulator/profiles/catalogue.ts';
import { EN } from '../../src/words/en.ts';
import { JA_EASY } from '../../src/words/ja-easy.ts';
import { JA } from '../../src/words/ja.ts';
import { ZH_HANS } from '../../src/words/zh-hans.ts';
import { type Ended, makeSurroundings, runProgram } from './run-program.ts';

/** Signs of a value that was not put into words, and of a program that fell over. */
const MACHINE =
  /undefined|\bNaN\b|(?<!-)\bnull\b(?!-)|\[object|[{}]|\btrue\b|\bfalse\b|^\s+at .*\d+:\d+|Error:|node:internal|\p{Cc}(?<!\n)/mu;
const LANGUAGES = ['ja', 'en', 'zh', 'ja-easy'] as const;
const ONE_OF_EACH_GENERATION = ['worker', 'gen1-worker'];

const surroundings = makeSurroundings();
afterAll(() => surroundings.remove());

function reading(profile: string, language: string, ...more: readonly string[]): Promise<Ended> {
  return runProgram(['read', '--simulated', profile, '--lang', language, ...more], { surroundings });
}

/** Every card in one language, and one of each generation in all of them. */
const readings = PROFILE_NAMES.flatMap((profile, index) =>
  LANGUAGES.filter(
    (_, at) => ONE_OF_EACH_GENERATION.includes(profile) || at === index % LANGUAGES.length,
  ).map((language) => [profile, language] as const),
);

describe.concurrent('the report in words', () => {
  it.each(readings)('of %s in %s is whole, and marked SIMULATED at its top and bottom', async (...asked) => {
    const { out, err } = await reading(...asked);
    expect(out).not.toMatch(MACHINE);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^### .*SIMULATED.* ###/);
    const mark = lines.slice(0, lines.indexOf(''));
    expect(lines.slice(-mark.length)).toEqual(mark);
    expect(lines.length).toBeGreaterThan(40);
    expect(err).toBe('');
  });
});

describe.concurrent('a failure in words', () => {
  const failures = [
    ['pull@7', 'ja'],
    ['garbage=DF1/EF02', 'en'],
    ['garbage=MF/EF02', 'zh'],
    ['wrong-nonce', 'ja-easy'],
  ] as const;

  it.each(failures)('of %s in %s says what to do, and its code', async (fault, language) => {
    const { status, out, err } = await reading('worker', language, '--fault', fault);
    expect(status).toBe(2);
    expect(out).not.toMatch(MACHINE);
    expect(out).toMatch(/^✘ .+/);
    expect(out).toMatch(/: [A-Z]+_[A-Z_]+/);
    expect(err).toBe('');
  });
});

describe.concurrent('the language', () => {
  it.each([
    ['ja_JP.UTF-8', JA],
    ['zh_CN.UTF-8', ZH_HANS],
    ['en_US.UTF-8', EN],
    ['de_DE.UTF-8', EN],
    ['C', EN],
  ])('is that of the system: %s', async (locale, words) => {
    const { out } = await runProgram(['trust', 'list'], { surroundings, environment: { LANG: locale } });
    expect(out.split('\n')[0]).toBe(words.terminal.trust.heading);
  });

  it('may be やさしい日本語, with its readings in parentheses', async () => {
    const { out } = await reading('worker', 'ja-easy');
    expect(out).toMatch(/\p{Script=Han}\([ぁ-ん]/u);
    expect(out).not.toContain('《');
    expect(JA_EASY.language).toBe('ja-easy');
  });
});

describe.concurrent('every other list', () => {
  it.each([
    ['cards', 'zh'],
    ['trust list', 'ja'],
    ['trust list', 'zh'],
    ['codes list', 'en'],
    ['codes list', 'ja-easy'],
    ['doctor', 'ja'],
    ['help', 'ja-easy'],
    ['read --help', 'zh'],
  ])('is in words: %s in %s', async (list, language) => {
    const { out, status } = await runProgram([...list.split(' '), '--lang', language], { surroundings });
    expect(out).not.toMatch(MACHINE);
    expect(out.length).toBeGreaterThan(100);
    expect([0, 1]).toContain(status);
  });
});
