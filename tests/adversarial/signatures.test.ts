// Signatures and keys that prove nothing: none makes a card authentic. Every certificate here is one the CA has issued, so
// that only the signature stands between the forger and the outcome.

import { p256 } from '@noble/curves/nist.js';
import { p384 } from '@noble/curves/nist.js';
import { describe, expect, it } from 'vitest';
import { concat, type Bytes } from '../../src/bytes/bytes.ts';
import { sha256 } from '../../src/crypto/digest.ts';
import type { Reading } from '../../src/session/read-card.ts';
import { parseTlvs } from '../../src/tlv/ber-tlv.ts';
import { buildSigner } from '../generators/pki/certificate-builder.ts';
import { bitString, integer, oid, sequence } from '../generators/pki/der.ts';
import { publicKeyInfo, rsaPublicKeyInfo, signP384, signRsa } from '../generators/pki/keys.ts';
import { fileIn, withFile } from '../integration/altered-reading.ts';
import { captureSimulated, judgeSimulated } from '../integration/simulated-reading.ts';
import { fileOf } from '../unit/cards/residence-card/capture.ts';
import { forgedGen1, forgedGen2, FORGERS_P384, GEN2_SIGNER, verdictOn } from './forged-cards.ts';

const NOT_AUTHENTIC = { outcome: 'not-authentic', signature: 'invalid' } as const;
const ORDER = p384.Point.Fn.ORDER;

function scalars(r: bigint, s: bigint): Bytes {
  return Uint8Array.from(
    Buffer.from([r, s].map((value) => value.toString(16).padStart(96, '0')).join(''), 'hex'),
  );
}

function numbersIn(raw: Bytes): readonly [bigint, bigint] {
  const hex = Buffer.from(raw).toString('hex');
  return [BigInt(`0x${hex.slice(0, 96)}`), BigInt(`0x${hex.slice(96)}`)];
}

describe('ECDSA values out of range', () => {
  it.each([
    ['r = 0', () => scalars(0n, 1n)],
    ['s = 0', () => scalars(1n, 0n)],
    ['r = s = 0', () => new Uint8Array(95).fill(0)],
    ['r = n', () => scalars(ORDER, 1n)],
    ['s = n', () => scalars(1n, ORDER)],
    ['r = n + 1', () => scalars(ORDER + 1n, 1n)],
    ['all ones', () => new Uint8Array(96).fill(0xff)],
    ['r = s = 1', () => scalars(1n, 1n)],
    ['DER with r = s = 0', () => sequence(integer(0), integer(0))],
    ['DER with negative numbers', () => Uint8Array.of(0x30, 6, 2, 1, 0xff, 2, 1, 0xff)],
    ['one octet', () => Uint8Array.of(1)],
    ['ten thousand octets', () => new Uint8Array(10_000).fill(1)],
  ])('are refused: %s', async (_, code) => {
    expect(await verdictOn(await forgedGen2({ checkCode: code }))).toMatchObject(NOT_AUTHENTIC);
  });

  it('are refused when a right signature is moved by the order of the curve', async () => {
    const moved = (signed: Bytes): Bytes => {
      const [r, s] = numbersIn(signP384(FORGERS_P384, signed, 'raw'));
      const room = 1n << 384n;
      return r + ORDER < room ? scalars(r + ORDER, s) : scalars(r, s + ORDER < room ? s + ORDER : ORDER);
    };
    expect(await verdictOn(await forgedGen2({ checkCode: moved }))).toMatchObject(NOT_AUTHENTIC);
  });
});

