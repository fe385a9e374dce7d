// The session of a counter as it runs: the pure machine of desk-machine.ts, fed with what happens, and the process that
// carries out what it orders.

import type { AppState } from '../../ipc/app-state.ts';
import type { ErrorCode } from '../../errors/catalogue.ts';
import type { ReadersState } from '../../ipc/app-state.ts';
import type { ConfirmedPin } from '../typed-pins.ts';
import { advance } from './desk-machine.ts';
import {
  type DeskEvent,
  type DeskOrder,
  type DeskSettings,
  type DeskState,
  appStateOf,
  initialDeskState,
} from './desk-state.ts';
import { type Attempt, pinRefusal } from './my-number-steps.ts';

const FAILURES_KEPT = 20;

export type AppStateListener = (state: AppState) => void;

export class DeskSession {
  readonly #carryOut: (order: DeskOrder) => void;
  readonly #listeners = new Set<AppStateListener>();
  readonly #failures: ErrorCode[] = [];
  #state: DeskState;
  #told: string;

  constructor(settings: DeskSettings, carryOut: (order: DeskOrder) => void) {
    this.#carryOut = carryOut;
    this.#state = initialDeskState(settings);
    this.#told = toldOf(appStateOf(this.#state));
  }

  get appState(): AppState {
    return appStateOf(this.#state);
  }

  get readers(): ReadersState {
    return this.#state.readers;
  }

  /** Codes of the failures of this session, latest last: for the support report. */
  get failures(): readonly ErrorCode[] {
    return this.#failures;
  }

  /** Moves on, tells the listeners what is new, and has the orders carried out. */
  dispatch(event: DeskEvent): void {
    const { state, orders } = advance(this.#state, event);
    this.#state = state;
    if (event.kind === 'failed') this.#remember(event.failure.code);
    if (event.kind === 'process-lost' || event.kind === 'page-lost') this.#remember('HOST_CRASHED');
    this.#tell();
    for (const order of orders) this.#carryOut(order);
  }

  /** @throws AppError CREDENTIAL_*, CARD_REMOVED: this attempt may not be made, and no PIN is wanted for it. */
  requireAttempt(attempt: Attempt): void {
    const refusal = pinRefusal(this.#state, attempt);
    if (refusal !== undefined) throw refusal;
  }

  /** Begins one attempt. The PIN is wiped by whoever carries it out. @throws AppError as requireAttempt. */
  attempt(attempt: Attempt, confirmed: ConfirmedPin): void {
    this.requireAttempt(attempt);
    this.dispatch({ kind: 'pin', confirmed });
  }

  /** Every change of the state, whole. @returns a function that ends it. */
  subscribe(listener: AppStateListener): () => void {
    const own: AppStateListener = (state) => listener(state);
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  #tell(): void {
    const state = this.appState;
    const told = toldOf(state);
    if (told === this.#told) return;
    this.#told = told;
    for (const listener of [...this.#listeners]) listener(state);
  }

  #remember(code: ErrorCode): void {
    this.#failures.push(code);
    if (this.#failures.length > FAILURES_KEPT) this.#failures.shift();
  }
}

/** Two states a window cannot tell apart have the same text. A result is known by its number; its contents never change. */
function toldOf(state: AppState): string {
  if (state.session.kind !== 'finished') return JSON.stringify(state);
  const { sequence, cardPresent } = state.session.finished;
  return JSON.stringify({ ...state, session: { kind: 'finished', sequence, cardPresent } });
}
