// The host's side of the contract, played: every call of the schema is validated and remembered, and answers can be
// changed by a test. Derived from the same schema object as the real one.

import { AppError } from '../../../src/errors/app-error.ts';
import type { ErrorCode } from '../../../src/errors/catalogue.ts';
import { toFailure } from '../../../src/errors/failure.ts';
import { parseCardNumber } from '../../../src/cards/residence-card/card-number.ts';
import type { AppState, SessionState } from '../../../src/ipc/app-state.ts';
import { type DeskHandlers, answerCall } from '../../../src/ipc/derive.ts';
import type { AppStart } from '../../../src/ipc/schema.ts';
import type { OpenedReadiness } from '../../../src/ipc/readiness-calls.ts';
import type { EnvironmentFacts } from '../../../src/readiness/environment-facts.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/ipc/settings.ts';
import { CODES, DIAGNOSIS, ENVIRONMENT, OPENED_READINESS, SIMULATED_CARDS, TRUST } from './host-answers.ts';

export interface RecordedCall {
  readonly name: string;
  readonly input: unknown;
}

export const WAITING: AppState = {
  readers: { kind: 'readers', readers: [{ name: 'SONY FeliCa RC-S300/P', card: 'absent' }] },
  cardNumberHeld: false,
  session: { kind: 'waiting' },
  simulator: { placed: null },
  comparing: null,
};

export class MockDesk {
  static readonly waiting = WAITING;
  readonly calls: RecordedCall[] = [];
  state: AppState = WAITING;
  settings: Settings;
  start: Partial<AppStart> = {};
  /** What a look at this computer finds. */
  environment: EnvironmentFacts = ENVIRONMENT;
  /** What a saved check holds. */
  saved: OpenedReadiness = OPENED_READINESS;
  /** Sends an event into the page; set by whoever connects the two. */
  emit: (state: AppState) => Promise<void> = () => Promise.resolve();
  #overrides: Partial<DeskHandlers> = {};
  readonly #failing = new Map<string, ErrorCode>();

  constructor(settings: Partial<Settings> = {}) {
    this.settings = { ...DEFAULT_SETTINGS, language: 'ja', theme: 'light', ...settings };
  }

  /** What the page sends: never throws, as the real one does not. */
  answer(name: unknown, input: unknown): Promise<unknown> {
    this.calls.push({ name: String(name), input });
    const failing = this.#failing.get(String(name));
    if (failing !== undefined)
      return Promise.resolve({ ok: false, failure: toFailure(new AppError(failing)) });
    return answerCall({ ...this.#handlers(), ...this.#overrides }, name, input);
  }

  /** These calls are answered by the test. */
  override(handlers: Partial<DeskHandlers>): void {
    this.#overrides = { ...this.#overrides, ...handlers };
  }

  /** The next calls of this name fail with this code. */
  fail(name: string, code: ErrorCode): void {
    this.#failing.set(name, code);
  }

  async show(change: Partial<AppState>): Promise<void> {
    this.state = { ...this.state, ...change };
    await this.emit(this.state);
  }

  showSession(session: SessionState): Promise<void> {
    return this.show({ session });
  }

  called(name: string): readonly unknown[] {
    return this.calls.filter((call) => call.name === name).map(({ input }) => input);
  }

  #handlers(): DeskHandlers {
    const nothing = (): Promise<null> => Promise.resolve(null);
    return {
      'app.start': () => Promise.resolve(this.#appStart()),
      'settings.save': (settings) => Promise.resolve((this.settings = settings)),
      'number.submit': async ({ typed }) => {
        const parsed = parseCardNumber(typed);
        if (!parsed.ok) return { accepted: false, problem: parsed.problem };
        await this.show({ cardNumberHeld: true });
        return { accepted: true };
      },
      'number.forget': () => this.show({ cardNumberHeld: false }).then(nothing),
      'reading.cancel': () => this.showSession({ kind: 'waiting' }).then(nothing),
      'session.clear': () => this.show({ session: { kind: 'waiting' }, cardNumberHeld: false }).then(nothing),
      'session.idle': () =>
        this.show({ session: { kind: 'blanked', why: 'idle' }, cardNumberHeld: false }).then(nothing),
      'link.open': nothing,
      'page.savePdf': () => Promise.resolve({ saved: true, file: 'result.pdf' }),
      'text.copy': nothing,
      'trust.list': () => Promise.resolve(TRUST),
      'trust.import': ({ files }) =>
        Promise.resolve(
          files.map(({ name }, index) =>
            index === 0
              ? { file: name, outcome: 'imported' }
              : { file: name, outcome: 'refused', failure: toFailure(new AppError('ANCHOR_NOT_PINNED')) },
          ),
        ),
      'codes.summary': () => Promise.resolve(CODES),
      'codes.import': () => Promise.resolve({ added: 12, changed: 1, unchanged: 30 }),
      'diagnosis.run': () => Promise.resolve(DIAGNOSIS),
      'support.report': () => Promise.resolve('Zairyu Desk 0.1.0\nreader: ok\n'),
      'simulator.cards': () => Promise.resolve(SIMULATED_CARDS),
      'simulator.place': (placed) => this.show({ simulator: { placed } }).then(nothing),
      'simulator.remove': () => this.show({ simulator: { placed: null } }).then(nothing),
      'pin.attempt': () => Promise.resolve({ accepted: true }),
      'comparison.keep': () =>
        this.show({ session: { kind: 'waiting' }, comparing: 'my-number-card' }).then(nothing),
      'environment.probe': () => Promise.resolve(this.environment),
      'calendar.save': () => Promise.resolve({ saved: true, file: 'deadlines.ics' }),
      'readiness.save': () => Promise.resolve({ saved: true, file: 'check.json' }),
      'readiness.open': () => Promise.resolve(this.saved),
    };
  }

  #appStart(): AppStart {
    return {
      version: '0.1.0',
      platform: 'linux',
      locale: 'ja-JP',
      settings: this.settings,
      settingsSetAside: false,
      state: this.state,
      ...this.start,
    };
  }
}
