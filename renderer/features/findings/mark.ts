// The mark that no screen and no print may lose: this is not a real card, or not judged by official certificates.

import type { AppState } from '../../../src/ipc/app-state.ts';

export type Mark = 'simulated' | 'test';

export function markOf({ session, simulator }: AppState): Mark | null {
  if (session.kind === 'finished') {
    const { simulated, trustProfile } = session.finished.report;
    if (simulated || trustProfile === 'simulator') return 'simulated';
    if (trustProfile === 'test') return 'test';
  }
  return simulator.placed === null ? null : 'simulated';
}
