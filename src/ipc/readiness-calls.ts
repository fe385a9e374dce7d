// The calls of the online application check: what this computer has, deadlines for a calendar, and a check a person keeps
// for later in a file that only their passphrase opens.

import * as v from 'valibot';
import type { EnvironmentFacts } from '../readiness/environment-facts.ts';
import type { FactsFileContent } from '../readiness/facts-file-content.ts';
import { ONLINE_PROCEDURES, PROCEDURES, type ProcedureCode } from '../readiness/tables/procedures.ts';
import type { OnlineProcedure } from '../readiness/tables/procedures.ts';
import { parseIsoDate, type JstDate } from '../time/jst-date.ts';
import { call, nothing, returns } from './call-shape.ts';
import { OfferedFile, type SavedFile } from './files.ts';
import { CALENDAR_LIMITS, PASSPHRASE_LENGTH } from './readiness-limits.ts';

const date = v.custom<JstDate>((value) => typeof value === 'string' && parseIsoDate(value) !== undefined);
const procedure = v.custom<ProcedureCode>(
  (value) => typeof value === 'string' && Object.hasOwn(PROCEDURES, value),
);
const passphrase = v.pipe(
  v.string(),
  v.minLength(PASSPHRASE_LENGTH.least),
  v.maxLength(PASSPHRASE_LENGTH.most),
);

/** AB12345678CD: letters at both ends, so that the twelve digits of an individual number are never one. */
const cardNumber = v.pipe(v.string(), v.regex(/^[A-Z]{2}\d{8}[A-Z]{2}$/));

/** A file of facts as an object: its names and plain values. What they may be, the rules of the facts file say. */
const factsFileContent = v.record(
  v.pipe(v.string(), v.maxLength(32)),
  v.nullable(v.union([v.pipe(v.string(), v.maxLength(100)), v.number(), v.boolean()])),
);

const calendarEntry = v.strictObject({
  date,
  title: v.pipe(v.string(), v.nonEmpty(), v.maxLength(CALENDAR_LIMITS.title)),
  note: v.pipe(v.string(), v.maxLength(CALENDAR_LIMITS.note)),
});

/** A check as it was saved. Every value in it now counts as typed by the person who opened it. */
export interface OpenedReadiness {
  /** The day in Japan on which it was saved. */
  readonly savedOn: JstDate;
  readonly procedure: ProcedureCode;
  readonly combo: readonly OnlineProcedure[];
  /** For `readFacts`. What was not known is left out. */
  readonly facts: FactsFileContent;
  /** null: the person did not want it in the file. */
  readonly cardNumber: string | null;
}

export const READINESS_CALLS = {
  /** Looks at this computer; starts no other program's code and uses no network. */
  'environment.probe': call(nothing, returns<EnvironmentFacts>()),
  /** An .ics file of whole days, one for each entry. */
  'calendar.save': call(
    v.strictObject({
      entries: v.pipe(v.array(calendarEntry), v.minLength(1), v.maxLength(CALENDAR_LIMITS.entries)),
    }),
    returns<SavedFile>(),
  ),
  /**
   * Encrypted with the passphrase, which is kept nowhere. Never in it: PINs, serial numbers of certificates, names, images;
   * the card number only where the person ticked it.
   */
  'readiness.save': call(
    v.strictObject({
      passphrase,
      procedure,
      combo: v.optional(
        v.pipe(v.array(v.picklist(ONLINE_PROCEDURES)), v.maxLength(ONLINE_PROCEDURES.length)),
        [],
      ),
      facts: factsFileContent,
      include: v.strictObject({ cardNumber: v.optional(cardNumber) }),
    }),
    returns<SavedFile>(),
  ),
  /** Fails with FILE_PASSPHRASE_WRONG or FILE_DAMAGED. */
  'readiness.open': call(v.strictObject({ file: OfferedFile, passphrase }), returns<OpenedReadiness>()),
} as const;
