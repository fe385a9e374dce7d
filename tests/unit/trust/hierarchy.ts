// The good hierarchies the tests of src/trust begin with; each test breaks one thing.

import type { Bytes } from '../../../src/bytes/bytes.ts';
import type { SignedData } from '../../../src/trust/signed-data.ts';
import { buildCa, buildSigner, type CertificateRequest } from '../../generators/pki/certificate-builder.ts';
import { signP384, signRsa } from '../../generators/pki/keys.ts';
import { synthetic, ZAIRYU_CARD_CA, ZAIRYU_CARD_CA2 } from '../../generators/pki/names.ts';

type Change = Partial<CertificateRequest>;

const dates = { notBefore: '2024-04-01T00:00:00Z', notAfter: '2034-07-01T00:00:00Z' };
/** Well within the dates above. */
export const INSTANT = Date.UTC(2027, 0, 1);
export const DAY_MS = 86_400_000;

export const rsaCa = (change: Change = {}): Bytes =>
  buildCa({ subject: ZAIRYU_CARD_CA, subjectKey: 'rsa2048-ca-a', serial: 0x74, ...dates, ...change });

export const ecCa = (change: Change = {}): Bytes =>
  buildCa({ subject: ZAIRYU_CARD_CA2, subjectKey: 'p384-ca2', serial: 1, ...dates, ...change });

export const rsaSigner = (change: Change = {}): Bytes =>
  buildSigner({
    issuer: ZAIRYU_CARD_CA,
    issuerKey: 'rsa2048-ca-a',
    subject: synthetic('Card signer'),
    subjectKey: 'rsa2048-signer-a',
    serial: 0x0101,
    ...dates,
    ...change,
  });

export const ecSigner = (change: Change = {}): Bytes =>
  buildSigner({
    issuer: ZAIRYU_CARD_CA2,
    issuerKey: 'p384-ca2',
    subject: synthetic('Card signer'),
    subjectKey: 'p384-signer',
    serial: 0x0201,
    ...dates,
    ...change,
  });

export const message = Uint8Array.from({ length: 200 }, (_, index) => (index * 7) & 0xff);

export const rsaSigned = (change: Partial<SignedData> = {}): SignedData => ({
  id: 'check-code',
  candidates: [{ layout: 'specified', bytes: message }],
  signature: signRsa('rsa2048-signer-a', message),
  scheme: 'rsa-2048-pkcs1-sha256',
  certificate: rsaSigner(),
  ...change,
});

export const ecSigned = (change: Partial<SignedData> = {}): SignedData => ({
  id: 'check-code',
  candidates: [{ layout: 'specified', bytes: message }],
  signature: signP384('p384-signer', message, 'raw'),
  scheme: 'ecdsa-p384-sha256',
  certificate: ecSigner(),
  ...change,
});

/** One bit of `octets` changed. */
export function flip(octets: Bytes, bit: number): Bytes {
  return octets.map((octet, index) => (index === bit >> 3 ? octet ^ (0x80 >> (bit & 7)) : octet));
}
