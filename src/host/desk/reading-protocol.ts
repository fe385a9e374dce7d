// What the process that shows and the process that reads cards say to each other. Plain JSON; each side checks what it
// receives, because the reading side runs native code next to octets nobody trusts.

import * as v from 'valibot';
import { type CardNumber, isCardNumber } from '../../cards/residence-card/card-number.ts';
import { pinWord } from '../../ipc/my-number-calls.ts';
import { AnyReportSchema } from './my-number-report-schema.ts';
import {
  ArrivedSchema,
  CardTypeSchema,
  FactsSchema,
  FailureSchema,
  ImagesSchema,
  ReadProgressSchema,
} from './report-schema.ts';

const id = v.pipe(v.number(), v.integer(), v.minValue(1));
const name = v.pipe(v.string(), v.maxLength(256));
const provider = v.nullable(v.picklist(['pcsc-mini', 'pcsclite']));

const place = v.variant('on', [
  v.strictObject({ on: v.literal('reader'), reader: name }),
  v.strictObject({ on: v.literal('simulator') }),
]);

/** To the process that reads cards. */
export const ReadingRequestSchema = v.variant('kind', [
  /** First of all, and whenever another provider was chosen. */
  v.strictObject({ kind: v.literal('use-provider'), provider }),
  v.strictObject({
    kind: v.literal('read'),
    reading: id,
    /** null: nobody has said one, and none is needed unless it is a residence card. */
    cardNumber: v.nullable(v.custom<CardNumber>((value) => typeof value === 'string' && isCardNumber(value))),
    place,
    /** The reading of a My Number card that this one goes on with: what a PIN opened there counts again. */
    after: v.nullable(id),
  }),
  /** One attempt with one PIN, of the card that the reading `after` was of, and of no other. */
  v.strictObject({ kind: v.literal('use-pin'), reading: id, place, after: id, ...pinWord }),
  /** Nothing of the last My Number card is needed any more. */
  v.strictObject({ kind: v.literal('forget-card') }),
  v.strictObject({ kind: v.literal('cancel'), reading: id }),
  v.strictObject({
    kind: v.literal('place-simulated-card'),
    request: id,
    profile: name,
    faults: v.pipe(v.array(name), v.maxLength(8)),
    anew: v.exactOptional(v.boolean()),
  }),
  v.strictObject({ kind: v.literal('remove-simulated-card') }),
  v.strictObject({ kind: v.literal('diagnose'), request: id }),
]);

export type ReadingRequest = v.InferOutput<typeof ReadingRequestSchema>;

const readers = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['starting', 'service-down', 'no-reader']) }),
  v.strictObject({
    kind: v.literal('readers'),
    readers: v.pipe(
      v.array(v.strictObject({ name, card: v.picklist(['absent', 'present', 'mute']) })),
      v.maxLength(64),
    ),
  }),
]);

const diagnosisRow = v.strictObject({
  check: name,
  state: v.picklist(['ok', 'problem', 'not-checked']),
  facts: FactsSchema,
});

/** From the process that reads cards. */
export const ReadingNoticeSchema = v.variant('kind', [
  /** It listens. */
  v.strictObject({ kind: v.literal('ready') }),
  v.strictObject({ kind: v.literal('readers'), readers }),
  v.strictObject({ kind: v.literal('progress'), reading: id, progress: ReadProgressSchema }),
  v.strictObject({ kind: v.literal('card-type'), reading: id, cardType: CardTypeSchema }),
  /** What one file of the card says, unverified. */
  v.strictObject({ kind: v.literal('arrived'), reading: id, arrived: ArrivedSchema }),
  v.strictObject({ kind: v.literal('finished'), reading: id, report: AnyReportSchema, images: ImagesSchema }),
  /** A residence card lies there, and nobody has said its number. */
  v.strictObject({ kind: v.literal('number-wanted'), reading: id }),
  v.strictObject({ kind: v.literal('failed'), reading: id, failure: FailureSchema }),
  /** The answers to requests with a number. */
  v.strictObject({ kind: v.literal('placed'), request: id }),
  v.strictObject({ kind: v.literal('refused'), request: id, failure: FailureSchema }),
  v.strictObject({
    kind: v.literal('diagnosis'),
    request: id,
    rows: v.pipe(v.array(diagnosisRow), v.maxLength(64)),
  }),
]);

export type ReadingNotice = v.InferOutput<typeof ReadingNoticeSchema>;
export type DiagnosisNotice = Extract<ReadingNotice, { readonly kind: 'diagnosis' }>;
