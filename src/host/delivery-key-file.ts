// RSA配送鍵 as a file beside the imported CA certificates, named by its SHA-256 like them, and trusted as little: every load
// compares it with its pin.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bytes } from '../bytes/bytes.ts';
import { toHex } from '../bytes/hex.ts';
import { sha256 } from '../crypto/digest.ts';
import { AppError, isAppError } from '../errors/app-error.ts';
import {
  DELIVERY_KEY_PINS,
  type DeliveryKeyPin,
  deliveryKeyPin,
} from '../trust/anchors/delivery-key-pins.ts';
import {
  type DeliveryKeyState,
  NO_DELIVERY_KEY,
  officialDeliveryKey,
  unofficialDeliveryKey,
} from '../trust/delivery-key.ts';
import { readOffered } from './offered-file.ts';
import { writeWhole } from './write-whole.ts';

const SUFFIX = '.bin';

export interface DeliveryKeyListItem {
  readonly pin: DeliveryKeyPin;
  readonly state: DeliveryKeyState['state'];
}

/** @throws AppError as loadDeliveryKey. */
export function listDeliveryKeys(folder: string): Promise<readonly DeliveryKeyListItem[]> {
  return Promise.all(
    DELIVERY_KEY_PINS.map(async (pin) => {
      const file = await stored(folder, pin.sha256);
      return { pin, state: (file === undefined ? NO_DELIVERY_KEY : officialDeliveryKey(file)).state };
    }),
  );
}

/** @throws AppError ANCHORS_TAMPERED for a file that no longer has its digest, ANCHORS_UNREADABLE. */
export async function loadDeliveryKey(folder: string): Promise<DeliveryKeyState> {
  for (const { sha256: digest } of DELIVERY_KEY_PINS) {
    const file = await stored(folder, digest);
    if (file !== undefined) return officialDeliveryKey(file);
  }
  return NO_DELIVERY_KEY;
}

/**
 * Keeps the pinned file; a damaged one of its name is replaced.
 * @throws AppError ANCHOR_NOT_PINNED, FILE_UNWRITABLE.
 */
export async function keepDeliveryKey(
  folder: string,
  file: Bytes,
): Promise<{ readonly pin: DeliveryKeyPin; readonly added: boolean }> {
  const digest = toHex(sha256(file));
  const pin = deliveryKeyPin(digest);
  if (pin === undefined) {
    const expected = DELIVERY_KEY_PINS.map(({ name, sha256: pinned }) => `${name} ${pinned}`).join(', ');
    throw new AppError('ANCHOR_NOT_PINNED', { digest, expected });
  }
  const path = join(folder, digest + SUFFIX);
  const present = await readFile(path).catch(() => undefined);
  if (present !== undefined && toHex(sha256(present)) === digest) return { pin, added: false };
  await writeWhole(path, file);
  return { pin, added: true };
}

/** The first `.bin` of a folder of test certificates. @throws AppError FILE_UNREADABLE, ANCHORS_TAMPERED for the official key. */
export async function testDeliveryKey(folder: string): Promise<DeliveryKeyState> {
  const names = await readdir(folder).catch(() => []);
  const [name] = names.filter((each) => each.endsWith(SUFFIX)).sort();
  return name === undefined
    ? NO_DELIVERY_KEY
    : unofficialDeliveryKey('test', await readOffered(join(folder, name)));
}

/** undefined where there is none. */
async function stored(folder: string, digest: string): Promise<Bytes | undefined> {
  const file = digest + SUFFIX;
  let content: Bytes;
  try {
    content = await readOffered(join(folder, file));
  } catch (thrown) {
    if (!isAppError(thrown)) throw thrown;
    if (thrown.facts['reason'] === 'ENOENT') return undefined;
    throw new AppError('ANCHORS_UNREADABLE', { ...thrown.facts, file });
  }
  const found = toHex(sha256(content));
  if (found !== digest) throw new AppError('ANCHORS_TAMPERED', { file, digest: found });
  return content;
}
