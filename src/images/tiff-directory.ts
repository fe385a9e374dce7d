// The first image file directory of a TIFF file, read without trust: every offset and count is checked before use.
// Spec: TIFF 6.0 §2.
//
//   header     byte order (II or MM) ‖ 42 (2) ‖ offset of the first directory (4)
//   directory  count (2) ‖ count × [ tag (2) ‖ type (2) ‖ count of values (4) ‖ values or their offset (4) ] ‖ next (4)
//
// The offset of the next directory is not followed: a card's image is one page, and a chain may be a loop.

import { padEndZero, type Bytes } from '../bytes/bytes.ts';
import { AppError } from '../errors/app-error.ts';

export interface TiffDirectory {
  readonly file: Bytes;
  /** The only value of a field; `otherwise` when the field is absent. @throws AppError IMAGE_INVALID when it has several. */
  readonly one: (tag: number, otherwise?: number) => number;
  /** Exactly `count` values. @throws AppError IMAGE_INVALID when the field is absent or has another count. */
  readonly all: (tag: number, count: number) => readonly number[];
}

interface Entry {
  readonly type: number;
  readonly count: number;
  /** Where the values stand in the file. */
  readonly at: number;
}

/** Octets of one value by type, TIFF 6.0 §2; fields of other types are not needed here. */
const VALUE_LENGTH: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4 };

/** Choice: baseline and facsimile fields together are under 40; more is not a card's image. */
const MAX_ENTRIES = 64;

const ENTRY_LENGTH = 12;

/**
 * Choice: the field that holds the file is padded with NUL, and a reader may have stripped that padding together with
 * the last zeros of the file itself: up to one directory entry and the offset after it. They are put back.
 */
const STRIPPED_ZEROS = ENTRY_LENGTH + 4;

/** @throws AppError IMAGE_INVALID when the header or the directory is not as TIFF 6.0 has it. */
export function parseTiffDirectory(stored: Bytes): TiffDirectory {
  const file = padEndZero(stored, stored.length + STRIPPED_ZEROS);
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const little = isLittleEndian(file);
  const directoryAt = readUnsigned(view, { at: 4, length: 4, little });
  const entryCount = readUnsigned(view, { at: directoryAt, length: 2, little });
  if (entryCount === 0 || entryCount > MAX_ENTRIES) throw invalid('entry-count');

  const entries = new Map<number, Entry>();
  for (let index = 0; index < entryCount; index++) {
    const at = directoryAt + 2 + index * ENTRY_LENGTH;
    const tag = readUnsigned(view, { at, length: 2, little });
    // One viewer would show the first of two, another the last.
    if (entries.has(tag)) throw invalid('duplicate-tag', tag);
    const type = readUnsigned(view, { at: at + 2, length: 2, little });
    const count = readUnsigned(view, { at: at + 4, length: 4, little });
    const inline = count * (VALUE_LENGTH[type] ?? 0) <= 4;
    entries.set(tag, {
      type,
      count,
      at: inline ? at + 8 : readUnsigned(view, { at: at + 8, length: 4, little }),
    });
  }

  function all(tag: number, count: number): readonly number[] {
    const entry = entries.get(tag);
    const length = VALUE_LENGTH[entry?.type ?? 0];
    if (entry === undefined || length === undefined || entry.count !== count) throw invalid('field', tag);
    return Array.from({ length: count }, (_, index) =>
      readUnsigned(view, { at: entry.at + index * length, length, little }),
    );
  }

  return {
    file,
    all,
    one(tag, otherwise) {
      if (otherwise !== undefined && !entries.has(tag)) return otherwise;
      const [value] = all(tag, 1);
      if (value === undefined) throw invalid('field', tag);
      return value;
    },
  };
}

function isLittleEndian(file: Bytes): boolean {
  const mark = String.fromCharCode(...file.subarray(0, 4));
  if (mark === 'II*\0') return true;
  if (mark === 'MM\0*') return false;
  throw invalid('header');
}

function readUnsigned(
  view: DataView,
  { at, length, little }: { readonly at: number; readonly length: number; readonly little: boolean },
): number {
  if (at + length > view.byteLength) throw invalid('offset');
  if (length === 1) return view.getUint8(at);
  return length === 2 ? view.getUint16(at, little) : view.getUint32(at, little);
}

function invalid(where: string, tag?: number): AppError {
  return new AppError('IMAGE_INVALID', tag === undefined ? { where } : { where, tag });
}
