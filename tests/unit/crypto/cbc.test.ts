import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../src/bytes/bytes.ts';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import { aesCbc, tdesCbc, zeroIv } from '../../../src/crypto/cbc.ts';
import { nodeDecrypt, nodeEncrypt } from '../../support/node-ciphers.ts';
import { anyOctets } from '../../support/octets.ts';
import { PROPERTY, SLOW_PROPERTY } from '../../support/property-settings.ts';
import { referenceDesDecrypt, referenceDesEncrypt } from '../../support/reference-des.ts';
import { referenceTdesCbcDecrypt, referenceTdesCbcEncrypt } from '../../support/reference-tdes.ts';
import sp80038a from '../../vectors/aes-cbc/sp800-38a.json' with { type: 'json' };
import substitution from '../../vectors/des/sp800-17-substitution-table.json' with { type: 'json' };
import threeKey from '../../vectors/des/sp800-67-three-key.json' with { type: 'json' };
import twoKey from '../../vectors/des/tdes-cbc-two-key.json' with { type: 'json' };

const blocks = (blockSize: number, most: number): fc.Arbitrary<Uint8Array> =>
  fc.integer({ min: 1, max: most }).chain((count) => anyOctets(count * blockSize));

describe('the published DES and TDES vectors', () => {
  it('are 19 of the substitution table, 3 blocks of three-key and 3 messages of two-key TDES', () => {
    expect([substitution.cases.length, threeKey.blocks.length, twoKey.cases.length]).toEqual([19, 3, 3]);
  });

  it.each(substitution.cases)('tdesCbc with K1 = K2 = $key is DES', ({ key, plaintext, ciphertext }) => {
    const bothKeys = fromHex(key + key);
    expect(toHex(tdesCbc.encrypt(bothKeys, zeroIv(tdesCbc), fromHex(plaintext)))).toBe(ciphertext);
    expect(toHex(tdesCbc.decrypt(bothKeys, zeroIv(tdesCbc), fromHex(ciphertext)))).toBe(plaintext);
  });

  it.each(twoKey.cases)('tdesCbc does $section $count', ({ key, iv, plaintext, ciphertext }) => {
    expect(toHex(tdesCbc.encrypt(fromHex(key), fromHex(iv), fromHex(plaintext)))).toBe(ciphertext);
    expect(toHex(tdesCbc.decrypt(fromHex(key), fromHex(iv), fromHex(ciphertext)))).toBe(plaintext);
  });
});

describe('the slow reference', () => {
  it.each(substitution.cases)('does DES under $key', ({ key, plaintext, ciphertext }) => {
    expect(toHex(referenceDesEncrypt(fromHex(key), fromHex(plaintext)))).toBe(ciphertext);
    expect(toHex(referenceDesDecrypt(fromHex(key), fromHex(ciphertext)))).toBe(plaintext);
  });

  it.each(threeKey.blocks)('does three-key TDES of $plaintext', ({ plaintext, ciphertext }) => {
    const [k1 = '', k2 = '', k3 = ''] = threeKey.keys;
    const first = referenceDesEncrypt(fromHex(k1), fromHex(plaintext));
    const second = referenceDesDecrypt(fromHex(k2), first);
    expect(toHex(referenceDesEncrypt(fromHex(k3), second))).toBe(ciphertext);
  });

  it.each(twoKey.cases)('does $section $count of two-key TDES', ({ key, iv, plaintext, ciphertext }) => {
    expect(toHex(referenceTdesCbcEncrypt(fromHex(key), fromHex(iv), fromHex(plaintext)))).toBe(ciphertext);
    expect(toHex(referenceTdesCbcDecrypt(fromHex(key), fromHex(iv), fromHex(ciphertext)))).toBe(plaintext);
  });
});

