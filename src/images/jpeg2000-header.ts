// What a JPEG 2000 image claims to be, found before anything of it is decoded, and the limits it is held to.
// Spec: ISO/IEC 15444-1 (JPEG 2000 core) Annex A.5.1 (SIZ), Annex I (JP2 file format); MOJ-RC-1.5 §3.3.4 (D1 顔画像).
//
//   JP2         box: LBox (4) ‖ TBox (4) ‖ [ XLBox (8) when LBox is 1 ] ‖ contents
//   codestream  SOC FF4F ‖ SIZ FF51 ‖ Lsiz (2) ‖ Rsiz (2) ‖ Xsiz Ysiz XOsiz YOsiz XTsiz YTsiz XTOsiz YTOsiz (4 each)
//               ‖ Csiz (2) ‖ Csiz × [ Ssiz (1) ‖ XRsiz (1) ‖ YRsiz (1) ] ‖ …
//
// Only the codestream goes on to the codec. Of the boxes around it the colour space alone is used, so palettes, channel
// definitions and profiles, which change what a codec writes where, are never interpreted.

import { stripTrailingZeros, type Bytes } from '../bytes/bytes.ts';
import { ByteReader } from '../bytes/byte-reader.ts';
import { AppError, isAppError } from '../errors/app-error.ts';
import { checkSize, type SizeLimit } from './raster.ts';

/** Choice: a face of 3000 octets has some hundred pixels per side; 2048 costs the codec 70 MB and a fifth of a second. */
export const JPEG2000_LIMIT: SizeLimit = { side: 2048, pixels: 2048 * 2048 };

/** Choice: a card's image is one tile; a tile costs the codec some kilobytes however small it is. */
const MAX_TILES = 64;

/** Choice: a JP2 file of the card has four boxes before its codestream ends. */
const MAX_BOXES = 32;

const MARKER = { SOC: 0xff4f, SIZ: 0xff51 } as const;

/** §I.5.1: length and type of the signature box, which comes first and makes the file a JP2. */
const JP2_START = [0, 0, 0, 12, 0x6a, 0x50, 0x20, 0x20];

/** Annex I: header superbox; colour specification; contiguous codestream. */
const BOX = { HEADER: 0x6a703268, COLOUR: 0x636f6c72, CODESTREAM: 0x6a703263 } as const;

/** §I.5.3.3: EnumCS of the one space that needs a conversion after decoding; sRGB and greyscale need none. */
const ENUMCS_SYCC = 18;

/** §A.5.1 Table A.11: unsigned samples of eight bits. */
const SSIZ_UNSIGNED_8 = 7;

export interface Jpeg2000Header {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 colour. */
  readonly components: 1 | 3;
  /** True when the colours are luminance and two full-size chrominances, which a codec leaves as they are. */
  readonly sycc: boolean;
  /** From SOC on, without the NUL padding of the card's field. */
  readonly codestream: Bytes;
}

/**
 * @throws AppError IMAGE_INVALID when the data is neither form, ends early, is beyond JPEG2000_LIMIT or MAX_TILES, or is
 * not grey or colour of eight unsigned bits.
 */
export function parseJpeg2000Header(stored: Bytes): Jpeg2000Header {
  try {
    const { contents, enumCs } = findCodestream(stored);
    // A codestream ends with EOC, FFD9: the zeros after it are the padding of the card's field.
    const codestream = stripTrailingZeros(contents);
    const { subsampled, ...size } = parseSiz(new ByteReader(codestream));
    const sycc = size.components === 3 && enumCs === ENUMCS_SYCC && !subsampled;
    return { ...size, sycc, codestream };
  } catch (thrown) {
    if (isAppError(thrown, 'TLV_TRUNCATED')) throw new AppError('IMAGE_INVALID', thrown.facts, thrown);
    throw thrown;
  }
}

