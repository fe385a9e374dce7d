// Keeps the process that reads cards alive: starts it, starts it again when it dies, ends it when it hangs, and relays.
// What it was busy with when it died is lost and said to be; the window goes on.

import * as v from 'valibot';
import { AppError } from '../../errors/app-error.ts';
import { toFailure } from '../../errors/failure.ts';
import type { DiagnosisRow } from '../../ipc/schema.ts';
import type { Settings } from '../../ipc/settings.ts';
import { READING_LIMITS } from '../pcsc-transceiver.ts';
import type { Timers } from '../system-clock.ts';
import type { DeskEvent, DeskOrder } from './desk-state.ts';
import type { LaunchReadingChild, ReadingChild } from './reading-child.ts';
import {
  type DiagnosisNotice,
  type ReadingNotice,
  ReadingNoticeSchema,
  type ReadingRequest,
} from './reading-protocol.ts';

const FIRST_RESTART_MS = 250;
const LONGEST_RESTART_MS = 5_000;
/** A process that lived this long starts the waiting over. */
const STABLE_MS = 10_000;
/** The process ends a reading within its own limit; one that does not hangs in native code. */
const READING_MS = READING_LIMITS.readingMs + READING_LIMITS.exchangeMs + 5_000;
/** The same for a reading that was cancelled. */
const CANCEL_MS = 3_000;
const ANSWER_MS = 30_000;

export interface ReadingProcessOptions {
  readonly launch: LaunchReadingChild;
  readonly timers: Timers;
  readonly provider: Settings['provider'];
  readonly onEvent: (event: DeskEvent) => void;
}

interface Waiting {
  readonly resolve: (notice: ReadingNotice) => void;
  readonly reject: (thrown: AppError) => void;
}

type ReadOrder = Extract<DeskOrder, { readonly kind: 'read' | 'use-pin' }>;

export class ReadingProcess {
  readonly #options: ReadingProcessOptions;
  #provider: Settings['provider'];
  #child: ReadingChild | undefined;
  #ready = false;
  #closed = false;
  #restarts = 0;
  #lastRequest = 0;
  #queued: ReadingRequest[] = [];
  readonly #waiting = new Map<number, Waiting>();
  /** The last reading ordered. */
  #ordered: ReadOrder | undefined;
  #callOffWatch: () => void = () => undefined;
  #callOffTimers: (() => void)[] = [];

  constructor(options: ReadingProcessOptions) {
    this.#options = options;
    this.#provider = options.provider;
  }

  /** How often it had to be started again. */
  get restarts(): number {
    return this.#restarts;
  }