describe('tdesCbc', () => {
  it('agrees with the slow reference on any message', () => {
    fc.assert(
      fc.property(anyOctets(16), anyOctets(8), blocks(8, 4), (key, iv, message) => {
        const cryptogram = tdesCbc.encrypt(key, iv, message);
        expect(cryptogram).toEqual(referenceTdesCbcEncrypt(key, iv, message));
        expect(referenceTdesCbcDecrypt(key, iv, cryptogram)).toEqual(message);
      }),
      SLOW_PROPERTY,
    );
  });

  it('agrees with the library of the runtime on any message', () => {
    fc.assert(
      fc.property(anyOctets(16), anyOctets(8), blocks(8, 40), (key, iv, message) => {
        const cryptogram = nodeEncrypt('des-ede3-cbc', key, iv, message);
        expect(tdesCbc.encrypt(key, iv, message)).toEqual(cryptogram);
        expect(tdesCbc.decrypt(key, iv, cryptogram)).toEqual(
          nodeDecrypt('des-ede3-cbc', key, iv, cryptogram),
        );
      }),
      PROPERTY,
    );
  });

  it('ignores the parity bit of every key octet', () => {
    const message = fromHex('0011223344556677');
    const plain = fromHex('6522B4E171195BB218223A976C040111');
    const flipped = plain.map((octet) => octet ^ 1);
    expect(tdesCbc.encrypt(flipped, zeroIv(tdesCbc), message)).toEqual(
      tdesCbc.encrypt(plain, zeroIv(tdesCbc), message),
    );
  });

  it.each([
    { what: 'a key of 8 octets', key: 8, iv: 8, message: 8 },
    { what: 'a key of 24 octets', key: 24, iv: 8, message: 8 },
    { what: 'an IV of 16 octets', key: 16, iv: 16, message: 8 },
    { what: 'a message of 7 octets', key: 16, iv: 8, message: 7 },
    { what: 'a message of 12 octets', key: 16, iv: 8, message: 12 },
  ])('refuses $what', ({ key, iv, message }) => {
    const run = (direction: 'encrypt' | 'decrypt') => () =>
      tdesCbc[direction](new Uint8Array(key), new Uint8Array(iv), new Uint8Array(message));
    expect(run('encrypt')).toThrow(RangeError);
    expect(run('decrypt')).toThrow(RangeError);
  });
});

describe('aesCbc', () => {
  const { key, iv, blocks: steps } = sp80038a;
  const plaintext = steps.map((step) => step.plaintext).join('');
  const ciphertext = steps.map((step) => step.ciphertext).join('');

  it('does the four blocks of SP 800-38A F.2.1 and F.2.2', () => {
    expect(steps).toHaveLength(4);
    expect(toHex(aesCbc.encrypt(fromHex(key), fromHex(iv), fromHex(plaintext)))).toBe(ciphertext);
    expect(toHex(aesCbc.decrypt(fromHex(key), fromHex(iv), fromHex(ciphertext)))).toBe(plaintext);
  });

  it('agrees with the library of the runtime on any message', () => {
    fc.assert(
      fc.property(anyOctets(16), anyOctets(16), blocks(16, 20), (anyKey, anyIv, message) => {
        const cryptogram = nodeEncrypt('aes-128-cbc', anyKey, anyIv, message);
        expect(aesCbc.encrypt(anyKey, anyIv, message)).toEqual(cryptogram);
        expect(aesCbc.decrypt(anyKey, anyIv, cryptogram)).toEqual(message);
      }),
      PROPERTY,
    );
  });

  it.each([
    { what: 'a key of 15 octets', key: 15, iv: 16, message: 16 },
    { what: 'an IV of 8 octets', key: 16, iv: 8, message: 16 },
    { what: 'a message of 15 octets', key: 16, iv: 16, message: 15 },
    { what: 'a message of 24 octets', key: 16, iv: 16, message: 24 },
  ])('refuses $what', ({ key: keyLength, iv: ivLength, message }) => {
    const run = (direction: 'encrypt' | 'decrypt') => () =>
      aesCbc[direction](new Uint8Array(keyLength), new Uint8Array(ivLength), new Uint8Array(message));
    expect(run('encrypt')).toThrow();
    expect(run('decrypt')).toThrow();
  });
});

describe('both ciphers', () => {
  it.each([
    { name: 'tdesCbc', cipher: tdesCbc },
    { name: 'aesCbc', cipher: aesCbc },
  ])('$name leaves key, IV and message as they were', ({ cipher }) => {
    const key = new Uint8Array(16).fill(1);
    const iv = new Uint8Array(cipher.blockSize).fill(2);
    const message = new Uint8Array(cipher.blockSize * 3).fill(3);
    cipher.decrypt(key, iv, cipher.encrypt(key, iv, message));
    expect([key, iv, message].map((value) => new Set(value))).toEqual([
      new Set([1]),
      new Set([2]),
      new Set([3]),
    ]);
  });

  it('start every residence card message from a zero IV of their block size', () => {
    expect(zeroIv(tdesCbc)).toEqual(bytesOf(0, 0, 0, 0, 0, 0, 0, 0));
    expect(zeroIv(aesCbc)).toEqual(new Uint8Array(16));
  });

  it('hand out a fresh zero IV each time, so that nobody can spoil the next one', () => {
    zeroIv(tdesCbc).fill(0xff);
    expect(zeroIv(tdesCbc)).toEqual(new Uint8Array(8));
  });
});
