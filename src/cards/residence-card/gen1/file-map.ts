// Files of generation 1. Spec: MOJ-RC-1.5 §3.2.3, §3.3.1, §3.3.3, §3.3.4.
// MF/EF01 (共通データ要素, specification version) is not read. Choice: nothing depends on it, and it would cost an APDU.

import { type CardFile, openFile, protectedFile } from '../file-map.ts';

const BOTH = ['1', '2'] as const;
/** 在留カード only: a special permanent resident certificate has no permission or application columns. */
const TYPE_1 = ['1'] as const;

export const GEN1_FILES: readonly CardFile[] = [
  { ...protectedFile('EF01', 0x05, 7004), types: BOTH, content: 'images' }, // §3.3.4.3 券面（表）イメージ
  { ...protectedFile('EF02', 0x06, 3004), types: BOTH, content: 'images' }, // §3.3.4.4 顔画像
  { ...openFile('DF2', 'EF01', 0x01, 342), types: BOTH, content: 'rest' }, // §3.3.4.5 住居地（裏面追記）
  { ...openFile('DF2', 'EF02', 0x02, 122), types: TYPE_1, content: 'rest' }, // §3.3.4.6 裏面資格外活動包括許可欄
  { ...openFile('DF2', 'EF03', 0x03, 122), types: TYPE_1, content: 'rest' }, // §3.3.4.7 裏面資格外活動個別許可欄
  { ...openFile('DF2', 'EF04', 0x04, 3), types: TYPE_1, content: 'rest' }, // §3.3.4.8 裏面在留期間等更新申請欄
  { ...openFile('DF3', 'EF01', 0x02, 1464), types: BOTH, content: 'signature' }, // §3.3.4.9 電子署名
];

/** Tags of the data objects (§3.3.4). */
export const GEN1_TAG = {
  FRONT_IMAGE: 0xd0,
  FACE_IMAGE: 0xd1,
  ADDRESS_NOTE_DATE: 0xd2,
  MUNICIPALITY_CODE: 0xd3,
  ADDRESS: 0xd4,
  COMPREHENSIVE_PERMISSION: 0xd5,
  INDIVIDUAL_PERMISSION: 0xd6,
  RENEWAL_APPLICATION: 0xd7,
  CHECK_CODE: 0xda,
  SIGNER_CERTIFICATE: 0xdb,
} as const;

/** Lengths to which the signed values are filled with 00 (§3.4.3.1). */
export const GEN1_SIGNED_LENGTH = { FRONT_IMAGE: 7000, FACE_IMAGE: 3000 } as const;
