// run.ts [TAPS]            taps in this process (10 000 unless said otherwise)
// run.ts --pcscd [TAPS]    taps over pcscd (500); within tests/pcscd/in-namespace.sh
// Started with --expose-gc by run.mjs. Ends with status 1 when a tap failed or something piled up.

import { soakInProcess } from './in-process.ts';
import { outOfBounds, soakLines } from './measure.ts';
import { soakOverPcscd } from './over-pcscd.ts';

const [first, second] = process.argv.slice(2);
const overPcscd = first === '--pcscd';
const taps = Number((overPcscd ? second : first) ?? (overPcscd ? 500 : 10_000));
const result = overPcscd ? await soakOverPcscd(taps) : await soakInProcess(taps);
process.stdout.write(soakLines(overPcscd ? 'over pcscd' : 'in process', result));
const complaints = outOfBounds(result);
for (const complaint of complaints) process.stdout.write(`  OUT OF BOUNDS: ${complaint}\n`);
process.exitCode = complaints.length > 0 ? 1 : 0;
