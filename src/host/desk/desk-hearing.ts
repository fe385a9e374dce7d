// What the desk makes of what the process that reads cards says.

import { AppError } from '../../errors/app-error.ts';
import { type Failure, toFailure } from '../../errors/failure.ts';
import type { CardFamily } from '../../ipc/app-state.ts';
import { type AnyProgress, MY_NUMBER_PHASES, READ_PHASES } from '../../session/read-phase.ts';
import {
  type DeskSession,
  type DeskState,
  type DeskStep,
  type ReadingEvent,
  type RunningReading,
  familyOf,
} from './desk-state.ts';
import { failed, only, simulatedCardGone, withOrder } from './desk-steps.ts';
import { MOST } from './report-schema.ts';
import { besideOf, readAgainWithoutPin } from './my-number-steps.ts';

type Finished = Extract<ReadingEvent, { readonly kind: 'finished' }>;
type Underway = Extract<ReadingEvent, { readonly kind: 'progress' | 'card-type' | 'arrived' }>;

type Reading = Extract<DeskSession, { readonly kind: 'reading' }>;

const ALL_MY_NUMBER: readonly string[] = MY_NUMBER_PHASES;
const ALL_RESIDENCE: readonly string[] = READ_PHASES;

/** Of a card nobody looks at any more nothing needs to be said. */
const GONE = ['CARD_REMOVED', 'CARD_ABSENT', 'CARD_RESET', 'READING_CANCELLED'];

/** About another reading than the one that runs, it says nothing that counts. */
export function hearReading(state: DeskState, event: ReadingEvent): DeskStep {
  const { running } = state;
  if (running?.reading !== event.reading) return only(state);
  const ended: DeskState = { ...state, running: null };
  switch (event.kind) {
    case 'progress':
    case 'card-type':
    case 'arrived':
      return only(running.dropped ? state : hearUnderway(state, running, event));
    case 'number-wanted':
      return only(running.dropped || running.looking ? ended : { ...ended, session: { kind: 'waiting' } });
    case 'finished':
      // The process that reads cards keeps what it read last, also of a reading nobody waited for.
      return running.dropped
        ? withOrder(ended, { kind: 'forget-card' })
        : only(finish(ended, running, event));
    case 'failed':
      return endInFailure(ended, running, event.failure);
  }
}

/** The readers are found anew by the next process; what lies on them has not moved. Simulated cards lay in the old one. */
export function loseProcess(state: DeskState): DeskState {
  const { running } = state;
  const lost: DeskState = { ...simulatedCardGone(state), readers: { kind: 'starting' }, running: null };
  if (running === null || running.dropped) return lost;
  const { usesPin } = running;
  const failure = toFailure(new AppError('HOST_CRASHED', usesPin ? { tryMayBeSpent: true } : {}));
  return running.looking ? withUnread(lost, failure) : failed(lost, failure);
}

/** A look becomes a reading for everyone to see when the card turns out to need no number. */
function hearUnderway(state: DeskState, running: RunningReading, event: Underway): DeskState {
  const { session } = state;
  if (event.kind !== 'progress') {
    return session.kind === 'reading' ? { ...state, session: withWord(session, event) } : state;
  }
  const { progress } = event;
  const family = familyOfPhase(progress.phase);
  if (session.kind === 'reading' && !running.looking) {
    // A specified card goes on as a residence card; one that is nothing else was never taken for a My Number card.
    const now = family === 'my-number-card' || session.family !== undefined ? family : undefined;
    return { ...state, session: { ...begunAnew(session, progress), ...(now && { family: now }), progress } };
  }
  if (family !== 'my-number-card') return state;
  return {
    ...state,
    running: { ...running, looking: false },
    session: { kind: 'reading', progress, family },
  };
}

function withWord(session: Reading, event: Exclude<Underway, { readonly kind: 'progress' }>): Reading {
  if (event.kind === 'card-type') return { ...session, cardType: event.cardType };
  const { fields = [], images = [] } = session.arrived ?? {};
  const arrived = {
    ...event.arrived,
    fields: joined(fields, event.arrived.fields).slice(0, MOST.fields),
    images: joined(images, event.arrived.images).slice(0, MOST.images),
  };
  return { ...session, arrived };
}

/** What is told a second time takes the place of the first. */
function joined<Part extends { readonly id: string }>(
  before: readonly Part[],
  told: readonly Part[],
): readonly Part[] {
  return [...before.filter(({ id }) => !told.some((part) => part.id === id)), ...told];
}

/** A reading that broke off and is begun again (MOJ-RC-1.5 §3.5.1) begins with nothing. */
function begunAnew({ arrived, ...session }: Reading, { phase }: AnyProgress): Reading {
  return phase === 'detecting' || arrived === undefined ? session : { ...session, arrived };
}

/** undefined for what is done with cards of either family. */
function familyOfPhase(phase: string): CardFamily | undefined {
  const ofMyNumber = ALL_MY_NUMBER.includes(phase);
  if (ofMyNumber === ALL_RESIDENCE.includes(phase)) return undefined;
  return ofMyNumber ? 'my-number-card' : 'residence-card';
}

/** The number is used up by the card it opened, and kept for the one it was typed for when another lay there. */
function finish(state: DeskState, running: RunningReading, { report, images }: Finished): DeskState {
  const { reading: sequence, tapNumber, pinRefused } = running;
  const beside = besideOf(state, report);
  const session: DeskSession = {
    kind: 'finished',
    sequence,
    tapNumber,
    report,
    images,
    ...(pinRefused && { pinRefused }),
    ...(beside && { beside }),
  };
  const isMyNumber = familyOf(report) === 'my-number-card';
  return {
    ...state,
    session,
    kept: null,
    cardNumber: isMyNumber ? state.cardNumber : null,
    myNumberTap: isMyNumber ? tapNumber : state.myNumberTap,
  };
}

function endInFailure(ended: DeskState, running: RunningReading, failure: Failure): DeskStep {
  const { tapNumber, dropped, looking, usesPin } = running;
  const pulled = failure.code === 'CARD_REMOVED' && isSimulatedTap(ended, tapNumber);
  const after = pulled ? simulatedCardGone(ended) : ended;
  if (dropped) return only(after);
  if (looking) return only(GONE.includes(failure.code) ? after : withUnread(after, failure));
  if (usesPin && failure.code.startsWith('CREDENTIAL_')) return readAgainWithoutPin(after, running, failure);
  return only(failed(after, failure));
}

function isSimulatedTap({ presence }: DeskState, tapNumber: number): boolean {
  return presence.taps.some(({ place, number }) => number === tapNumber && place.on === 'simulator');
}

/** Said beside the field for the number, which stays as it is: a person may be typing into it. */
function withUnread(state: DeskState, unread: Failure): DeskState {
  return state.session.kind === 'waiting' ? { ...state, session: { kind: 'waiting', unread } } : state;
}
