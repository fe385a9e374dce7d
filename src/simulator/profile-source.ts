// The JSON of a profile, checked and turned into file bodies. A file is a list of data objects, or raw octets:
//
//   "DF1/EF02": [ { "tag": "C5", "text": "20290901" }, { "tag": "C7", "text": "2" } ]
//   "DF2/EF02": { "base64": "" }
//
// An object's value is `text` (UTF-8) or `base64`, filled with 00 to `size` where that is given; `lengthOctets` asks for
// a longer length field than needed. Every file is filled with 00 to its physical size.

import { type Bytes, concat, padEndZero } from '../bytes/bytes.ts';
import { fromHex } from '../bytes/hex.ts';
import { AppError } from '../errors/app-error.ts';
import { fromBase64 } from './base64.ts';
import { type CardType, type FilePath, isCardType, LAYOUTS, parseFilePath } from './file-layout.ts';
import type { OtherSigner, Profile, Story } from './profile.ts';

export interface ObjectSource {
  readonly tag: string;
  readonly text?: string;
  readonly base64?: string;
  readonly size?: number;
  readonly lengthOctets?: 1 | 2 | 3;
}

export type FileSource = readonly ObjectSource[] | { readonly base64: string };

export interface ProfileSource {
  readonly name: string;
  readonly type: CardType;
  readonly cardNumber: string;
  readonly story: Story;
  /** Hexadecimal. */
  readonly atr: string;
  readonly files: Readonly<Partial<Record<FilePath, FileSource>>>;
  readonly otherSignatures?: Readonly<Partial<Record<OtherSigner, FileSource>>>;
}

const CARD_NUMBER = /^[A-Z]{2}\d{8}[A-Z]{2}$/;

/** @throws AppError FIELD_INVALID, naming the part that is wrong. */
export function parseProfile(source: unknown): Profile {
  const root = record(source, 'profile');
  const type = text(root['type'], 'type');
  if (!isCardType(type)) throw invalid('type');
  const cardNumber = text(root['cardNumber'], 'cardNumber');
  if (!CARD_NUMBER.test(cardNumber)) throw invalid('cardNumber');
  const story = record(root['story'], 'story');
  return {
    name: text(root['name'], 'name'),
    type,
    cardNumber,
    story: { ja: text(story['ja'], 'ja'), en: text(story['en'], 'en'), zh: text(story['zh'], 'zh') },
    atr: fromHex(text(root['atr'], 'atr')),
    files: parseFiles(type, record(root['files'], 'files')),
    otherSignatures: parseOtherSignatures(type, record(root['otherSignatures'] ?? {}, 'otherSignatures')),
  };
}

function parseFiles(type: CardType, source: Fields): ReadonlyMap<FilePath, Bytes> {
  const unknown = Object.keys(source).find((key) => parseFilePath(key) === undefined);
  if (unknown !== undefined) throw invalid('files');
  return new Map(
    LAYOUTS[type].files.map(({ path, size }) => [path, parseBody(source[path], { path, size })]),
  );
}

function parseOtherSignatures(type: CardType, source: Fields): ReadonlyMap<OtherSigner, Bytes> {
  const spec = LAYOUTS[type].files.find(({ path }) => path === 'DF3/EF01');
  const bodies = new Map<OtherSigner, Bytes>();
  for (const signer of ['unknown-ca', 'expired-signer'] as const) {
    if (source[signer] !== undefined && spec) bodies.set(signer, parseBody(source[signer], spec));
  }
  return bodies;
}

function parseBody(source: unknown, spec: { readonly path: FilePath; readonly size: number }): Bytes {
  const octets = Array.isArray(source)
    ? concat(...source.map((object: unknown) => encodeObject(record(object, spec.path), spec.path)))
    : fromBase64(text(record(source, spec.path)['base64'], spec.path));
  if (octets.length > spec.size) throw invalid(spec.path);
  return padEndZero(octets, spec.size);
}

function encodeObject(source: Fields, where: string): Bytes {
  const tag = fromHex(text(source['tag'], where));
  const value =
    source['base64'] === undefined
      ? new TextEncoder().encode(text(source['text'], where))
      : fromBase64(text(source['base64'], where));
  const size = source['size'] ?? value.length;
  if (typeof size !== 'number' || value.length > size) throw invalid(where);
  return concat(tag, encodeLength(size, source['lengthOctets'], where), padEndZero(value, size));
}

/** BER lengths of one to three octets; not the shared encoder, which always takes the shortest. */
function encodeLength(length: number, octets: unknown, where: string): Bytes {
  const shortest = length < 0x80 ? 1 : length < 0x100 ? 2 : 3;
  const count = octets ?? shortest;
  if (typeof count !== 'number' || count < shortest) throw invalid(where);
  if (count === 1) return Uint8Array.of(length);
  return count === 2 ? Uint8Array.of(0x81, length) : Uint8Array.of(0x82, length >> 8, length & 0xff);
}

type Fields = Readonly<Record<string, unknown>>;

function record(value: unknown, where: string): Fields {
  if (!isFields(value)) throw invalid(where);
  return value;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown, where: string): string {
  if (typeof value !== 'string') throw invalid(where);
  return value;
}

function invalid(where: string): AppError {
  return new AppError('FIELD_INVALID', { where: `profile ${where}` });
}
