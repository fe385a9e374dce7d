// The simulated specified cards by name, in the order in which they are listed. Each is loaded only when it is asked for.
// The JSON is written by tests/generators/specified.

import { AppError } from '../../../errors/app-error.ts';
import { type SpecifiedProfile, parseSpecifiedProfile } from '../profile.ts';

interface ProfileModule {
  readonly default: unknown;
}

const PROFILES = {
  'specified-worker': () => import('./specified-worker.json', { with: { type: 'json' } }),
  'specified-special-permanent-resident': () =>
    import('./specified-special-permanent-resident.json', { with: { type: 'json' } }),
  'specified-other-channel': () => import('./specified-other-channel.json', { with: { type: 'json' } }),
} as const satisfies Readonly<Record<string, () => Promise<ProfileModule>>>;

export type SpecifiedProfileName = keyof typeof PROFILES;

export const SPECIFIED_PROFILE_NAMES: readonly SpecifiedProfileName[] =
  Object.keys(PROFILES).filter(isSpecifiedProfileName);

export function isSpecifiedProfileName(text: string): text is SpecifiedProfileName {
  return Object.hasOwn(PROFILES, text);
}

/** @throws AppError FIELD_INVALID when there is no profile of that name. */
export async function loadSpecifiedProfile(name: string): Promise<SpecifiedProfile> {
  if (!isSpecifiedProfileName(name)) throw new AppError('FIELD_INVALID', { where: 'profile name' });
  const { default: source }: ProfileModule = await PROFILES[name]();
  return parseSpecifiedProfile(source);
}

/** All of them, for listing names and stories. */
export function listSpecifiedProfiles(): Promise<readonly SpecifiedProfile[]> {
  return Promise.all(SPECIFIED_PROFILE_NAMES.map(loadSpecifiedProfile));
}
