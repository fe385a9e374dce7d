// RSA配送鍵: the public key to which a reading enciphers the session key of 特定在留カード等. It vouches for nothing; a wrong one
// only means that the card does not answer. Yet it is pinned like a CA, so that nobody can slip in a key of their own and
// read along what the holder's card says.
// Spec: MOJ-SRC-1.1 (RSA-2048, exponent 65537). How the published file is laid out is not said anywhere.

import { type Bytes, bytesOf, concat, isAllZero } from '../bytes/bytes.ts';
import { fromHex, toHex } from '../bytes/hex.ts';
import { sha256 } from '../crypto/digest.ts';
import type { RsaPublicKey } from '../crypto/rsa-oaep.ts';
import { AppError } from '../errors/app-error.ts';
import type { TrustProfile } from './anchors.ts';
import { deliveryKeyPin } from './anchors/delivery-key-pins.ts';

export interface DeliveryKey extends RsaPublicKey {
  /** Cards of another profile are not read with it. */
  readonly profile: TrustProfile;
  /** Which of the known layouts the file has. */
  readonly layout: KeyLayout;
}

export type DeliveryKeyState =
  | { readonly state: 'usable'; readonly key: DeliveryKey }
  /** Nobody has imported one. */
  | { readonly state: 'absent' }
  /** The published file, in a layout this version does not know. */
  | { readonly state: 'unusable' };

export const NO_DELIVERY_KEY: DeliveryKeyState = { state: 'absent' };

const KEY_LAYOUTS = [
  'subject-public-key-info',
  'rsa-public-key',
  'modulus',
  'modulus-exponent',
  'objects-81-82',
] as const;

export type KeyLayout = (typeof KEY_LAYOUTS)[number];

const MODULUS_LENGTH = 256;
const EXPONENT = bytesOf(0x01, 0x00, 0x01);

/** Everything before and after the modulus, by layout. Each layout of a key of this size and exponent is one template. */
const AROUND_MODULUS: Readonly<Record<KeyLayout, readonly (readonly [before: string, after: string])[]>> = {
  'subject-public-key-info': [
    ['30820122300D06092A864886F70D01010105000382010F003082010A0282010100', '0203010001'],
  ],
  'rsa-public-key': [['3082010A0282010100', '0203010001']],
  modulus: [['', '']],
  'modulus-exponent': [
    ['', '010001'],
    ['', '00010001'],
  ],
  'objects-81-82': [
    ['81820100', '8203010001'],
    ['7F498201098182' + '0100', '8203010001'],
  ],
};

/**
 * @throws AppError ANCHORS_TAMPERED for octets that are not the published file.
 */
export function officialDeliveryKey(file: Bytes): DeliveryKeyState {
  const digest = toHex(sha256(file));
  if (deliveryKeyPin(digest) === undefined) throw new AppError('ANCHORS_TAMPERED', { digest });
  return keyState('official', file);
}

/** A key of a test or of the simulator: whatever it helps to read is marked. @throws AppError ANCHORS_TAMPERED for the official one. */
export function unofficialDeliveryKey(profile: 'test' | 'simulator', file: Bytes): DeliveryKeyState {
  const digest = toHex(sha256(file));
  if (deliveryKeyPin(digest) !== undefined) throw new AppError('ANCHORS_TAMPERED', { digest, profile });
  return keyState(profile, file);
}

function keyState(profile: TrustProfile, file: Bytes): DeliveryKeyState {
  for (const layout of KEY_LAYOUTS) {
    const modulus = modulusIn(file, layout);
    if (modulus !== undefined)
      return { state: 'usable', key: { profile, layout, modulus, exponent: EXPONENT } };
  }
  return { state: 'unusable' };
}

/** A modulus of 2048 bits has its first and last bit set. */
function modulusIn(file: Bytes, layout: KeyLayout): Bytes | undefined {
  for (const [before, after] of AROUND_MODULUS[layout]) {
    const start = before.length / 2;
    const modulus = file.slice(start, start + MODULUS_LENGTH);
    const fits = toHex(concat(fromHex(before), modulus, fromHex(after))) === toHex(file);
    const isModulus = ((modulus[0] ?? 0) & 0x80) !== 0 && ((modulus.at(-1) ?? 0) & 1) === 1;
    if (fits && modulus.length === MODULUS_LENGTH && isModulus && !isAllZero(modulus)) return modulus;
  }
  return undefined;
}
