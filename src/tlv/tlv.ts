// A data object, and finding one by its tag.

import type { Bytes } from '../bytes/bytes.ts';
import { AppError } from '../errors/app-error.ts';

export interface Tlv {
  /** One or two octets as a number: 0xC5, 0xDFD1. */
  readonly tag: number;
  readonly value: Bytes;
  /** Of the tag, from the start of what was parsed. */
  readonly offset: number;
}

export function findTlv(objects: readonly Tlv[], tag: number): Tlv | undefined {
  return objects.find((object) => object.tag === tag);
}

/** @throws AppError TLV_TAG_UNEXPECTED when no object has the tag. */
export function requireTlv(objects: readonly Tlv[], tag: number): Tlv {
  const object = findTlv(objects, tag);
  if (object === undefined) throw new AppError('TLV_TAG_UNEXPECTED', { tag: tagName(tag) });
  return object;
}

export function tagName(tag: number): string {
  return tag.toString(16).toUpperCase().padStart(2, '0');
}
