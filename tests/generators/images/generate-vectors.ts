// Writes tests/vectors/images: npx tsx tests/generators/images/generate-vectors.ts

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { padEndZero } from '../../../src/bytes/bytes.ts';
import type { Bitmap } from './g4-encoder.ts';
import { encodeJp2 } from './jp2-encoder.ts';
import { drawDisc, drawPage, packWhite } from './pictures.ts';
import { encodeTiff, type TiffOptions } from './tiff-writer.ts';

export interface ImageVector {
  readonly file: string;
  readonly format: 'tiff-g4' | 'jp2';
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  /** SHA-256 of the decoded rows; null when the coding loses some of the picture. */
  readonly rows: string | null;
  readonly note: string;
}

const DIRECTORY = new URL('../../vectors/images/', import.meta.url);

/** The files of our own encoders and what they decode to, by name. */
export async function makeVectors(): Promise<readonly (readonly [ImageVector, Uint8Array])[]> {
  const page = drawPage(674, 425);
  const name = drawPage(203, 64);
  const colour = drawDisc(96, 128, 3);
  const grey = drawDisc(61, 45, 1);
  const lossy = await encodeJp2(drawDisc(240, 320, 3), { maxBytes: 3000 });
  return [
    tiff('front.tif', page, 'little-endian, one strip, NUL-padded to 7000', { padTo: 7000 }),
    tiff('front-strips.tif', page, 'big-endian, strips of 32 rows', { byteOrder: 'MM', rowsPerStrip: 32 }),
    tiff('name-inverted.tif', name, 'stored 0 is black, no EOFB', { photometric: 1, eofb: false }),
    tiff('name-fill-order.tif', name, 'least significant bit first', { fillOrder: 2, directory: 'first' }),
    tiff('name-uncompressed.tif', name, 'rows as they are', { compression: 1 }),
    jp2('face.jp2', colour, 'JP2 boxes, lossless', await encodeJp2(colour)),
    jp2('face.j2k', colour, 'bare codestream', await encodeJp2(colour, { container: 'codestream' })),
    jp2('grey.jp2', grey, 'one component', await encodeJp2(grey)),
    [
      { ...describe('face-3000.jp2', drawDisc(240, 320, 3), 'NUL-padded to 3000'), rows: null },
      padEndZero(lossy, 3000),
    ],
  ];
}

/** The same name image by another encoder, whose octets may differ from version to version. */
async function encodeByLibtiff({ width, height, black }: Bitmap): Promise<Uint8Array> {
  const pixels = black.map((pixel) => (pixel === 0 ? 255 : 0));
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .greyscale()
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1 })
    .toBuffer();
}

function tiff(
  file: string,
  bitmap: Bitmap,
  note: string,
  { padTo = 0, ...options }: TiffOptions & { readonly padTo?: number } = {},
): readonly [ImageVector, Uint8Array] {
  const { width, height } = bitmap;
  const rows = sha256(packWhite(bitmap));
  return [
    { file, format: 'tiff-g4', width, height, channels: 1, rows, note },
    padEndZero(encodeTiff(bitmap, options), padTo),
  ];
}

type Picture = ReturnType<typeof drawDisc>;

function jp2(
  file: string,
  picture: Picture,
  note: string,
  octets: Uint8Array,
): readonly [ImageVector, Uint8Array] {
  return [describe(file, picture, note), octets];
}

function describe(file: string, { width, height, components, data }: Picture, note: string): ImageVector {
  return { file, format: 'jp2', width, height, channels: components, rows: sha256(data), note };
}

export function sha256(octets: Uint8Array): string {
  return createHash('sha256').update(octets).digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(DIRECTORY, { recursive: true });
  const name = drawPage(203, 64);
  const byLibtiff = [
    tiff('name-libtiff.tif', name, 'written by libtiff')[0],
    await encodeByLibtiff(name),
  ] as const;
  const vectors = [...(await makeVectors()), byLibtiff];
  for (const [{ file }, octets] of vectors) writeFileSync(new URL(file, DIRECTORY), octets);
  const manifest = JSON.stringify(
    vectors.map(([vector]) => vector),
    null,
    2,
  );
  writeFileSync(new URL('images.json', DIRECTORY), `${manifest}\n`);
}
