// Everything a window shows, sent whole at every change and never patched. Plain data.

import type { CardType } from '../cards/card-kind.ts';
import type { Failure } from '../errors/failure.ts';
import type { ImageId, Report } from '../report/report.ts';
import type { ReadProgress } from '../session/read-phase.ts';

export interface ReaderInList {
  readonly name: string;
  readonly card: 'absent' | 'present' | 'mute';
}

/** Readers as the window speaks of them. */
export type ReadersState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'service-down' }
  | { readonly kind: 'no-reader' }
  | { readonly kind: 'readers'; readonly readers: readonly ReaderInList[] };

/** An image of a card: its stored octets, to be decoded by whoever shows it. */
export interface ImageOctets {
  readonly id: ImageId;
  readonly format: 'tiff-g4' | 'jp2';
  readonly base64: string;
}

export interface FinishedReading {
  /** Grows by one with every reading of this session: a window knows a new result by it. */
  readonly sequence: number;
  readonly report: Report;
  readonly images: readonly ImageOctets[];
  /** The card still lies on the reader. */
  readonly cardPresent: boolean;
}

/** One thing at a time. */
export type SessionState =
  /** Waiting for the card, the number, or both. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly progress: ReadProgress; readonly cardType?: CardType }
  /** The number is kept where another tap can succeed with it. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly canTapAgain: boolean }
  | { readonly kind: 'finished'; readonly finished: FinishedReading }
  /** Shown and taken away again, for privacy: nothing about the card is left. */
  | { readonly kind: 'blanked'; readonly why: 'card-removed' | 'idle' };

export interface SimulatorState {
  /** The profile on the simulated reader, when the drawer put one there. */
  readonly placed: { readonly profile: string; readonly faults: readonly string[] } | null;
}

export interface AppState {
  readonly readers: ReadersState;
  /** A card number was given and is held until it has been used. The number itself never comes back. */
  readonly cardNumberHeld: boolean;
  readonly session: SessionState;
  readonly simulator: SimulatorState;
}
