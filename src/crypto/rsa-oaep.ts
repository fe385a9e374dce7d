// RSAES-OAEP by the platform's cryptography, with MGF1 over the same hash and an empty label.
// Spec: RFC 8017 §7.1.1; the key goes in as SubjectPublicKeyInfo (RFC 5280 §4.1.2.7, RFC 8017 A.1.1).

import { type Bytes, bytesOf, concat, owned } from '../bytes/bytes.ts';
import { fromHex } from '../bytes/hex.ts';

/** Both as unsigned numbers without leading 00. */
export interface RsaPublicKey {
  readonly modulus: Bytes;
  readonly exponent: Bytes;
}

export const OAEP_HASHES = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'] as const;

export type OaepHash = (typeof OAEP_HASHES)[number];

/** AlgorithmIdentifier rsaEncryption with NULL parameters. */
const RSA_ENCRYPTION = fromHex('300D06092A864886F70D0101010500');
const DER = { INTEGER: 0x02, BIT_STRING: 0x03, SEQUENCE: 0x30 } as const;

/**
 * @returns as many octets as the modulus has; others every time, for the seed is the platform's.
 * @throws the platform's error for a key it does not take or a message too long for the key.
 */
export async function encryptOaep(key: RsaPublicKey, hash: OaepHash, message: Bytes): Promise<Bytes> {
  const algorithm = { name: 'RSA-OAEP', hash };
  const imported = await crypto.subtle.importKey('spki', owned(publicKeyInfo(key)), algorithm, false, [
    'encrypt',
  ]);
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'RSA-OAEP' }, imported, owned(message)));
}

function publicKeyInfo({ modulus, exponent }: RsaPublicKey): Bytes {
  const key = der(DER.SEQUENCE, concat(unsigned(modulus), unsigned(exponent)));
  return der(DER.SEQUENCE, concat(RSA_ENCRYPTION, der(DER.BIT_STRING, concat(bytesOf(0), key))));
}

/** A first octet of 80 or more would make the number negative. */
function unsigned(number: Bytes): Bytes {
  const sign = (number[0] ?? 0) > 0x7f ? bytesOf(0) : bytesOf();
  return der(DER.INTEGER, concat(sign, number));
}

function der(tag: number, value: Bytes): Bytes {
  const { length } = value;
  const octets =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return concat(bytesOf(tag, ...octets), value);
}
