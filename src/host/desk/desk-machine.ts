// The session of a counter as one pure step function: what the desk does when something happens to it. It holds at most
// one number, runs at most one reading, and forgets the number as soon as it has been used.

import type { CardNumber } from '../../cards/residence-card/card-number.ts';
import { AppError } from '../../errors/app-error.ts';
import { toFailure } from '../../errors/failure.ts';
import { myNumberPartOf } from '../../report/specified-report.ts';
import {
  type CardChoice,
  chooseCard,
  isPresent,
  withReaderCardsAnew,
  withReaders,
  withSimulatedCard,
} from './card-presence.ts';
import { hearReading, loseProcess } from './desk-hearing.ts';
import type { DeskEvent, DeskState, DeskStep } from './desk-state.ts';
import {
  NO_PROGRESS,
  begun,
  cancelReading,
  dropReading,
  failed,
  only,
  simulatedCardGone,
  withOrder,
  withoutArrived,
} from './desk-steps.ts';
import { holdsMyNumberCard, keepForComparison, usePin } from './my-number-steps.ts';

/** What happens, then what follows from where the desk now is: a result taken away, a reading begun. */
export function advance(before: DeskState, event: DeskEvent): DeskStep {
  const { state, orders } = react(before, event);
  const settled = startReading(withoutStale(before, state));
  const forget = holdsMyNumberCard(before) && !holdsMyNumberCard(settled.state);
  return {
    state: settled.state,
    orders: [...orders, ...(forget ? [{ kind: 'forget-card' as const }] : []), ...settled.orders],
  };
}

/** Nothing of a card stays longer than what it belongs to. */
function withoutStale(before: DeskState, state: DeskState): DeskState {
  return withoutStaleArrivals(
    withoutStaleCard(withoutStaleComparison(before, withoutStaleResult(before, state))),
  );
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
      return dropReading({ ...state, cardNumber: null, kept: null, session: { kind: 'waiting' } });
    case 'idle':
      return only(idle(state));
    case 'pin':
      return usePin(state, event);
    case 'keep':
      return only(keepForComparison(state));
    case 'kept-too-long':
      return only({ ...state, kept: null });
    case 'woken':
      return only({ ...state, presence: withReaderCardsAnew(state.presence) });
    case 'page-lost':
      return dropReading({
        ...state,
        cardNumber: null,
        kept: null,
        session: { kind: 'blanked', why: 'page-lost' },
      });
    case 'process-lost':
      return only(loseProcess(state));
    default:
      return hearReading(state, event);
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

function idle(state: DeskState): DeskState {
  if (state.session.kind === 'reading') return withoutArrived(state);
  const left: DeskState = { ...state, cardNumber: null, kept: null };
  switch (state.session.kind) {
    case 'finished':
      return { ...left, session: { kind: 'blanked', why: 'idle' } };
    case 'failed':
      return { ...left, session: { kind: 'waiting' } };
    default:
      return left;
  }
}

/**
 * A result goes when its card does, where the settings say so and always when a My Number card is part of it, and when
 * another card is placed: nobody may take the result of one card for that of the card that lies there.
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
  if (!settings.blankOnRemoval && myNumberPartOf(session.report) === undefined) return state;
  // The window says then that no number is left either.
  return { ...state, cardNumber: null, session: { kind: 'blanked', why: 'card-removed' } };
}

/**
 * Where a person uses a PIN, what was beside the result is given back for the next one. It ends with the readings that go on
 * with that card: its time had been told for a waiting that is long over.
 */
function withoutStaleComparison(before: DeskState, state: DeskState): DeskState {
  const ended = goesOn(before) && !goesOn(state) && state.session.kind !== 'finished';
  return ended ? { ...state, kept: null } : state;
}

function goesOn({ running }: DeskState): boolean {
  return running !== null && running.after !== null && !running.dropped;
}

/** What a card has said so far goes with the card, even if its reading is slow to end. */
function withoutStaleArrivals(state: DeskState): DeskState {
  const { running, presence } = state;
  return running === null || isPresent(presence, running.tapNumber) ? state : withoutArrived(state);
}

/** What is said of a card that lies there goes with it. */
function withoutStaleCard(state: DeskState): DeskState {
  const { session, presence, triedTap } = state;
  if (session.kind !== 'waiting' || session.unread === undefined || isPresent(presence, triedTap))
    return state;
  return { ...state, session: { kind: 'waiting' } };
}

/** As soon as one card that was not tried yet is there: with the number, or to look whether it needs one. */
function startReading(state: DeskState): DeskStep {
  const { cardNumber, running, presence, settings } = state;
  if (running !== null) return only(state);
  const choice = chooseCard(presence, settings.reader);
  if (cardNumber === null) return look(state, choice);
  if (choice.kind === 'several') {
    return only(
      failed(state, toFailure(new AppError('READER_SEVERAL', { readers: choice.readers.join(', ') }))),
    );
  }
  if (choice.kind === 'none' || choice.tap.number === state.triedTap) return only(withoutChoiceToMake(state));
  const next: DeskState = {
    ...begun(state, choice.tap, {}),
    session: { kind: 'reading', progress: NO_PROGRESS },
  };
  const { lastReading: reading } = next;
  return withOrder(next, { kind: 'read', reading, cardNumber, place: choice.tap.place, after: null });
}

/** Of several cards none is looked at: which one is meant, a person says. */
function look(state: DeskState, choice: CardChoice): DeskStep {
  if (choice.kind !== 'one' || choice.tap.number === state.triedTap) return only(withoutChoiceToMake(state));
  const next = begun(state, choice.tap, { looking: true });
  const { lastReading: reading } = next;
  return withOrder(next, { kind: 'read', reading, cardNumber: null, place: choice.tap.place, after: null });
}

function withoutChoiceToMake(state: DeskState): DeskState {
  const { session } = state;
  const chosen = session.kind === 'failed' && session.failure.code === 'READER_SEVERAL';
  return chosen ? { ...state, session: { kind: 'waiting' } } : state;
}
