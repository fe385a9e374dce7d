// Pixels to PNG, the one picture format every window and viewer shows. Deterministic, and nothing but the pixels in it:
// no time, no text, no resolution.
// Spec: PNG (Second Edition) = ISO/IEC 15948:2003, §5 (chunks), §9 (filters), §11.2 (critical chunks).

import { zlibSync } from 'fflate';
import { concat, type Bytes } from '../bytes/bytes.ts';
import type { Raster } from './raster.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** §11.2.2 Table 11.1: 0 greyscale, 2 truecolour. */
const COLOUR_TYPE = { 1: 0, 3: 2 } as const;

/** §9.2: with None rows are stored as they are, with Sub as differences from the pixel to the left. */
const FILTER = { NONE: 0, SUB: 1 } as const;

/** Fixed, so that equal pixels are equal octets. 9 takes four times as long for a twentieth less. */
const DEFLATE_LEVEL = 6;

export function encodePng({ width, height, bitDepth, channels, rows }: Raster): Bytes {
  const header = concat(u32(width), u32(height), Uint8Array.of(bitDepth, COLOUR_TYPE[channels], 0, 0, 0));
  const stride = Math.ceil((width * channels * bitDepth) / 8);
  // §12.8: None suits one-bit samples; photographs shrink by differences.
  const filtered = filterRows(rows, stride, bitDepth === 1 ? 0 : channels);
  return concat(
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(filtered, { level: DEFLATE_LEVEL })),
    chunk('IEND', new Uint8Array(0)),
  );
}

/** Each row after its filter type; `distance` is the octets from a pixel to its left neighbour, 0 for no filter. */
function filterRows(rows: Bytes, stride: number, distance: number): Bytes {
  const height = rows.length / stride;
  const filtered = new Uint8Array((stride + 1) * height);
  for (let row = 0; row < height; row++) {
    const source = rows.subarray(row * stride, (row + 1) * stride);
    const at = row * (stride + 1);
    filtered[at] = distance === 0 ? FILTER.NONE : FILTER.SUB;
    if (distance === 0) filtered.set(source, at + 1);
    else
      filtered.set(
        source.map((octet, index) => octet - (source[index - distance] ?? 0)),
        at + 1,
      );
  }
  return filtered;
}

/** §5.3: length ‖ type ‖ data ‖ CRC over type and data. */
function chunk(type: 'IHDR' | 'IDAT' | 'IEND', data: Bytes): Bytes {
  const typed = concat(new TextEncoder().encode(type), data);
  return concat(u32(data.length), typed, u32(crc32(typed)));
}

/** §5.5 and Annex D: CRC-32 of ISO 3309, least significant bit first. */
function crc32(data: Bytes): number {
  let crc = 0xffffffff;
  for (const octet of data) crc = (CRC_TABLE[(crc ^ octet) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, octet) => {
  let remainder = octet;
  for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
  return remainder;
});

function u32(value: number): Bytes {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}
