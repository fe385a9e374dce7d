// Faults in what a My Number card stores: the profile before it becomes a card.

import type { Bytes } from '../../bytes/bytes.ts';
import { AppError } from '../../errors/app-error.ts';
import type { MyNumberFileFault } from './fault.ts';
import type { FilePath } from './file-layout.ts';
import type { MyNumberProfile } from './profile.ts';

/**
 * @param otherProfile finds the profile a file is borrowed from.
 * @throws AppError FIELD_INVALID when the card has no such file or bit.
 */
export async function alterMyNumberProfile(
  profile: MyNumberProfile,
  faults: readonly MyNumberFileFault[],
  otherProfile: (name: string) => Promise<MyNumberProfile>,
): Promise<MyNumberProfile> {
  let altered = profile;
  for (const fault of faults) altered = await alter(altered, fault, otherProfile);
  return altered;
}

async function alter(
  profile: MyNumberProfile,
  fault: MyNumberFileFault,
  otherProfile: (name: string) => Promise<MyNumberProfile>,
): Promise<MyNumberProfile> {
  const { file } = fault;
  const contents = contentsOf(profile, file);
  switch (fault.kind) {
    case 'flip':
      return withContents(profile, file, flipBit(contents, fault.bit));
    case 'filler':
      return withContents(profile, file, new Uint8Array(0));
    case 'cut':
      return withContents(profile, file, contents.slice(0, fault.length));
    case 'shorten':
      return { ...profile, sizes: new Map(profile.sizes).set(file, fault.length) };
    case 'missing': {
      const files = new Map(profile.files);
      files.delete(file);
      return { ...profile, files };
    }
    case 'other-card':
      return withContents(profile, file, contentsOf(await otherProfile(fault.profile), file));
  }
}

function withContents(profile: MyNumberProfile, file: FilePath, contents: Bytes): MyNumberProfile {
  return { ...profile, files: new Map(profile.files).set(file, contents) };
}

function contentsOf(profile: MyNumberProfile, file: FilePath): Bytes {
  const contents = profile.files.get(file);
  if (contents === undefined) throw new AppError('FIELD_INVALID', { where: 'fault', file });
  return contents;
}

function flipBit(contents: Bytes, bit: number): Bytes {
  if (bit >= contents.length * 8) throw new AppError('FIELD_INVALID', { where: 'fault', bit });
  return contents.map((octet, index) => (index === bit >> 3 ? octet ^ (0x80 >> (bit & 7)) : octet));
}