/** The codestream itself, or that of the JP2 boxes with the colour space they name. */
function findCodestream(data: Bytes): { readonly contents: Bytes; readonly enumCs: number | undefined } {
  if (data[0] === MARKER.SOC >> 8) return { contents: data, enumCs: undefined };
  if (JP2_START.some((octet, index) => octet !== data[index])) throw invalid('signature');
  let enumCs: number | undefined;
  for (const box of boxesOf(data)) {
    if (box.type === BOX.HEADER) enumCs = findEnumCs(box.contents);
    if (box.type === BOX.CODESTREAM) return { contents: box.contents, enumCs };
  }
  throw invalid('codestream');
}

/** §I.5.3.3: METH (1) ‖ PREC (1) ‖ APPROX (1) ‖ EnumCS (4) when METH is 1. Only the first such box counts. */
function findEnumCs(header: Bytes): number | undefined {
  for (const box of boxesOf(header)) {
    if (box.type !== BOX.COLOUR) continue;
    const reader = new ByteReader(box.contents);
    const method = reader.u8();
    reader.take(2);
    return method === 1 ? u32(reader) : undefined;
  }
  return undefined;
}

/** §I.4: LBox 0 means up to the end, 1 that a length of eight octets follows. */
function* boxesOf(data: Bytes): Generator<{ readonly type: number; readonly contents: Bytes }> {
  const reader = new ByteReader(data);
  for (let count = 0; reader.remaining > 0; count++) {
    if (count === MAX_BOXES) throw invalid('box-count');
    let length = u32(reader);
    const type = u32(reader);
    let headerLength = 8;
    if (length === 1) {
      // The upper half of an eight-octet length is zero in any file that fits a card.
      if (u32(reader) !== 0) throw invalid('box-length');
      length = u32(reader);
      headerLength = 16;
    }
    if (length === 0) yield { type, contents: reader.rest() };
    else if (length < headerLength) throw invalid('box-length');
    else yield { type, contents: reader.take(length - headerLength) };
  }
}

/** §A.5.1: the SIZ marker segment, which follows SOC at once. */
function parseSiz(reader: ByteReader): {
  readonly width: number;
  readonly height: number;
  readonly components: 1 | 3;
  readonly subsampled: boolean;
} {
  if (reader.u16() !== MARKER.SOC || reader.u16() !== MARKER.SIZ) throw invalid('siz');
  reader.take(4);
  const [width, height, offsetX, offsetY] = [u32(reader), u32(reader), u32(reader), u32(reader)];
  const [tileWidth, tileHeight, tileX, tileY] = [u32(reader), u32(reader), u32(reader), u32(reader)];
  checkSize(width, height, JPEG2000_LIMIT);
  // The codec takes the reference grid for the picture and reads past its planes when the image starts elsewhere.
  if (offsetX + offsetY + tileX + tileY !== 0) throw invalid('offset');
  if (Math.ceil(width / tileWidth) * Math.ceil(height / tileHeight) > MAX_TILES) throw invalid('tiles');

  const components = reader.u16();
  // The codec refuses two and four components, and a card's face is grey or colour.
  if (components !== 1 && components !== 3) throw invalid('components');
  const separations = Array.from({ length: components }, () => {
    if (reader.u8() !== SSIZ_UNSIGNED_8) throw invalid('precision');
    return `${reader.u8()}x${reader.u8()}`;
  }).join(' ');
  if (!SEPARATIONS.has(separations)) throw invalid('separation');
  return { width, height, components, subsampled: separations !== FULL_SIZE[components] };
}

/** XRsiz and YRsiz, joined by x, when every component has a sample for every pixel. */
const FULL_SIZE = { 1: '1x1', 3: '1x1 1x1 1x1' } as const;

/** The codec spreads chrominance of half width, or half width and height; anything else it reads past its planes. */
const SEPARATIONS: ReadonlySet<string> = new Set([...Object.values(FULL_SIZE), '1x1 2x1 2x1', '1x1 2x2 2x2']);

function u32(reader: ByteReader): number {
  return reader.u16() * 0x10000 + reader.u16();
}

function invalid(where: string): AppError {
  return new AppError('IMAGE_INVALID', { where: `jpeg2000-${where}` });
}
