// Waiting for the card that is to be read: which reader it is on, and when waiting has become pointless.

import type { ReaderStatus } from '../../native-shims/pcsc/pcsc.ts';
import { AppError } from '../errors/app-error.ts';
import type { ReaderMonitor, ReaderState } from './reader-monitor.ts';
import type { Timers } from './system-clock.ts';

/**
 * A state that cannot lead to a reading must last this long to count. A service that is being started shows no reader
 * for a moment, one that restarts is away for a moment, a card on its way into the field is mute for a moment.
 */
const GRACE_MS = 1_000;
/** For a service that was opened but shows no state at all. */
const SILENCE_MS = 10_000;

export type Prospect =
  | { readonly kind: 'ready'; readonly reader: ReaderStatus }
  | { readonly kind: 'wait' }
  | { readonly kind: 'hopeless'; readonly failure: AppError; readonly graceMs: number };

/** What the state of the readers means for someone who wants to read one card. */
export function judgeReaders(state: ReaderState, readerName: string | undefined): Prospect {
  switch (state.kind) {
    case 'starting':
      return { kind: 'wait' };
    case 'service-down':
      return hopeless(new AppError('READER_SERVICE_DOWN'));
    case 'no-reader':
      return hopeless(new AppError('READER_NONE'));
    case 'readers':
      return judgeCards(state.readers, readerName);
  }
}

function judgeCards(readers: readonly ReaderStatus[], readerName: string | undefined): Prospect {
  const inQuestion = readers.filter(({ name }) => readerName === undefined || name === readerName);
  if (readerName !== undefined && inQuestion.length === 0) {
    return hopeless(new AppError('READER_NAME_UNKNOWN', { reader: readerName, readers: namesOf(readers) }));
  }
  const withCard = inQuestion.filter(({ card }) => card === 'present');
  const [first] = withCard;
  if (first !== undefined && withCard.length === 1) return { kind: 'ready', reader: first };
  if (withCard.length > 1) {
    const failure = new AppError('READER_SEVERAL', { readers: namesOf(withCard) });
    return { kind: 'hopeless', failure, graceMs: 0 };
  }
  const mute = inQuestion.find(({ card }) => card === 'mute');
  return mute === undefined ? { kind: 'wait' } : hopeless(new AppError('CARD_MUTE', { reader: mute.name }));
}

function hopeless(failure: AppError): Prospect {
  return { kind: 'hopeless', failure, graceMs: GRACE_MS };
}

function namesOf(readers: readonly ReaderStatus[]): string {
  return readers.map(({ name }) => name).join(', ');
}

export interface CardWait {
  readonly readerName: string | undefined;
  /** For a card to be placed; 0: it is there or it is not. Counts from the moment the readers are known. */
  readonly waitMs: number;
  readonly timers: Timers;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The reader with the card.
 * @throws AppError READER_SERVICE_DOWN, READER_NONE, READER_NAME_UNKNOWN, READER_SEVERAL, CARD_MUTE, CARD_ABSENT,
 * READING_CANCELLED.
 */
export function waitForCard(monitor: ReaderMonitor, wait: CardWait): Promise<ReaderStatus> {
  return new Promise((resolve, reject) => {
    const search = new CardSearch(wait, { found: resolve, failed: reject });
    search.follow(monitor);
  });
}

interface Outcome {
  readonly found: (reader: ReaderStatus) => void;
  readonly failed: (failure: AppError) => void;
}

class CardSearch {
  readonly #wait: CardWait;
  readonly #outcome: Outcome;
  readonly #onAbort = (): void => this.#fail(new AppError('READING_CANCELLED'));
  readonly #cancelSilence: () => void;
  #cancelDeadline: (() => void) | undefined;
  #countdown: { failure: AppError; cancel: () => void } | undefined;
  #unsubscribe: () => void = () => undefined;
  #late = false;
  #over = false;

  constructor(wait: CardWait, outcome: Outcome) {
    this.#wait = wait;
    this.#outcome = outcome;
    this.#cancelSilence = wait.timers.after(SILENCE_MS, () =>
      this.#fail(new AppError('READER_SERVICE_DOWN', { silent: true })),
    );
    wait.signal?.addEventListener('abort', this.#onAbort, { once: true });
  }

  follow(monitor: ReaderMonitor): void {
    if (this.#wait.signal?.aborted === true) this.#onAbort();
    if (this.#over) return;
    const unsubscribe = monitor.subscribe((state) => this.#consider(state));
    // The first state is told within `subscribe` and may already have ended the search.
    if (this.#isOver()) unsubscribe();
    else this.#unsubscribe = unsubscribe;
  }

  #consider(state: ReaderState): void {
    if (this.#over || state.kind === 'starting') return;
    this.#cancelSilence();
    this.#cancelDeadline ??= this.#wait.timers.after(this.#wait.waitMs, () => this.#reachDeadline());
    const prospect = judgeReaders(state, this.#wait.readerName);
    switch (prospect.kind) {
      case 'ready':
        this.#end();
        this.#outcome.found(prospect.reader);
        return;
      case 'wait':
        this.#stopCountdown();
        if (this.#late) this.#failAbsent();
        return;
      case 'hopeless':
        this.#startCountdown(prospect.failure, prospect.graceMs);
    }
  }

  #startCountdown(failure: AppError, graceMs: number): void {
    if (this.#countdown?.failure.code === failure.code) return;
    this.#stopCountdown();
    const cancel = this.#wait.timers.after(graceMs, () => this.#fail(failure));
    this.#countdown = { failure, cancel };
  }

  #stopCountdown(): void {
    this.#countdown?.cancel();
    this.#countdown = undefined;
  }

  /** A countdown under way knows a better reason than the missing card. */
  #reachDeadline(): void {
    this.#late = true;
    if (this.#countdown === undefined) this.#failAbsent();
  }

  #failAbsent(): void {
    const { readerName } = this.#wait;
    this.#fail(new AppError('CARD_ABSENT', readerName === undefined ? {} : { reader: readerName }));
  }

  #fail(failure: AppError): void {
    if (this.#over) return;
    this.#end();
    this.#outcome.failed(failure);
  }

  #end(): void {
    this.#over = true;
    this.#unsubscribe();
    this.#stopCountdown();
    this.#cancelSilence();
    this.#cancelDeadline?.();
    this.#wait.signal?.removeEventListener('abort', this.#onAbort);
  }

  /** A method, because the flag changes within calls. */
  #isOver(): boolean {
    return this.#over;
  }
}
