import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { OAEP_HASHES, type RsaPublicKey, encryptOaep } from '../../../src/crypto/rsa-oaep.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
const KEY: RsaPublicKey = { modulus: octets(n), exponent: octets(e) };
const MESSAGE = Uint8Array.of(0xa0, 0x03, 0x80, 0x01, 0x00);

function octets(base64url: string): Uint8Array {
  return Uint8Array.from(Buffer.from(base64url, 'base64url'));
}

describe('RSAES-OAEP', () => {
  it.each(OAEP_HASHES)('with %s is opened by the holder of the private key', async (hash) => {
    const cryptogram = await encryptOaep(KEY, hash, MESSAGE);
    expect(cryptogram).toHaveLength(256);
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    const opened = privateDecrypt({ key: privateKey, padding, oaepHash: hash.replace('-', '') }, cryptogram);
    expect(Uint8Array.from(opened)).toEqual(MESSAGE);
  });

  it('gives other octets every time', async () => {
    const [one, other] = [
      await encryptOaep(KEY, 'SHA-256', MESSAGE),
      await encryptOaep(KEY, 'SHA-256', MESSAGE),
    ];
    expect(one).not.toEqual(other);
  });

  it('refuses a message that does not fit the key', async () => {
    await expect(encryptOaep(KEY, 'SHA-256', new Uint8Array(191))).rejects.toThrow();
  });
});
