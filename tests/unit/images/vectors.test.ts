// The checked-in images, decoded from octets to pixels by the real codec.

import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stripTrailingZeros } from '../../../src/bytes/bytes.ts';
import { decodeJpeg2000 } from '../../../src/images/jpeg2000.ts';
import type { Raster } from '../../../src/images/raster.ts';
import { decodeTiff } from '../../../src/images/tiff.ts';
import { makeVectors, sha256, type ImageVector } from '../../generators/images/generate-vectors.ts';
import { drawDisc } from '../../generators/images/pictures.ts';
import { testCodec } from './test-codec.ts';

const DIRECTORY = new URL('../../vectors/images/', import.meta.url);

function octetsOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(file, DIRECTORY)));
}

const vectors = JSON.parse(readFileSync(new URL('images.json', DIRECTORY), 'utf8')) as readonly ImageVector[];

async function decode(format: ImageVector['format'], octets: Uint8Array): Promise<Raster> {
  return format === 'tiff-g4' ? decodeTiff(octets) : decodeJpeg2000(octets, testCodec);
}

describe('the image vectors', () => {
  it('are ten, and each file has its entry', () => {
    const files = readdirSync(DIRECTORY).filter((file) => file !== 'images.json');
    expect(vectors).toHaveLength(10);
    expect(files.sort()).toEqual(vectors.map(({ file }) => file).sort());
  });

  it.each(vectors)('decode to their pixels: $file, $note', async (vector) => {
    const { width, height, channels, rows } = await decode(vector.format, octetsOf(vector.file));
    expect({ width, height, channels }).toEqual({
      width: vector.width,
      height: vector.height,
      channels: vector.channels,
    });
    if (vector.rows !== null) expect(sha256(rows)).toBe(vector.rows);
  });

  it.each(vectors)('decode without the zeros at their end: $file', async (vector) => {
    const octets = octetsOf(vector.file);
    const whole = await decode(vector.format, octets);
    expect(await decode(vector.format, stripTrailingZeros(octets))).toEqual(whole);
  });

  it('keep a face of 3000 octets close to what was drawn', async () => {
    const { data } = drawDisc(240, 320, 3);
    const { rows } = await decode('jp2', octetsOf('face-3000.jp2'));
    const difference = rows.reduce((sum, sample, index) => sum + Math.abs(sample - (data[index] ?? 0)), 0);
    expect(difference / data.length).toBeLessThan(2);
  });

  it('are what the generators make today', async () => {
    const made = await makeVectors();
    expect(made.map(([vector]) => vector)).toEqual(vectors.filter(({ file }) => file !== 'name-libtiff.tif'));
    for (const [{ file }, octets] of made)
      expect([file, sha256(octets)]).toEqual([file, sha256(octetsOf(file))]);
  });
});
