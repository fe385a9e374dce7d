import { describe, expect, it } from 'vitest';
import { parseRuby, rubyInParentheses } from '../../../src/words/ruby.ts';

describe('parseRuby', () => {
  it('gives each run of kanji its reading and leaves the rest alone', () => {
    expect(parseRuby('カードを読《よ》み取《と》ります')).toEqual([
      { text: 'カードを' },
      { text: '読', reading: 'よ' },
      { text: 'み' },
      { text: '取', reading: 'と' },
      { text: 'ります' },
    ]);
  });

  it('does not take digits or kana before the kanji into the reading', () => {
    expect(parseRuby('第《だい》2世代《せだい》')).toEqual([
      { text: '第', reading: 'だい' },
      { text: '2' },
      { text: '世代', reading: 'せだい' },
    ]);
  });

  it('leaves text without ruby as one part, and nothing as none', () => {
    expect(parseRuby('Card 在留')).toEqual([{ text: 'Card 在留' }]);
    expect(parseRuby('')).toEqual([]);
  });
});

describe('rubyInParentheses', () => {
  it('writes readings behind the kanji', () => {
    expect(rubyInParentheses('在留《ざいりゅう》カード')).toBe('在留(ざいりゅう)カード');
  });
});
