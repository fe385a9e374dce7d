import { describe, expect, it } from 'vitest';
import { holderAttributes } from '../../../../src/trust/jpki/holder-attributes.ts';
import { otherNamesOf } from '../../../../src/trust/jpki/other-names.ts';
import {
  certificatePolicies,
  holderAttributes as attributes,
  otherNames,
} from '../../../generators/jpki/certificates.ts';
import type { ExtraExtension } from '../../../generators/pki/certificate-builder.ts';
import { der, integer, octetString, oid, sequence, utf8String } from '../../../generators/pki/der.ts';
import { HOLDER, authentication, parsed, signature } from './presented.ts';

const ARC = '1.2.392.200149.8.5.5';

function holderOf(...extensions: readonly ExtraExtension[]) {
  return holderAttributes(
    parsed(signature({ extensions: [certificatePolicies('digital signature'), ...extensions] })),
  );
}

function alternativeName(...names: readonly Uint8Array[]): ExtraExtension {
  return { oid: '2.5.29.17', critical: false, value: sequence(...names) };
}

describe('the holder in a signature certificate', () => {
  it('is read by identifier', () => {
    expect(holderAttributes(parsed(signature()))).toEqual({
      name: { state: 'read', value: '見本　花子' },
      address: { state: 'read', value: '見本県見本市見本一丁目２番３号' },
      birthDate: { state: 'read', value: { era: 'showa', date: '1988-01-10', eraMatches: true } },
      sex: { state: 'read', value: 'female' },
      nameSubstitutes: { state: 'read', value: [] },
      addressSubstitutes: { state: 'read', value: [] },
    });
  });

  it('is the same whatever the order, and with entries nobody knows yet', () => {
    const known = [
      [6, '0'.repeat(15)],
      [5, HOLDER.address],
      [4, '319880110'],
      [3, '2'],
      [2, '00000'],
      [1, HOLDER.name],
      [7, 'ミホン　ハナコ'],
      [99, 'x'],
    ] as const;
    expect(holderOf(otherNames(known))).toEqual(holderAttributes(parsed(signature())));
  });

  it('has the positions of substituted characters, counted from one', () => {
    const holder = { ...HOLDER, nameSubstitutes: '01001', addressSubstitutes: '1' };
    expect(holderOf(attributes(holder))).toMatchObject({
      nameSubstitutes: { value: [2, 5] },
      addressSubstitutes: { value: [1] },
    });
  });

  it('has no substitutes where the certificate is silent about them', () => {
    expect(holderOf(otherNames([[1, 'SAMPLE']]))).toMatchObject({
      name: { state: 'read', value: 'SAMPLE' },
      address: { state: 'missing' },
      nameSubstitutes: { state: 'read', value: [] },
    });
  });

  it.each([
    [[[1, '']], { name: { state: 'unreadable' } }],
    [[[3, '9']], { sex: { state: 'unreadable' } }],
    [[[4, '19880110']], { birthDate: { state: 'unreadable' } }],
    [[[2, '0120']], { nameSubstitutes: { state: 'unreadable' } }],
    [
      [
        [1, 'A'],
        [1, 'B'],
      ],
      { name: { state: 'unreadable' } },
    ],
  ] as const)('with %j says so for that one', (entries, expected) => {
    expect(holderOf(otherNames(entries))).toMatchObject(expected);
  });

  it('with text that is not UTF-8, or no text, is unreadable there', () => {
    const notUtf8 = der(0xa0, oid(`${ARC}.1`), der(0xa0, der(0x0c, Uint8Array.of(0xff, 0xfe))));
    const noText = der(0xa0, oid(`${ARC}.5`), der(0xa0, integer(1)));
    expect(holderOf(alternativeName(notUtf8, noText))).toMatchObject({
      name: { state: 'unreadable' },
      address: { state: 'unreadable' },
    });
  });

  it('is nobody in a certificate without the attributes', () => {
    expect(holderAttributes(parsed(authentication()))).toBeNull();
    expect(holderOf()).toBeNull();
    expect(holderOf(alternativeName(der(0x82, utf8String('x'))))).toBeNull();
  });

  it('is unreadable as a whole when the extension is not made as specified', () => {
    const broken: ExtraExtension = {
      oid: '2.5.29.17',
      critical: false,
      value: octetString(Uint8Array.of(1)),
    };
    const certificate = parsed(signature({ extensions: [broken] }));
    expect(otherNamesOf(certificate)).toBeUndefined();
    const unreadable = { state: 'unreadable' };
    expect(holderAttributes(certificate)).toEqual({
      name: unreadable,
      address: unreadable,
      birthDate: unreadable,
      sex: unreadable,
      nameSubstitutes: unreadable,
      addressSubstitutes: unreadable,
    });
  });
});
