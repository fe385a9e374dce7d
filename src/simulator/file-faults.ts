// Faults in what a card stores: the profile before it becomes a card.

import { type Bytes, concat } from '../bytes/bytes.ts';
import { AppError } from '../errors/app-error.ts';
import { sha256 } from '../crypto/digest.ts';
import type { FileFault } from './fault.ts';
import type { FilePath } from './file-layout.ts';
import { type OtherSigner, type Profile, withFile } from './profile.ts';

/**
 * @param otherProfile finds the profile a file is borrowed from.
 * @throws AppError FIELD_INVALID when the card has no such file, bit or signature.
 */
export async function alterProfile(
  profile: Profile,
  faults: readonly FileFault[],
  otherProfile: (name: string) => Promise<Profile>,
): Promise<Profile> {
  let altered = profile;
  for (const fault of faults) altered = await alter(altered, fault, otherProfile);
  return altered;
}

async function alter(
  profile: Profile,
  fault: FileFault,
  otherProfile: (name: string) => Promise<Profile>,
): Promise<Profile> {
  switch (fault.kind) {
    case 'flip':
      return withFile(profile, fault.file, flipBit(fileOf(profile, fault.file), fault.bit));
    case 'garbage':
      return withFile(profile, fault.file, garbage(fileOf(profile, fault.file).length));
    case 'long-tlv':
      return withFile(profile, fault.file, overlong(fileOf(profile, fault.file)));
    case 'other-card':
      return withFile(profile, fault.file, fileOf(await otherProfile(fault.profile), fault.file));
    case 'unknown-ca':
    case 'expired-signer':
      return withFile(profile, 'DF3/EF01', otherSignature(profile, fault.kind));
  }
}

function fileOf(profile: Profile, path: FilePath): Bytes {
  const body = profile.files.get(path);
  if (body === undefined) throw new AppError('FIELD_INVALID', { where: 'fault', file: path });
  return body;
}

function otherSignature(profile: Profile, signer: OtherSigner): Bytes {
  const body = profile.otherSignatures.get(signer);
  if (body === undefined) throw new AppError('FIELD_INVALID', { where: 'fault', file: 'DF3/EF01' });
  return body;
}

function flipBit(body: Bytes, bit: number): Bytes {
  if (bit >= body.length * 8) throw new AppError('FIELD_INVALID', { where: 'fault', bit });
  return body.map((octet, index) => (index === bit >> 3 ? octet ^ (0x80 >> (bit & 7)) : octet));
}

/** Octets that look random and are always the same. */
function garbage(length: number): Bytes {
  const blocks: Bytes[] = [];
  for (let index = 0; index * 32 < length; index++)
    blocks.push(sha256(Uint8Array.of(index >> 8, index & 0xff)));
  return concat(...blocks).slice(0, length);
}

/** The tag of the first object stays, its length becomes 65 535. */
function overlong(body: Bytes): Bytes {
  const tagLength = ((body[0] ?? 0) & 0x1f) === 0x1f ? 2 : 1;
  return concat(body.subarray(0, tagLength), Uint8Array.of(0x82, 0xff, 0xff), body.subarray(tagLength + 3));
}
