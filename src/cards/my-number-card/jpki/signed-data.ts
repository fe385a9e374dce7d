// What the card signed to show that it holds the key of 利用者証明用電子証明書.

import type { AbsentSignature, SignedData } from '../../../trust/signed-data.ts';
import type { JpkiCapture } from './capture.ts';
import { decodeJpki } from './decode.ts';

const ID = 'key-possession';

/** RSASSA-PKCS1-v1_5 with SHA-256 over the nonce alone: both sides of it come from this program and this card. */
export function possessionSignedData(capture: JpkiCapture): SignedData | AbsentSignature {
  const certificate = decodeJpki(capture).certificates['user-authentication'];
  if (capture.possession === undefined) return { id: ID, absent: 'pin-not-given' };
  if (certificate.state !== 'read') return { id: ID, absent: 'no-certificate' };
  const { nonce, signature } = capture.possession;
  return {
    id: ID,
    candidates: [{ layout: 'nonce', bytes: nonce }],
    signature,
    scheme: 'rsa-2048-pkcs1-sha256',
    certificate: certificate.der,
  };
}
