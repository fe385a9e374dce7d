// Which octets the check code of generation 1 covers. Spec: MOJ-RC-1.5 §3.4.3.1 署名検証方法, Fig. 3-4.
// The back of the card (DF2) and the card number are outside it.

import { concat, isAllZero, padEndZero } from '../../../bytes/bytes.ts';
import type { AbsentSignature, SignedData } from '../../../trust/signed-data.ts';
import type { CardCapture } from '../../capture.ts';
import { FileObjects, requireFile } from '../decode-field.ts';
import { GEN1_SIGNED_LENGTH as LENGTH, GEN1_TAG as TAG } from './file-map.ts';

const NOTHING = new Uint8Array(0);

/**
 * D0 filled to 7000 octets ‖ D1 filled to 3000 octets, signed with RSA-2048, PKCS#1 v1.5, SHA-256.
 * Erratum: two footnotes of §3.3.5 give `DA 00 DB 00` and `DA 00` for a card without signature; both, and a blank
 * file, are read as such a card.
 */
export function gen1SignedData(capture: CardCapture): SignedData | AbsentSignature {
  const objects = new FileObjects(capture);
  const value = (file: string, tag: number) => objects.value({ file, tag, signed: false }) ?? NOTHING;
  requireFile(capture, 'DF3/EF01');
  const signature = value('DF3/EF01', TAG.CHECK_CODE);
  const certificate = value('DF3/EF01', TAG.SIGNER_CERTIFICATE);
  if (isAllZero(signature) && isAllZero(certificate)) return { id: 'check-code', absent: 'not-stored' };
  const signed = concat(
    padEndZero(value('DF1/EF01', TAG.FRONT_IMAGE), LENGTH.FRONT_IMAGE),
    padEndZero(value('DF1/EF02', TAG.FACE_IMAGE), LENGTH.FACE_IMAGE),
  );
  return {
    id: 'check-code',
    candidates: [{ layout: 'front-image, face-image', bytes: signed }],
    signature,
    scheme: 'rsa-2048-pkcs1-sha256',
    certificate,
  };
}
