// Certificates a forger puts on a card. None makes it authentic, not even one that the CA itself would have to have
// issued against its own rules.

import { describe, expect, it } from 'vitest';
import { buildCa } from '../generators/pki/certificate-builder.ts';
import { integer, octetString, sequence } from '../generators/pki/der.ts';
import { keyIdentifier, signP384, signRsa } from '../generators/pki/keys.ts';
import { jpkiCa, synthetic, ZAIRYU_CARD_CA2 } from '../generators/pki/names.ts';
import { captureSimulated } from '../integration/simulated-reading.ts';
import { fileIn } from '../integration/altered-reading.ts';
import { parseTlvs } from '../../src/tlv/ber-tlv.ts';
import { authentication } from '../unit/trust/jpki/presented.ts';
import {
  forgedGen1,
  forgedGen2,
  isShownByTheWindow,
  verdictOn,
  type Forgery,
  type Verdict,
} from './forged-cards.ts';

const FOREVER = { notBefore: '1990-01-01T00:00:00Z', notAfter: '2090-01-01T00:00:00Z' };
/** Signed rightly by the forger's key, for which no known CA speaks. */
const UNKNOWN: Verdict = { outcome: 'undetermined', signature: 'valid', chain: 'not-anchored' };
/** Signed rightly by a key whose certificate breaks a rule on the way to the CA it names. */
const BROKEN_PATH: Verdict = { outcome: 'not-authentic', signature: 'valid', chain: 'invalid' };

const unknownCritical = [
  { oid: '1.3.6.1.4.1.99999.7', critical: true, value: octetString(Uint8Array.of(1)) },
];

async function genuineCertificate(): Promise<Uint8Array> {
  const file = fileIn(await captureSimulated('worker'), 'DF3/EF01');
  const value = parseTlvs(file).find(({ tag }) => tag === 0xdd)?.value;
  if (value === undefined) throw new Error('the card has a certificate');
  return value.slice();
}

describe('the card a forger could make with the key of the CA itself', () => {
  it('would be authentic: everything below differs from it in one thing', async () => {
    const sound: Verdict = { outcome: 'authentic', signature: 'valid', chain: 'anchored' };
    expect(await verdictOn(await forgedGen2())).toEqual(sound);
    expect(await verdictOn(await forgedGen1())).toEqual(sound);
  });
});

describe.each([
  { generation: 2, forged: forgedGen2 },
  { generation: 1, forged: forgedGen1 },
])('a card of generation $generation', ({ forged }) => {
  const cases: readonly (readonly [string, Forgery, Verdict])[] = [
    ['may not sign data', { certificate: { keyUsage: ['keyEncipherment'] } }, BROKEN_PATH],
    [
      'is for certifying, not for signing',
      { certificate: { keyUsage: ['keyCertSign', 'cRLSign'] } },
      BROKEN_PATH,
    ],
    ['may be used for nothing at all', { certificate: { keyUsage: [] } }, BROKEN_PATH],
    [
      'says it is a CA, and may only certify',
      { certificate: { basicConstraints: { ca: true }, keyUsage: ['keyCertSign'] } },
      BROKEN_PATH,
    ],
    ['has a critical extension nobody knows', { certificate: { extensions: unknownCritical } }, BROKEN_PATH],
    ['names an issuer of no hierarchy', { certificate: { issuer: synthetic('Nobody') } }, BROKEN_PATH],
  ];

  it.each(cases)('is not authentic when its signer certificate %s', async (_, forgery, verdict) => {
    expect(await verdictOn(await forged(forgery))).toEqual(verdict);
  });

  it.each([
    ['expired', { notBefore: '2010-01-01T00:00:00Z', notAfter: '2020-01-01T00:00:00Z' }],
    ['not yet valid', { notBefore: '2040-01-01T00:00:00Z', notAfter: '2049-01-01T00:00:00Z' }],
    ['valid for a century', FOREVER],
  ])(
    'is never without a warning or an open question when a certificate of its own making is %s',
    async (_, dates) => {
      const certificate = { ...dates, issuerKey: 'rsa2048-ca-d' } as const;
      expect(await verdictOn(await forged({ certificate }))).toEqual(UNKNOWN);
    },
  );
});

describe('names', () => {
  it.each([
    ['the CA, with another key', {}],
    [
      'the CA in capitals',
      { issuer: ZAIRYU_CARD_CA2.map(([type, text]) => [type, text.toUpperCase()] as const) },
    ],
    ['the CA in full-width letters', { issuer: withLastName('ＺａｉｒｙｕＣａｒｄ　ＣＡ２') }],
    ['the CA with Cyrillic letters', { issuer: withLastName('Zаiryu\u0421ard \u0421A2') }],
    ['the CA with characters nobody sees', { issuer: withLastName('Zairyu\u200bCard CA2') }],
    ['the CA and more after a NUL', { issuer: withLastName('ZairyuCard CA2\0.example') }],
    ['the CA inside another attribute', { issuer: synthetic('x, CN=ZairyuCard CA2') }],
  ])('that say %s anchor nothing', async (_, change) => {
    const certificate = { ...change, issuerKey: 'p384-forgers-ca' } as const;
    expect(await verdictOn(await forgedGen2({ certificate }))).toEqual(UNKNOWN);
  });

  it('and key identifiers of the CA anchor no other key', async () => {
    const certificate = {
      issuerKey: 'p384-forgers-ca',
      authorityKeyIdentifier: keyIdentifier('p384-simulator-ca2'),
    } as const;
    const { outcome, chain } = await verdictOn(await forgedGen2({ certificate }));
    expect([outcome, chain]).toEqual(['not-authentic', 'invalid']);
  });

  function withLastName(commonName: string) {
    return ZAIRYU_CARD_CA2.map(([type, text]) => [type, type === 'CN' ? commonName : text] as const);
  }
});

