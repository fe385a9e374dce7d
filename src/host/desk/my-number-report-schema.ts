// The shape of a report of a My Number card, and of a report of whichever card was read.

import * as v from 'valibot';
import { type AnyReport, CERTIFICATE_USES, type MyNumberReport } from '../../report/my-number-report.ts';
import { NOT_READ_REASONS, type SpecifiedReport } from '../../report/specified-report.ts';
import {
  FailureSchema,
  FindingSchema,
  HolderFieldSchema,
  LinkSchema,
  REPORT_ENTRIES,
  ReportSchema,
  SignatureSchema,
  count,
  day,
  name,
} from './report-schema.ts';

const chain = v.picklist(['anchored', 'not-anchored', 'invalid', 'not-checked']);
const findings = v.pipe(v.array(FindingSchema), v.maxLength(128));

const certificate = v.strictObject({
  use: v.picklist(CERTIFICATE_USES),
  present: v.nullable(v.boolean()),
  readable: v.boolean(),
  state: v.picklist(['read', 'absent', 'locked', 'malformed']),
  notBefore: v.nullable(day),
  notAfter: v.nullable(day),
  validity: v.nullable(v.picklist(['valid', 'expired', 'not-yet-valid'])),
  daysLeft: v.nullable(v.pipe(v.number(), v.integer())),
  chain,
  anchorSha256: v.nullable(name),
  findings,
});

const tries = v.union([v.pipe(count, v.maxValue(15)), v.picklist(['unknown', 'blocked'])]);

export const MyNumberReportSchema: v.GenericSchema<unknown, MyNumberReport> = v.strictObject({
  simulated: v.boolean(),
  trustProfile: v.picklist(['official', 'test', 'simulator']),
  today: day,
  card: v.strictObject({
    kind: v.literal('my-number-card'),
    generation: v.null(),
    type: v.null(),
    expiryDate: v.nullable(day),
  }),
  outcome: v.picklist(['authentic', 'not-authentic', 'undetermined']),
  fields: v.pipe(v.array(HolderFieldSchema), v.maxLength(16)),
  images: v.pipe(v.array(v.never()), v.length(0)),
  signature: SignatureSchema,
  certificates: v.pipe(v.array(certificate), v.maxLength(2)),
  tries: v.strictObject({ userAuthentication: tries, digitalSignature: tries, inputSupport: tries }),
  findings,
  link: LinkSchema,
});

const residenceHalf = v.variant('state', [
  v.strictObject({ state: v.literal('read'), channelProfile: name, experimental: v.boolean() }),
  v.strictObject({
    state: v.literal('not-read'),
    reason: v.picklist(NOT_READ_REASONS),
    failure: v.exactOptional(FailureSchema),
  }),
]);

const SpecifiedReportSchema: v.GenericSchema<unknown, SpecifiedReport> = v.strictObject({
  ...REPORT_ENTRIES,
  specified: v.strictObject({
    version: v.nullable(name),
    residence: residenceHalf,
    myNumber: MyNumberReportSchema,
  }),
});

export const AnyReportSchema: v.GenericSchema<unknown, AnyReport> = v.union([
  ReportSchema,
  SpecifiedReportSchema,
  MyNumberReportSchema,
]);
