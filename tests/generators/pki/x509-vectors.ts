// Certificate path cases of our own making, in the manner of NIST's PKITS: a good hierarchy, then one thing broken
// per case. `write-x509-vectors.ts` puts them into tests/vectors/x509; a test makes them again and compares.

import { concat, type Bytes } from '../../../src/bytes/bytes.ts';
import {
  buildCa,
  buildCertificate,
  buildSigner,
  padNul,
  withBrokenSignature,
  type CertificateRequest,
} from './certificate-builder.ts';
import { octetString } from './der.ts';
import { synthetic, ZAIRYU_CARD_CA, ZAIRYU_CARD_CA2, type DistinguishedName } from './names.ts';

type DateStatus = 'valid' | 'expired' | 'not-yet-valid';

export interface Expectation {
  readonly parses: boolean;
  readonly chain: 'anchored' | 'invalid' | 'not-anchored' | 'not-checked';
  /** `step#position` of every finding that is not ok. */
  readonly failed: readonly string[];
  readonly signerDates: DateStatus | null;
  readonly issuerDates: DateStatus | null;
}

export interface X509Case {
  readonly id: string;
  readonly story: string;
  /** File names. */
  readonly anchors: readonly string[];
  /** File names, the certificate below the anchor first. */
  readonly path: readonly string[];
  readonly expect: Expectation;
}

export interface X509Vectors {
  readonly instant: string;
  readonly files: ReadonlyMap<string, Bytes>;
  readonly cases: readonly X509Case[];
}

interface Draft {
  readonly story: string;
  readonly anchors: readonly Bytes[];
  readonly path: readonly Bytes[];
  readonly expect: Expectation;
}

type Change = Partial<CertificateRequest>;

const INSTANT = '2027-01-01T00:00:00Z';
const now = { notBefore: '2024-04-01T00:00:00Z', notAfter: '2034-07-01T00:00:00Z' };
const past = { notBefore: '2015-04-01T00:00:00Z', notAfter: '2025-07-01T00:00:00Z' };
const future = { notBefore: '2030-04-01T00:00:00Z', notAfter: '2049-07-01T00:00:00Z' };

const middleName = synthetic('Intermediate CA');
const printableCa2: DistinguishedName = ZAIRYU_CARD_CA2.map(([type, value]) => [type, value, 'printable']);

const RSA_SIGNER = {
  issuer: ZAIRYU_CARD_CA,
  issuerKey: 'rsa2048-ca-a',
  subject: synthetic('Card signer'),
  subjectKey: 'rsa2048-signer-a',
  serial: 0x0101,
  ...now,
} as const;
const EC_SIGNER = {
  issuer: ZAIRYU_CARD_CA2,
  issuerKey: 'p384-ca2',
  subject: synthetic('Card signer'),
  subjectKey: 'p384-signer',
  serial: 0x0201,
  ...now,
} as const;
const MIDDLE = {
  issuer: ZAIRYU_CARD_CA,
  issuerKey: 'rsa2048-ca-a',
  subject: middleName,
  subjectKey: 'rsa2048-intermediate',
  serial: 0x20,
  basicConstraints: { ca: true },
  keyUsage: ['keyCertSign'],
  ...now,
} as const;

const openCa: Change = { basicConstraints: { ca: true } };
const endEntity: Change = { basicConstraints: { ca: false } };
const noIdentifiers: Change = { subjectKeyIdentifier: false, authorityKeyIdentifier: false };
const criticalPolicies: Change = { policies: { critical: true, oids: ['1.2.392.200149.8.5.1.0.20'] } };
/** An extension nobody has defined. */
const unknownCritical: Change = {
  extensions: [{ oid: '1.3.6.1.4.1.99999.1', critical: true, value: octetString(Uint8Array.of(1)) }],
};

const good: Expectation = {
  parses: true,
  chain: 'anchored',
  failed: [],
  signerDates: 'valid',
  issuerDates: 'valid',
};
const notAnchored: Expectation = { ...good, chain: 'not-anchored', issuerDates: null };
const unreadable: Expectation = {
  parses: false,
  chain: 'not-checked',
  failed: [],
  signerDates: null,
  issuerDates: null,
};
const broken = (...failed: readonly string[]): Expectation => ({ ...good, chain: 'invalid', failed });

