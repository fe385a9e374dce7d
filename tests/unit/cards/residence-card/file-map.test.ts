import { describe, expect, it } from 'vitest';
import { toHex } from '../../../../src/bytes/hex.ts';
import { DF_AID } from '../../../../src/cards/residence-card/file-map.ts';
import { GEN1_FILES } from '../../../../src/cards/residence-card/gen1/file-map.ts';
import {
  GEN2_FACE_ENTRIES,
  GEN2_FACE_ENTRY_COUNT,
  GEN2_FILES,
} from '../../../../src/cards/residence-card/gen2/file-map.ts';

describe('DF names', () => {
  it('have sixteen octets and differ in one', () => {
    expect(toHex(DF_AID.DF1)).toBe('D392F0004F0200000000000000000000');
    expect(toHex(DF_AID.DF2)).toBe('D392F0004F0300000000000000000000');
    expect(toHex(DF_AID.DF3)).toBe('D392F0004F0400000000000000000000');
  });
});

describe('file tables', () => {
  it('have one file per name and type, and one per DF, short identifier and type', () => {
    for (const table of [GEN1_FILES, GEN2_FILES]) {
      const rows = table.flatMap(({ df, name, sfi, types }) =>
        types.map((type) => ({ df, name, sfi, type })),
      );
      expect(new Set(rows.map(({ name, type }) => `${name} ${type}`)).size).toBe(rows.length);
      expect(new Set(rows.map(({ df, sfi, type }) => `${df} ${sfi} ${type}`)).size).toBe(rows.length);
    }
  });

  it('name the same short identifier for the photo of generation 1 and the address of generation 2', () => {
    const at = (files: typeof GEN1_FILES) => files.find(({ df, sfi }) => df === 'DF1' && sfi === 6);
    expect(at(GEN1_FILES)).toMatchObject({ name: 'DF1/EF02', size: 3004 });
    expect(at(GEN2_FILES)).toMatchObject({ name: 'DF1/EF04', size: 2505 });
  });

  it('count 53 octets of values in 券面記載事項 of type 05, and 34 in that of type 06', () => {
    const octets = (type: '05' | '06') =>
      GEN2_FACE_ENTRIES.slice(0, GEN2_FACE_ENTRY_COUNT[type]).reduce((sum, { length }) => sum + length, 0);
    expect([octets('05'), octets('06')]).toEqual([53, 34]);
    const size = (type: '05' | '06') =>
      GEN2_FILES.find((file) => file.name === 'DF1/EF02' && file.types.includes(type))?.size;
    expect(size('05')).toBe(octets('05') + 2 * GEN2_FACE_ENTRY_COUNT['05']);
    expect(size('06')).toBe(octets('06') + 2 * GEN2_FACE_ENTRY_COUNT['06']);
  });
});
