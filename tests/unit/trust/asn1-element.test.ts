import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import {
  ASN1,
  elementsOf,
  firstElement,
  oidText,
  onlyElement,
  unsignedInteger,
  wholeOctetBits,
} from '../../../src/trust/asn1-element.ts';
import { oid } from '../../generators/pki/der.ts';

describe('firstElement', () => {
  it('keeps tag, content and the octets as stored', () => {
    const element = firstElement(fromHex('30820003020101FFFF'));
    expect(element.tag).toBe(ASN1.SEQUENCE);
    expect(toHex(element.content)).toBe('020101');
    expect(toHex(element.whole)).toBe('30820003020101');
  });

  it.each(['', '30', '3001', '3082', '308200', '3084FFFFFFFF'])('stops at an end too early: %s', (text) => {
    expect(() => firstElement(fromHex(text))).toThrow('CERTIFICATE_INVALID');
  });
});

describe('elementsOf', () => {
  it('takes elements up to the last octet', () => {
    expect(elementsOf(fromHex('050002010730 00'.replace(' ', ''))).map(({ tag }) => tag)).toEqual([
      5, 2, 0x30,
    ]);
    expect(elementsOf(new Uint8Array(0))).toEqual([]);
  });

  it('does not read on for ever', () => {
    expect(() => elementsOf(new Uint8Array(10_000))).toThrow('CERTIFICATE_INVALID');
  });
});

describe('values', () => {
  it.each(['1.2.840.113549.1.1.11', '1.3.132.0.34', '2.5.29.15', '2.999.3', '0.9.2342'])(
    'reads the OID %s',
    (text) => {
      // The writer of tests packs 2.999 by the rule X.690 §8.19.4 gives: 2 × 40 + 999.
      expect(oidText(onlyElement(oid(text), ASN1.OBJECT_IDENTIFIER).content)).toBe(text);
    },
  );

  it('reads integers without their leading zeros and refuses negative ones', () => {
    expect(toHex(unsignedInteger(firstElement(fromHex('02020080'))))).toBe('80');
    expect(toHex(unsignedInteger(firstElement(fromHex('020100'))))).toBe('00');
    expect(() => unsignedInteger(firstElement(fromHex('020180')))).toThrow('CERTIFICATE_INVALID');
    expect(() => unsignedInteger(firstElement(fromHex('0200')))).toThrow('CERTIFICATE_INVALID');
  });

  it('reads bit strings of whole octets only', () => {
    expect(toHex(wholeOctetBits(firstElement(fromHex('030300AABB'))))).toBe('AABB');
    expect(() => wholeOctetBits(firstElement(fromHex('030304AABB')))).toThrow('CERTIFICATE_INVALID');
    expect(() => wholeOctetBits(firstElement(fromHex('0300')))).toThrow('CERTIFICATE_INVALID');
  });
});
