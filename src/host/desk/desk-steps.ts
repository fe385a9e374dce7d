// Small steps that the others are made of: to fail, to end the reading that runs, to begin one.

import { AppError } from '../../errors/app-error.ts';
import { type Failure, toFailure } from '../../errors/failure.ts';
import { type Tap, withoutSimulatedCard } from './card-presence.ts';
import type { DeskOrder, DeskSession, DeskState, DeskStep, RunningReading } from './desk-state.ts';

type Reading = Extract<DeskSession, { readonly kind: 'reading' }>;

export function only(state: DeskState): DeskStep {
  return { state, orders: [] };
}

/** The number is kept where the same number can still succeed: with another tap, a mended reader, the right card. */
export function canTapAgain({ retry }: Failure): boolean {
  return ['tap-again', 'fix-reader', 'choose-reader', 'another-card'].includes(retry);
}

export function failed(state: DeskState, failure: Failure): DeskState {
  const again = canTapAgain(failure);
  const { session } = state;
  const family = session.kind === 'reading' ? session.family : undefined;
  return {
    ...state,
    session: { kind: 'failed', failure, canTapAgain: again, ...(family && { family }) },
    cardNumber: again ? state.cardNumber : null,
  };
}

/** Nothing of what the card that is being read has said so far. */
export function withoutArrived(state: DeskState): DeskState {
  const { session } = state;
  return session.kind === 'reading' ? { ...state, session: withoutWords(session) } : state;
}

function withoutWords({ progress, cardType, family, withPin }: Reading): Reading {
  return {
    kind: 'reading',
    progress,
    ...(cardType && { cardType }),
    ...(family && { family }),
    ...(withPin && { withPin }),
  };
}

/** Orders the end of the reading that runs, if any; it is over only when its end is reported. */
export function dropReading(state: DeskState): DeskStep {
  const { running } = state;
  if (running === null || running.dropped) return only(state);
  const { reading } = running;
  return {
    state: { ...state, running: { ...running, dropped: true } },
    orders: [{ kind: 'cancel', reading }],
  };
}

export function cancelReading(state: DeskState): DeskStep {
  if (state.session.kind !== 'reading') return only(state);
  // Stopping does not take back what is on its way to the card.
  const onItsWay = state.running?.usesPin === true && state.session.progress.phase === 'using-pin';
  const cancelled = new AppError('READING_CANCELLED', onItsWay ? { tryMayBeSpent: true } : {});
  return dropReading(failed(state, toFailure(cancelled)));
}

/** What is special about a reading; of a plain one, nothing is. */
export type ReadingStart = Partial<Pick<RunningReading, 'looking' | 'after' | 'usesPin' | 'pinRefused'>>;

/** The next reading begins with this tap; the order for it is the caller's to make. */
export function begun(state: DeskState, { number: tapNumber, place }: Tap, start: ReadingStart): DeskState {
  const reading = state.lastReading + 1;
  const running = { reading, tapNumber, place, dropped: false, looking: false, after: null };
  return {
    ...state,
    running: { ...running, usesPin: false, pinRefused: null, ...start },
    triedTap: tapNumber,
    lastReading: reading,
  };
}

export const NO_PROGRESS = { phase: 'detecting', bytesReceived: 0, bytesExpected: 0 } as const;

export function simulatedCardGone(state: DeskState): DeskState {
  return { ...state, placed: null, presence: withoutSimulatedCard(state.presence) };
}

export function withOrder(state: DeskState, order: DeskOrder): DeskStep {
  return { state, orders: [order] };
}
