import { describe, expect, it } from 'vitest';
import { concat } from '../../../../../src/bytes/bytes.ts';
import { fromHex } from '../../../../../src/bytes/hex.ts';
import { gen1SignedData } from '../../../../../src/cards/residence-card/gen1/signed-data.ts';
import { captureOf, fileOf, nulFilled } from '../capture.ts';

const FRONT = fromHex('49492A00AA');
const FACE = fromHex('FF4FFF51FFD9');
const SIGNATURE = new Uint8Array(256).fill(0xa5);
const CERTIFICATE = fromHex('3003020101');

const FILES = {
  'DF1/EF01': fileOf(['D0', nulFilled(FRONT, 7000)]),
  'DF1/EF02': fileOf(['D1', nulFilled(FACE, 3000)]),
  'DF3/EF01': fileOf(['DA', SIGNATURE], ['DB', nulFilled(CERTIFICATE, 1200)]),
};

const NOTHING_STORED = { id: 'check-code', absent: 'not-stored' };

function signedData(files: Readonly<Record<string, Uint8Array>>): ReturnType<typeof gen1SignedData> {
  return gen1SignedData(captureOf('1', files));
}

describe('the signed data of generation 1', () => {
  it('is the front image filled to 7000 octets and the face image filled to 3000', () => {
    expect(signedData(FILES)).toEqual({
      id: 'check-code',
      candidates: [
        {
          layout: 'front-image, face-image',
          bytes: concat(nulFilled(FRONT, 7000), nulFilled(FACE, 3000)),
        },
      ],
      signature: SIGNATURE,
      scheme: 'rsa-2048-pkcs1-sha256',
      certificate: nulFilled(CERTIFICATE, 1200),
    });
  });

  it('is the same when the chip stores the images without filler', () => {
    const short = { ...FILES, 'DF1/EF01': fileOf(['D0', FRONT]), 'DF1/EF02': fileOf(['D1', FACE]) };
    expect(signedData(short)).toEqual(signedData(FILES));
  });

  it('has 3000 octets of NUL where there is no photo', () => {
    const [layout] = candidatesOf(signedData({ ...FILES, 'DF1/EF02': fromHex('D100') }));
    expect(layout?.bytes).toEqual(concat(nulFilled(FRONT, 7000), new Uint8Array(3000)));
  });

  it('does not depend on the back of the card', () => {
    const withBack = { ...FILES, 'DF2/EF01': fileOf(['D4', '見本']), 'DF2/EF04': fileOf(['D7', '1']) };
    expect(signedData(withBack)).toEqual(signedData(FILES));
  });

  it.each([
    ['DA 00 DB 00 and NUL', nulFilled(fromHex('DA00DB00'), 1464)],
    ['DA 00 and NUL', nulFilled(fromHex('DA00'), 1464)],
    ['nothing but NUL', new Uint8Array(1464)],
    ['full lengths of NUL', fileOf(['DA', new Uint8Array(256)], ['DB', new Uint8Array(1200)])],
  ])('is absent by specification when the file holds %s', (_, octets) => {
    expect(signedData({ ...FILES, 'DF3/EF01': octets })).toEqual(NOTHING_STORED);
  });

  it.each([
    ['a signature without certificate', fileOf(['DA', SIGNATURE], ['DB', ''])],
    ['a certificate without signature', fileOf(['DA', ''], ['DB', CERTIFICATE])],
  ])('is not called absent for %s', (_, octets) => {
    expect(signedData({ ...FILES, 'DF3/EF01': octets })).not.toHaveProperty('absent');
  });
});

function candidatesOf(data: ReturnType<typeof gen1SignedData>): readonly { readonly bytes: Uint8Array }[] {
  return 'candidates' in data ? data.candidates : [];
}
