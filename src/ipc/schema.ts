// Every call and event between a window and the host: one object from which main, preload, renderer and the test mock are
// derived. Whatever crosses is validated on the receiving side.

import * as v from 'valibot';
import type { CardNumberProblem } from '../cards/residence-card/card-number.ts';
import type { Failure } from '../errors/failure.ts';
import type { AppState } from './app-state.ts';
import { call, nothing, type Result, returns } from './call-shape.ts';
import { OfferedFile, type SavedFile } from './files.ts';
import { LINK_IDS } from './links.ts';
import { MY_NUMBER_CALLS, type PinUse } from './my-number-calls.ts';
import { READINESS_CALLS } from './readiness-calls.ts';
import { type Settings, SettingsSchema } from './settings.ts';

/** A support report; a field of a card is far shorter. */
const LONGEST_COPY = 32_768;

const shortText = v.pipe(v.string(), v.maxLength(256));

export interface AppStart {
  readonly version: string;
  readonly platform: 'linux' | 'win32' | 'darwin' | 'other';
  /** Of the system, as in 'ja-JP'. */
  readonly locale: string;
  readonly settings: Settings;
  /** A settings file that could not be read was set aside, and defaults are in use. */
  readonly settingsSetAside: boolean;
  readonly state: AppState;
}

export interface TrustRow {
  readonly name: string;
  readonly use: string;
  /** Of a CA certificate; a delivery key has neither generation nor dates. */
  readonly generation: string | null;
  readonly sha256: string | null;
  readonly state: 'imported' | 'read-off-card' | 'not-imported' | 'no-digest' | 'unusable';
  readonly validity: 'valid' | 'expired' | 'not-yet-valid' | null;
  readonly source: string;
}

export interface ImportRow {
  readonly file: string;
  readonly outcome: 'imported' | 'already-there' | 'refused';
  readonly pin?: string;
  readonly failure?: Failure;
}

export interface CodesSummary {
  readonly rows: number;
  readonly fields: readonly {
    readonly field: string;
    readonly rows: number;
    readonly source: string;
    readonly date: string;
  }[];
}

export interface CodesImported {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface DiagnosisRow {
  readonly check: string;
  readonly state: 'ok' | 'problem' | 'not-checked';
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

interface SimulatedCard {
  readonly name: string;
  readonly type: string;
  readonly story: { readonly ja: string; readonly en: string; readonly zh: string };
}

/** What opens these cards is no secret, because they do not exist. */
export type SimulatedCardRow =
  | (SimulatedCard & {
      readonly family: 'residence-card';
      readonly cardNumber: string;
      /** Of a specified card, which is a My Number card as well. */
      readonly pins?: SimulatedPinRow;
    })
  | (SimulatedCard & { readonly family: 'my-number-card'; readonly pins: SimulatedPinRow });

export type SimulatedPinRow = Readonly<Partial<Record<PinUse, string>>>;

/** The answer to a typed number: it is held, or this is wrong with it. */
export type NumberAnswer =
  { readonly accepted: true } | { readonly accepted: false; readonly problem: CardNumberProblem };

export const CALLS = {
  'app.start': call(nothing, returns<AppStart>()),
  'settings.save': call(SettingsSchema, returns<Settings>()),

  /** Holds the number until a card has been opened with it; reading starts as soon as a card is there. */
  'number.submit': call(
    v.strictObject({ typed: v.pipe(v.string(), v.maxLength(64)) }),
    returns<NumberAnswer>(),
  ),
  'number.forget': call(nothing, returns<null>()),
  'reading.cancel': call(nothing, returns<null>()),
  /** Next customer: result, number and images are gone. */
  'session.clear': call(nothing, returns<null>()),
  /** The window saw no key and no click for the time set. */
  'session.idle': call(nothing, returns<null>()),

  'link.open': call(v.strictObject({ link: v.picklist(LINK_IDS) }), returns<null>()),
  /** A PDF of the page as it is printed. */
  'page.savePdf': call(nothing, returns<SavedFile>()),
  'text.copy': call(v.strictObject({ text: v.pipe(v.string(), v.maxLength(LONGEST_COPY)) }), returns<null>()),

  'trust.list': call(nothing, returns<readonly TrustRow[]>()),
  'trust.import': call(
    v.strictObject({ files: v.pipe(v.array(OfferedFile), v.maxLength(16)) }),
    returns<readonly ImportRow[]>(),
  ),
  'codes.summary': call(nothing, returns<CodesSummary>()),
  'codes.import': call(v.strictObject({ file: OfferedFile }), returns<CodesImported>()),
  'diagnosis.run': call(nothing, returns<readonly DiagnosisRow[]>()),
  /** Text a person may send to support: no names of people, numbers, or card data. */
  'support.report': call(nothing, returns<string>()),

  'simulator.cards': call(nothing, returns<readonly SimulatedCardRow[]>()),
  'simulator.place': call(
    v.strictObject({
      profile: shortText,
      faults: v.pipe(v.array(shortText), v.maxLength(8)),
      /** Made anew: the tries that were spent on it are back. Without it, a card is the one it was. */
      anew: v.exactOptional(v.boolean()),
    }),
    returns<null>(),
  ),
  'simulator.remove': call(nothing, returns<null>()),

  ...MY_NUMBER_CALLS,
  ...READINESS_CALLS,
} as const;

export type CallName = keyof typeof CALLS;
export type CallInput<Name extends CallName> = v.InferOutput<(typeof CALLS)[Name]['input']>;
export type CallResult<Name extends CallName> =
  (typeof CALLS)[Name]['result'] extends Result<infer T> ? T : never;

/** A failure is data: a call is answered or it failed, and neither throws across the border. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export interface Events {
  'state.changed': AppState;
}

export type EventName = keyof Events;

export const CALL_NAMES = Object.keys(CALLS).filter(isCallName);

export function isCallName(text: string): text is CallName {
  return Object.hasOwn(CALLS, text);
}
