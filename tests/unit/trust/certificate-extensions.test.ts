import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../src/bytes/bytes.ts';
import { isAppError } from '../../../src/errors/app-error.ts';
import { firstElement } from '../../../src/trust/asn1-element.ts';
import { parseExtensions, type CertificateExtensions } from '../../../src/trust/certificate-extensions.ts';
import { parseCertificate } from '../../../src/trust/certificate.ts';
import { KEY_USAGE } from '../../generators/pki/certificate-builder.ts';
import {
  bitString,
  boolean,
  der,
  integer,
  namedBits,
  nullValue,
  octetString,
  oid,
  sequence,
} from '../../generators/pki/der.ts';
import { rsaCa } from './hierarchy.ts';

const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE_OID = '2.5.29.15';
const POLICIES = '2.5.29.32';

function extension(type: string, value: Bytes, critical?: boolean): Bytes {
  return sequence(oid(type), ...(critical === undefined ? [] : [boolean(critical)]), octetString(value));
}

function parse(...extensions: readonly Bytes[]): CertificateExtensions {
  return parseExtensions(firstElement(der(0xa3, sequence(...extensions))));
}

function refusal(...extensions: readonly Bytes[]): unknown {
  try {
    return parse(...extensions);
  } catch (thrown) {
    if (isAppError(thrown, 'CERTIFICATE_INVALID')) return thrown.facts['reason'];
    throw thrown;
  }
}

describe('the extensions of a certificate', () => {
  it('are read from a CA', () => {
    const { extensions } = parseCertificate(rsaCa());
    expect(extensions.basicConstraints).toEqual({ ca: true, pathLength: 0 });
    expect(extensions.keyUsage).toEqual(['keyCertSign', 'cRLSign']);
    expect(extensions.subjectKeyIdentifier).toMatch(/^[0-9A-F]{40}$/);
    expect(extensions.authorityKeyIdentifier).toBeUndefined();
    expect(extensions.unknownCritical).toEqual([]);
  });

  it('are none where the certificate has none', () => {
    expect(parseExtensions(undefined)).toEqual({ unknownCritical: [] });
  });

  it('tell every key usage bit by its position', () => {
    for (const [name, bit] of Object.entries(KEY_USAGE)) {
      expect(parse(extension(KEY_USAGE_OID, namedBits([bit]))).keyUsage).toEqual([name]);
    }
    expect(parse(extension(KEY_USAGE_OID, namedBits([0, 7, 8]))).keyUsage).toEqual([
      'digitalSignature',
      'encipherOnly',
      'decipherOnly',
    ]);
  });

  it('list certificate policies and understand critical ones', () => {
    const value = sequence(
      sequence(oid('1.2.392.200149.8.5.1.1.20'), sequence()),
      sequence(oid('2.5.29.32.0')),
    );
    const { certificatePolicies, unknownCritical } = parse(extension(POLICIES, value, true));
    expect(certificatePolicies).toEqual(['1.2.392.200149.8.5.1.1.20', '2.5.29.32.0']);
    expect(unknownCritical).toEqual([]);
  });

  it('name critical extensions that nobody processes and pass over the others', () => {
    const { unknownCritical } = parse(
      extension('1.3.6.1.4.1.99999.1', nullValue(), true),
      extension('1.3.6.1.4.1.99999.2', nullValue(), false),
      extension('1.3.6.1.4.1.99999.3', nullValue()),
      extension('2.5.29.30', nullValue(), true),
    );
    expect(unknownCritical).toEqual(['1.3.6.1.4.1.99999.1', '2.5.29.30']);
  });

  it('take any non-zero octet for TRUE, as BER has it', () => {
    const value = sequence(der(0x01, Uint8Array.of(0x01)));
    expect(parse(extension(BASIC_CONSTRAINTS, value)).basicConstraints).toEqual({ ca: true });
  });

  it('leave the authority key identifier out when it names issuer and serial only', () => {
    const value = sequence(der(0x82, Uint8Array.of(1)));
    expect(parse(extension('2.5.29.35', value))).toEqual({ unknownCritical: [] });
  });

  it('may not come twice', () => {
    expect(refusal(extension('1.2.3', nullValue()), extension('1.2.3', nullValue()))).toBe('extension-twice');
  });

  it.each([
    [
      'a path length beyond one octet',
      BASIC_CONSTRAINTS,
      sequence(boolean(true), integer(256)),
      'basic-constraints',
    ],
    ['a negative path length', BASIC_CONSTRAINTS, sequence(der(0x02, Uint8Array.of(0xff))), 'integer'],
    [
      'a third member',
      BASIC_CONSTRAINTS,
      sequence(boolean(true), integer(0), integer(0)),
      'basic-constraints',
    ],
    ['an empty BOOLEAN', BASIC_CONSTRAINTS, sequence(der(0x01)), 'boolean'],
    ['octets after the value', BASIC_CONSTRAINTS, Uint8Array.of(0x30, 0x00, 0x05, 0x00), 'trailing-octets'],
    ['another type', BASIC_CONSTRAINTS, integer(1), 'structure'],
    ['eight unused bits', KEY_USAGE_OID, bitString(Uint8Array.of(0x80), 8), 'key-usage'],
    ['an empty BIT STRING', KEY_USAGE_OID, der(0x03), 'key-usage'],
    ['a policy that is no OID', POLICIES, sequence(sequence(integer(1))), 'structure'],
    ['an OID that never ends', POLICIES, sequence(sequence(der(0x06, Uint8Array.of(0x88)))), 'oid'],
    [
      'an OID without end in sight',
      POLICIES,
      sequence(sequence(der(0x06, new Uint8Array(40).fill(0xff)))),
      'oid',
    ],
  ])('are refused with %s', (_, type, value, reason) => {
    expect(refusal(extension(type, value))).toBe(reason);
  });

  it('are refused where the extension itself has one member too many or too few', () => {
    expect(refusal(sequence(oid('1.2.3'), octetString(nullValue()), nullValue()))).toBe('extension');
    expect(refusal(sequence(oid('1.2.3')))).toBe('structure');
  });
});
