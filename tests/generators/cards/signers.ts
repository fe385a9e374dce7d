// The simulator's own authorities and signers. The subject names are those of the real authorities, the keys are not:
// they stand in tests/generators/pki for everyone to see.

import type { Bytes } from '../../../src/bytes/bytes.ts';
import type { OtherSigner } from '../../../src/simulator/profile.ts';
import { buildCa, buildSigner } from '../pki/certificate-builder.ts';
import { signP384, signRsa, type P384KeyName, type RsaKeyName } from '../pki/keys.ts';
import { synthetic, ZAIRYU_CARD_CA, ZAIRYU_CARD_CA2 } from '../pki/names.ts';

export interface CardSignature {
  readonly checkCode: Bytes;
  readonly certificate: Bytes;
}

export type Signer = 'valid' | 'null-parameters' | OtherSigner;

const GEN1_CA = { subject: ZAIRYU_CARD_CA, subjectKey: 'rsa2048-ca-c', serial: 1 } as const;
const GEN2_CA = { subject: ZAIRYU_CARD_CA2, subjectKey: 'p384-simulator-ca2', serial: 1 } as const;
const GEN1_DATES = { notBefore: '2021-05-27T00:00:00Z', notAfter: '2039-05-27T00:00:00Z' };
const GEN2_DATES = { notBefore: '2026-04-20T00:00:00Z', notAfter: '2039-07-20T00:00:00Z' };

/** Self-signed CA certificates to put among a simulator's trust anchors. */
export function simulatorAuthorities(): { readonly gen1: Bytes; readonly gen2: Bytes } {
  return { gen1: buildCa({ ...GEN1_CA, ...GEN1_DATES }), gen2: buildCa({ ...GEN2_CA, ...GEN2_DATES }) };
}

/** RSA with SHA-256, PKCS #1 v1.5 (MOJ-RC-1.5 §3.4.3.1). */
export function signGen1(signed: Bytes, signer: Exclude<Signer, 'null-parameters'>): CardSignature {
  const issuerKey: RsaKeyName = signer === 'unknown-ca' ? 'rsa2048-ca-d' : GEN1_CA.subjectKey;
  const subjectKey: RsaKeyName = signer === 'unknown-ca' ? 'rsa2048-signer-d' : 'rsa2048-signer-c';
  const certificate = buildSigner({
    ...{ issuer: ZAIRYU_CARD_CA, issuerKey, subject: synthetic('Card signer'), subjectKey },
    ...{ serial: 0x1001, notBefore: '2022-04-01T00:00:00Z' },
    notAfter: signer === 'expired-signer' ? '2026-10-31T14:59:59Z' : '2038-03-31T14:59:59Z',
  });
  return { checkCode: signRsa(subjectKey, signed), certificate };
}

/** ECDSA P-384 with SHA-256, r ‖ s (MOJ-RC2-1.1 §3.4.3.1). */
export function signGen2(signed: Bytes, signer: Signer): CardSignature {
  const issuerKey: P384KeyName = signer === 'unknown-ca' ? 'p384-unknown-ca2' : GEN2_CA.subjectKey;
  const subjectKey: P384KeyName = `p384-simulator-signer-${signer}`;
  const certificate = buildSigner({
    ...{ issuer: ZAIRYU_CARD_CA2, issuerKey, subject: synthetic('Card signer'), subjectKey },
    ...{ serial: 0x2001, notBefore: '2026-06-01T00:00:00Z' },
    notAfter: signer === 'expired-signer' ? '2026-10-31T14:59:59Z' : '2038-05-31T14:59:59Z',
    ecdsaNullParameters: signer === 'null-parameters',
  });
  return { checkCode: signP384(subjectKey, signed, 'raw'), certificate };
}