describe('RSA keys that prove nothing', () => {
  const MODULUS = modulusOf('rsa2048-signer-b');

  /** What a right signature is after the public operation: under exponent 1 it is its own signature. */
  function paddedMessage(signed: Bytes): Bytes {
    const digestInfo = Buffer.from('3031300d060960864801650304020105000420', 'hex');
    const tail = concat(digestInfo, sha256(signed));
    return concat(Uint8Array.of(0, 1), new Uint8Array(253 - tail.length).fill(0xff), Uint8Array.of(0), tail);
  }

  it.each([
    ['exponent 1', MODULUS, Uint8Array.of(1)],
    ['exponent 0', MODULUS, Uint8Array.of(0)],
    ['exponent 2', MODULUS, Uint8Array.of(2)],
    ['exponent of 2 048 bits', MODULUS, MODULUS],
    ['modulus 2^2047', power(2048), Uint8Array.of(1, 0, 1)],
    ['modulus of 1 024 bits', MODULUS.subarray(0, 128), Uint8Array.of(1, 0, 1)],
    ['modulus of 512 bits', MODULUS.subarray(0, 64), Uint8Array.of(3)],
    ['modulus 15', Uint8Array.of(15), Uint8Array.of(3)],
    ['modulus of 16 384 bits', concat(MODULUS, new Uint8Array(1792).fill(1)), Uint8Array.of(3)],
  ])('are refused: %s', async (_, modulus, exponent) => {
    const certificate = { publicKeyInfo: rsaPublicKeyInfo(modulus, exponent) };
    const reading = await forgedGen1({ certificate, checkCode: paddedMessage });
    expect(await verdictOn(reading)).toMatchObject(NOT_AUTHENTIC);
  });

  it.each([
    ['longer by an octet', (signature: Bytes) => concat(Uint8Array.of(0), signature)],
    ['shorter by an octet', (signature: Bytes) => signature.slice(1)],
    ['zero', (signature: Bytes) => new Uint8Array(signature.length).map((_, index) => Number(index === 255))],
    ['all ones', (signature: Bytes) => new Uint8Array(signature.length).fill(0xff)],
    ['empty', () => new Uint8Array(0)],
  ])('and so is a signature that is %s', async (_, change) => {
    const checkCode = (signed: Bytes) => change(signRsa('rsa2048-signer-b', signed));
    expect(await verdictOn(await forgedGen1({ checkCode }))).toMatchObject(NOT_AUTHENTIC);
  });

  it('and so is PKCS #1 padding with anything between hash and end', async () => {
    // Bleichenbacher's forgery against exponent 3 needs a verifier that looks at the beginning only.
    const certificate = { publicKeyInfo: rsaPublicKeyInfo(MODULUS, Uint8Array.of(3)) };
    const checkCode = (signed: Bytes) => cubeRoot(concat(Uint8Array.of(0, 1, 0xff, 0), sha256(signed)));
    expect(await verdictOn(await forgedGen1({ certificate, checkCode }))).toMatchObject(NOT_AUTHENTIC);
  });

  function modulusOf(key: 'rsa2048-signer-b'): Bytes {
    // SEQUENCE, SEQUENCE of the algorithm, BIT STRING, SEQUENCE, INTEGER with a leading zero.
    return publicKeyInfo(key).slice(-256 - 5, -5);
  }

  function power(bits: number): Bytes {
    return new Uint8Array(bits / 8).map((_, index) => (index === 0 ? 0x80 : 0));
  }

  /** The least number whose cube begins with these octets, of 2 048 bits. */
  function cubeRoot(start: Bytes): Bytes {
    const target = BigInt(`0x${Buffer.from(start).toString('hex')}`) << BigInt(2048 - start.length * 8);
    let [low, high] = [0n, 1n << 690n];
    while (low < high) {
      const middle = (low + high) / 2n;
      if (middle ** 3n < target) low = middle + 1n;
      else high = middle;
    }
    return Uint8Array.from(Buffer.from(low.toString(16).padStart(512, '0'), 'hex'));
  }
});

