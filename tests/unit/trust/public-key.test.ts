import { describe, expect, it } from 'vitest';
import { toHex } from '../../../src/bytes/hex.ts';
import { firstElement } from '../../../src/trust/asn1-element.ts';
import { parsePublicKey, type PublicKey } from '../../../src/trust/public-key.ts';
import { bitString, integer, nullValue, oid, sequence } from '../../generators/pki/der.ts';
import { publicKeyInfo, rsaPublicKeyInfo } from '../../generators/pki/keys.ts';
import type { Bytes } from '../../../src/bytes/bytes.ts';

const parse = (spki: Bytes): PublicKey => parsePublicKey(firstElement(spki));
const ecAlgorithm = (curve: string): Bytes => sequence(oid('1.2.840.10045.2.1'), oid(curve));

describe('parsePublicKey', () => {
  it.each([
    ['rsa1024-ca', 1024],
    ['rsa2048-ca-a', 2048],
    ['rsa3072-signer', 3072],
  ] as const)('counts the bits of %s', (name, modulusBits) => {
    expect(parse(publicKeyInfo(name)).facts).toEqual({ kind: 'rsa', modulusBits, exponent: '010001' });
  });

  it('counts significant bits, not octets', () => {
    const facts = parse(rsaPublicKeyInfo(Uint8Array.of(0, 1, 0xff), Uint8Array.of(3))).facts;
    expect(facts).toEqual({ kind: 'rsa', modulusBits: 9, exponent: '03' });
  });

  it('knows P-256 and P-384 by name', () => {
    expect(parse(publicKeyInfo('p384-x')).facts).toEqual({ kind: 'ec', curve: 'P-384' });
    const p256 = sequence(
      ecAlgorithm('1.2.840.10045.3.1.7'),
      bitString(Uint8Array.of(4, ...new Uint8Array(64))),
    );
    expect(parse(p256).facts).toEqual({ kind: 'ec', curve: 'P-256' });
  });

  it('keeps the structure as stored', () => {
    const spki = publicKeyInfo('p384-x');
    expect(toHex(parse(spki).spki)).toBe(toHex(spki));
  });

  it('names other algorithms and curves without an opinion on them', () => {
    const edwards = sequence(sequence(oid('1.3.101.112')), bitString(new Uint8Array(32)));
    expect(parse(edwards).facts).toEqual({ kind: 'other', algorithm: '1.3.101.112' });
    const otherCurve = sequence(ecAlgorithm('1.3.132.0.10'), bitString(new Uint8Array(65)));
    expect(parse(otherCurve).facts).toEqual({ kind: 'other', algorithm: '1.2.840.10045.2.1' });
  });

  it('refuses compressed points and points of another length', () => {
    for (const point of [
      Uint8Array.of(2, ...new Uint8Array(48)),
      Uint8Array.of(4, ...new Uint8Array(95)),
      new Uint8Array(0),
    ]) {
      expect(() => parse(sequence(ecAlgorithm('1.3.132.0.34'), bitString(point)))).toThrow(
        'CERTIFICATE_INVALID',
      );
    }
  });

  it('refuses RSA keys that are not two positive integers', () => {
    const algorithm = sequence(oid('1.2.840.113549.1.1.1'), nullValue());
    for (const key of [sequence(integer(5)), sequence(integer(5), integer(3), integer(1)), integer(5)]) {
      expect(() => parse(sequence(algorithm, bitString(key)))).toThrow('CERTIFICATE_INVALID');
    }
  });
});
