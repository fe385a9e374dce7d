// 券面記載事項 as the check code sees it. Spec: MOJ-RC2-1.1 §3.3.4.4, §3.4.3.1.
//
// The check code covers the values only, one after the other, without tags and lengths. Two items of equal length could
// therefore change places, or a boundary move, and the signature would still match. So the order and the lengths are
// checked here, apart from the signature, and a file laid out differently is not called verified.

import { type Bytes, concat, isAllZero, padEndZero } from '../../../bytes/bytes.ts';
import { type Tlv, findTlv } from '../../../tlv/tlv.ts';
import { type Gen2Type, isCertificateType } from '../../card-kind.ts';
import { GEN2_FACE_ENTRIES, GEN2_FACE_ENTRY_COUNT, GEN2_TAG } from './file-map.ts';

export function areFaceEntriesAsSpecified(objects: readonly Tlv[], type: Gen2Type): boolean {
  const entries = GEN2_FACE_ENTRIES.slice(0, GEN2_FACE_ENTRY_COUNT[type]);
  return (
    objects.length === entries.length &&
    (isCertificateType(type) || isPermissionStated(objects)) &&
    entries.every(({ tag, length }, index) => {
      const object = objects[index];
      return object?.tag === tag && object.value.length === length;
    })
  );
}

/**
 * カード種別 is outside the signature, and the 34 octets of a certificate filled to 53 are also those of a residence card
 * whose last four items are blank. A residence card states what was permitted; one that does not is no such card.
 */
function isPermissionStated(objects: readonly Tlv[]): boolean {
  return [GEN2_TAG.PERMISSION_TYPE, GEN2_TAG.PERMISSION_DATE, GEN2_TAG.WORK_RESTRICTION].every(
    (tag) => !isAllZero(findTlv(objects, tag)?.value ?? new Uint8Array(0)),
  );
}

/** The values in the specified order, each filled with 00 to its length; absent ones are 00. */
export function faceEntriesInOrder(objects: readonly Tlv[], type: Gen2Type): Bytes {
  const entries = GEN2_FACE_ENTRIES.slice(0, GEN2_FACE_ENTRY_COUNT[type]);
  return concat(
    ...entries.map(({ tag, length }) =>
      padEndZero(findTlv(objects, tag)?.value ?? new Uint8Array(0), length),
    ),
  );
}

/** The values as they follow each other in the file. */
export function faceEntriesAsStored(objects: readonly Tlv[]): Bytes {
  return concat(...objects.map((object) => object.value));
}
