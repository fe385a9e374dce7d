import { describe, expect, it } from 'vitest';
import { withoutRuby } from '../../../../renderer/text/ruby.ts';

describe('withoutRuby', () => {
  it.each([
    ['番号《ばんごう》を入《い》れる', '番号を入れる'],
    ['人々《ひとびと》', '人々'],
    ['plain', 'plain'],
    ['漢字《', '漢字《'],
    ['', ''],
  ])('makes of %s %s', (text, plain) => {
    expect(withoutRuby(text)).toBe(plain);
  });
});
