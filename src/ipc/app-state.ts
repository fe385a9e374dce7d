// Everything a window shows, sent whole at every change and never patched. Plain data.

import type { CardType } from '../cards/card-kind.ts';
import type { Failure } from '../errors/failure.ts';
import type { AnyReport, MyNumberReport } from '../report/my-number-report.ts';
import type { ImageId, Report, ReportField, ReportImage } from '../report/report.ts';
import type { AnyProgress } from '../session/read-phase.ts';

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

/**
 * What a card has said so far. Nothing of it has been verified: it is to be looked at while the rest is read, and is gone with
 * a reading that breaks off.
 */
export interface ArrivedPart extends Pick<Report, 'simulated' | 'trustProfile'> {
  /** Those with a value, in the order in which they came. */
  readonly fields: readonly ReportField[];
  readonly images: readonly ImageOctets[];
}

export type CardFamily = 'residence-card' | 'my-number-card';

/** What is kept of one card, when a person asks for it, until the other one has been read: only what is compared. */
export interface ComparedCard {
  readonly family: CardFamily;
  readonly kind: AnyReport['card']['kind'];
  readonly simulated: boolean;
  readonly trustProfile: AnyReport['trustProfile'];
  /** Name, birth date and address, as far as the card has them in text. */
  readonly fields: readonly ReportField[];
  /** Those that show a name or an address, and their octets. */
  readonly images: readonly ReportImage[];
  readonly octets: readonly ImageOctets[];
}

export interface FinishedReading {
  /** Grows with every reading of this session: a window knows a new result by it. */
  readonly sequence: number;
  /** Told apart by isMyNumberReport. */
  readonly report: AnyReport;
  readonly images: readonly ImageOctets[];
  /** The card still lies on the reader. */
  readonly cardPresent: boolean;
  /** A PIN was not sent, or refused by the card: why. The card was then read again without one. */
  readonly pinRefused?: Failure;
  /** The card of the other family, read before this one in order to compare the two. */
  readonly beside?: ComparedCard;
}

/** A finished reading whose family is known. */
export type ResidenceReading = FinishedReading & { readonly report: Report };
export type MyNumberCardReading = FinishedReading & { readonly report: MyNumberReport };

/** One thing at a time. */
export type SessionState =
  /** Waiting for the card, the number, or both. */
  | {
      readonly kind: 'waiting';
      /** Nothing can be read of the card that lies there, whatever its number: why. */
      readonly unread?: Failure;
      /** The card that lies there has been read and needs no number: it is read again once it was lifted. */
      readonly readBefore?: true;
    }
  | {
      readonly kind: 'reading';
      readonly progress: AnyProgress;
      readonly cardType?: CardType;
      /** As soon as it is known. */
      readonly family?: CardFamily;
      /** A PIN is used on the way. */
      readonly withPin?: true;
      readonly arrived?: ArrivedPart;
    }
  | {
      readonly kind: 'failed';
      readonly failure: Failure;
      /** The number is kept where another tap can succeed with it. */
      readonly canTapAgain: boolean;
      /** As soon as it was known. A My Number card needs no number. */
      readonly family?: CardFamily;
    }
  | { readonly kind: 'finished'; readonly finished: FinishedReading }
  /** Shown and taken away again, for privacy: nothing about the card is left. */
  | { readonly kind: 'blanked'; readonly why: 'card-removed' | 'idle' | 'page-lost' };

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
  /** The card of which something is kept until the other one was read. What is kept comes with that result. */
  readonly comparing: CardFamily | null;
}
