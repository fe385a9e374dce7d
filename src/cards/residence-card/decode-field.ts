// From data objects to fields: the few formats that residence card files are made of.

import type { Bytes } from '../../bytes/bytes.ts';
import { isAllZero, stripTrailingZeros } from '../../bytes/bytes.ts';
import { AppError, isAppError } from '../../errors/app-error.ts';
import type { FileName } from '../../iso7816/file-ref.ts';
import { decodeAscii } from '../../text/jis.ts';
import { decodeCardText } from '../../text/utf8.ts';
import { type JstDate, parseCompactDate } from '../../time/jst-date.ts';
import { parseTlvs } from '../../tlv/ber-tlv.ts';
import { type Tlv, findTlv, tagName } from '../../tlv/tlv.ts';
import type { CardCapture } from '../capture.ts';
import type { Field, FieldContent, ImageField, ImageFormat, Origin } from '../field.ts';
import { type PeriodOfStay, parsePeriodOfStay } from './period-of-stay.ts';

/** Which octets of a capture a field is made of. */
export interface FieldPlace {
  readonly file: FileName;
  readonly tag: number;
  readonly signed: boolean;
}

/** The objects of each file of a capture, parsed once. */
export class FileObjects {
  readonly #capture: CardCapture;
  readonly #parsed = new Map<FileName, readonly Tlv[]>();

  constructor(capture: CardCapture) {
    this.#capture = capture;
  }

  /** @throws AppError of the layer `format`, with the file it concerns. */
  of(file: FileName): readonly Tlv[] {
    const known = this.#parsed.get(file);
    if (known !== undefined) return known;
    const objects = parseFile(this.#capture, file);
    this.#parsed.set(file, objects);
    return objects;
  }

  /** The whole file is NUL: the state of a column whose permission was withdrawn (MOJ-RC-1.5 §3.3.4.6). */
  isBlank(file: FileName): boolean {
    const octets = this.#capture.files.get(file);
    return octets !== undefined && isAllZero(octets);
  }

  value(place: FieldPlace): Bytes | undefined {
    return findTlv(this.of(place.file), place.tag)?.value;
  }
}

function parseFile(capture: CardCapture, file: FileName): readonly Tlv[] {
  const octets = capture.files.get(file);
  if (octets === undefined) return [];
  try {
    return parseTlvs(octets);
  } catch (thrown) {
    throw isAppError(thrown) ? thrown.with({ file }) : thrown;
  }
}

/** YYYYMMDD; empty when blank or NUL. */
export function dateField(objects: FileObjects, place: FieldPlace): Field<JstDate> {
  return asciiField(objects, place, parseCompactDate);
}

export function periodField(objects: FileObjects, place: FieldPlace): Field<PeriodOfStay> {
  return asciiField(objects, place, parsePeriodOfStay);
}

/** A code as it stands on the chip; what it means is for a code table to say. */
export function codeField(objects: FileObjects, place: FieldPlace): Field<string> {
  return asciiField(objects, place, (text) => text);
}

/** Digits and letters of JIS X 0201, NUL- or space-filled. `parse` gives undefined for a wrong format. */
export function asciiField<T>(
  objects: FileObjects,
  place: FieldPlace,
  parse: (text: string) => T | undefined,
): Field<T> {
  return field(objects, place, (octets) => {
    const text = decodeAscii(octets)?.trimEnd();
    if (text === '') return { state: 'empty' };
    const value = text === undefined ? undefined : parse(text);
    return value === undefined || text === undefined
      ? { state: 'unreadable', raw: text }
      : { state: 'read', value, raw: text };
  });
}

/** Free text, UTF-8 or the marked Shift_JIS fallback. */
export function textField(objects: FileObjects, place: FieldPlace): Field<string> {
  return field(objects, place, (octets) => {
    try {
      const { text, encoding } = decodeCardText(octets);
      return text === '' ? { state: 'empty' } : { state: 'read', value: text, raw: text, encoding };
    } catch (thrown) {
      if (isAppError(thrown, 'TEXT_INVALID')) return { state: 'unreadable', raw: undefined };
      throw thrown;
    }
  });
}

export function imageField(objects: FileObjects, place: FieldPlace, format: ImageFormat): ImageField {
  const value = objects.value(place);
  if (value === undefined) {
    const state = objects.isBlank(place.file) ? 'empty' : 'missing';
    return { ...originOf(place), format, content: { state } };
  }
  const bytes = stripTrailingZeros(value);
  return {
    ...originOf(place),
    format,
    content: bytes.length === 0 ? { state: 'empty' } : { state: 'read', bytes },
  };
}

function field<T>(
  objects: FileObjects,
  place: FieldPlace,
  decode: (octets: Bytes) => FieldContent<T>,
): Field<T> {
  const value = objects.value(place);
  if (value === undefined) {
    return { ...originOf(place), state: objects.isBlank(place.file) ? 'empty' : 'missing' };
  }
  const octets = stripTrailingZeros(value);
  return { ...originOf(place), ...(octets.length === 0 ? { state: 'empty' } : decode(octets)) };
}

function originOf(place: FieldPlace): Origin {
  return { source: `${place.file}#${tagName(place.tag)}`, signed: place.signed };
}

/** @throws AppError APDU_STATUS naming the file and the card's word for it: a document cannot be decoded without it. */
export function requireFile(capture: CardCapture, file: FileName): void {
  if (!capture.files.has(file)) throw new AppError('APDU_STATUS', { file, sw: '6A82' });
}
