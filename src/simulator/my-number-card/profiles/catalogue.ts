// The simulated My Number cards by name, in the order in which they are listed. Each is loaded only when it is asked for.
// The JSON is written by tests/generators/jpki.

import { AppError } from '../../../errors/app-error.ts';
import type { MyNumberProfile } from '../profile.ts';
import { parseMyNumberProfile } from '../profile-source.ts';

interface ProfileModule {
  readonly default: unknown;
}

const PROFILES = {
  'mnc-valid': () => import('./mnc-valid.json', { with: { type: 'json' } }),
  'mnc-expiring': () => import('./mnc-expiring.json', { with: { type: 'json' } }),
  'mnc-expired': () => import('./mnc-expired.json', { with: { type: 'json' } }),
  'mnc-no-signature': () => import('./mnc-no-signature.json', { with: { type: 'json' } }),
  'mnc-signature-locked': () => import('./mnc-signature-locked.json', { with: { type: 'json' } }),
  'mnc-one-try': () => import('./mnc-one-try.json', { with: { type: 'json' } }),
  'mnc-wrong-ca': () => import('./mnc-wrong-ca.json', { with: { type: 'json' } }),
  'mnc-foreign-resident': () => import('./mnc-foreign-resident.json', { with: { type: 'json' } }),
  'mnc-substitute-characters': () => import('./mnc-substitute-characters.json', { with: { type: 'json' } }),
  'mnc-two-holders': () => import('./mnc-two-holders.json', { with: { type: 'json' } }),
  'mnc-under-15': () => import('./mnc-under-15.json', { with: { type: 'json' } }),
  'juki-card': () => import('./juki-card.json', { with: { type: 'json' } }),
} as const satisfies Readonly<Record<string, () => Promise<ProfileModule>>>;

export type MyNumberProfileName = keyof typeof PROFILES;

export const MY_NUMBER_PROFILE_NAMES: readonly MyNumberProfileName[] =
  Object.keys(PROFILES).filter(isMyNumberProfileName);

export function isMyNumberProfileName(text: string): text is MyNumberProfileName {
  return Object.hasOwn(PROFILES, text);
}

/** @throws AppError FIELD_INVALID when there is no profile of that name. */
export async function loadMyNumberProfile(name: string): Promise<MyNumberProfile> {
  if (!isMyNumberProfileName(name)) throw new AppError('FIELD_INVALID', { where: 'profile name' });
  const { default: source }: ProfileModule = await PROFILES[name]();
  return parseMyNumberProfile(source);
}

/** All of them, for listing names and stories. */
export function listMyNumberProfiles(): Promise<readonly MyNumberProfile[]> {
  return Promise.all(MY_NUMBER_PROFILE_NAMES.map(loadMyNumberProfile));
}
