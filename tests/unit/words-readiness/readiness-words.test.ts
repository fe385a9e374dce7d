import { describe, expect, it } from 'vitest';
import { citationText, checkWords, countsText, verdictWords } from '../../../src/words/readiness-words.ts';
import { evaluated } from '../readiness/baseline.ts';
import { ALL_WORDS, wordsOf } from './all-readiness-words.ts';

const JA = wordsOf('ja');
const EN = wordsOf('en');

describe('verdictWords', () => {
  it.each([
    [{}, 'ready'],
    [{ addr_changed: true }, 'ready_with_warnings'],
    [{ sign: 'absent' }, 'not_ready'],
    [{ procedure: 'PR' }, 'counter'],
    [{ procedure: 'NOTIFY-SPOUSE' }, 'separate'],
  ] as const)('for %j is the band %s', (input, band) => {
    expect(verdictWords(JA, evaluated(input))).toMatchObject({ band, title: JA.readiness.verdicts[band] });
  });

  it('says "not ready" and where to go when the stay is over, even for a procedure of the counter', () => {
    const words = verdictWords(JA, evaluated({ procedure: 'PR', today: '2027-02-10' }));
    expect(words.band).toBe('not_ready');
    expect(words.text).toBe(JA.readiness.verdictTexts.overriding);
  });

  it.each(ALL_WORDS)('always carries the sentence that promises nothing, in $language', (words) => {
    for (const input of [{}, { sign: 'absent' }, { procedure: 'PR' }]) {
      expect(verdictWords(words, evaluated(input)).notGuaranteed).toBe(words.readiness.notice.notGuaranteed);
    }
  });
});

describe('checkWords', () => {
  it('heads a check that fires with what is the matter, and says what to do, where and by when', () => {
    const [check] = evaluated({ sign: 'expired', sign_exp: '2026-10-03' }).checks;
    expect(check && checkWords(JA, check)).toEqual({
      label: '署名用電子証明書の有効期限',
      headline: '署名用電子証明書の有効期限が切れています',
      state: '先にすること',
      sentence: '2026年10月3日に終わりました（48日前）。申請には両方の電子証明書が必要です。',
      fix: '電子証明書の更新を申し込む（無料）。マイナンバーカードと暗証番号を持って行く。',
      place: '住んでいる市区町村の窓口',
      deadline: '2027年1月30日',
      missing: [],
    });
  });

  it('shows the official term beside a translation', () => {
    const [check] = evaluated({ sign: 'absent' }).checks;
    expect(check && checkWords(EN, check).official).toBe('署名用電子証明書');
  });

  it('names what has to be found out', () => {
    const check = evaluated({ ext: 'unknown' }).checks.find(({ code }) => code === 'B-JPKI-MISSING');
    expect(check && checkWords(EN, check)).toMatchObject({
      headline: 'JPKI software and browser extension',
      state: 'Not known',
      missing: ['Browser extension'],
    });
  });
});

describe('countsText', () => {
  it('counts what to do first, what to check, what is not known and what is well', () => {
    expect(countsText(EN, evaluated({ sign: 'absent', ext: 'unknown' }))).toMatch(
      /^1 to do first, 1 to check, 1 not known, \d+ well$/,
    );
  });
});

describe('citationText', () => {
  it('names sources once, how sure they are, and the day they were compared', () => {
    const citation = { source: ['S1', 'S0'], confidence: 'A', asOf: '2026-11-20' } as const;
    expect(citationText(EN, citation, () => 'Guidebook')).toBe(
      'Source: Guidebook (A: official text, read in full; compared 20 November 2026)',
    );
  });
});
