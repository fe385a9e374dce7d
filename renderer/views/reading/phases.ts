// The steps of a reading in their order, as src/session/read-phase.ts has them.

import type { SessionState } from '../../../src/ipc/app-state.ts';

type Phase = Extract<SessionState, { kind: 'reading' }>['progress']['phase'];

export const PHASES: readonly Phase[] = [
  'detecting',
  'authenticating',
  'reading-text',
  'reading-images',
  'reading-signature',
  'verifying',
];
