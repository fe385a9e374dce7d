// How the texts are written: nothing promised, nobody judged, ruby where it belongs, short easy sentences.

import { describe, expect, it } from 'vitest';
import { parseRuby } from '../../../src/words/ruby.ts';
import { ALL_WORDS, textsOf, wordsOf } from './all-readiness-words.ts';

const EASY = textsOf(wordsOf('ja-easy')).filter(([path]) => !path.endsWith('.official'));

describe.each(ALL_WORDS)('$language', (words) => {
  const texts = textsOf(words);
  const saying = (pattern: RegExp) => texts.filter(([, text]) => pattern.test(text));

  it('promises no permission', () => {
    const promise =
      /許可されます|許可が出ます|許可がおります|認められます|必ず許可|受理されます|will be (?:granted|approved|accepted|permitted)|guarantees|会(?:被|获得?)?(?:批准|许可)|将获得?许可|一定(?:能|会)(?:获得|得到)许可|必定/;
    expect(saying(promise)).toEqual([]);
  });

  it('never calls a stay unlawful nor a person to blame', () => {
    const judgement =
      /不法|違法|オーバーステイ|overstay|illegal|unlawful|violat|非法|逾期|违法|本物|偽|genuine|fake|counterfeit|伪造/i;
    expect(saying(judgement)).toEqual([]);
  });

  it('asks for no PIN, password or number to be typed into a question', () => {
    const questions = Object.values(words.readiness.facts).map(({ question }) => question);
    expect(
      questions.filter((text) =>
        /パスワードは何|暗証番号は何|what is (?:the|your) PIN|密码是什么/i.test(text),
      ),
    ).toEqual([]);
  });

  it('has no empty text and no stray spaces', () => {
    expect(texts.filter(([, text]) => text === '' || / {2}|^\s|\s$/.test(text))).toEqual([]);
  });

  it('says of an ended stay the date and to go to the regional office now', () => {
    const { reasons, fixes } = words.readiness;
    for (const text of [reasons['stay-over'], reasons['special-period-ended']]) {
      expect(text).toContain('{end}');
      expect(text).toContain('{phone}');
    }
    expect(reasons['stay-over']).toMatch(/今すぐ|今《いま》すぐ|now|立即/);
    expect(fixes['go-to-regional-office-now']).toMatch(/今すぐ|今《いま》すぐ|now|立即/);
  });
});

describe('やさしい日本語', () => {
  it('has ruby in kana on every kanji, official terms apart', () => {
    const plain = EASY.flatMap(([path, text]) =>
      parseRuby(text)
        .filter(({ text: part, reading }) =>
          reading === undefined ? /[\p{Script=Han}《》]/u.test(part) : !/^[ぁ-ゖァ-ヺー]+$/.test(reading),
        )
        .map((part) => `${path}: ${part.text}`),
    );
    expect(plain).toEqual([]);
  });

  it('has no kanji right after a value: its ruby would stretch over the end of the value', () => {
    const afterDate = EASY.filter(
      ([path, text]) => path !== 'readiness.days.many' && /\}\p{Script=Han}/u.test(text),
    );
    // Amounts are digits.
    expect(afterDate.filter(([path]) => !path.startsWith('readiness.fees.'))).toEqual([]);
  });

  it('has short sentences', () => {
    const long = EASY.flatMap(([path, text]) =>
      text
        .replace(/《[^》]*》/g, '')
        .split(/[。？]/)
        .filter((sentence) => sentence.length > 60)
        .map((sentence) => `${path}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });
});

describe('the other languages', () => {
  it('keep ruby to やさしい日本語', () => {
    const others = ALL_WORDS.filter(({ language }) => language !== 'ja-easy');
    expect(others.flatMap(textsOf).filter(([, text]) => /[《》]/.test(text))).toEqual([]);
  });

  it('write Japanese in Chinese texts only in brackets or as a quotation', () => {
    const outside = textsOf(wordsOf('zh-Hans')).filter(
      ([path, text]) =>
        !path.endsWith('.official') && /[ぁ-ゖァ-ヺ]/.test(text.replace(/（[^）]*）|「[^」]*」/g, '')),
    );
    expect(outside).toEqual([]);
  });
});
