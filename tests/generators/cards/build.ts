// Writes src/simulator/profiles/*.json and the simulator's CA certificates: `npx tsx tests/generators/cards/build.ts`.

import { writeFileSync } from 'node:fs';
import { anchorsText, buildProfiles, profileText } from './profiles.ts';

const SIMULATOR = new URL('../../../src/simulator/', import.meta.url);

for (const profile of await buildProfiles()) {
  writeFileSync(new URL(`profiles/${profile.name}.json`, SIMULATOR), profileText(profile));
}
writeFileSync(new URL('anchors/certificates.json', SIMULATOR), anchorsText());
