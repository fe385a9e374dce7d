// Writes src/simulator/specified-card/profiles/*.json and the delivery key: `npx tsx tests/generators/specified/build.ts`.

import { writeFileSync } from 'node:fs';
import { buildSpecifiedProfiles, deliveryKeyText } from './profiles.ts';

const FOLDER = new URL('../../../src/simulator/specified-card/', import.meta.url);

for (const { name, text } of await buildSpecifiedProfiles()) {
  writeFileSync(new URL(`profiles/${name}.json`, FOLDER), text);
}
writeFileSync(new URL('delivery-key.json', FOLDER), deliveryKeyText());
