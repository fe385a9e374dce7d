// The JSON of a profile, checked and turned into contents:
//
//   "files": { "JPKI/000A": { "base64": "MIIG..." }, "JPKI/0001": { "base64": "" } }
//   "pins":  { "JPKI/0018": { "value": "1234", "left": 3 } }
//   "keys":  { "JPKI/0017": { "p": "...", "q": "...", "dP": "...", "dQ": "...", "qInv": "..." } }
//   "dataObjects": { "00F2": "20340412" }
//
// A file with empty contents is all filler; one that is not named is not on the card. Numbers are hexadecimal.

import type { Bytes } from '../../bytes/bytes.ts';
import { fromHex } from '../../bytes/hex.ts';
import { AppError } from '../../errors/app-error.ts';
import { fromBase64 } from '../base64.ts';
import type { Story } from '../profile.ts';
import { type FileKind, type FilePath, LAYOUT, isFilePath } from './file-layout.ts';
import type { MyNumberProfile, PinState } from './profile.ts';
import type { RsaPrivateKey } from './rsa-private-key.ts';

export interface KeySource {
  readonly p: string;
  readonly q: string;
  readonly dP: string;
  readonly dQ: string;
  readonly qInv: string;
}

export interface MyNumberProfileSource {
  readonly name: string;
  readonly story: Story;
  /** Hexadecimal. */
  readonly atr: string;
  readonly dataObjects: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, { readonly base64: string }>>;
  readonly pins: Readonly<Record<string, PinState>>;
  readonly keys: Readonly<Record<string, KeySource>>;
}

/** @throws AppError FIELD_INVALID, naming the part that is wrong. */
export function parseMyNumberProfile(source: unknown): MyNumberProfile {
  const root = record(source, 'profile');
  const story = record(root['story'], 'story');
  return {
    name: text(root['name'], 'name'),
    story: { ja: text(story['ja'], 'ja'), en: text(story['en'], 'en'), zh: text(story['zh'], 'zh') },
    atr: fromHex(text(root['atr'], 'atr')),
    dataObjects: parseDataObjects(record(root['dataObjects'], 'dataObjects')),
    files: parseEach(record(root['files'], 'files'), 'data', parseContents),
    sizes: new Map(),
    pins: parseEach(record(root['pins'], 'pins'), 'pin', parsePin),
    keys: parseEach(record(root['keys'], 'keys'), 'key', parseKey),
  };
}

function parseDataObjects(source: Fields): ReadonlyMap<number, Bytes> {
  return new Map(
    Object.entries(source).map(([tag, value]) => {
      if (!/^[0-9A-F]{4}$/.test(tag)) throw invalid('dataObjects');
      return [Number.parseInt(tag, 16), new TextEncoder().encode(text(value, tag))];
    }),
  );
}

function parseEach<T>(
  source: Fields,
  kind: FileKind['kind'],
  parse: (value: Fields, path: FilePath) => T,
): ReadonlyMap<FilePath, T> {
  return new Map(
    Object.entries(source).map(([path, value]) => {
      if (!isFilePath(path) || LAYOUT.get(path)?.kind !== kind) throw invalid(path);
      return [path, parse(record(value, path), path)];
    }),
  );
}

function parseContents(value: Fields, path: FilePath): Bytes {
  const octets = fromBase64(text(value['base64'], path));
  const spec = LAYOUT.get(path);
  if (spec?.kind !== 'data' || octets.length > spec.size) throw invalid(path);
  return octets;
}

function parsePin(value: Fields, path: FilePath): PinState {
  const left = value['left'];
  const spec = LAYOUT.get(path);
  if (typeof left !== 'number' || spec?.kind !== 'pin' || left < 0 || left > spec.tries) throw invalid(path);
  return { value: text(value['value'], path), left };
}

function parseKey(value: Fields, path: FilePath): RsaPrivateKey {
  const number = (name: keyof KeySource) => {
    const digits = text(value[name], path);
    if (!/^[0-9A-F]+$/.test(digits)) throw invalid(path);
    return BigInt(`0x${digits}`);
  };
  const [p, q] = [number('p'), number('q')];
  const length = Math.ceil((p * q).toString(16).length / 2);
  return { length, p, q, dP: number('dP'), dQ: number('dQ'), qInv: number('qInv') };
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