describe('path tricks', () => {
  it('a certificate issued by the key of another card’s signer leads nowhere', async () => {
    const certificate = {
      issuer: synthetic('Card signer'),
      issuerKey: 'p384-simulator-signer-valid',
    } as const;
    expect(await verdictOn(await forgedGen2({ certificate }))).toEqual(UNKNOWN);
  });

  it('a CA of the forger below the agency’s CA is not looked for on the card', async () => {
    const below = synthetic('Forged intermediate');
    const certificate = { issuer: below, issuerKey: 'p384-forged-intermediate' } as const;
    expect(await verdictOn(await forgedGen2({ certificate }))).toEqual(UNKNOWN);
  });

  it('a self-signed certificate with the names of the CA is nobody’s', async () => {
    const stored = buildCa({
      ...{ subject: ZAIRYU_CARD_CA2, subjectKey: 'p384-forger', serial: 1, ...FOREVER },
      keyUsage: ['digitalSignature', 'keyCertSign'],
    });
    expect(await verdictOn(await forgedGen2({ stored }))).toEqual(UNKNOWN);
  });

  it('the CA’s own certificate does not make another key’s signature valid', async () => {
    const stored = buildCa({
      ...{ subject: ZAIRYU_CARD_CA2, subjectKey: 'p384-simulator-ca2', serial: 1 },
      ...{ notBefore: '2026-04-20T00:00:00Z', notAfter: '2039-07-20T00:00:00Z' },
    });
    expect(await verdictOn(await forgedGen2({ stored }))).toMatchObject({
      outcome: 'not-authentic',
      signature: 'invalid',
    });
  });

  it('the certificate of another card’s signer does not either', async () => {
    expect(await verdictOn(await forgedGen2({ stored: await genuineCertificate() }))).toEqual({
      outcome: 'not-authentic',
      signature: 'invalid',
      chain: 'anchored',
    });
  });

  it('a key that JPKI certified for a person signs no residence card', async () => {
    // The two simulated CAs share a key, so that nothing but the names tells their certificates apart here.
    const stored = authentication();
    const { outcome, chain } = await verdictOn(await forgedGen1({ stored }));
    expect([outcome, chain]).toEqual(['not-authentic', 'invalid']);
    const issuer = jpkiCa('user authentication', 'Zairyu Desk Synthetic');
    const certificate = { issuer, issuerKey: 'rsa2048-ca-d' } as const;
    expect(await verdictOn(await forgedGen1({ certificate }))).toEqual(UNKNOWN);
  });

  it('new dates in a certificate the CA issued break the CA’s signature', async () => {
    const certificate = await genuineCertificate();
    const text = Buffer.from(certificate).toString('latin1');
    const at = text.indexOf('380531145959Z');
    expect(at).toBeGreaterThan(0);
    certificate.set(new TextEncoder().encode('48'), at);
    const { outcome, chain } = await verdictOn(await forgedGen2({ stored: certificate }));
    expect([outcome, chain]).toEqual(['not-authentic', 'invalid']);
  });
});

describe('algorithms', () => {
  it.each([
    ['SHA-1', { hash: 'sha1' } as const],
    ['RSA of 1024 bits', { subjectKey: 'rsa1024-signer' } as const],
  ])('of old make no card authentic: %s', async (_, certificate) => {
    const { outcome, chain } = await verdictOn(
      await forgedGen1({ certificate, ...('subjectKey' in certificate ? { checkCode: small } : {}) }),
    );
    expect([outcome, chain]).toEqual(['not-authentic', 'invalid']);
  });

  const small = (signed: Uint8Array): Uint8Array => signRsa('rsa1024-signer', signed);

  it('of one generation are not taken for those of the other', async () => {
    const rsa = {
      certificate: { subjectKey: 'rsa2048-signer-b' } as const,
      checkCode: (signed: Uint8Array) => signRsa('rsa2048-signer-b', signed),
    };
    expect(await verdictOn(await forgedGen2(rsa))).toMatchObject({
      outcome: 'not-authentic',
      signature: 'invalid',
    });
    const ec = {
      certificate: { subjectKey: 'p384-forger' } as const,
      checkCode: (signed: Uint8Array) => signP384('p384-forger', signed, 'raw'),
    };
    expect(await verdictOn(await forgedGen1(ec))).toMatchObject({
      outcome: 'not-authentic',
      signature: 'invalid',
    });
  });
});

describe('a certificate with room for more', () => {
  it.each([
    ['serial number of 5 000 octets', { serial: (1n << 40_000n) - 1n }],
    ['subject of 9 000 characters', { subject: synthetic('法'.repeat(3_000)) }],
    ['subject of 12 000 commas', { subject: synthetic(','.repeat(12_000)) }],
    ['thousand attributes in its name', { subject: Array.from({ length: 400 }, () => ['OU', 'x'] as const) }],
    [
      'policy extension of 2 000 octets',
      { extensions: [{ oid: '2.5.29.32', critical: false, value: sequence(integer(1n << 16_000n)) }] },
    ],
  ])('is judged, and shown by a window that checks what it is sent: %s', async (_, certificate) => {
    const reading = await forgedGen2({ certificate: { ...certificate, issuerKey: 'p384-forgers-ca' } });
    const { outcome } = await verdictOn(reading);
    expect(outcome).not.toBe('authentic');
    expect(await isShownByTheWindow(reading)).toBe(true);
  });
});
