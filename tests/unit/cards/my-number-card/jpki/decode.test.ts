import { describe, expect, it } from 'vitest';
import { fromHex } from '../../../../../src/bytes/hex.ts';
import type { FileContent } from '../../../../../src/cards/my-number-card/file-content.ts';
import type { JpkiCapture } from '../../../../../src/cards/my-number-card/jpki/capture.ts';
import { decodeJpki } from '../../../../../src/cards/my-number-card/jpki/decode.ts';
import { possessionSignedData } from '../../../../../src/cards/my-number-card/jpki/signed-data.ts';
import { tokenInfo } from '../../../../generators/jpki/card-files.ts';

const read = (octets: Uint8Array): FileContent => ({ state: 'read', octets });
const object = fromHex('3003020101');

const capture: JpkiCapture = {
  tokenInfo: tokenInfo('JPKIAPICCTOKEN2'),
  availability: read(fromHex('8F8F00')),
  userAuthentication: read(object),
  userAuthenticationCa: read(object),
  digitalSignatureCa: read(object),
  tries: { userAuthentication: 3, digitalSignature: 5 },
};

describe('a certificate file', () => {
  it.each([
    ['a whole object', read(object), { state: 'read', der: object }],
    ['no file', { state: 'absent' }, { state: 'absent' }],
    ['a file of FF', read(new Uint8Array(256).fill(0xff)), { state: 'absent' }],
    ['a file of 00', read(new Uint8Array(256)), { state: 'absent' }],
    ['a file that wants a PIN', { state: 'protected' }, { state: 'locked' }],
    ['an object cut short', read(object.slice(0, 4)), { state: 'malformed' }],
    ['no object', read(fromHex('0102030405')), { state: 'malformed' }],
  ] as const)('with %s', (_, content, stored) => {
    const document = decodeJpki({ ...capture, userAuthentication: content });
    expect(document.certificates['user-authentication']).toEqual(stored);
  });

  it('that nobody asked for is locked', () => {
    expect(decodeJpki(capture).certificates['digital-signature']).toEqual({ state: 'locked' });
  });
});

describe('which certificates were issued', () => {
  it.each([
    ['8F8F00', 'issued', 'issued'],
    ['008F00', 'not-issued', 'issued'],
    ['8F0000', 'issued', 'not-issued'],
    ['FFFFFF', 'unknown', 'unknown'],
    ['8F', 'issued', 'unknown'],
    ['', 'unknown', 'unknown'],
  ])('%j: signature %s, user authentication %s', (octets, signature, authentication) => {
    const { issued } = decodeJpki({ ...capture, availability: read(fromHex(octets)) });
    expect(issued).toEqual({ 'digital-signature': signature, 'user-authentication': authentication });
  });

  it('is not known without the file', () => {
    const { issued } = decodeJpki({ ...capture, availability: { state: 'absent' } });
    expect(Object.values(issued)).toEqual(['unknown', 'unknown']);
  });
});

describe('the token information', () => {
  it('gives label, manufacturer and model without their spaces, and no serial number', () => {
    expect(decodeJpki(capture).tokenInfo).toEqual({
      label: 'JPKIAPICCTOKEN2',
      manufacturer: 'Zairyu Desk simulator',
      model: 'SIM01',
    });
  });

  it('is not known when it is short or no text', () => {
    expect(decodeJpki({ ...capture, tokenInfo: new Uint8Array(79) }).tokenInfo).toBeUndefined();
    expect(decodeJpki({ ...capture, tokenInfo: new Uint8Array(160).fill(0xff) }).tokenInfo).toBeUndefined();
  });
});

describe('what was signed to show the key', () => {
  it('is nothing without the PIN, or without a certificate to compare with', () => {
    expect(possessionSignedData(capture)).toEqual({ id: 'key-possession', absent: 'pin-not-given' });
    const possession = { nonce: Uint8Array.of(1), signature: Uint8Array.of(2) };
    expect(possessionSignedData({ ...capture, possession, userAuthentication: { state: 'absent' } })).toEqual(
      { id: 'key-possession', absent: 'no-certificate' },
    );
  });

  it('is the nonce alone', () => {
    const possession = { nonce: Uint8Array.of(1), signature: Uint8Array.of(2) };
    expect(possessionSignedData({ ...capture, possession })).toEqual({
      id: 'key-possession',
      candidates: [{ layout: 'nonce', bytes: possession.nonce }],
      signature: possession.signature,
      scheme: 'rsa-2048-pkcs1-sha256',
      certificate: object,
    });
  });
});
