// Writes src/simulator/my-number-card/profiles/*.json and the CA certificates: `npx tsx tests/generators/jpki/build.ts`.

import { writeFileSync } from 'node:fs';
import { buildMyNumberProfiles, myNumberAnchorsText, myNumberProfileText } from './profiles.ts';

const SIMULATOR = new URL('../../../src/simulator/my-number-card/', import.meta.url);

for (const profile of buildMyNumberProfiles()) {
  writeFileSync(new URL(`profiles/${profile.name}.json`, SIMULATOR), myNumberProfileText(profile));
}
writeFileSync(new URL('certificates.json', SIMULATOR), myNumberAnchorsText());
