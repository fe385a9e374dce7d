// The steps of a My Number card: one attempt with a PIN, the reading without one that follows a refusal, and keeping one
// card to be compared with the other.

import { AppError } from '../../errors/app-error.ts';
import type { Failure } from '../../errors/failure.ts';
import type { ComparedCard } from '../../ipc/app-state.ts';
import type { PinUse } from '../../ipc/my-number-calls.ts';
import {
  type AnyReport,
  type MyNumberReport,
  type TriesLeft,
  isMyNumberReport,
} from '../../report/my-number-report.ts';
import { myNumberPartOf } from '../../report/specified-report.ts';
import { isPresent } from './card-presence.ts';
import {
  type DeskEvent,
  type DeskState,
  type DeskStep,
  type RunningReading,
  familyOf,
} from './desk-state.ts';
import { NO_PROGRESS, begun, only, withOrder } from './desk-steps.ts';

/** What a person confirmed, without the PIN itself. */
export interface Attempt {
  /** Of the result the person looked at. */
  readonly sequence: number;
  readonly use: PinUse;
  readonly triesShown: number;
  readonly lastTryAccepted: boolean;
}

type Finished = Extract<DeskState['session'], { readonly kind: 'finished' }>;
type PinEvent = Extract<DeskEvent, { readonly kind: 'pin' }>;

/** Why this attempt may not be made; undefined when it may. The card's own counter is looked at once more before it is. */
export function pinRefusal(state: DeskState, attempt: Attempt): AppError | undefined {
  const { session, running } = state;
  const { sequence, use, triesShown, lastTryAccepted } = attempt;
  const tries = triesOn(session, use);
  if (session.kind !== 'finished' || session.sequence !== sequence || running !== null || tries === null) {
    return unconfirmed(use, 'other-card');
  }
  if (!isPresent(state.presence, session.tapNumber)) return new AppError('CARD_REMOVED', { pin: use });
  if (tries === 'unknown') return new AppError('CREDENTIAL_TRIES_UNKNOWN', { pin: use });
  if (tries === 'blocked' || tries === 0) {
    return new AppError('CREDENTIAL_BLOCKED', { pin: use, attemptsLeft: 0, spent: false });
  }
  if (tries !== triesShown) return unconfirmed(use, 'tries-changed', tries);
  return tries === 1 && !lastTryAccepted ? unconfirmed(use, 'last-try', tries) : undefined;
}

function unconfirmed(use: PinUse, reason: string, attemptsLeft?: number): AppError {
  return new AppError('CREDENTIAL_UNCONFIRMED', {
    pin: use,
    reason,
    ...(attemptsLeft !== undefined && { attemptsLeft }),
  });
}

function triesOn(session: DeskState['session'], use: PinUse): TriesLeft | null {
  const report = session.kind === 'finished' ? myNumberPartOf(session.report) : undefined;
  return report === undefined ? null : triesOf(report, use);
}

function triesOf({ tries }: MyNumberReport, use: PinUse): TriesLeft {
  switch (use) {
    case 'user-authentication':
      return tries.userAuthentication;
    case 'digital-signature':
      return tries.digitalSignature;
    case 'input-support':
      return tries.inputSupport;
  }
}

/** The result goes, and the next one takes up what was beside it. */
export function usePin(state: DeskState, { confirmed }: PinEvent): DeskStep {
  const { session, presence } = state;
  const tap = session.kind === 'finished' && presence.taps.find(({ number }) => number === session.tapNumber);
  if (session.kind !== 'finished' || !tap) return only(state);
  const after = session.sequence;
  const next: DeskState = {
    ...begun(state, tap, { after, usesPin: true }),
    kept: session.beside ?? null,
    session: { kind: 'reading', progress: NO_PROGRESS, family: 'my-number-card', withPin: true },
  };
  const { lastReading: reading } = next;
  return withOrder(next, { kind: 'use-pin', reading, place: tap.place, after, confirmed });
}

/** The tries have changed, or are not those that were confirmed: the card is read again, and sent nothing. */
export function readAgainWithoutPin(
  state: DeskState,
  { tapNumber, place, after }: RunningReading,
  pinRefused: Failure,
): DeskStep {
  const next = begun(state, { number: tapNumber, place }, { after, pinRefused });
  const { lastReading: reading } = next;
  return withOrder(next, { kind: 'read', reading, cardNumber: null, place, after });
}

/** Takes the result away, keeps what is compared, and waits for the other card. */
export function keepForComparison(state: DeskState): DeskState {
  const { session } = state;
  if (session.kind !== 'finished') return state;
  return { ...state, cardNumber: null, session: { kind: 'waiting' }, kept: comparedPart(session) };
}

const COMPARED_FIELDS: readonly string[] = ['name', 'birthDate', 'address'];
/** 氏名 and 住所 of a residence card; a card of generation 1 has its name and date of birth in the front image alone. */
const COMPARED_IMAGES: readonly string[] = ['nameImage', 'addressImage', 'frontImage'];

function comparedPart({ report, images }: Finished): ComparedCard {
  const { simulated, trustProfile } = report;
  return {
    family: familyOf(report),
    kind: report.card.kind,
    simulated,
    trustProfile,
    fields: report.fields.filter(({ id }) => COMPARED_FIELDS.includes(id)),
    images: isMyNumberReport(report) ? [] : report.images.filter(({ id }) => COMPARED_IMAGES.includes(id)),
    octets: images.filter(({ id }) => COMPARED_IMAGES.includes(id)),
  };
}

/** The kept card, when it is of the other family than the one just read. */
export function besideOf({ kept }: DeskState, report: AnyReport): ComparedCard | undefined {
  return kept === null || kept.family === familyOf(report) ? undefined : kept;
}

/** Whether the process that reads cards still needs what it knows of a My Number card. */
export function holdsMyNumberCard({ session, running }: DeskState): boolean {
  if (running !== null && running.after !== null) return true;
  return session.kind === 'finished' && myNumberPartOf(session.report) !== undefined;
}
