// The steps of a reading of a My Number card; that of a PIN is among them only when one is used.

import type { ReactNode } from 'react';
import type { SessionState } from '../../../src/ipc/app-state.ts';
import { useDesk } from '../../state/desk-context.ts';
import { useMyNumberWords } from '../../words/my-number-words.ts';
import { Phases } from './phase-list.tsx';
import { MY_NUMBER_PHASES, MY_NUMBER_PHASES_WITH_PIN } from './phases.ts';

type Reading = Extract<SessionState, { readonly kind: 'reading' }>;

export function MyNumberPhases({ session }: { readonly session: Reading }): ReactNode {
  const { phases } = useMyNumberWords(useDesk().words).myNumber;
  const shown = session.withPin === true ? MY_NUMBER_PHASES_WITH_PIN : MY_NUMBER_PHASES;
  return <Phases phases={shown} current={session.progress.phase} texts={phases} />;
}
