// Entry of a process that reads many simulated cards and says what that did to its memory (dist/host/many-taps.js). It is
// started as the process that reads cards is, so that its memory is that one's.

import process from 'node:process';
import { placeBenchCards } from '../bench/bench-cards.ts';
import { manyTapsFigures } from '../bench/many-taps.ts';

const TAPS = 1_000;

process.on('disconnect', () => process.exit(0));
const rows = await manyTapsFigures(await placeBenchCards(), TAPS);
process.send?.(rows, () => process.disconnect());
