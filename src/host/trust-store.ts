// The official CA certificates a person has imported: a folder with one file each, named by its SHA-256. The folder
// is not trusted; every load compares every file with its name and with the pins of the program.

import { chmod, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Bytes } from '../bytes/bytes.ts';
import { toHex } from '../bytes/hex.ts';
import { sha256 } from '../crypto/digest.ts';
import { AppError, isAppError } from '../errors/app-error.ts';
import type { Anchors, TrustUse } from '../trust/anchors.ts';
import { OFFICIAL_PINS, officialPin, testPin, type Pin } from '../trust/anchors/pins.ts';
import type { DeliveryKeyPin } from '../trust/anchors/delivery-key-pins.ts';
import { validityAt, type DateStatus } from '../trust/dates.ts';
import type { DeliveryKeyState } from '../trust/delivery-key.ts';
import { utcInstant } from '../trust/utc-instant.ts';
import {
  type DeliveryKeyListItem,
  keepDeliveryKey,
  listDeliveryKeys,
  loadDeliveryKey,
} from './delivery-key-file.ts';
import { makeFolder } from './make-folder.ts';
import { errorName, readOffered } from './offered-file.ts';
import { certificatesIn, isCertificateName } from './trust-files.ts';

const SUFFIX = '.cer';
const FILE_NAME = /^[0-9A-F]{64}\.cer$/;
const FILE_MODE = 0o644;
const FOLDER_MODE = 0o755;

export interface TrustListItem {
  readonly pin: Pin;
  readonly imported: boolean;
  /** Of the CA certificate, at the instant asked about. */
  readonly validity: DateStatus;
}

export interface TrustStore {
  /**
   * The anchors for one use; none when nothing was imported yet.
   * @throws AppError ANCHORS_TAMPERED for a file whose digest is not its name or not pinned, ANCHORS_UNREADABLE.
   */
  load(use: TrustUse): Promise<Anchors>;
  /** Every official pin, imported or not. @throws AppError as load. */
  list(instant: number): Promise<readonly TrustListItem[]>;
  /**
   * Keeps a pinned certificate; a damaged file of that name is replaced.
   * @throws AppError ANCHOR_NOT_PINNED, FILE_UNWRITABLE.
   */
  add(der: Bytes): Promise<{ readonly pin: Pin; readonly added: boolean }>;
  /** RSA配送鍵 of specified cards. @throws AppError as load. */
  deliveryKey(): Promise<DeliveryKeyState>;
  /** Every pinned file of it, imported or not. @throws AppError as load. */
  listDeliveryKeys(): Promise<readonly DeliveryKeyListItem[]>;
  /** Keeps the pinned file of it. @throws AppError as add. */
  addDeliveryKey(file: Bytes): Promise<{ readonly pin: DeliveryKeyPin; readonly added: boolean }>;
}

/** @param folder need not exist until something is added */
export function openTrustStore(folder: string): TrustStore {
  /** The last set of each use. Files are read and compared every time; what is the same is not parsed again. */
  const loaded = new Map<TrustUse, { readonly digests: string; readonly anchors: Anchors }>();
  return {
    async load(use) {
      const files = await readStore(folder);
      const wanted = files.filter(({ pin }) => pin.use === use);
      const digests = wanted.map(({ digest }) => digest).join();
      const known = loaded.get(use);
      if (known?.digests === digests) return known.anchors;
      // Not with this file: the library of certificates is large, and a window's start has no use for it.
      const { officialAnchors } = await import('../trust/anchors.ts');
      const ders = wanted.map(({ der }) => der);
      const anchors = officialAnchors(use, ders);
      loaded.set(use, { digests, anchors });
      return anchors;
    },
    async list(instant) {
      const files = await readStore(folder);
      return OFFICIAL_PINS.map((pin) => ({
        pin,
        imported: files.some((file) => file.pin === pin),
        validity: pinValidity(pin, instant),
      }));
    },
    async add(der) {
      const digest = toHex(sha256(der));
      const pin = officialPin(digest);
      if (pin === undefined) throw notPinned(digest);
      const path = join(folder, digest + SUFFIX);
      const present = await readFile(path).catch(() => undefined);
      if (present !== undefined && toHex(sha256(present)) === digest) return { pin, added: false };
      await writeWhole(path, der, folder);
      return { pin, added: true };
    },
    deliveryKey: () => loadDeliveryKey(folder),
    listDeliveryKeys: () => listDeliveryKeys(folder),
    addDeliveryKey: (file) => keepDeliveryKey(folder, file),
  };
}

