import { describe, expect, it } from 'vitest';
import { createPage, joinBlocks, toTerminalWords, toText } from '../../../src/cli/render/page.ts';
import { EN } from '../../../src/words/en.ts';
import { JA_EASY } from '../../../src/words/ja-easy.ts';
import { surface } from './surfaces.ts';

describe('createPage', () => {
  it.each([
    [80, 80],
    [20, 40],
    [300, 100],
    [0, 40],
    [Number.NaN, 40],
  ])('makes of %d columns a width of %d', (columns, width) => {
    expect(createPage(surface(EN, columns)).width).toBe(width);
  });

  it('writes ruby in parentheses', () => {
    expect(createPage(surface(JA_EASY)).words.phases.verifying).toBe(
      '電子署名(でんししょめい)を確認(かくにん)しています',
    );
  });
});

describe('toTerminalWords', () => {
  it('changes nothing that has been changed', () => {
    const once = toTerminalWords(JA_EASY);
    expect(toTerminalWords(once)).toEqual(once);
  });
});

describe('lines', () => {
  it('stand in blocks with an empty line between them', () => {
    expect(joinBlocks([['a'], [], ['b', 'c']])).toEqual(['a', '', 'b', 'c']);
  });

  it('are each ended', () => {
    expect(toText(['a', '', 'b'])).toBe('a\n\nb\n');
    expect(toText([])).toBe('');
  });
});
