// The session of a counter as one pure step function: what the desk does when something happens to it. It holds at most
// one number, runs at most one reading, and forgets the number as soon as it has been used.

import type { CardNumber } from '../../cards/residence-card/card-number.ts';
import { AppError } from '../../errors/app-error.ts';
import { type Failure, toFailure } from '../../errors/failure.ts';
import {
  chooseCard,
  isPresent,
  withReaders,
  withSimulatedCard,
  withoutSimulatedCard,
} from './card-presence.ts';
import type {
  DeskEvent,
  DeskOrder,
  DeskState,
  DeskStep,
  ReadingEvent,
  RunningReading,
} from './desk-state.ts';

/** What happens, then what follows from where the desk now is: a result taken away, a reading begun. */
export function advance(before: DeskState, event: DeskEvent): DeskStep {
  const { state, orders } = react(before, event);
  const settled = startReading(withoutStaleResult(before, state));
  return { state: settled.state, orders: [...orders, ...settled.orders] };
}

/** The number is kept where the same number can still succeed: with another tap, a mended reader, the right card. */
export function canTapAgain({ retry }: Failure): boolean {
  return ['tap-again', 'fix-reader', 'choose-reader', 'another-card'].includes(retry);
}

function react(state: DeskState, event: DeskEvent): DeskStep {
  switch (event.kind) {
    case 'readers':
      return only({ ...state, readers: event.readers, presence: withReaders(state.presence, event.readers) });
    case 'simulated-card-placed': {
      const { profile, faults } = event;
      return only({ ...state, placed: { profile, faults }, presence: withSimulatedCard(state.presence) });
    }
    case 'simulated-card-removed':
      return only(simulatedCardGone(state));
    case 'settings':
      return only({ ...state, settings: event.settings });
    case 'number':
      return submitNumber(state, event.cardNumber);
    case 'forget':
      return forgetNumber(state);
    case 'cancel':
      return cancelReading(state);
    case 'clear':
      return dropReading({ ...state, cardNumber: null, session: { kind: 'waiting' } });
    case 'idle':
      return only(idle(state));
    case 'process-lost':
      return only(loseProcess(state));
    default:
      return only(hearReading(state, event));
  }
}

/** Whatever lies on a reader counts again: a person who types a number wants it read. */
function submitNumber(state: DeskState, cardNumber: CardNumber): DeskStep {
  return dropReading({ ...state, cardNumber, session: { kind: 'waiting' }, triedTap: 0 });
}

function forgetNumber(state: DeskState): DeskStep {
  const { session } = state;
  const waits = session.kind === 'reading' || (session.kind === 'failed' && session.canTapAgain);
  const forgotten: DeskState = { ...state, cardNumber: null };
  return dropReading(waits ? { ...forgotten, session: { kind: 'waiting' } } : forgotten);
}

function cancelReading(state: DeskState): DeskStep {
  if (state.session.kind !== 'reading') return only(state);
  return dropReading(failed(state, toFailure(new AppError('READING_CANCELLED'))));
}

/** Orders the end of the reading that runs, if any; it is over only when its end is reported. */
function dropReading(state: DeskState): DeskStep {
  const { running } = state;
  if (running === null || running.dropped) return only(state);
  const { reading } = running;
  return {
    state: { ...state, running: { ...running, dropped: true } },
    orders: [{ kind: 'cancel', reading }],
  };
}

function idle(state: DeskState): DeskState {
  switch (state.session.kind) {
    case 'reading':
      return state;
    case 'finished':
      return { ...state, cardNumber: null, session: { kind: 'blanked', why: 'idle' } };
    case 'failed':
      return { ...state, cardNumber: null, session: { kind: 'waiting' } };
    default:
      return { ...state, cardNumber: null };
  }
}

/** What the process that reads cards says. About another reading than the one that runs, it says nothing that counts. */
function hearReading(state: DeskState, event: ReadingEvent): DeskState {
  const { running, session } = state;
  if (running?.reading !== event.reading) return state;
  if (event.kind === 'finished' || event.kind === 'failed') return endReading(state, running, event);
  if (session.kind !== 'reading' || running.dropped) return state;
  return event.kind === 'progress'
    ? { ...state, session: { ...session, progress: event.progress } }
    : { ...state, session: { ...session, cardType: event.cardType } };
}

