// The files of a card of generation 2, made by hand.

import { fromHex } from '../../../../../src/bytes/hex.ts';
import { fileOf, nulFilled } from '../capture.ts';

export const NAME_IMAGE = fromHex('49492A00AA');
export const FACE_IMAGE = fromHex('FF4FFF51FFD9');
export const ADDRESS_IMAGE = fromHex('4D4D002ABB');
export const SIGNATURE = new Uint8Array(96).fill(0x30);
export const CERTIFICATE = fromHex('3003020101');

/** Tag and value of 券面記載事項, in the order of §3.3.4.4. */
export const ENTRIES_06: readonly (readonly [string, string | Uint8Array])[] = [
  ['C5', '20290901'],
  ['C6', '19940415'],
  ['C7', '2'],
  ['C8', 'TWN'],
  ['C9', 'T410010000'],
  ['CE', '0300'],
];

export const ENTRIES_05: readonly (readonly [string, string | Uint8Array])[] = [
  ...ENTRIES_06,
  ['CA', '02'],
  ['CB', '20260901'],
  ['CC', '2'],
  ['CD', '20290901'],
];

const COMMON = {
  'DF1/EF01': fileOf(['C2', 'AB12345678CD']),
  'DF1/EF03': fileOf(['D0', nulFilled(NAME_IMAGE, 2500)], ['D1', nulFilled(FACE_IMAGE, 3000)]),
  'DF1/EF04': fileOf(['DFD1', nulFilled(ADDRESS_IMAGE, 2500)]),
  'DF2/EF03': fileOf(['D9', '0'], ['DE', new Uint8Array(200)]),
  'DF3/EF01': fileOf(['DC', SIGNATURE], ['DD', CERTIFICATE]),
};

export const FILES_06: Readonly<Record<string, Uint8Array>> = {
  ...COMMON,
  'DF1/EF02': fileOf(...ENTRIES_06),
};

export const FILES_05: Readonly<Record<string, Uint8Array>> = {
  ...COMMON,
  'DF1/EF02': fileOf(...ENTRIES_05),
  'DF2/EF01': fileOf(['D5', nulFilled('1', 7)], ['D6', '20270131'], ['D7', '0']),
  'DF2/EF02': fileOf(['D8', '0']),
};
