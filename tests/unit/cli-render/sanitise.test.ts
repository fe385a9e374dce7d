import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitise } from '../../../src/cli/render/sanitise.ts';
import { PROPERTY } from '../../support/property-settings.ts';

describe('sanitise', () => {
  it.each([
    ['control characters', '\u001b[31m\u0000\n\t\u007f', '␛[31m␀␊␉␡'],
    ['control characters of the second block', 'a\u009bb', 'a\\u{009B}b'],
    ['direction marks', 'a\u202eb\u2066c\u200f', 'a\\u{202E}b\\u{2066}c\\u{200F}'],
    ['characters without width', 'a\u200bb\ufeffc\u00add\u3164', 'a\\u{200B}b\\u{FEFF}c\\u{00AD}d\\u{3164}'],
    ['variation selectors and tags', '葛\u{E0100}\u{E0041}', '葛\\u{E0100}\\u{E0041}'],
    ['unusual spaces', 'a\u00a0b\u2003c\u2028', 'a\\u{00A0}b\\u{2003}c\\u{2028}'],
    ['halves of a pair', 'a\ud800b', 'a\\u{D800}b'],
    ['private and unassigned characters', '\ue000\u0378', '\\u{E000}\\u{0378}'],
    ['marks of this program', '✓✔✘', '\\u{2713}\\u{2714}\\u{2718}'],
    ['marks without a base', '\u0301a', '\\u{0301}a'],
  ])('shows %s as escapes', (_, text, shown) => {
    expect(sanitise(text)).toBe(shown);
  });

  it.each([
    '東京都千代田区霞が関１丁目１番１号',
    'NGUYEN VAN A',
    'か\u309a髙﨑',
    '○○番地　Ａ棟',
    'é e\u0301',
  ])('leaves %j as it is', (text) => {
    expect(sanitise(text)).toBe(text);
  });

  it('does not let marks pile up', () => {
    expect(sanitise(`a${'\u0301'.repeat(4)}`)).toBe('a\u0301\u0301\\u{0301}\\u{0301}');
  });

  it('leaves nothing that acts or hides, and is done in one pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const safe = sanitise(text);
        expect(safe).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
        expect(sanitise(safe)).toBe(safe);
      }),
      PROPERTY,
    );
  });
});
