import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import { sha1 } from '../../../src/crypto/digest.ts';
import { deriveKsEnc, deriveStaticKey } from '../../../src/crypto/kdf.ts';
import { encodeAscii } from '../../../src/text/jis.ts';
import annex2 from '../../vectors/moj-rc-1.5/annex-2.json' with { type: 'json' };
import appendix2 from '../../vectors/moj-rc2-1.1/appendix-2.json' with { type: 'json' };

const EXAMPLES = [
  { name: 'MOJ-RC-1.5 別添2', example: annex2 },
  { name: 'MOJ-RC2-1.1 Appendix 2', example: appendix2 },
];

describe('the keys of the official examples', () => {
  it.each(EXAMPLES)('are Kenc = Kmac of the card number in $name', ({ example }) => {
    const key = toHex(deriveStaticKey(encodeAscii(example.cardNumber)));
    expect([key, key]).toEqual([example.kEnc, example.kMac]);
  });

  it.each(EXAMPLES)('are KSenc of K.IFD and K.ICC in $name', ({ example }) => {
    const kIcc = fromHex(example.decryptedEIcc).subarray(16);
    expect(toHex(deriveKsEnc(fromHex(example.kIfd), kIcc))).toBe(example.ksEnc);
  });

  it('come from the SHA-1 of the card number that 別添2 prints', () => {
    expect(toHex(sha1(encodeAscii(annex2.cardNumber)))).toBe(annex2.sha1);
  });

  it.each(EXAMPLES)(
    'come from the digest over the exclusive or and 00000001 that $name prints',
    ({ example }) => {
      expect(toHex(sha1(fromHex(`${example.kIfdXorKIcc}00000001`)))).toBe(example.sha1KsEnc);
    },
  );
});

describe('deriveKsEnc', () => {
  it('does not depend on which side gave which half', () => {
    const kIfd = fromHex(annex2.kIfd);
    const kIcc = fromHex(annex2.kIcc);
    expect(deriveKsEnc(kIcc, kIfd)).toEqual(deriveKsEnc(kIfd, kIcc));
  });

  it('refuses key material of different lengths', () => {
    expect(() => deriveKsEnc(new Uint8Array(16), new Uint8Array(15))).toThrow(RangeError);
  });
});

describe('a derived key', () => {
  it('owns its octets, so that wiping it wipes all of it', () => {
    for (const key of [
      deriveStaticKey(encodeAscii('AA12345678BB')),
      deriveKsEnc(new Uint8Array(16), new Uint8Array(16)),
    ]) {
      expect({ length: key.length, buffer: key.buffer.byteLength }).toEqual({ length: 16, buffer: 16 });
    }
  });

  it('is the first 16 octets of SHA-1 for any number', () => {
    const digest = createHash('sha1').update('ZZ99999999ZZ').digest('hex').toUpperCase();
    expect(toHex(deriveStaticKey(encodeAscii('ZZ99999999ZZ')))).toBe(digest.slice(0, 32));
  });
});
