import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import { aesCmac, aesCmac8 } from '../../../src/crypto/cmac.ts';
import { anyOctets } from '../../support/octets.ts';
import { PROPERTY } from '../../support/property-settings.ts';
import { referenceCmac } from '../../support/reference-cmac.ts';
import rfc4493 from '../../vectors/aes-cmac/rfc4493.json' with { type: 'json' };
import appendix2 from '../../vectors/moj-rc2-1.1/appendix-2.json' with { type: 'json' };

const CASES = Object.entries(rfc4493.macByLength).map(([length, mac]) => ({ length: Number(length), mac }));

describe('aesCmac', () => {
  it('has the four examples of RFC 4493', () => {
    expect(CASES.map(({ length }) => length)).toEqual([0, 16, 40, 64]);
  });

  it.each(CASES)('gives the example of $length octets', ({ length, mac }) => {
    const message = fromHex(rfc4493.message).subarray(0, length);
    expect(toHex(aesCmac(fromHex(rfc4493.key), message))).toBe(mac);
  });

  it('agrees with the subkey construction of RFC 4493 over the cipher of the runtime', () => {
    fc.assert(
      fc.property(anyOctets(16), anyOctets(0, 70), (key, message) => {
        expect(aesCmac(key, message)).toEqual(referenceCmac(key, message));
      }),
      PROPERTY,
    );
  });

  it('takes the key first: exchanging two strings of 16 octets changes the MAC', () => {
    const key = fromHex(rfc4493.key);
    const message = fromHex(rfc4493.message).subarray(0, 16);
    expect(aesCmac(message, key)).not.toEqual(aesCmac(key, message));
  });
});

describe('aesCmac8', () => {
  it.each([
    { name: 'M_IFD', message: appendix2.eIfd, mac: appendix2.mIfd },
    { name: 'M_ICC', message: appendix2.eIcc, mac: appendix2.mIcc },
  ])('gives $name of the official example of generation 2', ({ message, mac }) => {
    expect(toHex(aesCmac8(fromHex(appendix2.kMac), fromHex(message)))).toBe(mac);
  });

  it.each(CASES)('is the first half of the MAC over $length octets', ({ length, mac }) => {
    const message = fromHex(rfc4493.message).subarray(0, length);
    expect(toHex(aesCmac8(fromHex(rfc4493.key), message))).toBe(mac.slice(0, 16));
  });
});
