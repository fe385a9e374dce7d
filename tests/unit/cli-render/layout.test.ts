import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText, padEnd, rowLines, wrapText } from '../../../src/cli/render/layout.ts';
import { textWidth } from '../../../src/cli/render/text-width.ts';
import { sanitise } from '../../../src/cli/render/sanitise.ts';
import { PROPERTY } from '../../support/property-settings.ts';

describe('wrapText', () => {
  it('breaks Latin text at spaces', () => {
    expect(wrapText('Place the card on the reader.', 12)).toEqual(['Place the', 'card on the', 'reader.']);
  });

  it('breaks Japanese text anywhere, two columns to a character', () => {
    expect(wrapText('券面に書かれていない事項', 10)).toEqual(['券面に書か', 'れていない', '事項']);
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    expect(wrapText('あいうえ。お', 8)).toEqual(['あいう', 'え。お']);
    expect(wrapText('あいう（えお）', 8)).toEqual(['あいう', '（えお）']);
    expect(wrapText('あいうチェック', 8)).toEqual(['あいう', 'チェック']);
  });

  it('keeps a reading in one piece', () => {
    expect(wrapText('これは結果(けっか)です', 14)).toEqual(['これは結果', '(けっか)です']);
  });

  it('cuts what is longer than a line', () => {
    expect(wrapText('a ABCDEFGHIJ b', 4)).toEqual(['a', 'ABCD', 'EFGH', 'IJ b']);
  });

  it('gives one empty line for an empty text', () => {
    expect(wrapText('', 10)).toEqual(['']);
  });

  it('keeps every line within the width and loses nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 4, max: 60 }), (text, width) => {
        const safe = sanitise(text);
        const lines = wrapText(safe, width);
        expect(lines.filter((line) => textWidth(line) > width)).toEqual([]);
        expect(lines.join('').replaceAll(' ', '')).toBe(safe.replaceAll(' ', ''));
      }),
      PROPERTY,
    );
  });
});

describe('rowLines', () => {
  it('puts cells side by side, as high as the highest', () => {
    const cells = [
      { lines: ['label'], width: 8 },
      { lines: ['値は', 'ここ'], width: 6 },
      { lines: ['right'], width: 7, align: 'right' as const },
    ];
    expect(rowLines(cells, 2)).toEqual(['  label     値は      right', '            ここ']);
  });

  it('measures before it paints, and ends no line in spaces', () => {
    const paint = (text: string) => `<${text}>`;
    const cells = [
      { lines: ['a'], width: 4, paint },
      { lines: [''], width: 4 },
      { lines: ['b'], width: 2, paint },
    ];
    expect(rowLines(cells, 0)).toEqual(['<a>           <b>']);
    expect(rowLines(cells.slice(0, 2), 0)).toEqual(['<a>']);
  });
});

describe('padEnd and fitText', () => {
  it('count columns, not characters', () => {
    expect(padEnd('番号', 6)).toBe('番号  ');
    expect(fitText('番号を読む', 7)).toBe('番号を…');
    expect(fitText('番号', 4)).toBe('番号');
  });
});
