// One item of a card as it was read: a value or a specified absence, where it came from, and whether a signature
// covers it. Reading is not judging: a field that does not have its format is reported as such and decides nothing here.

import type { Bytes } from '../bytes/bytes.ts';
import type { TextEncoding } from '../text/utf8.ts';

export interface Origin {
  /** File and tag: 'DF1/EF02#C5'. */
  readonly source: string;
  /** Whether the check code of the card covers these octets. */
  readonly signed: boolean;
}

export type FieldContent<T> =
  | { readonly state: 'read'; readonly value: T; readonly raw: string; readonly encoding?: TextEncoding }
  /** The tag is there with nothing in it, or the file is blank, as the specification foresees. */
  | { readonly state: 'empty' }
  /** Octets are there and do not have the format of the field; `raw` is undefined where they are no text at all. */
  | { readonly state: 'unreadable'; readonly raw: string | undefined }
  /** The file holds no such tag, although this type of card has it. */
  | { readonly state: 'missing' };

export type Field<T> = Origin & FieldContent<T>;

export type ImageFormat = 'tiff-g4' | 'jp2';

export type ImageField = Origin & {
  readonly format: ImageFormat;
  readonly content:
    | { readonly state: 'read'; readonly bytes: Bytes }
    | { readonly state: 'empty' }
    | { readonly state: 'missing' };
};

/** The value when it was read, else undefined. */
export function valueOf<T>(field: Field<T>): T | undefined {
  return field.state === 'read' ? field.value : undefined;
}
