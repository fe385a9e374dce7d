// Which view belongs to the state. One switch; the rest of the window stands around it.

import { type ReactNode, Suspense, lazy, useMemo } from 'react';
import type { FinishedReading } from '../src/ipc/app-state.ts';
import { isMyNumberReport } from '../src/report/my-number-report.ts';
import { visibleMyNumberReport } from './features/certificates/visible-my-number-report.ts';
import { visibleReport } from './features/document/visible-report.ts';
import { LiveRegions } from './features/shell/live-regions.tsx';
import { MarkStrip } from './features/shell/mark-strip.tsx';
import { NoticeBar } from './features/shell/notice-bar.tsx';
import styles from './features/shell/shell.module.css';
import { TopBar } from './features/shell/top-bar.tsx';
import { useDesk } from './state/desk-context.ts';
import { useKeys } from './state/keys.ts';
import type { Notice } from './state/notice.ts';
import { useWatchfulness } from './state/watchfulness.ts';
import { FailureView } from './views/failure/failure-view.tsx';
import { PlaceView } from './views/place/place-view.tsx';
import { ReadingView } from './views/reading/reading-view.tsx';
import { ResultView } from './views/result/result-view.tsx';

const MyNumberView = lazy(async () => ({
  default: (await import('./views/my-number/my-number-view.tsx')).MyNumberView,
}));
const SettingsView = lazy(async () => ({
  default: (await import('./views/settings/settings-view.tsx')).SettingsView,
}));
const DiagnosisView = lazy(async () => ({
  default: (await import('./views/diagnosis/diagnosis-view.tsx')).DiagnosisView,
}));
const GuideView = lazy(async () => ({
  default: (await import('./views/guide/guide-view.tsx')).GuideView,
}));
const ReadinessView = lazy(async () => ({
  default: (await import('./views/readiness/readiness-view.tsx')).ReadinessView,
}));
const SimulatorDrawer = lazy(async () => ({
  default: (await import('./views/simulator/simulator-drawer.tsx')).SimulatorDrawer,
}));

interface AppProps {
  readonly notice: Notice | null;
  readonly onDismiss: () => void;
}

export function App({ notice, onDismiss }: AppProps): ReactNode {
  const { state } = useDesk();
  const idleLeft = useWatchfulness();
  useKeys();
  return (
    <div className={styles.shell}>
      <TopBar />
      <MarkStrip />
      <Suspense>
        <CurrentView />
      </Suspense>
      {state.drawerOpen && (
        <div className={styles.drawer}>
          <Suspense>
            <SimulatorDrawer />
          </Suspense>
        </div>
      )}
      <NoticeBar notice={notice} onDismiss={onDismiss} idleLeft={idleLeft} />
      <LiveRegions notice={notice} />
    </div>
  );
}

function CurrentView(): ReactNode {
  const { state } = useDesk();
  switch (state.screen) {
    case 'settings':
      return <SettingsView />;
    case 'diagnosis':
      return <DiagnosisView />;
    case 'readiness':
      return <ReadinessView />;
    case 'guide':
      return <GuideView />;
    case 'desk':
      return <SessionView />;
  }
}

function SessionView(): ReactNode {
  const { session } = useDesk().state.app;
  switch (session.kind) {
    case 'waiting':
    case 'blanked':
      return <PlaceView />;
    case 'reading':
      return <ReadingView session={session} />;
    case 'failed':
      return <FailureView session={session} />;
    case 'finished':
      return <ShownResult key={session.finished.sequence} finished={session.finished} />;
  }
}

function ShownResult({ finished }: { readonly finished: FinishedReading }): ReactNode {
  return useMemo(() => {
    const { report } = finished;
    return isMyNumberReport(report) ? (
      <MyNumberView finished={{ ...finished, report: visibleMyNumberReport(report) }} />
    ) : (
      <ResultView finished={{ ...finished, report: visibleReport(report) }} />
    );
  }, [finished]);
}
