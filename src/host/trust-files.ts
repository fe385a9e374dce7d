// Finds certificates in files a person offers: DER, PEM, or a ZIP archive of either, as the authorities publish them.
// The files are untrusted. Nothing in them names a path, and everything is bounded before it is unpacked.

import { unzipSync, type UnzipFileInfo } from 'fflate';
import type { Bytes } from '../bytes/bytes.ts';
import { AppError, isAppError } from '../errors/app-error.ts';

/** A published CA archive holds one certificate of about 1 kB. */
const LIMITS = {
  entries: 64,
  /** Of all entries together: what they unpack to is bounded by nothing else, whatever their headers claim. */
  packedLength: 65_536,
  unpackedLength: 65_536,
  ratio: 100,
  certificatesInPem: 16,
} as const;

const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04] as const;
const SEQUENCE_TAG = 0x30;
const CERTIFICATE_NAME = /\.(?:crt|cer|der|pem)$/i;
const KEY_NAME = /\.bin$/i;
const PEM_BLOCK = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END CERTIFICATE-----/g;

export interface OfferedCertificate {
  /** Base name of the file; for an archive also the entry, as text to show and nothing else. */
  readonly file: string;
  readonly der: Bytes;
}

/** A file that can only be RSA配送鍵, to be told by its digest. */
export interface OfferedKey {
  readonly file: string;
  readonly octets: Bytes;
}

/**
 * What is offered as a delivery key: a `.bin`, alone or in an archive, that does not begin as a certificate does, and whatever
 * `isPinned` knows. None where certificates are offered.
 * @throws AppError FILE_UNREADABLE for an archive beyond the limits.
 */
export function deliveryKeysIn(
  file: string,
  content: Bytes,
  isPinned: (octets: Bytes) => boolean,
): readonly OfferedKey[] {
  const isKey = (name: string, octets: Bytes): boolean =>
    isPinned(octets) || (KEY_NAME.test(name) && octets[0] !== SEQUENCE_TAG);
  if (!isArchive(content)) return isKey(file, content) ? [{ file, octets: content }] : [];
  return Object.entries(unpack(file, content, (name) => KEY_NAME.test(name)))
    .filter(([name, octets]) => isKey(name, octets))
    .map(([name, octets]) => ({ file: `${file}: ${printableBase(name)}`, octets }));
}

export function isCertificateName(name: string): boolean {
  return CERTIFICATE_NAME.test(name);
}

/**
 * What the content is, its octets decide, not its name.
 * @throws AppError FILE_UNREADABLE when it is none of the three or goes beyond the limits.
 */
export function certificatesIn(file: string, content: Bytes): readonly OfferedCertificate[] {
  if (isArchive(content)) return fromArchive(file, content);
  return fromPlainFile(file, content);
}

function isArchive(content: Bytes): boolean {
  return ZIP_SIGNATURE.every((octet, index) => content[index] === octet);
}

function fromPlainFile(file: string, content: Bytes): readonly OfferedCertificate[] {
  if (content[0] === SEQUENCE_TAG) return [{ file, der: content }];
  const text = Buffer.from(content).toString('latin1');
  const blocks = [...text.matchAll(PEM_BLOCK)];
  if (blocks.length === 0) throw unreadable(file, 'not-a-certificate');
  if (blocks.length > LIMITS.certificatesInPem) throw unreadable(file, 'too-many-certificates');
  return blocks.map(([, base64 = '']) => ({ file, der: Uint8Array.from(Buffer.from(base64, 'base64')) }));
}

function fromArchive(file: string, content: Bytes): readonly OfferedCertificate[] {
  const entries = Object.entries(unpack(file, content, isCertificateName));
  if (entries.length === 0) throw unreadable(file, 'no-certificate-inside');
  return entries.flatMap(([name, octets]) => fromPlainFile(`${file}: ${printableBase(name)}`, octets));
}

/** Only entries of wanted names are unpacked, and none before its header is within the limits. */
function unpack(
  file: string,
  content: Bytes,
  isWanted: (name: string) => boolean,
): Record<string, Uint8Array> {
  let entries = 0;
  let packed = 0;
  const filter = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    entries += 1;
    if (entries > LIMITS.entries) throw unreadable(file, 'too-many-entries');
    if (!isWanted(name)) return false;
    packed += size;
    const tooLarge = packed > LIMITS.packedLength || originalSize > LIMITS.unpackedLength;
    if (tooLarge || originalSize > size * LIMITS.ratio) throw unreadable(file, 'entry-too-large');
    return true;
  };
  try {
    return unzipSync(content, { filter });
  } catch (thrown) {
    if (isAppError(thrown)) throw thrown;
    throw unreadable(file, 'archive-damaged');
  }
}

/** The last part of an entry's name without anything a terminal would act on. */
function printableBase(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? '';
  return base.replace(/[^\p{L}\p{N} ._()-]/gu, '?').slice(0, 80);
}

function unreadable(file: string, reason: string): AppError {
  return new AppError('FILE_UNREADABLE', { file, reason });
}
