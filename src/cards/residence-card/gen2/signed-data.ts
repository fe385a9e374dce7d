// Which octets the check code of generation 2 covers. Spec: MOJ-RC2-1.1 §3.3.4.10, §3.4.3.1.
// The card number, the address image and all of DF2 are outside it.

import { type Bytes, concat, isAllZero, padEndZero } from '../../../bytes/bytes.ts';
import type { AbsentSignature, SignedData, SignedLayout } from '../../../trust/signed-data.ts';
import type { CardCapture } from '../../capture.ts';
import type { Gen2Type } from '../../card-kind.ts';
import { FileObjects, requireFile } from '../decode-field.ts';
import { faceEntriesAsStored, faceEntriesInOrder } from './face-entries.ts';
import { GEN2_SIGNED_LENGTH as LENGTH, GEN2_TAG as TAG } from './file-map.ts';

const NOTHING = new Uint8Array(0);

/**
 * 券面記載事項 (the values of DF1/EF02, filled to 53 octets) ‖ 顔画像 (filled to 3000) ‖ 氏名イメージ
 * (filled to 2500), signed with ECDSA P-384 and SHA-256. The 96 octets of DC are r ‖ s.
 * Choice: the published description is a restatement, so two readings it leaves open are tried after the one it gives,
 * and the one that matched is reported. None of them lets octets change the item they belong to: the images stand at
 * fixed places, which is why no reading with the images exchanged is tried.
 */
export function gen2SignedData(capture: CardCapture, type: Gen2Type): SignedData | AbsentSignature {
  const objects = new FileObjects(capture);
  const value = (file: string, tag: number) => objects.value({ file, tag, signed: false }) ?? NOTHING;
  requireFile(capture, 'DF3/EF01');
  const signature = value('DF3/EF01', TAG.CHECK_CODE);
  const certificate = value('DF3/EF01', TAG.SIGNER_CERTIFICATE);
  if (isAllZero(signature) && isAllZero(certificate)) return { id: 'check-code', absent: 'not-stored' };
  const entries = objects.of('DF1/EF02');
  const face = padEndZero(value('DF1/EF03', TAG.FACE_IMAGE), LENGTH.FACE_IMAGE);
  const name = padEndZero(value('DF1/EF03', TAG.NAME_IMAGE), LENGTH.NAME_IMAGE);
  const specified = faceEntriesInOrder(entries, type);
  return {
    id: 'check-code',
    candidates: [
      layout('face-entries, face-image, name-image', filled(specified), face, name),
      layout('unfilled face-entries, face-image, name-image', specified, face, name),
      layout('stored face-entries, face-image, name-image', filled(faceEntriesAsStored(entries)), face, name),
    ],
    signature,
    scheme: 'ecdsa-p384-sha256',
    certificate,
  };
}

function filled(entries: Bytes): Bytes {
  return padEndZero(entries, LENGTH.FACE_ENTRIES);
}

function layout(name: string, ...parts: readonly Bytes[]): SignedLayout {
  return { layout: name, bytes: concat(...parts) };
}
