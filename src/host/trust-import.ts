// Imports official CA certificates, and RSA配送鍵, from the files their authorities publish. A file counts by its digest alone:
// where it came from, what it is called and what it claims inside are all without weight.

import { basename } from 'node:path';
import type { Bytes } from '../bytes/bytes.ts';
import { toHex } from '../bytes/hex.ts';
import { sha256 } from '../crypto/digest.ts';
import { AppError, isAppError } from '../errors/app-error.ts';
import { toFailure, type Failure } from '../errors/failure.ts';
import { deliveryKeyPin } from '../trust/anchors/delivery-key-pins.ts';
import { readOffered } from './offered-file.ts';
import { certificatesIn, deliveryKeysIn } from './trust-files.ts';
import type { TrustStore } from './trust-store.ts';

export type ImportOutcome =
  | {
      readonly file: string;
      readonly outcome: 'imported' | 'already-there';
      /** Name of the pin the certificate has. */
      readonly pin: string;
      readonly sha256: string;
    }
  | {
      readonly file: string;
      readonly outcome: 'refused';
      /** ANCHOR_NOT_PINNED with the digest found, FILE_UNREADABLE, or FILE_UNWRITABLE. */
      readonly failure: Failure;
    };

/** A file a person chose, read when its turn comes. */
export interface ChosenFile {
  /** Base name. */
  readonly name: string;
  /** @throws AppError FILE_UNREADABLE. */
  read(): Promise<Bytes>;
}

/**
 * Imports what is pinned and says for each certificate offered what became of it; one bad file stops no other.
 * @param paths `.crt`, `.cer`, `.der`, `.pem`, `.bin` (RSA配送鍵) or `.zip`
 */
export function importAnchors(
  store: TrustStore,
  paths: readonly string[],
): Promise<readonly ImportOutcome[]> {
  const chosen = paths.map((path) => ({ name: basename(path), read: () => readOffered(path) }));
  return importChosenAnchors(store, chosen);
}

/** The same for files that are not read from the disk by us. */
export async function importChosenAnchors(
  store: TrustStore,
  chosen: readonly ChosenFile[],
): Promise<readonly ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const file of chosen) {
    try {
      for (const offered of offeredIn(file.name, await file.read())) {
        outcomes.push(await importOne(store, offered));
      }
    } catch (thrown) {
      outcomes.push(refusal(file.name, thrown));
    }
  }
  return outcomes;
}

interface Offered {
  readonly file: string;
  readonly octets: Bytes;
  readonly kind: 'certificate' | 'delivery-key';
}

/** @throws AppError FILE_UNREADABLE. */
function offeredIn(file: string, content: Bytes): readonly Offered[] {
  const isPinned = (octets: Bytes): boolean => deliveryKeyPin(toHex(sha256(octets))) !== undefined;
  const keys = deliveryKeysIn(file, content, isPinned);
  if (keys.length > 0) return keys.map((key) => ({ ...key, kind: 'delivery-key' }));
  return certificatesIn(file, content).map(({ file: name, der }) => ({
    file: name,
    octets: der,
    kind: 'certificate',
  }));
}

async function importOne(store: TrustStore, { file, octets, kind }: Offered): Promise<ImportOutcome> {
  try {
    const { pin, added } = await (kind === 'certificate' ? store.add(octets) : store.addDeliveryKey(octets));
    const outcome = added ? 'imported' : 'already-there';
    return { file, outcome, pin: pin.name, sha256: toHex(sha256(octets)) };
  } catch (thrown) {
    return refusal(file, thrown);
  }
}

/** @throws whatever is not one of the errors that mean a refusal. */
function refusal(file: string, thrown: unknown): ImportOutcome {
  if (!isAppError(thrown, 'ANCHOR_NOT_PINNED', 'FILE_UNREADABLE', 'FILE_UNWRITABLE')) throw thrown;
  return {
    file,
    outcome: 'refused',
    failure: toFailure(new AppError(thrown.code, { ...thrown.facts, file })),
  };
}
