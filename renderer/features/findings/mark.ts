// The mark that no screen and no print may lose: this is not a real card, or not judged by official certificates.

import type { AppState, FinishedReading } from '../../../src/ipc/app-state.ts';
import type { AnyReport } from '../../../src/report/my-number-report.ts';

export type Mark = 'simulated' | 'test';

export function markOf({ session, simulator }: AppState): Mark | null {
  return markOfSession(session) ?? (simulator.placed === null ? null : 'simulated');
}

function markOfSession(session: AppState['session']): Mark | null {
  if (session.kind === 'finished') return markOfFinished(session.finished);
  return session.kind === 'reading' && session.arrived !== undefined ? markOfReport(session.arrived) : null;
}

/** Of two cards side by side one may be marked and the other not; the mark is over both. */
function markOfFinished({ report, beside }: FinishedReading): Mark | null {
  return markOfReport(report) ?? (beside === undefined ? null : markOfReport(beside));
}

export function markOfReport({
  simulated,
  trustProfile,
}: Pick<AnyReport, 'simulated' | 'trustProfile'>): Mark | null {
  if (simulated || trustProfile === 'simulator') return 'simulated';
  return trustProfile === 'test' ? 'test' : null;
}
