// What each key of a facts file may hold: a parser and a description of the allowed values as data.

import { parseIsoDate, type JstDate } from '../time/jst-date.ts';
import { AUTH_STATES, SIGN_STATES, type AuthState, type CardType, type SignState } from './facts.ts';
import { parsePeriodOfStay, type PeriodOfStay } from './period-of-stay.ts';
import {
  ONLINE_PROCEDURES,
  PROCEDURES,
  type OnlineProcedure,
  type ProcedureCode,
} from './tables/procedures.ts';
import { parseToday } from './today.ts';

export type Allowed =
  | { readonly kind: 'one-of' | 'some-of' | 'keys'; readonly values: readonly string[] }
  | { readonly kind: 'integer'; readonly least: number; readonly most: number }
  | { readonly kind: 'date' | 'date-or-instant'; readonly least: string; readonly most: string }
  | { readonly kind: 'boolean' | 'text' | 'period' };

export interface Value<T> {
  readonly allowed: Allowed;
  /** undefined when the value is not one of the allowed. */
  parse(raw: unknown): T | undefined;
}

/** Years outside are typing errors, and 9999 would be an answer for "no end": that one is null. */
const EARLIEST = '1900-01-01';
const LATEST = '2199-12-31';
const LONGEST_TEXT = 100;

export const BOOLEAN: Value<boolean> = {
  allowed: { kind: 'boolean' },
  parse: (raw) => (typeof raw === 'boolean' ? raw : undefined),
};

export const ANY_TEXT: Value<string> = {
  allowed: { kind: 'text' },
  parse: (raw) => (typeof raw === 'string' && raw.length <= LONGEST_TEXT ? raw : undefined),
};

export const DATE: Value<JstDate> = {
  allowed: { kind: 'date', least: EARLIEST, most: LATEST },
  parse: (raw) => (typeof raw === 'string' ? inRange(parseIsoDate(raw)) : undefined),
};

export const TODAY: Value<JstDate> = {
  allowed: { kind: 'date-or-instant', least: EARLIEST, most: LATEST },
  parse: (raw) => (typeof raw === 'string' ? inRange(parseToday(raw)) : undefined),
};

export const PERIOD: Value<PeriodOfStay> = {
  allowed: { kind: 'period' },
  parse: (raw) => (typeof raw === 'string' ? parsePeriodOfStay(raw) : undefined),
};

export const DAY_COUNT = integer(0, 36_525);
export const YEARS = integer(0, 150);
export const TRIES = integer(0, 15);

const CARD_NAMES: Readonly<Record<string, CardType>> = {
  none: 'none',
  '1': '1',
  '01': '1',
  '2': '2',
  '02': '2',
  '05': '5',
  '06': '6',
  '07': '7',
  '08': '8',
};

export const CARD: Value<CardType> = {
  allowed: { kind: 'one-of', values: ['none', '01', '02', '05', '06', '07', '08'] },
  parse: (raw) => (typeof raw === 'string' && Object.hasOwn(CARD_NAMES, raw) ? CARD_NAMES[raw] : undefined),
};

export const CARD_PRESENCE: Value<'present' | 'absent'> = oneOf(['present', 'absent']);
export const AUTH: Value<AuthState> = oneOf(AUTH_STATES);
export const SIGN: Value<SignState> = oneOf(SIGN_STATES);

export const PROCEDURE: Value<ProcedureCode> = {
  allowed: { kind: 'one-of', values: Object.keys(PROCEDURES) },
  parse: (raw) => (typeof raw === 'string' ? parseProcedure(raw) : undefined),
};

export const COMBO: Value<readonly OnlineProcedure[]> = {
  allowed: { kind: 'some-of', values: ONLINE_PROCEDURES },
  parse(raw) {
    if (!Array.isArray(raw)) return undefined;
    const items: readonly unknown[] = raw;
    const codes = items.map((item) => ONLINE_PROCEDURES.find((code) => code === item));
    const found = codes.filter((code) => code !== undefined);
    return found.length === items.length ? found : undefined;
  },
};

/** P1-P7 or the code of a procedure of the counter; letter case does not matter. */
export function parseProcedure(text: string): ProcedureCode | undefined {
  const code = text.trim().toUpperCase();
  return isProcedureCode(code) ? code : undefined;
}

function isProcedureCode(text: string): text is ProcedureCode {
  return Object.hasOwn(PROCEDURES, text);
}

function oneOf<T extends string>(values: readonly T[]): Value<T> {
  return {
    allowed: { kind: 'one-of', values: [...values, 'unknown'] },
    parse: (raw) => values.find((value) => value === raw),
  };
}

function integer(least: number, most: number): Value<number> {
  return {
    allowed: { kind: 'integer', least, most },
    parse: (raw) =>
      typeof raw === 'number' && Number.isInteger(raw) && raw >= least && raw <= most ? raw : undefined,
  };
}

function inRange(date: JstDate | undefined): JstDate | undefined {
  return date !== undefined && date >= EARLIEST && date <= LATEST ? date : undefined;
}
