// One simulated specified card as data: a My Number card and the contents of 在留AP on it.

import { AppError } from '../../errors/app-error.ts';
import type { MyNumberProfile } from '../my-number-card/profile.ts';
import { parseMyNumberProfile } from '../my-number-card/profile-source.ts';
import type { Profile, Story } from '../profile.ts';
import { parseProfile } from '../profile-source.ts';
import { type ChannelName, isChannelName } from './channel-rules.ts';

const TYPES = ['07', '08'] as const;

export type SpecifiedType = (typeof TYPES)[number];

export interface SpecifiedProfile {
  readonly name: string;
  /** カード種別, as C1 says it. */
  readonly type: SpecifiedType;
  readonly story: Story;
  readonly channel: ChannelName;
  readonly myNumber: MyNumberProfile;
  /** Files as of a second-generation card, MF standing for 在留AP itself. */
  readonly residence: Profile;
}

/** @throws AppError FIELD_INVALID, naming the part that is wrong. */
export function parseSpecifiedProfile(source: unknown): SpecifiedProfile {
  if (typeof source !== 'object' || source === null) throw invalid('profile');
  const parts = new Map<string, unknown>(Object.entries(source));
  const [type, channel] = [TYPES.find((known) => known === parts.get('type')), parts.get('channel')];
  if (type === undefined) throw invalid('type');
  if (typeof channel !== 'string' || !isChannelName(channel)) throw invalid('channel');
  const parsed = parseProfile(parts.get('residence'));
  return {
    name: parsed.name,
    type,
    story: parsed.story,
    channel,
    myNumber: parseMyNumberProfile(parts.get('myNumber')),
    residence: parsed,
  };
}

function invalid(where: string): AppError {
  return new AppError('FIELD_INVALID', { where: `profile ${where}` });
}
