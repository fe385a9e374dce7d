// What is not published about the channel of 特定在留カード等, as data: each value with its source and how sure it is.
// Another card's answer becomes another value here, and no line of the channel.

import { AppError } from '../../errors/app-error.ts';
import { OAEP_HASHES, type OaepHash } from '../../crypto/rsa-oaep.ts';
import platformLike from './platform-like.json' with { type: 'json' };

const KEY_MESSAGES = ['encryption-key', 'encryption-and-mac-keys'] as const;
const IV_RULES = ['encrypted-counter', 'zero'] as const;

export interface SessionKeyProfile {
  readonly name: string;
  /** No value of an experimental profile was seen to work with a card. */
  readonly experimental: boolean;
  readonly oaepHash: OaepHash;
  /** A0 { 80 }, or A0 { 80, 81 } whose second key nothing here uses. */
  readonly keyMessage: (typeof KEY_MESSAGES)[number];
  readonly iv: (typeof IV_RULES)[number];
  /** Of the first protected command. */
  readonly firstCounter: number;
  /** Of the value of DO'96'. */
  readonly lengthOctets: 2 | 3;
}

/** The values measured on a sibling application of the same chips. */
export const PLATFORM_LIKE: SessionKeyProfile = parseSessionKeyProfile(platformLike);

/** @throws AppError FIELD_INVALID naming the value that is none. */
export function parseSessionKeyProfile(source: Readonly<Record<string, unknown>>): SessionKeyProfile {
  const { name, experimental } = source;
  if (typeof name !== 'string') throw invalid('name');
  return {
    name,
    experimental: experimental !== false,
    oaepHash: oneOf(OAEP_HASHES, source, 'oaepHash'),
    keyMessage: oneOf(KEY_MESSAGES, source, 'keyMessage'),
    iv: oneOf(IV_RULES, source, 'iv'),
    firstCounter: oneOf([0, 1], source, 'firstCounter'),
    lengthOctets: oneOf([2, 3], source, 'lengthOctets'),
  };
}

function oneOf<const T>(
  choices: readonly T[],
  source: Readonly<Record<string, unknown>>,
  key: keyof SessionKeyProfile,
): T {
  const entry = source[key];
  const value = typeof entry === 'object' && entry !== null && 'value' in entry ? entry.value : undefined;
  const choice = choices.find((known) => known === value);
  if (choice === undefined) throw invalid(key);
  return choice;
}

function invalid(key: string): AppError {
  return new AppError('FIELD_INVALID', { where: `session-key-profile ${key}` });
}
