import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { encodeIcns, encodeIco } from '../../generators/icons/icon-files.ts';

const small = { size: 16, png: Uint8Array.of(1, 2, 3) };
const large = { size: 256, png: Uint8Array.of(4, 5) };

describe('an icon of Windows', () => {
  it('lists its pictures with size and place', () => {
    const ico = Buffer.from(encodeIco([small, large]));
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2]);
    const entries = [6, 22].map((at) => ({
      width: ico.readUInt8(at),
      length: ico.readUInt32LE(at + 8),
      offset: ico.readUInt32LE(at + 12),
    }));
    expect(entries).toEqual([
      { width: 16, length: 3, offset: 38 },
      { width: 0, length: 2, offset: 41 },
    ]);
    expect([...ico.subarray(38)]).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('an icon of macOS', () => {
  it('holds its pictures by type, and its own length', () => {
    const icns = Buffer.from(encodeIcns([small, large, { size: 48, png: Uint8Array.of(9) }]));
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    expect(icns.toString('latin1', 8, 12)).toBe('icp4');
    expect(icns.readUInt32BE(12)).toBe(11);
    expect(icns.toString('latin1', 19, 23)).toBe('ic08');
    expect(icns).toHaveLength(8 + 11 + 10);
  });
});

describe('the icons of the installers', () => {
  it.each(['icon.ico', 'icon.icns', 'icons/16x16.png', 'icons/512x512.png'])(
    'are drawn: %s',
    async (name) => {
      const file = await readFile(new URL(`../../../electron/resources/${name}`, import.meta.url));
      expect(file.length).toBeGreaterThan(100);
    },
  );
});
