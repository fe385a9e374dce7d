// The simulated cards by name, in the order in which they are listed. Each is loaded only when it is asked for.
// The JSON is written by tests/generators/cards.

import { AppError } from '../../errors/app-error.ts';
import type { Profile } from '../profile.ts';
import { parseProfile } from '../profile-source.ts';

/** A found JSON module. */
interface ProfileModule {
  readonly default: unknown;
}

const PROFILES = {
  worker: () => import('./worker.json', { with: { type: 'json' } }),
  designated: () => import('./designated.json', { with: { type: 'json' } }),
  'renewal-pending': () => import('./renewal-pending.json', { with: { type: 'json' } }),
  expired: () => import('./expired.json', { with: { type: 'json' } }),
  'long-name': () => import('./long-name.json', { with: { type: 'json' } }),
  'ninety-days': () => import('./ninety-days.json', { with: { type: 'json' } }),
  'unknown-codes': () => import('./unknown-codes.json', { with: { type: 'json' } }),
  student: () => import('./student.json', { with: { type: 'json' } }),
  'student-permission-past': () => import('./student-permission-past.json', { with: { type: 'json' } }),
  'permanent-resident': () => import('./permanent-resident.json', { with: { type: 'json' } }),
  'permanent-resident-child': () => import('./permanent-resident-child.json', { with: { type: 'json' } }),
  'under-one': () => import('./under-one.json', { with: { type: 'json' } }),
  'special-permanent-resident': () => import('./special-permanent-resident.json', { with: { type: 'json' } }),
  'null-parameters': () => import('./null-parameters.json', { with: { type: 'json' } }),
  'no-signature': () => import('./no-signature.json', { with: { type: 'json' } }),
  'unknown-issuer': () => import('./unknown-issuer.json', { with: { type: 'json' } }),
  'expired-signer': () => import('./expired-signer.json', { with: { type: 'json' } }),
  'forged-photo': () => import('./forged-photo.json', { with: { type: 'json' } }),
  'gen1-worker': () => import('./gen1-worker.json', { with: { type: 'json' } }),
  'gen1-student': () => import('./gen1-student.json', { with: { type: 'json' } }),
  'gen1-withdrawn': () => import('./gen1-withdrawn.json', { with: { type: 'json' } }),
  'gen1-address-added': () => import('./gen1-address-added.json', { with: { type: 'json' } }),
  'gen1-renewal-pending': () => import('./gen1-renewal-pending.json', { with: { type: 'json' } }),
  'gen1-under-16': () => import('./gen1-under-16.json', { with: { type: 'json' } }),
  'gen1-no-signature': () => import('./gen1-no-signature.json', { with: { type: 'json' } }),
  'gen1-sjis': () => import('./gen1-sjis.json', { with: { type: 'json' } }),
  'gen1-special-permanent-resident': () => import('./gen1-special-permanent-resident.json', { with: { type: 'json' } }),
} as const satisfies Readonly<Record<string, () => Promise<ProfileModule>>>;

export type ProfileName = keyof typeof PROFILES;

export const PROFILE_NAMES: readonly ProfileName[] = Object.keys(PROFILES).filter(isProfileName);

export const DEFAULT_PROFILE: ProfileName = 'worker';

export function isProfileName(text: string): text is ProfileName {
  return Object.hasOwn(PROFILES, text);
}

/** @throws AppError FIELD_INVALID when there is no profile of that name. */
export async function loadProfile(name: string): Promise<Profile> {
  if (!isProfileName(name)) throw new AppError('FIELD_INVALID', { where: 'profile name' });
  const { default: source }: ProfileModule = await PROFILES[name]();
  return parseProfile(source);
}

/** All of them, for listing names, types, numbers and stories. */
export function listProfiles(): Promise<readonly Profile[]> {
  return Promise.all(PROFILE_NAMES.map(loadProfile));
}
