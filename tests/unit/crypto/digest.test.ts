import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../../src/bytes/hex.ts';
import { sha1, sha256, sha384 } from '../../../src/crypto/digest.ts';
import { encodeAscii } from '../../../src/text/jis.ts';
import { anyOctets } from '../../support/octets.ts';
import { PROPERTY } from '../../support/property-settings.ts';

const HASHES = [
  { name: 'sha1', hash: sha1, length: 20 },
  { name: 'sha256', hash: sha256, length: 32 },
  { name: 'sha384', hash: sha384, length: 48 },
] as const;

const TWO_BLOCKS = 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq';

describe('the examples of FIPS 180-4', () => {
  it.each([
    { hash: sha1, text: 'abc', digest: 'A9993E364706816ABA3E25717850C26C9CD0D89D' },
    { hash: sha1, text: TWO_BLOCKS, digest: '84983E441C3BD26EBAAE4AA1F95129E5E54670F1' },
    {
      hash: sha256,
      text: 'abc',
      digest: 'BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD',
    },
    {
      hash: sha256,
      text: TWO_BLOCKS,
      digest: '248D6A61D20638B8E5C026930C3E6039A33CE45964FF2167F6ECEDD419DB06C1',
    },
    {
      hash: sha384,
      text: 'abc',
      digest:
        'CB00753F45A35E8BB5A03D699AC65007272C32AB0EDED1631A8B605A43FF5BED8086072BA1E7CC2358BAECA134C825A7',
    },
  ])('give $digest for "$text"', ({ hash, text, digest }) => {
    expect(toHex(hash(encodeAscii(text)))).toBe(digest);
  });
});

describe.each(HASHES)('$name', ({ name, hash, length }) => {
  it(`gives ${length} octets`, () => {
    expect(hash(new Uint8Array(0))).toHaveLength(length);
  });

  it('agrees with the library of the runtime around the block boundaries', () => {
    for (const count of [0, 1, 55, 56, 63, 64, 65, 111, 112, 119, 120, 127, 128, 129, 7004]) {
      const message = new Uint8Array(count).fill(0x61);
      expect(toHex(hash(message))).toBe(createHash(name).update(message).digest('hex').toUpperCase());
    }
  });

  it('agrees with the library of the runtime on any message', () => {
    fc.assert(
      fc.property(anyOctets(0, 300), (message) => {
        expect(hash(message)).toEqual(Uint8Array.from(createHash(name).update(message).digest()));
      }),
      PROPERTY,
    );
  });
});
