// All profiles of the simulator, made from their definitions; the same octets every time.

import type { ProfileSource } from '../../../src/simulator/profile-source.ts';
import { GEN1_DEFINITIONS, GEN2_DEFINITIONS } from './definitions.ts';
import { buildGen1Profile } from './gen1-card.ts';
import { buildGen2Profile } from './gen2-card.ts';
import { simulatorAuthorities } from './signers.ts';

export async function buildProfiles(): Promise<readonly ProfileSource[]> {
  const profiles: ProfileSource[] = [];
  for (const definition of GEN2_DEFINITIONS) profiles.push(await buildGen2Profile(definition));
  for (const definition of GEN1_DEFINITIONS) profiles.push(await buildGen1Profile(definition));
  return profiles;
}

/** The text of a committed profile: indented, with each data object on a line of its own. */
export function profileText(profile: ProfileSource): string {
  const indented = JSON.stringify(profile, null, 2);
  const oneLinePerObject = indented.replace(/\{\s+("tag"[^{}]*?)\s+\}/g, (_, fields: string) => {
    return `{ ${fields.replace(/\n\s+/g, ' ')} }`;
  });
  return `${oneLinePerObject}\n`;
}

/** The text of src/simulator/anchors/certificates.json. */
export function anchorsText(): string {
  const { gen1, gen2 } = simulatorAuthorities();
  const base64 = (der: Uint8Array) => Buffer.from(der).toString('base64');
  return `${JSON.stringify({ 'zairyu-card-ca': base64(gen1), 'zairyu-card-ca2': base64(gen2) }, null, 2)}\n`;
}
