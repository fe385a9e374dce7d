// The steps of a reading in their order, as src/session/read-phase.ts has them.

import type { SessionState } from '../../../src/ipc/app-state.ts';
import type { MyNumberPhase, ReadPhase } from '../../../src/session/read-phase.ts';

const PHASES: readonly ReadPhase[] = [
  'detecting',
  'authenticating',
  'reading-text',
  'reading-images',
  'reading-signature',
  'reading-rest',
  'verifying',
];

type Reading = Extract<SessionState, { readonly kind: 'reading' }>;

/** A card of generation 1 has no text ahead of its images. */
export function phasesOf({ cardType }: Reading): readonly ReadPhase[] {
  const isGen1 = cardType === '1' || cardType === '2';
  return isGen1 ? PHASES.filter((phase) => phase !== 'reading-text') : PHASES;
}

export const MY_NUMBER_PHASES: readonly MyNumberPhase[] = ['detecting', 'reading-certificates', 'verifying'];

export const MY_NUMBER_PHASES_WITH_PIN: readonly MyNumberPhase[] = [
  'detecting',
  'reading-certificates',
  'using-pin',
  'verifying',
];
