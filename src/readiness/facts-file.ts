// The facts file of `readiness --facts`: one JSON object with the short input names of the decision model. A key that is
// left out, or says "unknown", stays unknown; null means "there is none" where that can be so. Every wrong key and every
// wrong value is reported at once, as data: the words come from elsewhere, and values are never repeated.

import type { JstDate } from '../time/jst-date.ts';
import { NO_FACTS, type FactName, type Facts } from './facts.ts';
import { UNKNOWN, notApplicable, known, type Fact } from './fact.ts';
import {
  ANY_TEXT,
  AUTH,
  BOOLEAN,
  CARD,
  CARD_PRESENCE,
  COMBO,
  DATE,
  DAY_COUNT,
  PERIOD,
  PROCEDURE,
  SIGN,
  TODAY,
  TRIES,
  YEARS,
  type Allowed,
  type Value,
} from './facts-file-values.ts';
import type { OnlineProcedure, ProcedureCode } from './tables/procedures.ts';

/** The name of each fact in a file. */
export const FACTS_FILE_KEYS = {
  cardType: 'card',
  status: 'status',
  statusSubtype: 'sub',
  periodOfStay: 'period',
  periodDays: 'period_days',
  periodEnd: 'E',
  permissionType: 'permission_type',
  permissionDate: 'permission_date',
  issueDate: 'issue_date',
  cardExpiry: 'rc_exp',
  cardLost: 'rc_lost',
  filedOn: 'filed',
  age: 'age',
  birthDatesMatch: 'dob_match',
  namesMatch: 'name_match',
  addressChanged: 'addr_changed',
  myNumberCard: 'mnc',
  myNumberCardExpiry: 'mnc_exp',
  authCertificate: 'auth',
  authCertificateExpiry: 'auth_exp',
  authTries: 'auth_tries',
  signCertificate: 'sign',
  signCertificateExpiry: 'sign_exp',
  signTries: 'sign_tries',
  reader: 'reader',
  jpkiSoftware: 'jpki',
  browserExtension: 'ext',
  os: 'os',
  browser: 'browser',
  smartphoneOnly: 'smartphone_only',
  inJapan: 'in_japan',
  foreignIpAddress: 'foreign_ip',
  accountRegistered: 'account',
  photoAgeDays: 'photo_days',
  eventDate: 'event',
} as const satisfies Record<FactName, string>;

export interface FactsFileError {
  /** Empty for the file as a whole. */
  readonly key: string;
  readonly problem: 'not-json' | 'not-an-object' | 'unknown-key' | 'value-not-allowed';
  readonly allowed: Allowed;
  /** null is allowed as well: "there is none" where that can be, otherwise "not known". */
  readonly orNull: boolean;
}

export type FactsFile =
  | {
      readonly ok: true;
      readonly facts: Facts;
      readonly today?: JstDate;
      readonly procedure?: ProcedureCode;
      readonly combo: readonly OnlineProcedure[];
    }
  | { readonly ok: false; readonly errors: readonly FactsFileError[] };

const QUESTION_KEYS = ['today', 'procedure', 'combo'] as const;
const KEYS: readonly string[] = [...QUESTION_KEYS, ...Object.values(FACTS_FILE_KEYS)];

/** @param text the file's JSON text. */
export function parseFactsFile(text: string): FactsFile {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { ok: false, errors: [wholeFile('not-json')] };
  }
  return readFacts(content);
}

/** The same for an object that is already parsed. */
export function readFacts(content: unknown): FactsFile {
  if (!isRecord(content)) return { ok: false, errors: [wholeFile('not-an-object')] };
  const input = new Input(content);
  const facts = factsIn(input);
  const today = input.optional('today', TODAY);
  const procedure = input.optional('procedure', PROCEDURE);
  const combo = input.optional('combo', COMBO) ?? [];
  if (input.errors.length > 0) return { ok: false, errors: input.errors };
  return {
    ok: true,
    facts,
    combo,
    ...(today === undefined ? {} : { today }),
    ...(procedure === undefined ? {} : { procedure }),
  };
}

