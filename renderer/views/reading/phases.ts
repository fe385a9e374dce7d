// The steps of a reading in their order, as src/session/read-phase.ts has them.

import type { MyNumberPhase, ReadPhase } from '../../../src/session/read-phase.ts';

export const PHASES: readonly ReadPhase[] = [
  'detecting',
  'authenticating',
  'reading-text',
  'reading-images',
  'reading-signature',
  'verifying',
];

export const MY_NUMBER_PHASES: readonly MyNumberPhase[] = ['detecting', 'reading-certificates', 'verifying'];

export const MY_NUMBER_PHASES_WITH_PIN: readonly MyNumberPhase[] = [
  'detecting',
  'reading-certificates',
  'using-pin',
  'verifying',
];
