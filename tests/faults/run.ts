// The whole matrix, family by family: `npm run faults`. Ends with status 1 when a cell is not as it should be.

import { runFamily } from './in-process.ts';
import { type FamilyName, PROFILES } from './subjects.ts';

for (const family of Object.keys(PROFILES) as FamilyName[]) {
  const { wrong } = await runFamily(family, 1);
  for (const cell of wrong) process.stdout.write(`  ${cell}\n`);
  if (wrong.length > 0) process.exitCode = 1;
}
