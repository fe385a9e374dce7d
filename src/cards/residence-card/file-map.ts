// What a file table of a residence card says, and the names both generations share.
// DF names: MOJ-RC-1.5 §3.3.2, MOJ-RC2-1.1 §3.3.2 (the same in both).

import { fromHex } from '../../bytes/hex.ts';
import type { Aid, FileName, Sfi } from '../../iso7816/file-ref.ts';
import type { CardType } from '../card-kind.ts';

export type DfName = 'DF1' | 'DF2' | 'DF3';

export const DF_AID: Readonly<Record<DfName, Aid>> = {
  DF1: fromHex('D392F0004F0200000000000000000000'),
  DF2: fromHex('D392F0004F0300000000000000000000'),
  DF3: fromHex('D392F0004F0400000000000000000000'),
};

/** `number-and-sm` files are refused outside secure messaging; `number` files are read in clear after VERIFY (§3.3.3). */
export type AccessRule = 'number-and-sm' | 'number';

export interface CardFile {
  readonly df: DfName;
  readonly name: FileName;
  readonly sfi: Sfi;
  /** Physical size in octets, 00 filler included. */
  readonly size: number;
  readonly access: AccessRule;
  /** Card types that have the file. */
  readonly types: readonly CardType[];
  /** What a person waits for while it is read. */
  readonly content: 'text' | 'images' | 'signature' | 'rest';
}

/** A file of DF1, which is read under secure messaging. */
export function protectedFile(ef: string, sfi: Sfi, size: number): Omit<CardFile, 'types' | 'content'> {
  return { df: 'DF1', name: `DF1/${ef}`, sfi, size, access: 'number-and-sm' };
}

export function openFile(
  df: 'DF2' | 'DF3',
  ef: string,
  sfi: Sfi,
  size: number,
): Omit<CardFile, 'types' | 'content'> {
  return { df, name: `${df}/${ef}`, sfi, size, access: 'number' };
}
