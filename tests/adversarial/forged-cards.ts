// Cards as a forger would make them: a good simulated card with another signature file, signed with the keys of test
// hierarchies. The simulator's CA is among them, so that certificates it would never issue can be tried as well.

import * as v from 'valibot';
import type { Bytes } from '../../src/bytes/bytes.ts';
import { gen1SignedData } from '../../src/cards/residence-card/gen1/signed-data.ts';
import { gen2SignedData } from '../../src/cards/residence-card/gen2/signed-data.ts';
import { ReportSchema } from '../../src/host/desk/report-schema.ts';
import type { Report } from '../../src/report/report.ts';
import type { Reading } from '../../src/session/read-card.ts';
import { isAbsent, type AbsentSignature, type SignedData } from '../../src/trust/signed-data.ts';
import { buildSigner, type CertificateRequest } from '../generators/pki/certificate-builder.ts';
import { signP384, signRsa } from '../generators/pki/keys.ts';
import { synthetic, ZAIRYU_CARD_CA, ZAIRYU_CARD_CA2 } from '../generators/pki/names.ts';
import { withFile } from '../integration/altered-reading.ts';
import { captureSimulated, judgeSimulated } from '../integration/simulated-reading.ts';
import { fileOf } from '../unit/cards/residence-card/capture.ts';

export interface Forgery {
  /** Changes of the signer's certificate, which is otherwise one the CA issued to the forger's key. */
  readonly certificate?: Partial<CertificateRequest>;
  /** In place of the certificate altogether. */
  readonly stored?: Bytes;
  /** In place of a right signature over the card's contents. */
  readonly checkCode?: (signed: Bytes) => Bytes;
}

const DATES = { notBefore: '2026-06-01T00:00:00Z', notAfter: '2038-05-31T14:59:59Z' };
export const FORGERS_P384 = 'p384-forger';
const FORGERS_RSA = 'rsa2048-signer-b';

export const GEN2_SIGNER = {
  issuer: ZAIRYU_CARD_CA2,
  issuerKey: 'p384-simulator-ca2',
  subject: synthetic('Card signer'),
  subjectKey: FORGERS_P384,
  serial: 0x6001,
  ...DATES,
} as const;

const GEN1_SIGNER = {
  issuer: ZAIRYU_CARD_CA,
  issuerKey: 'rsa2048-ca-c',
  subject: synthetic('Card signer'),
  subjectKey: FORGERS_RSA,
  serial: 0x6002,
  ...DATES,
} as const;

/** 在留カード of generation 2, ECDSA on P-384. */
export async function forgedGen2({ certificate = {}, stored, checkCode }: Forgery = {}): Promise<Reading> {
  const reading = await captureSimulated('worker');
  const signed = signedOctets(gen2SignedData(reading.capture, '05'));
  const code = checkCode?.(signed) ?? signP384(FORGERS_P384, signed, 'raw');
  return withFile(
    reading,
    'DF3/EF01',
    fileOf(['DC', code], ['DD', stored ?? buildSigner({ ...GEN2_SIGNER, ...certificate })]),
  );
}

/** 在留カード of generation 1, RSA-2048. */
export async function forgedGen1({ certificate = {}, stored, checkCode }: Forgery = {}): Promise<Reading> {
  const reading = await captureSimulated('gen1-worker');
  const signed = signedOctets(gen1SignedData(reading.capture));
  const code = checkCode?.(signed) ?? signRsa(FORGERS_RSA, signed);
  return withFile(
    reading,
    'DF3/EF01',
    fileOf(['DA', code], ['DB', stored ?? buildSigner({ ...GEN1_SIGNER, ...certificate })]),
  );
}

function signedOctets(data: SignedData | AbsentSignature): Bytes {
  const candidate = isAbsent(data) ? undefined : data.candidates[0];
  if (candidate === undefined) throw new Error('the card has no signature');
  return candidate.bytes;
}

/** Whether the CA would have signed for the key, and whether the key signed the contents. */
export interface Verdict {
  readonly outcome: Report['outcome'];
  readonly signature: Report['signature']['status'];
  readonly chain: Report['signature']['chain'];
}

export async function verdictOn(reading: Reading): Promise<Verdict> {
  const { outcome, signature } = (await judgeSimulated(reading)).report;
  return { outcome, signature: signature.status, chain: signature.chain };
}

/** The process that shows a report holds it to a schema, and fails where it does not fit. */
export async function isShownByTheWindow(reading: Reading): Promise<boolean> {
  const { report } = await judgeSimulated(reading);
  const sent: unknown = JSON.parse(JSON.stringify(report));
  return v.is(ReportSchema, sent);
}
