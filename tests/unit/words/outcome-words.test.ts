import { describe, expect, it } from 'vitest';
import { JA } from '../../../src/words/ja.ts';
import { type JudgedReport, outcomeWords } from '../../../src/words/outcome-words.ts';

const authentic: JudgedReport = {
  outcome: 'authentic',
  trustProfile: 'official',
  card: { generation: 2 },
  findings: [],
};

function failed(...rules: string[]): JudgedReport {
  const findings = rules.map((rule) => ({ rule, status: 'fail', weight: 'not-authentic' }));
  return { ...authentic, outcome: 'not-authentic', findings };
}

describe('outcomeWords', () => {
  it('says of a confirmed signature what it covers in each generation', () => {
    expect(outcomeWords(JA, authentic).headline).toBe('電子署名を確認しました');
    expect(outcomeWords(JA, authentic).proves).toMatch(/^券面記載事項、顔画像、氏名イメージは/);
    expect(outcomeWords(JA, { ...authentic, card: { generation: 1 } }).proves).toMatch(
      /^券面（表）イメージと顔画像は/,
    );
  });

  it.each(['test', 'simulator'] as const)('never credits the agency with a %s signature', (trustProfile) => {
    const { proves } = outcomeWords(JA, { ...authentic, trustProfile });
    expect(proves).toContain('出入国在留管理庁の署名ではありません');
  });

  it('says always what is not proved', () => {
    expect(outcomeWords(JA, authentic).doesNotProve).toContain(
      '持っている人が本人であることまでは示しません',
    );
  });

  it('points on after an unconfirmed signature, and accuses nobody', () => {
    const words = outcomeWords(JA, failed('rc-check-code-matches'));
    expect(words.headline).toBe('電子署名を確認できませんでした');
    expect(words.next).toContain('失効情報照会');
    expect(words.doesNotProve).toContain('カードを持っている人に原因があるとは限りません');
  });

  it('speaks of the numbers alone when only they differ', () => {
    expect(outcomeWords(JA, failed('rc-card-number-matches')).headline).toBe(
      '番号の一致を確認できませんでした',
    );
    const both = failed('rc-card-number-matches', 'rc-check-code-matches');
    expect(outcomeWords(JA, both).headline).toBe('電子署名を確認できませんでした');
  });

  it('leaves open what is open', () => {
    const words = outcomeWords(JA, { ...authentic, outcome: 'undetermined' });
    expect(words.headline).toBe('確認できていない点があります');
  });
});
