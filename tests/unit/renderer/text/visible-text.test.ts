import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleText } from '../../../../renderer/text/visible-text.ts';

describe('visibleText', () => {
  it.each([
    ['\u202Eabc', '⟨U+202E⟩abc'],
    ['a\u200Bb', 'a⟨U+200B⟩b'],
    ['a\u0000b\n', 'a⟨U+0000⟩b⟨U+000A⟩'],
    ['\u{E0041}', '⟨U+E0041⟩'],
    ['\uD800', '⟨U+D800⟩'],
    ['\u3164', '⟨U+3164⟩'],
  ])('spells out what cannot be seen', (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it.each(['東京都千代田区', 'ＡＢＣ　１２３', 'Nguyễn Thị', '葛\u{E0100}飾区', '𠮷野'])(
    'leaves %s alone',
    (text) => {
      expect(visibleText(text)).toBe(text);
    },
  );

  it('never lets a control, format or separator character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visibleText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
    );
  });
});