  start(): void {
    if (this.#closed || this.#child !== undefined) return;
    const child = this.#options.launch();
    this.#child = child;
    child.onMessage((message) => {
      if (this.#child === child) this.#hear(child, message);
    });
    child.onExit(() => {
      if (this.#child === child) this.#lose();
    });
  }

  order(order: DeskOrder): void {
    switch (order.kind) {
      case 'forget-card':
        this.#send(order);
        return;
      case 'cancel':
        this.#send(order);
        this.#watch(CANCEL_MS);
        return;
      case 'read':
        this.#ordered = order;
        this.#send(order);
        this.#watch(READING_MS);
        return;
      case 'use-pin':
        this.#ordered = order;
        this.#usePin(order);
        return;
    }
  }

  /** A PIN is sent on at once or not at all: it does not wait for another process to start, and is wiped either way. */
  #usePin({
    kind,
    reading,
    place,
    after,
    confirmed,
  }: Extract<DeskOrder, { readonly kind: 'use-pin' }>): void {
    const { pin, triesShown, lastTryAccepted } = confirmed;
    const typed = pin.octets();
    const octets = [...typed];
    try {
      if (this.#ready) {
        this.#send({ kind, reading, place, after, use: pin.use, octets, triesShown, lastTryAccepted });
        this.#watch(READING_MS);
        return;
      }
    } finally {
      pin.wipe();
      typed.fill(0);
      octets.fill(0);
    }
    const failure = toFailure(new AppError('HOST_CRASHED', { where: 'not ready' }));
    this.#options.onEvent({ kind: 'failed', reading, failure });
  }

  useProvider(provider: Settings['provider']): void {
    if (provider === this.#provider) return;
    this.#provider = provider;
    if (this.#ready) this.#send({ kind: 'use-provider', provider });
  }

  /** @throws AppError FIELD_INVALID for an unknown card or fault, HOST_CRASHED. */
  async placeSimulatedCard(profile: string, faults: readonly string[], anew = false): Promise<void> {
    const kind = 'place-simulated-card';
    await this.#ask((request) => ({ kind, request, profile, faults: [...faults], ...(anew && { anew }) }));
  }

  removeSimulatedCard(): void {
    this.#send({ kind: 'remove-simulated-card' });
  }

  /** @throws AppError HOST_CRASHED when it does not answer. */
  async diagnose(): Promise<readonly DiagnosisRow[]> {
    const notice = await this.#ask((request) => ({ kind: 'diagnose', request }));
    return isDiagnosis(notice) ? notice.rows : [];
  }

  close(): void {
    this.#closed = true;
    for (const callOff of this.#callOffTimers) callOff();
    this.#callOffWatch();
    const child = this.#child;
    this.#child = undefined;
    child?.kill();
    this.#rejectWaiting();
  }

  #hear(child: ReadingChild, message: unknown): void {
    const parsed = v.safeParse(ReadingNoticeSchema, message);
    if (!parsed.success || !this.#isPlausible(parsed.output)) {
      // It no longer speaks as written here; whatever it says next is worth nothing.
      child.kill();
      return;
    }
    const notice = parsed.output;
    switch (notice.kind) {
      case 'ready':
        this.#becomeReady();
        return;
      case 'placed':
      case 'diagnosis':
        this.#settle(notice.request, (waiting) => waiting.resolve(notice));
        return;
      case 'refused': {
        const { code, facts } = notice.failure;
        this.#settle(notice.request, (waiting) => waiting.reject(new AppError(code, facts)));
        return;
      }
      case 'finished':
      case 'number-wanted':
      case 'failed':
        this.#callOffWatch();
        this.#options.onEvent(notice);
        return;
      default:
        this.#options.onEvent(notice);
        return;
    }
  }

  /** What is said of a card bears the mark of where it lay: a simulated card never passes for one on a reader. */
  #isPlausible(notice: ReadingNotice): boolean {
    if (notice.kind !== 'finished' && notice.kind !== 'arrived') return true;
    if (notice.reading !== this.#ordered?.reading) return true;
    const { simulated, trustProfile } = notice.kind === 'finished' ? notice.report : notice.arrived;
    const ordered = this.#ordered.place.on === 'simulator';
    return simulated === ordered && (trustProfile === 'simulator') === ordered;
  }

  #becomeReady(): void {
    this.#ready = true;
    this.#later(STABLE_MS, () => {
      this.#restarts = 0;
    });
    const queued = this.#queued;
    this.#queued = [];
    this.#send({ kind: 'use-provider', provider: this.#provider });
    for (const request of queued) this.#send(request);
  }

  #lose(): void {
    this.#child = undefined;
    this.#ready = false;
    this.#queued = [];
    this.#callOffWatch();
    for (const callOff of this.#callOffTimers) callOff();
    this.#callOffTimers = [];
    this.#rejectWaiting();
    if (this.#closed) return;
    this.#options.onEvent({ kind: 'process-lost' });
    const delayMs = Math.min(FIRST_RESTART_MS * 2 ** this.#restarts, LONGEST_RESTART_MS);
    this.#restarts++;
    this.#later(delayMs, () => this.start());
  }

  #send(request: ReadingRequest): void {
    if (this.#ready) this.#child?.send(request);
    else if (!this.#closed) this.#queued.push(request);
  }

  #ask(make: (request: number) => ReadingRequest): Promise<ReadingNotice> {
    const request = ++this.#lastRequest;
    return new Promise((resolve, reject) => {
      const callOff = this.#options.timers.after(ANSWER_MS, () =>
        this.#settle(request, (waiting) =>
          waiting.reject(new AppError('HOST_CRASHED', { where: 'no answer' })),
        ),
      );
      const settled =
        <T>(act: (value: T) => void) =>
        (value: T): void => {
          callOff();
          act(value);
        };
      this.#waiting.set(request, { resolve: settled(resolve), reject: settled(reject) });
      this.#send(make(request));
    });
  }

  #settle(request: number, act: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(request);
    this.#waiting.delete(request);
    if (waiting !== undefined) act(waiting);
  }

  #rejectWaiting(): void {
    for (const request of [...this.#waiting.keys()]) {
      this.#settle(request, (waiting) => waiting.reject(new AppError('HOST_CRASHED')));
    }
  }

  /** One reading at a time, so one watch: a later order replaces it. */
  #watch(limitMs: number): void {
    this.#callOffWatch();
    this.#callOffWatch = this.#options.timers.after(limitMs, () => this.#child?.kill());
  }

  #later(delayMs: number, action: () => void): void {
    this.#callOffTimers.push(this.#options.timers.after(delayMs, action));
  }
}

function isDiagnosis(notice: ReadingNotice): notice is DiagnosisNotice {
  return notice.kind === 'diagnosis';
}