function factsIn(input: Input): Facts {
  return {
    ...NO_FACTS,
    cardType: input.fact('cardType', CARD),
    status: input.fact('status', ANY_TEXT),
    statusSubtype: input.factOrNone('statusSubtype', ANY_TEXT),
    periodOfStay: input.fact('periodOfStay', PERIOD),
    periodDays: input.factOrNone('periodDays', DAY_COUNT),
    periodEnd: input.factOrNone('periodEnd', DATE),
    permissionType: input.factOrNone('permissionType', ANY_TEXT),
    permissionDate: input.factOrNone('permissionDate', DATE),
    issueDate: input.factOrNone('issueDate', DATE),
    cardExpiry: input.factOrNone('cardExpiry', DATE),
    cardLost: input.fact('cardLost', BOOLEAN),
    filedOn: input.factOrNone('filedOn', DATE),
    age: input.fact('age', YEARS),
    birthDatesMatch: input.fact('birthDatesMatch', BOOLEAN),
    namesMatch: input.fact('namesMatch', BOOLEAN),
    addressChanged: input.fact('addressChanged', BOOLEAN),
    myNumberCard: input.fact('myNumberCard', CARD_PRESENCE),
    myNumberCardExpiry: input.fact('myNumberCardExpiry', DATE),
    authCertificate: input.fact('authCertificate', AUTH),
    authCertificateExpiry: input.fact('authCertificateExpiry', DATE),
    authTries: input.fact('authTries', TRIES),
    signCertificate: input.fact('signCertificate', SIGN),
    signCertificateExpiry: input.fact('signCertificateExpiry', DATE),
    signTries: input.fact('signTries', TRIES),
    reader: input.fact('reader', BOOLEAN),
    jpkiSoftware: input.fact('jpkiSoftware', BOOLEAN),
    browserExtension: input.fact('browserExtension', BOOLEAN),
    os: input.fact('os', ANY_TEXT),
    browser: input.fact('browser', ANY_TEXT),
    smartphoneOnly: input.fact('smartphoneOnly', BOOLEAN),
    inJapan: input.fact('inJapan', BOOLEAN),
    foreignIpAddress: input.fact('foreignIpAddress', BOOLEAN),
    accountRegistered: input.fact('accountRegistered', BOOLEAN),
    photoAgeDays: input.fact('photoAgeDays', DAY_COUNT),
    eventDate: input.factOrNone('eventDate', DATE),
  };
}

/** One file's content and what is wrong with it so far. */
class Input {
  readonly errors: FactsFileError[] = [];
  readonly #content: Readonly<Record<string, unknown>>;

  constructor(content: Readonly<Record<string, unknown>>) {
    this.#content = content;
    for (const key of Object.keys(content)) {
      if (KEYS.includes(key)) continue;
      const allowed = { kind: 'keys', values: similarKeys(key) } as const;
      this.errors.push({ key, problem: 'unknown-key', allowed, orNull: false });
    }
  }

  /** null says "not known" here: there is no way for this to be absent. */
  fact<T>(name: FactName, value: Value<T>): Fact<T> {
    return this.#read(FACTS_FILE_KEYS[name], value, UNKNOWN);
  }

  /** null says "there is none". */
  factOrNone<T>(name: FactName, value: Value<T>): Fact<T> {
    return this.#read(FACTS_FILE_KEYS[name], value, notApplicable('person'));
  }

  optional<T>(key: (typeof QUESTION_KEYS)[number], value: Value<T>): T | undefined {
    const raw = this.#content[key];
    if (raw === undefined) return undefined;
    const parsed = value.parse(raw);
    if (parsed === undefined) this.#refuse(key, value.allowed, false);
    return parsed;
  }

  #read<T>(key: string, value: Value<T>, whenNull: Fact<T>): Fact<T> {
    const raw = this.#content[key];
    if (raw === undefined || raw === 'unknown') return UNKNOWN;
    if (raw === null) return whenNull;
    const parsed = value.parse(raw);
    if (parsed !== undefined) return known(parsed, 'person');
    this.#refuse(key, value.allowed, true);
    return UNKNOWN;
  }

  #refuse(key: string, allowed: Allowed, orNull: boolean): void {
    this.errors.push({ key, problem: 'value-not-allowed', allowed, orNull });
  }
}

/** Keys a person may have meant: same letters but for case and separators, or one containing the other. */
function similarKeys(key: string): readonly string[] {
  const wanted = letters(key);
  const close = KEYS.filter((known) => {
    const have = letters(known);
    return (
      have === wanted ||
      (wanted.length > 2 && have.length > 2 && (have.includes(wanted) || wanted.includes(have)))
    );
  });
  return close.length > 0 ? close : KEYS;
}

function letters(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function wholeFile(problem: 'not-json' | 'not-an-object'): FactsFileError {
  return { key: '', problem, allowed: { kind: 'keys', values: KEYS }, orNull: false };
}

function isRecord(content: unknown): content is Readonly<Record<string, unknown>> {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}