const rsaCa = (change: Change = {}): Bytes =>
  buildCa({ subject: ZAIRYU_CARD_CA, subjectKey: 'rsa2048-ca-a', serial: 0x74, ...now, ...change });
const ecCa = (): Bytes => buildCa({ subject: ZAIRYU_CARD_CA2, subjectKey: 'p384-ca2', serial: 1, ...now });
const ecCertificate = (change: Change = {}): Bytes => buildSigner({ ...EC_SIGNER, ...change });

/** A signer below the RSA CA. */
function rsa(story: string, change: Change, expect: Expectation): Draft {
  return { story, anchors: [rsaCa()], path: [buildSigner({ ...RSA_SIGNER, ...change })], expect };
}

/** A signer below the P-384 CA, stored in whatever way. */
function ec(story: string, certificate: Bytes, expect: Expectation): Draft {
  return { story, anchors: [ecCa()], path: [certificate], expect };
}

/** A good signer below an RSA CA of another shape. */
function below(ca: Change, story: string, expect: Expectation): Draft {
  return { story, anchors: [rsaCa(ca)], path: [buildSigner(RSA_SIGNER)], expect };
}

/** Anchor, CA, signer. */
function through(middle: Change, story: string, expect: Expectation, anchor: Change = openCa): Draft {
  const signer = { ...RSA_SIGNER, issuer: middleName, issuerKey: 'rsa2048-intermediate' } as const;
  const path = [buildCertificate({ ...MIDDLE, ...middle }), buildSigner(signer)];
  return { story, anchors: [rsaCa(anchor)], path, expect };
}

function goodCases(): Record<string, Draft> {
  return {
    'good-rsa': rsa('A signer directly below an RSA CA', {}, good),
    'good-p384': ec('A signer directly below a P-384 CA', ecCertificate(), good),
    'good-no-key-identifiers': rsa('Neither AKI nor SKI: the name leads to the CA', noIdentifiers, good),
    'good-no-key-usage': ec('No keyUsage: any use is allowed', buildCertificate(EC_SIGNER), good),
    'good-printable-issuer': ec(
      'The issuer name in another string type',
      ecCertificate({ issuer: printableCa2 }),
      good,
    ),
    'good-policies-critical': rsa('Critical certificate policies are understood', criticalPolicies, good),
    'good-null-parameters': ec(
      '05 00 in the ECDSA algorithm',
      ecCertificate({ ecdsaNullParameters: true }),
      good,
    ),
    'good-nul-padded': ec('NUL filler up to the 602 octets of a field', padNul(ecCertificate(), 602), good),
    'good-generalized-time': rsa('Valid beyond 2049', { notAfter: '2055-01-01T00:00:00Z' }, good),
    'good-intermediate': through({}, 'One CA between anchor and signer', good),
    'good-one-name-two-keys': {
      story: 'Two CAs of one name: the one that signed is found',
      anchors: [
        rsaCa({ subjectKey: 'rsa2048-ca-b', issuerKey: 'rsa2048-ca-b', serial: 0x4b, ...past }),
        rsaCa(),
      ],
      path: [buildSigner({ ...RSA_SIGNER, ...noIdentifiers })],
      expect: good,
    },
  };
}

function dateCases(): Record<string, Draft> {
  return {
    expired: rsa('The signer expired; the chain holds', past, { ...good, signerDates: 'expired' }),
    'not-yet-valid': rsa('The signer is not valid yet; the chain holds', future, {
      ...good,
      signerDates: 'not-yet-valid',
    }),
    'ca-expired': below(past, 'The CA expired; the chain holds', { ...good, issuerDates: 'expired' }),
  };
}