/**
 * Anchors of a test hierarchy: every CA certificate (DER or PEM) directly in `folder`. Whatever they verify is marked.
 * @throws AppError FILE_UNREADABLE when the folder cannot be read or holds no CA certificate, CERTIFICATE_INVALID,
 *   ANCHORS_TAMPERED for an official CA: profiles do not mix.
 */
export async function loadTestAnchors(folder: string, use: TrustUse): Promise<Anchors> {
  const names = await readdir(folder).catch((thrown: unknown) => {
    throw new AppError('FILE_UNREADABLE', { file: basename(folder), reason: errorName(thrown) });
  });
  const authorities: Bytes[] = [];
  for (const name of names.filter(isCertificateName).sort()) {
    const content = await readOffered(join(folder, name));
    for (const { der } of certificatesIn(name, content)) {
      if (await isAuthority(der, name)) authorities.push(der);
    }
  }
  if (authorities.length === 0) {
    throw new AppError('FILE_UNREADABLE', { file: basename(folder), reason: 'no-ca-certificate' });
  }
  const { testAnchors } = await import('../trust/anchors.ts');
  return testAnchors(use, authorities);
}

/** A published test CA is named as one: people do mix the archives up, and its certificate looks the same. */
function notPinned(digest: string): AppError {
  const known = testPin(digest);
  return new AppError('ANCHOR_NOT_PINNED', {
    digest,
    expected: OFFICIAL_PINS.flatMap(({ name, sha256: pinned }) => (pinned ? [`${name} ${pinned}`] : [])).join(
      ', ',
    ),
    ...(known === undefined ? {} : { testCa: known.name }),
  });
}

interface StoredFile {
  readonly pin: Pin;
  /** SHA-256 of `der`. */
  readonly digest: string;
  readonly der: Bytes;
}

async function readStore(folder: string): Promise<readonly StoredFile[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (thrown) {
    if (errorName(thrown) === 'ENOENT') return [];
    throw new AppError('ANCHORS_UNREADABLE', { file: basename(folder), reason: errorName(thrown) });
  }
  // Other suffixes are none of ours: half-written temporary files, what desktops leave in folders.
  const files = names.filter((name) => name.endsWith(SUFFIX)).sort();
  return Promise.all(files.map((name) => readStored(folder, name)));
}

async function readStored(folder: string, name: string): Promise<StoredFile> {
  if (!FILE_NAME.test(name)) throw new AppError('ANCHORS_TAMPERED', { file: name });
  let der: Bytes;
  try {
    der = await readOffered(join(folder, name));
  } catch (thrown) {
    if (!isAppError(thrown)) throw thrown;
    throw new AppError('ANCHORS_UNREADABLE', { ...thrown.facts, file: name });
  }
  const digest = toHex(sha256(der));
  const pin = officialPin(digest);
  if (pin === undefined || digest + SUFFIX !== name) {
    throw new AppError('ANCHORS_TAMPERED', { file: name, digest });
  }
  return { pin, digest, der };
}

/** Written under another name first, so that a reader sees the whole file or none. */
async function writeWhole(path: string, content: Bytes, folder: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    if (await makeFolder(folder)) await chmod(folder, FOLDER_MODE);
    const file = await open(temporary, 'w', FILE_MODE);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await chmod(temporary, FILE_MODE);
    await rename(temporary, path);
  } catch (thrown) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new AppError('FILE_UNWRITABLE', { file: basename(path), reason: errorName(thrown) });
  }
}

async function isAuthority(der: Bytes, file: string): Promise<boolean> {
  const { parseCertificate } = await import('../trust/certificate.ts');
  try {
    return parseCertificate(der).extensions.basicConstraints?.ca === true;
  } catch (thrown) {
    throw isAppError(thrown) ? thrown.with({ file }) : thrown;
  }
}

function pinValidity(pin: Pin, instant: number): DateStatus {
  const [notBefore, notAfter] = [pin.notBefore, pin.notAfter].map(
    (text) => utcInstant(text.replace(/[-:TZ]/g, '')) ?? Number.NaN,
  );
  if (notBefore === undefined || notAfter === undefined) throw new AppError('INVARIANT', { where: 'pins' });
  return validityAt({ notBefore, notAfter }, instant).status;
}
