// What the desk knows at one moment, what can happen to it, and what it then orders. Plain values; desk-machine.ts moves
// from one to the next.

import type { CardNumber } from '../../cards/residence-card/card-number.ts';
import type { CardType } from '../../cards/card-kind.ts';
import type { Failure } from '../../errors/failure.ts';
import type { AppState, ImageOctets, ReadersState, SimulatorState } from '../../ipc/app-state.ts';
import type { Settings } from '../../ipc/settings.ts';
import type { Report } from '../../report/report.ts';
import type { ReadProgress } from '../../session/read-phase.ts';
import { type CardPlace, type CardPresence, isPresent, NO_CARDS } from './card-presence.ts';

export type DeskSettings = Pick<Settings, 'reader' | 'blankOnRemoval'>;

/** The one reading the process that reads cards may be busy with. */
export interface RunningReading {
  readonly reading: number;
  readonly tapNumber: number;
  /** Nobody wants its result any more; its end is still waited for. */
  readonly dropped: boolean;
}

export type DeskSession =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly progress: ReadProgress; readonly cardType?: CardType }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly canTapAgain: boolean }
  | {
      readonly kind: 'finished';
      readonly sequence: number;
      readonly tapNumber: number;
      readonly report: Report;
      readonly images: readonly ImageOctets[];
    }
  | { readonly kind: 'blanked'; readonly why: 'card-removed' | 'idle' };

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
  readonly lastReading: number;
  readonly settings: DeskSettings;
}

export type DeskEvent =
  | { readonly kind: 'readers'; readonly readers: ReadersState }
  | { readonly kind: 'number'; readonly cardNumber: CardNumber }
  | { readonly kind: 'forget' | 'cancel' | 'clear' | 'idle' }
  | { readonly kind: 'simulated-card-removed' }
  | { readonly kind: 'process-lost' }
  | { readonly kind: 'simulated-card-placed'; readonly profile: string; readonly faults: readonly string[] }
  | { readonly kind: 'settings'; readonly settings: DeskSettings }
  | ReadingEvent;

/** What is heard of a reading. */
export type ReadingEvent =
  | { readonly kind: 'progress'; readonly reading: number; readonly progress: ReadProgress }
  | { readonly kind: 'card-type'; readonly reading: number; readonly cardType: CardType }
  | {
      readonly kind: 'finished';
      readonly reading: number;
      readonly report: Report;
      readonly images: readonly ImageOctets[];
    }
  | { readonly kind: 'failed'; readonly reading: number; readonly failure: Failure };

export type DeskOrder =
  | {
      readonly kind: 'read';
      readonly reading: number;
      readonly cardNumber: CardNumber;
      readonly place: CardPlace;
    }
  | { readonly kind: 'cancel'; readonly reading: number };

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
    lastReading: 0,
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
  };
}

function sessionOf({ session, presence }: DeskState): AppState['session'] {
  if (session.kind !== 'finished') return session;
  const { sequence, report, images, tapNumber } = session;
  const cardPresent = isPresent(presence, tapNumber);
  return { kind: 'finished', finished: { sequence, report, images, cardPresent } };
}