describe('keys on another curve', () => {
  const EC = oid('1.2.840.10045.2.1');
  const P256 = p256.getPublicKey(new Uint8Array(32).fill(7), false);
  const P384 = p384.getPublicKey(new Uint8Array(48).fill(7), false);
  const offCurve = P384.map((octet, index) => (index === 96 ? octet ^ 1 : octet));

  it.each([
    ['P-256', sequence(sequence(EC, oid('1.2.840.10045.3.1.7')), bitString(P256)), 'not-authentic'],
    ['secp256k1', sequence(sequence(EC, oid('1.3.132.0.10')), bitString(P256)), 'not-authentic'],
    ['P-521', sequence(sequence(EC, oid('1.3.132.0.35')), bitString(P384)), 'not-authentic'],
    [
      'brainpoolP384r1',
      sequence(sequence(EC, oid('1.3.36.3.3.2.8.1.1.11')), bitString(P384)),
      'not-authentic',
    ],
    [
      'parameters of their own',
      sequence(sequence(EC, sequence(integer(1))), bitString(P384)),
      'not-authentic',
    ],
    [
      'a point that is not on it',
      sequence(sequence(EC, oid('1.3.132.0.34')), bitString(offCurve)),
      'not-authentic',
    ],
    [
      'P-384 by name and P-256 by length',
      sequence(sequence(EC, oid('1.3.132.0.34')), bitString(P256)),
      'undetermined',
    ],
    [
      'the point at infinity',
      sequence(sequence(EC, oid('1.3.132.0.34')), bitString(Uint8Array.of(0))),
      'undetermined',
    ],
  ])('sign nothing: %s', async (_, publicKeyInfo, outcome) => {
    const certificate = { publicKeyInfo };
    expect((await verdictOn(await forgedGen2({ certificate }))).outcome).toBe(outcome);
  });
});

describe('a signature that is changed and still right', () => {
  it('says nothing else: s and n - s stand for the same contents', async () => {
    const other = (signed: Bytes): Bytes => {
      const [r, s] = numbersIn(signP384(FORGERS_P384, signed, 'raw'));
      return scalars(r, ORDER - s);
    };
    const [usual, changed] = [await forgedGen2(), await forgedGen2({ checkCode: other })];
    const [before, after] = [await judgeSimulated(usual), await judgeSimulated(changed)];
    expect(after.report).toEqual(before.report);
  });
});

describe('two signatures on one card', () => {
  const FORGED = buildSigner({ ...GEN2_SIGNER, issuerKey: 'p384-forgers-ca' });

  async function genuine(): Promise<{ reading: Reading; code: Bytes; certificate: Bytes }> {
    const reading = await captureSimulated('worker');
    const objects = parseTlvs(fileIn(reading, 'DF3/EF01'));
    const value = (tag: number) => objects.find((object) => object.tag === tag)?.value ?? new Uint8Array(0);
    return { reading, code: value(0xdc), certificate: value(0xdd) };
  }

  it('are read as the first of them, and the second changes nothing', async () => {
    const { reading, code, certificate } = await genuine();
    const stored = fileOf(
      ['DC', code],
      ['DD', certificate],
      ['DC', new Uint8Array(96).fill(9)],
      ['DD', FORGED],
    );
    const altered = await judgeSimulated(withFile(reading, 'DF3/EF01', stored));
    expect(altered.report.signature).toEqual((await judgeSimulated(reading)).report.signature);
  });

  it.each([
    [
      'both forged ones first',
      (code: Bytes, own: Bytes) => fileOf(['DC', other], ['DD', FORGED], ['DC', code], ['DD', own]),
    ],
    ['a forged code first', (code: Bytes, own: Bytes) => fileOf(['DC', other], ['DC', code], ['DD', own])],
    [
      'a forged certificate first',
      (code: Bytes, own: Bytes) => fileOf(['DC', code], ['DD', FORGED], ['DD', own]),
    ],
    [
      'one certificate inside the other',
      (code: Bytes, own: Bytes) => fileOf(['DC', code], ['DD', concat(own, FORGED)]),
    ],
    [
      'two codes in one object',
      (code: Bytes, own: Bytes) => fileOf(['DC', concat(code, other)], ['DD', own]),
    ],
  ])('are not authentic with %s', async (_, stored) => {
    const { reading, code, certificate } = await genuine();
    const altered = withFile(reading, 'DF3/EF01', stored(code, certificate));
    expect((await verdictOn(altered)).outcome).not.toBe('authentic');
  });

  const other = new Uint8Array(96).fill(9);

  it('of the two generations are each looked for on their own card only', async () => {
    const { reading, code, certificate } = await genuine();
    const foreign = fileOf(['DA', code], ['DB', certificate]);
    expect((await verdictOn(withFile(reading, 'DF3/EF01', foreign))).outcome).toBe('undetermined');
  });
});
