import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, type Bytes } from '../../../src/bytes/bytes.ts';
import { toHex } from '../../../src/bytes/hex.ts';
import { isAppError } from '../../../src/errors/app-error.ts';
import { parseCertificate, type Certificate } from '../../../src/trust/certificate.ts';
import { padNul } from '../../generators/pki/certificate-builder.ts';
import { der, sequence } from '../../generators/pki/der.ts';
import { synthetic } from '../../generators/pki/names.ts';
import { ecCa, ecSigner, rsaCa, rsaSigner } from './hierarchy.ts';

/** The reason of CERTIFICATE_INVALID; any other exception fails the test. */
function refusal(octets: Bytes): string | Certificate {
  try {
    return parseCertificate(octets);
  } catch (thrown) {
    if (isAppError(thrown, 'CERTIFICATE_INVALID')) return String(thrown.facts['reason']);
    throw thrown;
  }
}

/** The content of an element whose length takes two further octets (82 xx yy), as whole certificates have it. */
const contentOf = (element: Bytes): Bytes => element.subarray(4);

describe('parseCertificate', () => {
  it.each([
    ['an RSA CA', rsaCa()],
    ['an RSA signer', rsaSigner()],
    ['a P-384 CA', ecCa()],
    ['a P-384 signer', ecSigner({ notAfter: '2055-12-31T23:59:59Z' })],
  ])('reads the same facts of %s as another implementation', (_, octets) => {
    const ours = parseCertificate(octets);
    const theirs = new X509Certificate(octets);
    expect(ours.sha256).toBe(theirs.fingerprint256.replaceAll(':', ''));
    expect(ours.serial).toBe(theirs.serialNumber);
    expect(ours.notBefore).toBe(Date.parse(theirs.validFrom));
    expect(ours.notAfter).toBe(Date.parse(theirs.validTo));
    expect(ours.subject.text.split(', ')).toEqual(theirs.subject.split('\n'));
    expect(ours.issuer.text.split(', ')).toEqual(theirs.issuer.split('\n'));
    expect(ours.publicKey.spki).toEqual(
      Uint8Array.from(theirs.publicKey.export({ type: 'spki', format: 'der' })),
    );
  });

  it('keeps the signed octets as stored', () => {
    const octets = rsaSigner();
    const { tbs } = parseCertificate(octets);
    expect(toHex(octets.subarray(4, 4 + tbs.length))).toBe(toHex(tbs));
  });

  it('drops NUL filler after the certificate and nothing else', () => {
    const octets = ecSigner();
    expect(parseCertificate(padNul(octets, 602)).der).toEqual(octets);
    expect(refusal(concat(octets, Uint8Array.of(0, 0, 0xff)))).toBe('trailing-octets');
    expect(refusal(concat(octets, octets))).toBe('trailing-octets');
  });

  it('reads a certificate that ends in NUL of its own', () => {
    // A certificate's last octet belongs to its signature and may be 00: cutting zeros first would lose it.
    const octets = ecSigner();
    const zeroEnded = concat(octets.subarray(0, -1), Uint8Array.of(0));
    expect(parseCertificate(padNul(zeroEnded, 700)).der).toEqual(zeroEnded);
  });

  it('accepts a length written with more octets than needed', () => {
    const content = contentOf(ecSigner());
    const length = Uint8Array.of(0x30, 0x84, 0, 0, content.length >> 8, content.length & 0xff);
    const parsed = parseCertificate(concat(length, content));
    expect(parsed.tbs).toEqual(parseCertificate(ecSigner()).tbs);
  });

  it('refuses an indefinite length, outside and inside', () => {
    const octets = ecSigner();
    const endMarker = Uint8Array.of(0, 0);
    expect(refusal(concat(Uint8Array.of(0x30, 0x80), contentOf(octets), endMarker))).toBe(
      'indefinite-length',
    );
    const { tbs } = parseCertificate(octets);
    const inside = concat(Uint8Array.of(0x30, 0x80), contentOf(tbs), endMarker);
    const others = contentOf(octets).subarray(tbs.length);
    expect(refusal(sequence(inside, others))).toBe('indefinite-length');
  });

  it.each([
    ['nothing', new Uint8Array(0), 'truncated'],
    ['filler only', new Uint8Array(602), 'structure'],
    ['a length beyond the end', Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff), 'truncated'],
    ['a length of five octets', Uint8Array.of(0x30, 0x85, 0, 0, 0, 0, 1, 0), 'length'],
    ['a multi-octet tag', Uint8Array.of(0x1f, 0x81, 0x01, 0x00), 'tag'],
    ['an empty SEQUENCE', Uint8Array.of(0x30, 0x00), 'structure'],
    ['a certificate cut short', ecSigner().subarray(0, 300), 'truncated'],
  ])('refuses %s', (_, octets, reason) => {
    expect(refusal(octets)).toBe(reason);
  });

  it('refuses more than any certificate has, without walking all of it', () => {
    expect(refusal(sequence(new Uint8Array(20_000)))).toBe('length');
    expect(refusal(sequence(...Array.from({ length: 3_000 }, () => der(0x05))))).toBe('elements');
    let nested: Bytes = der(0x05);
    for (let depth = 0; depth < 4_000; depth++) nested = sequence(nested);
    expect(refusal(nested)).toBe('nesting');
  });

  it('lets no control or direction character of a name through', () => {
    const name = 'Evil \u001B[31mCA\u202E\n\u2028end';
    const { subject } = parseCertificate(ecSigner({ subject: synthetic(name) }));
    expect(subject.text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(subject.text).toContain('Evil');
  });

  it('answers any octets with a value or CERTIFICATE_INVALID', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 700 }), (octets) => {
        refusal(octets);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('answers any change to a certificate with a value or CERTIFICATE_INVALID', () => {
    const originals = [rsaSigner({ policies: { critical: true, oids: ['1.2.3.4'] } }), ecCa()];
    const edit = fc.tuple(fc.nat(), fc.nat(255));
    fc.assert(
      fc.property(
        fc.constantFrom(...originals),
        fc.array(edit, { maxLength: 6, minLength: 1 }),
        (original, edits) => {
          const octets = Uint8Array.from(original);
          for (const [at, octet] of edits) octets[at % octets.length] = octet;
          refusal(octets);
        },
      ),
      { numRuns: 1_500, seed: 2 },
    );
  });

  it('answers any truncation with CERTIFICATE_INVALID', () => {
    const octets = rsaSigner();
    for (let length = 0; length < octets.length; length++) {
      expect(refusal(octets.subarray(0, length)), `first ${length} octets`).toBeTypeOf('string');
    }
  });
});
