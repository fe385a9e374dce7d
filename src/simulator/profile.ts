// One simulated card as data: what is on its chip, and the story it tells.

import type { Bytes } from '../bytes/bytes.ts';
import { padEndZero } from '../bytes/bytes.ts';
import { AppError } from '../errors/app-error.ts';
import type { ElementaryFile } from './card.ts';
import { type CardType, type FilePath, LAYOUTS } from './file-layout.ts';

export interface Story {
  readonly ja: string;
  readonly en: string;
  readonly zh: string;
}

/** Who signed instead, for the faults of the same names. */
export type OtherSigner = 'unknown-ca' | 'expired-signer';

export interface Profile {
  readonly name: string;
  readonly type: CardType;
  readonly cardNumber: string;
  /** One sentence per language: who holds the card and what is particular about it. */
  readonly story: Story;
  readonly atr: Bytes;
  /** Every file of the type's layout, each of its physical size. */
  readonly files: ReadonlyMap<FilePath, Bytes>;
  /** DF3/EF01 as it would be with another signer; empty for cards without a signature. */
  readonly otherSignatures: ReadonlyMap<OtherSigner, Bytes>;
}

export function elementaryFiles(profile: Profile): readonly ElementaryFile[] {
  return LAYOUTS[profile.type].files.map((spec) => {
    const body = profile.files.get(spec.path);
    if (body?.length !== spec.size) throw new AppError('INVARIANT', { where: 'profile', file: spec.path });
    return { ...spec, body };
  });
}

/** The same card with other contents in one file, filled with 00 to its size. */
export function withFile(profile: Profile, path: FilePath, body: Bytes): Profile {
  const spec = LAYOUTS[profile.type].files.find((file) => file.path === path);
  if (spec === undefined) throw new AppError('FIELD_INVALID', { where: 'profile', file: path });
  const files = new Map(profile.files).set(path, padEndZero(body, spec.size).slice(0, spec.size));
  return { ...profile, files };
}
