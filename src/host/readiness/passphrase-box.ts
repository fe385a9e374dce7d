// Octets that only a passphrase opens: AES-256-GCM under a key that scrypt makes of it, in a small JSON envelope.
//
//   { "format": "zairyu-desk-box", "version": 1,
//     "kdf": { "name": "scrypt", "N": 32768, "r": 8, "p": 1, "salt": base64 of 16 octets },
//     "cipher": { "name": "aes-256-gcm", "iv": base64 of 12 octets, "tag": base64 of 16 octets },
//     "data": base64,
//     "sha256": hexadecimal }
//
// `sha256` is over everything else and tells a damaged file from a wrong passphrase. It protects nothing: that `tag` does,
// which also covers version, kdf and iv. Source: RFC 7914 (scrypt), NIST SP 800-38D (GCM).

import { Buffer } from 'node:buffer';
import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto';
import * as v from 'valibot';
import { AppError } from '../../errors/app-error.ts';

const FORMAT = 'zairyu-desk-box';
const VERSION = 1;
/** 32 MiB and about a tenth of a second on an office PC. */
const KDF = { name: 'scrypt', N: 32_768, r: 8, p: 1 } as const;
/** A file may ask for no more work and memory than this, whoever wrote it: 128 MiB. */
const MOST_MEMORY = 128 * 1024 * 1024;
const [KEY_OCTETS, SALT_OCTETS, IV_OCTETS, TAG_OCTETS] = [32, 16, 12, 16];

const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/));

const BoxSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  kdf: v.strictObject({
    name: v.literal('scrypt'),
    N: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(16_384),
      v.maxValue(131_072),
      v.check((n) => Number.isInteger(Math.log2(n))),
    ),
    r: v.literal(8),
    p: v.literal(1),
    salt: octets(SALT_OCTETS),
  }),
  cipher: v.strictObject({
    name: v.literal('aes-256-gcm'),
    iv: octets(IV_OCTETS),
    tag: octets(TAG_OCTETS),
  }),
  data: base64,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

type Box = v.InferOutput<typeof BoxSchema>;
type Unsealed = Omit<Box, 'sha256'>;

export type RandomOctets = (length: number) => Uint8Array;

/** @returns the text of the envelope. */
export async function sealBox(
  content: Uint8Array,
  passphrase: string,
  random: RandomOctets = randomBytes,
): Promise<string> {
  const kdf = { ...KDF, salt: toBase64(random(SALT_OCTETS)) };
  const iv = random(IV_OCTETS);
  const head = { format: FORMAT, version: VERSION, kdf, iv: toBase64(iv) };
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, kdf), iv, {
    authTagLength: TAG_OCTETS,
  });
  cipher.setAAD(Buffer.from(JSON.stringify(head)));
  const data = Buffer.concat([cipher.update(content), cipher.final()]);
  const tag = toBase64(cipher.getAuthTag());
  const box: Unsealed = {
    format: FORMAT,
    version: VERSION,
    kdf,
    cipher: { name: 'aes-256-gcm', iv: head.iv, tag },
    data: toBase64(data),
  };
  return `${JSON.stringify({ ...box, sha256: digestOf(box) }, null, 2)}\n`;
}

/** @throws AppError FILE_DAMAGED, FILE_PASSPHRASE_WRONG. */
export async function openBox(text: string, passphrase: string): Promise<Uint8Array> {
  const { sha256, ...box } = parseBox(text);
  if (digestOf(box) !== sha256) throw new AppError('FILE_DAMAGED', { reason: 'digest' });
  const { format, version, kdf, cipher } = box;
  const key = await keyOf(passphrase, kdf);
  const decipher = createDecipheriv('aes-256-gcm', key, fromBase64(cipher.iv), { authTagLength: TAG_OCTETS });
  decipher.setAAD(Buffer.from(JSON.stringify({ format, version, kdf, iv: cipher.iv })));
  decipher.setAuthTag(fromBase64(cipher.tag));
  try {
    return Uint8Array.from(Buffer.concat([decipher.update(fromBase64(box.data)), decipher.final()]));
  } catch {
    throw new AppError('FILE_PASSPHRASE_WRONG');
  }
}

function parseBox(text: string): Box {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new AppError('FILE_DAMAGED', { reason: 'not-json' });
  }
  const parsed = v.safeParse(BoxSchema, content);
  if (!parsed.success) throw new AppError('FILE_DAMAGED', { reason: 'envelope' });
  return parsed.output;
}

/** Parts in a fixed order: a file whose JSON was only written anew is not a damaged one. */
function digestOf({ format, version, kdf, cipher, data }: Unsealed): string {
  const parts = [format, version, kdf.name, kdf.N, kdf.r, kdf.p, kdf.salt];
  const text = [...parts, cipher.name, cipher.iv, cipher.tag, data].join('\n');
  return createHash('sha256').update(text).digest('hex');
}

/** Composed, so that two ways to type the same characters are one passphrase. */
function keyOf(passphrase: string, { N, r, p, salt }: Box['kdf']): Promise<Buffer> {
  const options = { N, r, p, maxmem: MOST_MEMORY + 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), fromBase64(salt), KEY_OCTETS, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

function octets(length: number) {
  return v.pipe(
    base64,
    v.check((text) => fromBase64(text).length === length),
  );
}

function toBase64(content: Uint8Array): string {
  return Buffer.from(content).toString('base64');
}

function fromBase64(text: string): Buffer {
  return Buffer.from(text, 'base64');
}
