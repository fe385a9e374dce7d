// Prints a draft of expect.json for the named profiles: `npx tsx tests/integration/draft-expectations.ts NAME...`.
// A draft says what the program does. Whether that is right, the profile's story and the specification say; a person
// compares before the draft becomes an expectation.

import { expectationOf, expectationText } from './expectation.ts';
import { readSimulated } from './simulated-reading.ts';

for (const name of process.argv.slice(2)) {
  const { report } = await readSimulated(name);
  process.stdout.write(expectationText(expectationOf(report)));
}
