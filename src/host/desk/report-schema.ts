// The shape of a report, for the process that did not write it: the one that shows it has to check what it was sent.

import * as v from 'valibot';
import { type CardType, isCardType } from '../../cards/card-kind.ts';
import { type ErrorCode, isErrorCode } from '../../errors/catalogue.ts';
import type { Failure } from '../../errors/failure.ts';
import type { ArrivedPart, ImageOctets } from '../../ipc/app-state.ts';
import type { Report } from '../../report/report.ts';
import { type AnyProgress, MY_NUMBER_PHASES, READ_PHASES } from '../../session/read-phase.ts';
import { type JstDate, parseIsoDate } from '../../time/jst-date.ts';

/** More than any card has. */
export const MOST = { fields: 64, images: 8 } as const;

const text = v.pipe(v.string(), v.maxLength(16_384));
export const name = v.pipe(v.string(), v.maxLength(256));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const day = v.custom<JstDate>(
  (value) => typeof value === 'string' && parseIsoDate(value) !== undefined,
);
const imageId = v.picklist(['frontImage', 'faceImage', 'nameImage', 'addressImage']);
const imageFormat = v.picklist(['tiff-g4', 'jp2']);

export const CardTypeSchema = v.custom<CardType>((value) => typeof value === 'string' && isCardType(value));

const fieldEntries = {
  state: v.picklist(['read', 'empty', 'unreadable', 'missing']),
  value: v.nullable(text),
  raw: v.nullable(text),
  translations: v.exactOptional(v.strictObject({ en: text, zh: text })),
  encoding: v.exactOptional(v.picklist(['utf-8', 'shift_jis'])),
  signed: v.boolean(),
  source: name,
};

const field = v.strictObject({ id: name, ...fieldEntries });
const fields = v.pipe(v.array(field), v.maxLength(MOST.fields));
export const HolderFieldSchema = v.strictObject({
  id: v.picklist(['name', 'birthDate', 'sex', 'address']),
  ...fieldEntries,
});

const image = v.strictObject({
  id: imageId,
  format: imageFormat,
  state: v.picklist(['read', 'empty', 'missing', 'undecodable']),
  width: count,
  height: count,
  signed: v.boolean(),
  source: name,
});

export const SignatureSchema = v.strictObject({
  status: v.picklist(['valid', 'invalid', 'absent', 'not-checked']),
  algorithm: v.nullable(name),
  layout: v.nullable(name),
  signer: v.nullable(
    v.strictObject({ subject: text, issuer: text, serial: name, notBefore: day, notAfter: day }),
  ),
  chain: v.picklist(['anchored', 'not-anchored', 'invalid']),
  anchorSha256: v.nullable(name),
});

export const FindingSchema = v.strictObject({
  rule: name,
  status: v.picklist(['pass', 'fail', 'warn', 'not-applicable', 'not-in-force', 'not-checked', 'fatal']),
  weight: v.picklist(['not-authentic', 'undetermined', 'none']),
  reason: v.exactOptional(name),
  params: v.exactOptional(v.record(name, v.union([text, v.number()]))),
  citation: text,
});

export const LinkSchema = v.strictObject({
  apdus: count,
  bytesSent: count,
  bytesReceived: count,
  elapsedMs: v.pipe(v.number(), v.minValue(0)),
});

const markEntries = {
  simulated: v.boolean(),
  trustProfile: v.picklist(['official', 'test', 'simulator']),
};

export const REPORT_ENTRIES = {
  ...markEntries,
  today: day,
  card: v.strictObject({
    kind: v.picklist([
      'residence-card',
      'special-permanent-resident-certificate',
      'specified-residence-card',
      'specified-special-permanent-resident-certificate',
      'specified-card',
    ]),
    generation: v.nullable(v.picklist([1, 2])),
    type: v.nullable(CardTypeSchema),
  }),
  outcome: v.picklist(['authentic', 'not-authentic', 'undetermined']),
  fields,
  images: v.pipe(v.array(image), v.maxLength(MOST.images)),
  signature: SignatureSchema,
  findings: v.pipe(v.array(FindingSchema), v.maxLength(128)),
  link: LinkSchema,
};

export const ReportSchema: v.GenericSchema<unknown, Report> = v.strictObject(REPORT_ENTRIES);

/** A card's image is at most some ten kB. */
export const ImagesSchema: v.GenericSchema<unknown, readonly ImageOctets[]> = v.pipe(
  v.array(
    v.strictObject({ id: imageId, format: imageFormat, base64: v.pipe(v.string(), v.maxLength(100_000)) }),
  ),
  v.maxLength(MOST.images),
);

export const ArrivedSchema: v.GenericSchema<unknown, ArrivedPart> = v.strictObject({
  ...markEntries,
  fields,
  images: ImagesSchema,
});

export const FactsSchema = v.record(name, v.union([text, v.number(), v.boolean()]));

export const FailureSchema: v.GenericSchema<unknown, Failure> = v.strictObject({
  code: v.custom<ErrorCode>((value) => typeof value === 'string' && isErrorCode(value)),
  retry: v.picklist([
    'fix-reader',
    'tap-again',
    'check-input',
    'choose-reader',
    'another-card',
    'municipal-office',
    'report',
    'reinstall',
  ]),
  facts: FactsSchema,
});

export const ReadProgressSchema: v.GenericSchema<unknown, AnyProgress> = v.strictObject({
  phase: v.picklist([...READ_PHASES, ...MY_NUMBER_PHASES]),
  bytesReceived: count,
  bytesExpected: count,
});
