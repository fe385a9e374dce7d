// Files of generation 2, which specified cards have under 在留AP. Spec: MOJ-RC2-1.1 §3.3.1-§3.3.4 (pp. 7-13).
// MF/EF01 is not read, for the same reason as in generation 1.

import { type CardFile, openFile, protectedFile } from '../file-map.ts';

const ALL = ['05', '06', '07', '08'] as const;
const RESIDENCE_CARDS = ['05', '07'] as const;
const CERTIFICATES = ['06', '08'] as const;

export const GEN2_FILES: readonly CardFile[] = [
  { ...protectedFile('EF01', 0x01, 14), types: ALL, content: 'text' }, // 在留カード等の番号
  { ...protectedFile('EF02', 0x03, 73), types: RESIDENCE_CARDS, content: 'text' }, // 券面記載事項
  { ...protectedFile('EF02', 0x03, 46), types: CERTIFICATES, content: 'text' },
  { ...protectedFile('EF03', 0x04, 5508), types: ALL, content: 'images' }, // 氏名イメージ, 顔画像
  { ...protectedFile('EF04', 0x06, 2505), types: ALL, content: 'images' }, // 住居地イメージ
  { ...openFile('DF2', 'EF01', 0x01, 22), types: RESIDENCE_CARDS, content: 'rest' }, // 資格外活動許可欄
  { ...openFile('DF2', 'EF02', 0x02, 3), types: RESIDENCE_CARDS, content: 'rest' }, // 在留期間更新等許可申請ステータス
  // Erratum: the document calls this file DF2/EF01 on type 06; its short EF identifier is 03 on both types.
  { ...openFile('DF2', 'EF03', 0x03, 207), types: ALL, content: 'rest' }, // その他
  { ...openFile('DF3', 'EF01', 0x02, 704), types: ALL, content: 'signature' }, // 電子署名
];

/** Tags of the data objects (§3.3.4). */
export const GEN2_TAG = {
  CARD_NUMBER: 0xc2,
  CARD_EXPIRY_DATE: 0xc5,
  BIRTH_DATE: 0xc6,
  SEX: 0xc7,
  NATIONALITY: 0xc8,
  STATUS_OF_RESIDENCE: 0xc9,
  PERMISSION_TYPE: 0xca,
  PERMISSION_DATE: 0xcb,
  WORK_RESTRICTION: 0xcc,
  PERIOD_OF_STAY_EXPIRY_DATE: 0xcd,
  PERIOD_OF_STAY: 0xce,
  NAME_IMAGE: 0xd0,
  FACE_IMAGE: 0xd1,
  ADDRESS_IMAGE: 0xdfd1,
  COMPREHENSIVE_PERMISSION: 0xd5,
  COMPREHENSIVE_PERMISSION_EXPIRY_DATE: 0xd6,
  INDIVIDUAL_PERMISSION: 0xd7,
  RENEWAL_APPLICATION: 0xd8,
  COMMISSIONER_NOTE: 0xd9,
  RESERVED_NOTE: 0xde,
  CHECK_CODE: 0xdc,
  SIGNER_CERTIFICATE: 0xdd,
} as const;

/**
 * 券面記載事項 in the order and with the lengths of §3.3.4.4: 53 octets on type 05, the first six items (34) on type 06.
 */
export const GEN2_FACE_ENTRIES: readonly { readonly tag: number; readonly length: number }[] = [
  { tag: GEN2_TAG.CARD_EXPIRY_DATE, length: 8 },
  { tag: GEN2_TAG.BIRTH_DATE, length: 8 },
  { tag: GEN2_TAG.SEX, length: 1 },
  { tag: GEN2_TAG.NATIONALITY, length: 3 },
  { tag: GEN2_TAG.STATUS_OF_RESIDENCE, length: 10 },
  { tag: GEN2_TAG.PERIOD_OF_STAY, length: 4 },
  { tag: GEN2_TAG.PERMISSION_TYPE, length: 2 },
  { tag: GEN2_TAG.PERMISSION_DATE, length: 8 },
  { tag: GEN2_TAG.WORK_RESTRICTION, length: 1 },
  { tag: GEN2_TAG.PERIOD_OF_STAY_EXPIRY_DATE, length: 8 },
];

export const GEN2_FACE_ENTRY_COUNT = { '05': 10, '06': 6, '07': 10, '08': 6 } as const;

/** Lengths to which the signed parts are filled with 00 (§3.4.3.1): 5553 octets in all. */
export const GEN2_SIGNED_LENGTH = { FACE_ENTRIES: 53, FACE_IMAGE: 3000, NAME_IMAGE: 2500 } as const;
