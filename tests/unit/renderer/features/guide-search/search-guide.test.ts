import { describe, expect, it } from 'vitest';
import { searchGuide } from '../../../../../renderer/features/guide-search/search-guide.ts';
import { GUIDE_PAGE_IDS } from '../../../../../src/readiness/guide/pages.ts';
import { wordsOf } from '../../../words-readiness/all-readiness-words.ts';

const JA = wordsOf('ja');
const EN = wordsOf('en');
const EASY = wordsOf('ja-easy');

function ids(text: string, words = EN): readonly string[] {
  return searchGuide(text, words, words === JA ? null : JA).map(({ id }) => id);
}

describe('searchGuide', () => {
  it('lists every page for nothing', () => {
    expect(ids('  ')).toEqual(GUIDE_PAGE_IDS);
  });

  it('puts pages that have it in the title first', () => {
    expect(ids('fee')[0]).toBe('fees');
    expect(ids('departure order')[0]).toBe('departure-order');
    expect(ids('紛失', JA)).toContain('card-lost');
  });

  it('finds by every word, wherever on the page', () => {
    expect(ids('J-Skip')).toEqual(['highly-skilled']);
    expect(ids('０５７０－０３４２５９')).toEqual(['offices']);
    expect(ids('saitama')).toEqual(['offices']);
    expect(ids('spouse divorced')).toContain('notifications');
    expect(ids('fee moon')).toEqual([]);
  });

  it('shows where on the page it stands', () => {
    expect(searchGuide('28 hours', EN, JA)).toEqual([
      { id: 'other-activity', excerpt: expect.stringContaining('28 hours') as unknown },
    ]);
    expect(searchGuide('手数料', EN, JA)[0]).toEqual({ id: 'fees' });
  });

  it('finds by official Japanese terms in every language, and by kana in やさしい日本語', () => {
    expect(ids('特定在留カード')).toContain('specified-card');
    expect(ids('しゅっこくめいれい', EASY)[0]).toBe('departure-order');
    expect(ids('出国命令', EASY)[0]).toBe('departure-order');
  });
});
