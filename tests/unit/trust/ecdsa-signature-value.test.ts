import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, type Bytes } from '../../../src/bytes/bytes.ts';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import { ecdsaScalars } from '../../../src/trust/ecdsa-signature-value.ts';
import { der, integer, sequence } from '../../generators/pki/der.ts';

const ORDER = fromHex(
  'FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973',
);
const belowOrder = ORDER.map((octet, index) => (index === 47 ? octet - 1 : octet));
const zero = new Uint8Array(48);
const one = zero.map((_, index) => (index === 47 ? 1 : 0));
const asDer = (r: Bytes, s: Bytes): Bytes => sequence(integer(r), integer(s));
const cardForm = (signature: Bytes): unknown => ecdsaScalars(signature, 'P-384', 'by-length');

describe('ecdsaScalars', () => {
  it('takes 96 octets for r and s, whatever the first octet is', () => {
    // r begins 30 5E 02: the beginning of a DER signature of 96 octets.
    const r = concat(fromHex('305E02'), new Uint8Array(45).fill(7));
    expect(cardForm(concat(r, one))).toEqual({ rs: concat(r, one) });
  });

  it('takes any other length for DER and gives both scalars their full length', () => {
    expect(cardForm(asDer(one, belowOrder))).toEqual({ rs: concat(one, belowOrder) });
    expect(cardForm(asDer(ORDER.subarray(24), one))).toEqual({
      rs: concat(new Uint8Array(24), ORDER.subarray(24), one),
    });
  });

  it('never takes raw octets where only DER is allowed', () => {
    expect(ecdsaScalars(concat(one, one), 'P-384', 'der')).toEqual({ fault: 'signature-encoding' });
  });

  it('accepts the largest scalar and refuses the order and zero', () => {
    expect(cardForm(concat(belowOrder, belowOrder))).toEqual({ rs: concat(belowOrder, belowOrder) });
    for (const bad of [zero, ORDER, ORDER.map(() => 0xff)]) {
      expect(cardForm(concat(bad, one))).toEqual({ fault: 'signature-range' });
      expect(cardForm(concat(one, bad))).toEqual({ fault: 'signature-range' });
      expect(cardForm(asDer(one, bad))).toEqual({ fault: 'signature-range' });
    }
  });

  it.each([
    ['nothing', ''],
    ['a length in long form', '308106020101020101'],
    ['a negative r', '3006020180020101'],
    ['a leading zero too many', '300702020001020101'],
    ['an empty integer', '30050200020101'],
    ['octets after the SEQUENCE', '300602010102010100'],
    ['octets after s', '300802010102010105 00'],
    ['a missing s', '3003020101'],
    ['another tag', '3106020101020101'],
    ['a SEQUENCE cut short', '30060201010201'],
    ['a scalar longer than the order', `3038023101${'00'.repeat(48)}020101`],
  ])('refuses DER with %s', (_, text) => {
    expect(cardForm(fromHex(text.replace(' ', '')))).toEqual({ fault: 'signature-encoding' });
  });

  it('answers any octets with scalars or a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), (octets) => {
        const outcome = ecdsaScalars(octets, 'P-384', 'by-length');
        if ('rs' in outcome) expect(outcome.rs).toHaveLength(96);
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  it('accepts exactly one DER form of any pair of scalars', () => {
    const scalar = fc
      .uint8Array({ minLength: 48, maxLength: 48 })
      .map((octets) => octets.map((octet, index) => (index === 0 ? octet & 0x7f : octet)));
    fc.assert(
      fc.property(scalar, scalar, (r, s) => {
        fc.pre(r.some(Boolean) && s.some(Boolean));
        const strict = ecdsaScalars(asDer(r, s), 'P-384', 'der');
        expect('rs' in strict && toHex(strict.rs)).toBe(toHex(concat(r, s)));
        const padded = sequence(der(0x02, Uint8Array.of(0), r), integer(s));
        expect(ecdsaScalars(padded, 'P-384', 'der')).toEqual({ fault: 'signature-encoding' });
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});
