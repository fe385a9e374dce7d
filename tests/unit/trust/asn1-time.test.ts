import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstElement } from '../../../src/trust/asn1-element.ts';
import { parseAsn1Time } from '../../../src/trust/asn1-time.ts';
import { utcInstant } from '../../../src/trust/utc-instant.ts';
import { ascii, der, time } from '../../generators/pki/der.ts';

const utcTime = (text: string): number => parseAsn1Time(firstElement(der(0x17, ascii(text))));
const generalizedTime = (text: string): number => parseAsn1Time(firstElement(der(0x18, ascii(text))));

describe('parseAsn1Time', () => {
  it('reads UTCTime with the century of RFC 5280', () => {
    expect(utcTime('491231235959Z')).toBe(Date.UTC(2049, 11, 31, 23, 59, 59));
    expect(utcTime('500101000000Z')).toBe(Date.UTC(1950, 0, 1));
  });

  it('reads GeneralizedTime', () => {
    expect(generalizedTime('20550228145959Z')).toBe(Date.UTC(2055, 1, 28, 14, 59, 59));
  });

  it('reads whatever instant a certificate can carry', () => {
    const years = fc.date({
      min: new Date('1950-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(years, (date) => {
        const seconds = Math.floor(date.getTime() / 1000) * 1000;
        const written = time(new Date(seconds).toISOString().replace('.000', ''));
        expect(parseAsn1Time(firstElement(written))).toBe(seconds);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it.each([
    '2401010000Z',
    '240101000000',
    '240101000000+0900',
    '240230000000Z',
    '241301000000Z',
    '240101240000Z',
    '240101006000Z',
    '240101000060Z',
    '24010100000AZ',
    '',
  ])('refuses the UTCTime %s', (text) => {
    expect(() => utcTime(text)).toThrow('CERTIFICATE_INVALID');
  });

  it('refuses fractions, other types and nothing at all', () => {
    expect(() => generalizedTime('20240101000000.5Z')).toThrow('CERTIFICATE_INVALID');
    expect(() => parseAsn1Time(firstElement(der(0x13, ascii('240101000000Z'))))).toThrow(
      'CERTIFICATE_INVALID',
    );
    expect(() => parseAsn1Time(undefined)).toThrow('CERTIFICATE_INVALID');
  });
});

describe('utcInstant', () => {
  it('gives epoch milliseconds or nothing', () => {
    expect(utcInstant('20240229000000')).toBe(Date.UTC(2024, 1, 29));
    expect(utcInstant('20230229000000')).toBeUndefined();
    expect(utcInstant('2024-02-29')).toBeUndefined();
  });
});