function endReading(
  state: DeskState,
  { reading, tapNumber, dropped }: RunningReading,
  event: Extract<ReadingEvent, { readonly kind: 'finished' } | { readonly kind: 'failed' }>,
): DeskState {
  const ended: DeskState = { ...state, running: null };
  if (event.kind === 'finished') {
    if (dropped) return ended;
    const { report, images } = event;
    const session = { kind: 'finished', sequence: reading, tapNumber, report, images } as const;
    return { ...ended, cardNumber: null, session };
  }
  const pulled = event.failure.code === 'CARD_REMOVED' && isSimulatedTap(state, tapNumber);
  const after = pulled ? simulatedCardGone(ended) : ended;
  return dropped ? after : failed(after, event.failure);
}

/** The readers are found anew by the next process; what lies on them has not moved. Simulated cards lay in the old one. */
function loseProcess(state: DeskState): DeskState {
  const { running } = state;
  const lost: DeskState = { ...simulatedCardGone(state), readers: { kind: 'starting' }, running: null };
  return running === null || running.dropped ? lost : failed(lost, toFailure(new AppError('HOST_CRASHED')));
}

function failed(state: DeskState, failure: Failure): DeskState {
  const again = canTapAgain(failure);
  const session = { kind: 'failed', failure, canTapAgain: again } as const;
  return { ...state, session, cardNumber: again ? state.cardNumber : null };
}

function isSimulatedTap({ presence }: DeskState, tapNumber: number): boolean {
  return presence.taps.some(({ place, number }) => number === tapNumber && place.on === 'simulator');
}

function simulatedCardGone(state: DeskState): DeskState {
  return { ...state, placed: null, presence: withoutSimulatedCard(state.presence) };
}

/**
 * A result goes when its card does, where the settings say so, and always when another card is placed: nobody may take
 * the result of one card for that of the card that lies there.
 */
function withoutStaleResult(before: DeskState, state: DeskState): DeskState {
  const { session, presence, settings } = state;
  if (session.kind !== 'finished' && session.kind !== 'blanked') return state;
  const choice = chooseCard(presence, settings.reader);
  const known = session.kind === 'finished' ? session.tapNumber : before.presence.lastTap;
  if (choice.kind === 'one' && choice.tap.number > known) {
    return { ...state, session: { kind: 'waiting' } };
  }
  if (session.kind === 'blanked' || isPresent(presence, session.tapNumber)) return state;
  return settings.blankOnRemoval ? { ...state, session: { kind: 'blanked', why: 'card-removed' } } : state;
}

/** As soon as the number and one card that was not tried yet are there. */
function startReading(state: DeskState): DeskStep {
  const { cardNumber, running, presence, settings } = state;
  if (cardNumber === null || running !== null) return only(state);
  const choice = chooseCard(presence, settings.reader);
  if (choice.kind === 'several') {
    return only(
      failed(state, toFailure(new AppError('READER_SEVERAL', { readers: choice.readers.join(', ') }))),
    );
  }
  if (choice.kind === 'none' || choice.tap.number === state.triedTap) return only(withoutChoiceToMake(state));
  const reading = state.lastReading + 1;
  const { number: tapNumber, place } = choice.tap;
  const order: DeskOrder = { kind: 'read', reading, cardNumber, place };
  const progress = { phase: 'detecting', bytesReceived: 0, bytesExpected: 0 } as const;
  const begun: DeskState = {
    ...state,
    session: { kind: 'reading', progress },
    running: { reading, tapNumber, dropped: false },
    triedTap: tapNumber,
    lastReading: reading,
  };
  return { state: begun, orders: [order] };
}

function withoutChoiceToMake(state: DeskState): DeskState {
  const { session } = state;
  const chosen = session.kind === 'failed' && session.failure.code === 'READER_SEVERAL';
  return chosen ? { ...state, session: { kind: 'waiting' } } : state;
}

function only(state: DeskState): DeskStep {
  return { state, orders: [] };
}