function usageCases(): Record<string, Draft> {
  return {
    'signer-may-not-sign': rsa(
      'keyUsage without digitalSignature',
      { keyUsage: ['keyEncipherment'] },
      broken('4.2.1.3#1'),
    ),
    'signer-no-usage-at-all': rsa('keyUsage without any bit', { keyUsage: [] }, broken('4.2.1.3#1')),
    'ca-may-not-certify': below({ keyUsage: ['cRLSign'] }, 'The CA lacks keyCertSign', broken('6.1.4(n)#0')),
    'not-a-ca': below(endEntity, 'The issuer is not a CA', broken('6.1.4(k)#0')),
    'path-length': through({}, 'pathLen 0 with a CA below', broken('6.1.4(l)#1'), {}),
    'intermediate-not-a-ca': through(endEntity, 'An end entity in between', broken('6.1.4(k)#1')),
    'intermediate-may-not-certify': through(
      { keyUsage: ['digitalSignature'] },
      'The CA in between lacks keyCertSign',
      broken('6.1.4(n)#1'),
    ),
    'intermediate-unknown-critical': through(
      unknownCritical,
      'The CA in between has an unknown critical extension',
      broken('6.1.4(o)#1'),
    ),
    'ca-unknown-critical': below(
      unknownCritical,
      'The CA has an unknown critical extension',
      broken('6.1.4(o)#0'),
    ),
    'unknown-critical': rsa('An unknown critical extension', unknownCritical, broken('6.1.5(f)#1')),
  };
}

function signatureCases(): Record<string, Draft> {
  return {
    'wrong-signature': ec(
      'One bit of the signature changed',
      withBrokenSignature(ecCertificate()),
      broken('6.1.3(a)(1)#1'),
    ),
    'wrong-issuer-name': rsa(
      'Signed by the CA under another issuer name',
      { issuer: ZAIRYU_CARD_CA2 },
      broken('6.1.3(a)(4)#1'),
    ),
    'same-name-other-key': rsa('The name of the CA, another key', { issuerKey: 'rsa2048-ca-b' }, notAnchored),
    'unknown-issuer': rsa(
      'Name and key of nobody known',
      { issuer: synthetic('Unknown CA'), issuerKey: 'rsa2048-ca-b' },
      notAnchored,
    ),
    'weak-key': rsa('RSA-1024 signer', { subjectKey: 'rsa1024-signer' }, broken('strength#1')),
    'weak-ca-key': {
      story: 'RSA-1024 CA',
      anchors: [rsaCa({ subjectKey: 'rsa1024-ca', issuerKey: 'rsa1024-ca' })],
      path: [buildSigner({ ...RSA_SIGNER, issuerKey: 'rsa1024-ca' })],
      expect: broken('strength#0', '6.1.3(a)(1)#1'),
    },
    'weak-hash': rsa('sha1WithRSAEncryption', { hash: 'sha1' }, broken('strength#1', '6.1.3(a)(1)#1')),
  };
}

function unreadableCases(): Record<string, Draft> {
  const certificate = ecCertificate();
  return {
    'trailing-garbage': ec(
      'Octets after the certificate that are not filler',
      concat(certificate, Uint8Array.of(0, 1)),
      unreadable,
    ),
    truncated: ec('The last octet is missing', certificate.subarray(0, -1), unreadable),
    'filler-only': ec('A field of NUL', new Uint8Array(602), unreadable),
  };
}

/** Everything the vector folder holds, made anew. */
export function makeX509Vectors(): X509Vectors {
  const files = new Map<string, Bytes>();
  const store = (base: string, certificates: readonly Bytes[]): string[] =>
    certificates.map((certificate, index) => {
      const name = certificates.length > 1 ? `${base}-${String(index + 1)}.der` : `${base}.der`;
      files.set(name, certificate);
      return name;
    });
  const drafts = {
    ...goodCases(),
    ...dateCases(),
    ...usageCases(),
    ...signatureCases(),
    ...unreadableCases(),
  };
  const cases = Object.entries(drafts).map(([id, { story, anchors, path, expect }]) => ({
    id,
    story,
    anchors: store(`${id}.anchor`, anchors),
    path: store(`${id}.path`, path),
    expect,
  }));
  return { instant: INSTANT, files, cases };
}

/** The manifest as committed. */
export function manifestText({ instant, cases }: X509Vectors): string {
  return `${JSON.stringify({ instant, cases }, null, 2)}\n`;
}
