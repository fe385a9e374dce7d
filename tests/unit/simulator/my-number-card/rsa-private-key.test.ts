import { constants, createPrivateKey, privateDecrypt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type RsaPrivateKey,
  mostSignable,
  privateOperation,
  signPadded,
} from '../../../../src/simulator/my-number-card/rsa-private-key.ts';
import { HOLDER_KEY_NAMES, holderKeySource, holderSignature } from '../../../generators/jpki/holder-keys.ts';
import { SLOW_PROPERTY } from '../../../support/property-settings.ts';

const DIGEST_INFO = Buffer.from('3031300D060960864801650304020105000420', 'hex');
const KEYS = new URL('../../../generators/jpki/keys/', import.meta.url);

function keyOf(name: (typeof HOLDER_KEY_NAMES)[number]): RsaPrivateKey {
  const source = holderKeySource(name);
  const number = (digits: string) => BigInt(`0x${digits}`);
  return {
    length: 256,
    p: number(source.p),
    q: number(source.q),
    dP: number(source.dP),
    dQ: number(source.dQ),
    qInv: number(source.qInv),
  };
}

describe('the private operation', () => {
  it.each(HOLDER_KEY_NAMES)('with %s is that of the runtime', (name) => {
    const runtimeKey = createPrivateKey(readFileSync(new URL(`${name}.pem`, KEYS)));
    const key = keyOf(name);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 255, maxLength: 255 }), (low) => {
        // Below the modulus, whose first octet is not 0.
        const message = Uint8Array.of(0, ...low);
        const raw = { key: runtimeKey, padding: constants.RSA_NO_PADDING };
        expect(privateOperation(key, message)).toEqual(Uint8Array.from(privateDecrypt(raw, message)));
      }),
      { ...SLOW_PROPERTY, numRuns: 15 },
    );
  });

  it('keeps leading zeros of small results', () => {
    const one = new Uint8Array(256);
    one[255] = 1;
    expect(privateOperation(keyOf('holder-a-signature'), one)).toEqual(one);
    expect(privateOperation(keyOf('holder-a-signature'), new Uint8Array(256))).toEqual(new Uint8Array(256));
  });
});

describe('the padding of the card', () => {
  it('around a DigestInfo makes the signature the runtime makes', async () => {
    const message = new TextEncoder().encode('nonce');
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', message));
    const data = Uint8Array.from(Buffer.concat([DIGEST_INFO, digest]));
    expect(signPadded(keyOf('holder-b-signature'), data)).toEqual(
      holderSignature('holder-b-signature', message),
    );
  });

  it('leaves room for 245 octets in 2048 bits', () => {
    expect(mostSignable(keyOf('holder-a-signature'))).toBe(245);
  });
});
