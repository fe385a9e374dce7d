// What the desk knows at one moment, what can happen to it, and what it then orders. Plain values; desk-machine.ts moves
// from one to the next.

import type { CardNumber } from '../../cards/residence-card/card-number.ts';
import type { CardType } from '../../cards/card-kind.ts';
import type { Failure } from '../../errors/failure.ts';
import type {
  AppState,
  ArrivedPart,
  CardFamily,
  ComparedCard,
  ImageOctets,
  ReadersState,
  SessionState,
  SimulatorState,
} from '../../ipc/app-state.ts';
import type { Settings } from '../../ipc/settings.ts';
import { type AnyReport, isMyNumberReport } from '../../report/my-number-report.ts';
import type { AnyProgress } from '../../session/read-phase.ts';
import type { ConfirmedPin } from '../typed-pins.ts';
import { type CardPlace, type CardPresence, isPresent, NO_CARDS } from './card-presence.ts';

export type DeskSettings = Pick<Settings, 'reader' | 'blankOnRemoval'>;

/** The one reading the process that reads cards may be busy with. */
export interface RunningReading {
  readonly reading: number;
  readonly tapNumber: number;
  readonly place: CardPlace;
  /** Nobody wants its result any more; its end is still waited for. */
  readonly dropped: boolean;
  /** Begun without a number to see what lies there: until that is known, the window is left as it is. */
  readonly looking: boolean;
  /** The reading of the same My Number card that this one goes on with. */
  readonly after: number | null;
  /** Carries a PIN. */
  readonly usesPin: boolean;
  /** Why the attempt before this one came to nothing; shown with the result. */
  readonly pinRefused: Failure | null;
}

export type DeskSession =
  | Extract<SessionState, { readonly kind: 'waiting' | 'reading' | 'failed' | 'blanked' }>
  | {
      readonly kind: 'finished';
      readonly sequence: number;
      readonly tapNumber: number;
      readonly report: AnyReport;
      readonly images: readonly ImageOctets[];
      readonly pinRefused?: Failure;
      readonly beside?: ComparedCard;
    };

export interface DeskState {
  readonly readers: ReadersState;
  readonly presence: CardPresence;
  readonly placed: SimulatorState['placed'];
  /** Held until a card has been opened with it, or it proved wrong. */
  readonly cardNumber: CardNumber | null;
  readonly session: DeskSession;
  readonly running: RunningReading | null;
  /** Number of the tap that was tried last; 0: none that still counts. */
  readonly triedTap: number;
  /** Number of the tap of the last My Number card that was read; 0: none. */
  readonly myNumberTap: number;
  readonly lastReading: number;
  /** Of the card read first, while a person compares two. */
  readonly kept: ComparedCard | null;
  readonly settings: DeskSettings;
}

export type DeskEvent =
  | { readonly kind: 'readers'; readonly readers: ReadersState }
  | { readonly kind: 'number'; readonly cardNumber: CardNumber }
  | { readonly kind: 'forget' | 'cancel' | 'clear' | 'idle' | 'keep' | 'kept-too-long' }
  /** A person's word for one attempt; that it may be made has been looked at (see pinRefusal). */
  | { readonly kind: 'pin'; readonly confirmed: ConfirmedPin }
  | { readonly kind: 'simulated-card-removed' }
  | { readonly kind: 'process-lost' | 'page-lost' }
  /** This computer has slept: nobody knows what happened to the cards on its readers. */
  | { readonly kind: 'woken' }
  | { readonly kind: 'simulated-card-placed'; readonly profile: string; readonly faults: readonly string[] }
  | { readonly kind: 'settings'; readonly settings: DeskSettings }
  | ReadingEvent;

/** What is heard of a reading. */
export type ReadingEvent =
  | { readonly kind: 'progress'; readonly reading: number; readonly progress: AnyProgress }
  | { readonly kind: 'card-type'; readonly reading: number; readonly cardType: CardType }
  | { readonly kind: 'arrived'; readonly reading: number; readonly arrived: ArrivedPart }
  | {
      readonly kind: 'finished';
      readonly reading: number;
      readonly report: AnyReport;
      readonly images: readonly ImageOctets[];
    }
  | { readonly kind: 'number-wanted'; readonly reading: number }
  | { readonly kind: 'failed'; readonly reading: number; readonly failure: Failure };

export type DeskOrder =
  | {
      readonly kind: 'read';
      readonly reading: number;
      readonly cardNumber: CardNumber | null;
      readonly place: CardPlace;
      readonly after: number | null;
    }
  | {
      readonly kind: 'use-pin';
      readonly reading: number;
      readonly place: CardPlace;
      readonly after: number;
      /** Wiped by whoever carries the order out. */
      readonly confirmed: ConfirmedPin;
    }
  | { readonly kind: 'cancel'; readonly reading: number }
  | { readonly kind: 'forget-card' };

export interface DeskStep {
  readonly state: DeskState;
  readonly orders: readonly DeskOrder[];
}

export function initialDeskState(settings: DeskSettings): DeskState {
  return {
    readers: { kind: 'starting' },
    presence: NO_CARDS,
    placed: null,
    cardNumber: null,
    session: { kind: 'waiting' },
    running: null,
    triedTap: 0,
    myNumberTap: 0,
    lastReading: 0,
    kept: null,
    settings,
  };
}

/** What a window is told. The number stays here. */
export function appStateOf(state: DeskState): AppState {
  return {
    readers: state.readers,
    cardNumberHeld: state.cardNumber !== null,
    session: sessionOf(state),
    simulator: { placed: state.placed },
    comparing: state.kept?.family ?? null,
  };
}

function sessionOf({ session, presence, myNumberTap }: DeskState): AppState['session'] {
  if (session.kind === 'waiting' && isPresent(presence, myNumberTap)) return { ...session, readBefore: true };
  if (session.kind !== 'finished') return session;
  const { kind, tapNumber, ...finished } = session;
  return { kind, finished: { ...finished, cardPresent: isPresent(presence, tapNumber) } };
}

export function familyOf(report: AnyReport): CardFamily {
  return isMyNumberReport(report) ? 'my-number-card' : 'residence-card';
}
