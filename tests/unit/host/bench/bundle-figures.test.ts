import { describe, expect, it } from 'vitest';
import { bundleSumRows, kindOf } from '../../../../src/host/bench/bundle-figures.ts';

const HTML = '<script type="module" src="./assets/index-DonSEvLn.js"></script>';

describe('kindOf', () => {
  it.each([
    ['index-DonSEvLn.js', 'first'],
    ['settings-view-DACHvHgz.js', 'screen'],
    ['settings-P0UKuImM.css', 'screen'],
    ['ja-CpJceAS-.js', 'language'],
    ['ja-easy-D7FmA1ae.js', 'language'],
    ['readiness-zh-hans-ctAJYxv0.js', 'language'],
    ['image-worker-DdxCU_LT.js', 'codec'],
    ['openjpegwasm_decode-BP3l1OXH.wasm', 'codec'],
    ['check-field-zUXDguGn.js', 'screen'],
  ])('says when %s is loaded: %s', (file, kind) => {
    expect(kindOf(file, HTML)).toBe(kind);
  });
});

describe('bundleSumRows', () => {
  it('counts languages and codecs apart from the budget', () => {
    const file = (kind: 'first' | 'screen' | 'language' | 'codec', gzip: number) => ({
      file: kind,
      kind,
      octets: gzip,
      gzip,
    });
    const rows = bundleSumRows([
      file('first', 300_000),
      file('screen', 60_000),
      file('language', 80_000),
      file('codec', 100_000),
    ]);
    expect(rows.map(({ what, gzip, within }) => [what, gzip, within])).toEqual([
      ['first', 300_000, null],
      ['first and screens', 360_000, false],
      ['languages', 80_000, null],
      ['codecs', 100_000, null],
    ]);
  });
});
