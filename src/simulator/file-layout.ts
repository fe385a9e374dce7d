// Which files each type of card has, where, how large, and what opens them.
// Spec: MOJ-RC-1.5 §3.3.1-§3.3.3 (types 1 and 2); MOJ-RC2-1.1 §3.3.1-§3.3.3 (types 05 and 06).

import { type CipherSuite, GENERATION_1, GENERATION_2 } from './cipher-suite.ts';

export type Df = 'MF' | 'DF1' | 'DF2' | 'DF3';

/** As the specification names files: DF and ordinal, not the short identifier. */
export type FilePath = `${Df}/EF0${1 | 2 | 3 | 4}`;

/** MF/EF02 (カード種別): 1 and 2 are generation 1, 05 and 06 generation 2; the even ones are 特別永住者証明書. */
export type CardType = '1' | '2' | '05' | '06';

/** verified: the card number was presented with VERIFY; verified-sm: and the file leaves the card enciphered only. */
export type Access = 'free' | 'verified' | 'verified-sm';

export interface FileSpec {
  readonly path: FilePath;
  readonly df: Df;
  /** Short EF identifier, the low five bits of P1. */
  readonly sfi: number;
  /** Octets the file occupies, filler included. */
  readonly size: number;
  readonly access: Access;
}

export interface CardLayout {
  readonly suite: CipherSuite;
  readonly files: readonly FileSpec[];
}

/** MOJ-RC-1.5 §3.3.2; generation 2 kept the names. */
export const DF_NAMES: Readonly<Record<Exclude<Df, 'MF'>, string>> = {
  DF1: 'D392F0004F0200000000000000000000',
  DF2: 'D392F0004F0300000000000000000000',
  DF3: 'D392F0004F0400000000000000000000',
};

/** MOJ-RC-1.5 Tables of §3.3.1 and §3.3.3. */
const SPECIAL_PERMANENT_RESIDENT_GEN1: readonly FileSpec[] = [
  file('MF/EF01', 0x0b, 6, 'free'),
  file('MF/EF02', 0x0a, 3, 'free'),
  file('DF1/EF01', 0x05, 7004, 'verified-sm'),
  file('DF1/EF02', 0x06, 3004, 'verified-sm'),
  file('DF2/EF01', 0x01, 342, 'verified'),
  file('DF3/EF01', 0x02, 1464, 'verified'),
];

const RESIDENT_GEN1: readonly FileSpec[] = [
  ...SPECIAL_PERMANENT_RESIDENT_GEN1,
  file('DF2/EF02', 0x02, 122, 'verified'),
  file('DF2/EF03', 0x03, 122, 'verified'),
  file('DF2/EF04', 0x04, 3, 'verified'),
];

/** MOJ-RC2-1.1 §3.3.1-§3.3.3; the size of DF1/EF02 differs between the types. */
const SPECIAL_PERMANENT_RESIDENT_GEN2: readonly FileSpec[] = [
  ...commonGen2(46),
  // The document calls this file DF2/EF01 for type 06, yet its short identifier stays 03.
  file('DF2/EF03', 0x03, 207, 'verified'),
];

const RESIDENT_GEN2: readonly FileSpec[] = [
  ...commonGen2(73),
  file('DF2/EF01', 0x01, 22, 'verified'),
  file('DF2/EF02', 0x02, 3, 'verified'),
  file('DF2/EF03', 0x03, 207, 'verified'),
];

export const LAYOUTS: Readonly<Record<CardType, CardLayout>> = {
  '1': { suite: GENERATION_1, files: RESIDENT_GEN1 },
  '2': { suite: GENERATION_1, files: SPECIAL_PERMANENT_RESIDENT_GEN1 },
  '05': { suite: GENERATION_2, files: RESIDENT_GEN2 },
  '06': { suite: GENERATION_2, files: SPECIAL_PERMANENT_RESIDENT_GEN2 },
};

function commonGen2(entriesSize: number): readonly FileSpec[] {
  return [
    file('MF/EF01', 0x0b, 6, 'free'),
    file('MF/EF02', 0x0a, 4, 'free'),
    file('DF1/EF01', 0x01, 14, 'verified-sm'),
    file('DF1/EF02', 0x03, entriesSize, 'verified-sm'),
    file('DF1/EF03', 0x04, 5508, 'verified-sm'),
    file('DF1/EF04', 0x06, 2505, 'verified-sm'),
    file('DF3/EF01', 0x02, 704, 'verified'),
  ];
}

function file(path: FilePath, sfi: number, size: number, access: Access): FileSpec {
  return { path, df: dfOf(path), sfi, size, access };
}

function dfOf(path: FilePath): Df {
  if (path.startsWith('DF1')) return 'DF1';
  if (path.startsWith('DF2')) return 'DF2';
  return path.startsWith('DF3') ? 'DF3' : 'MF';
}

export function isCardType(text: string): text is CardType {
  return Object.hasOwn(LAYOUTS, text);
}

/** undefined: no type of card has a file of that name. */
export function parseFilePath(text: string): FilePath | undefined {
  const known = Object.values(LAYOUTS).flatMap((layout) => layout.files);
  return known.find((spec) => spec.path === text)?.path;
}
