// The file of 基本4情報 -> BasicAttributes, without the card.

import { type Bytes, stripTrailingZeros } from '../../../bytes/bytes.ts';
import { AppError } from '../../../errors/app-error.ts';
import { decodeAscii } from '../../../text/jis.ts';
import { parseCompactDate } from '../../../time/jst-date.ts';
import { parseTlvs } from '../../../tlv/ber-tlv.ts';
import { type Tlv, findTlv, tagName } from '../../../tlv/tlv.ts';
import type { Field } from '../../field.ts';
import { locateAttributes } from './attributes-object.ts';
import type { BasicAttributes } from './document.ts';
import { ATTRIBUTE_TAG as TAG, BASIC_ATTRIBUTES } from './file-map.ts';

/** @throws AppError of the layer `format` when the file holds no such object, or not all of it. */
export function decodeBasicAttributes(file: Bytes): BasicAttributes {
  const { name: fileName } = BASIC_ATTRIBUTES;
  const object = locateAttributes(file);
  if (object === undefined)
    throw new AppError('TLV_TAG_UNEXPECTED', { file: fileName, tag: tagName(TAG.ALL) });
  const { start, length } = object;
  if (start + length > file.length) throw new AppError('TLV_TRUNCATED', { file: fileName, offset: start });
  const objects = parseTlvs(file.subarray(start, start + length));
  return {
    name: field(objects, TAG.NAME, decodeText, (text) => text),
    address: field(objects, TAG.ADDRESS, decodeText, (text) => text),
    birthDate: field(objects, TAG.BIRTH_DATE, decodeAscii, parseCompactDate),
    sex: field(objects, TAG.SEX, decodeAscii, (text) => (/^[0129]$/.test(text) ? text : undefined)),
  };
}

function field<T>(
  objects: readonly Tlv[],
  tag: number,
  decode: (octets: Bytes) => string | undefined,
  parse: (text: string) => T | undefined,
): Field<T> {
  const origin = { source: `${BASIC_ATTRIBUTES.name}#${tagName(tag)}`, signed: false };
  const stored = findTlv(objects, tag)?.value;
  if (stored === undefined) return { ...origin, state: 'missing' };
  const octets = stripTrailingZeros(stored);
  if (octets.length === 0) return { ...origin, state: 'empty' };
  const raw = decode(octets);
  const value = raw === undefined ? undefined : parse(raw);
  return raw === undefined || value === undefined
    ? { ...origin, state: 'unreadable', raw }
    : { ...origin, state: 'read', value, raw };
}

/** UTF-8 and nothing else: these files are younger than the cards that hold Shift_JIS. */
function decodeText(octets: Bytes): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
  } catch {
    return undefined;
  }
}
