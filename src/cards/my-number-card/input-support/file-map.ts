// The one file of 券面事項入力補助AP that is read. The application also holds the 個人番号 (12-digit individual number);
// that file has no name here and none anywhere else in this program, so nothing can ask for it (番号法).

import type { ObjectFile } from '../object-reader.ts';

/** 基本4情報: name, address, date of birth, sex. After the four-digit PIN. */
export const BASIC_ATTRIBUTES: ObjectFile = { name: 'INPUT/0002', fid: 0x0002, firstRead: 0x100 };

/** Tags of two octets. The constructed bit of the outer one is set and the inner ones are plain. */
export const ATTRIBUTE_TAG = {
  ALL: 0xff20,
  NAME: 0xdf22,
  ADDRESS: 0xdf23,
  BIRTH_DATE: 0xdf24,
  SEX: 0xdf25,
} as const;
