// What this chip is made of, what it remembers while it has power, and what it remembers for good.

import type { Bytes } from '../../bytes/bytes.ts';
import type { ChipHabits } from './fault.ts';
import { type Application, type FileKind, type FilePath, LAYOUT } from './file-layout.ts';
import type { MyNumberProfile } from './profile.ts';
import type { RsaPrivateKey } from './rsa-private-key.ts';

export interface DataFile {
  readonly kind: 'data';
  readonly body: Bytes;
  readonly opensWith: FilePath | undefined;
}

export interface PinFile {
  readonly kind: 'pin';
  readonly value: Bytes;
  readonly most: number;
  /** Survives power; only a new card begins afresh. */
  left: number;
}

export interface KeyFile {
  readonly kind: 'key';
  readonly key: RsaPrivateKey;
  readonly opensWith: FilePath;
}

export type CardFile = DataFile | PinFile | KeyFile;

export interface MyNumberChip {
  readonly files: ReadonlyMap<FilePath, CardFile>;
  readonly dataObjects: ReadonlyMap<number, Bytes>;
  readonly habits: ChipHabits;
}

/** Gone without power; a reset leaves it. */
export interface ChipState {
  application: Application | undefined;
  current: FilePath | undefined;
  /** PINs verified since the application was selected. */
  readonly verified: Set<FilePath>;
  /** No command was answered since power came. */
  fresh: boolean;
}

export function powerOnState(): ChipState {
  return { application: undefined, current: undefined, verified: new Set(), fresh: true };
}

export function chipOf(profile: MyNumberProfile, habits: ChipHabits): MyNumberChip {
  const files = new Map<FilePath, CardFile>();
  for (const [path, spec] of LAYOUT) {
    const file = fileOf(profile, path, spec);
    if (file !== undefined) files.set(path, file);
  }
  return { files, dataObjects: profile.dataObjects, habits };
}

function fileOf(profile: MyNumberProfile, path: FilePath, spec: FileKind): CardFile | undefined {
  if (spec.kind === 'data') {
    const contents = profile.files.get(path);
    return (
      contents && {
        kind: 'data',
        body: filled(contents, profile.sizes.get(path) ?? spec.size),
        opensWith: spec.opensWith,
      }
    );
  }
  if (spec.kind === 'pin') {
    const pin = profile.pins.get(path);
    return (
      pin && { kind: 'pin', value: new TextEncoder().encode(pin.value), most: spec.tries, left: pin.left }
    );
  }
  const key = profile.keys.get(path);
  return key && { kind: 'key', key, opensWith: spec.opensWith };
}

function filled(contents: Bytes, size: number): Bytes {
  const body = new Uint8Array(size).fill(0xff);
  body.set(contents.subarray(0, size));
  return body;
}
