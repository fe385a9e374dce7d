import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import { retailMac } from '../../../src/crypto/retail-mac.ts';
import { encodeAscii } from '../../../src/text/jis.ts';
import { anyOctets } from '../../support/octets.ts';
import { PROPERTY, SLOW_PROPERTY } from '../../support/property-settings.ts';
import { nodeEncrypt } from '../../support/node-ciphers.ts';
import { referenceRetailMac } from '../../support/reference-tdes.ts';
import bac from '../../vectors/icao-9303-11/bac.json' with { type: 'json' };
import annex2 from '../../vectors/moj-rc-1.5/annex-2.json' with { type: 'json' };
import annexB from '../../vectors/retail-mac/iso-9797-1.json' with { type: 'json' };

const PUBLISHED = [
  ...annexB.cases.map(({ text, mac }) => ({
    name: `ISO/IEC 9797-1 "${text}"`,
    key: annexB.key,
    message: toHex(encodeAscii(text)),
    mac,
  })),
  { name: 'ICAO 9303-11 M_IFD', key: bac.kMac, message: bac.eIfd, mac: bac.mIfd },
  { name: 'ICAO 9303-11 M_ICC', key: bac.kMac, message: bac.eIcc, mac: bac.mIcc },
  { name: 'MOJ-RC-1.5 M_IFD', key: annex2.kMac, message: annex2.eIfd, mac: annex2.mIfd },
  { name: 'MOJ-RC-1.5 M_ICC', key: annex2.kMac, message: annex2.eIcc, mac: annex2.mIcc },
];

describe('retailMac', () => {
  it('has six published answers to give', () => {
    expect(PUBLISHED).toHaveLength(6);
  });

  it.each(PUBLISHED)('gives $name', ({ key, message, mac }) => {
    expect(toHex(retailMac(fromHex(key), fromHex(message)))).toBe(mac);
  });

  it.each(PUBLISHED)('agrees with the slow reference on $name', ({ key, message, mac }) => {
    expect(toHex(referenceRetailMac(fromHex(key), fromHex(message)))).toBe(mac);
  });

  it('agrees with the slow reference on any message, whole blocks or not', () => {
    fc.assert(
      fc.property(anyOctets(16), anyOctets(0, 33), (key, message) => {
        expect(retailMac(key, message)).toEqual(referenceRetailMac(key, message));
      }),
      SLOW_PROPERTY,
    );
  });

  it('is the last block of a DES-CBC chain when both keys are the same', () => {
    fc.assert(
      fc.property(anyOctets(8), anyOctets(0, 40), (k, message) => {
        const key = Uint8Array.from([...k, ...k]);
        const padded = new Uint8Array((Math.floor(message.length / 8) + 1) * 8);
        padded.set(message);
        padded[message.length] = 0x80;
        const chain = nodeEncrypt('des-ede3-cbc', key, new Uint8Array(8), padded);
        expect(retailMac(key, message)).toEqual(chain.subarray(-8));
      }),
      PROPERTY,
    );
  });

  it('tells a message from the same message with its padding written out', () => {
    const key = fromHex(annexB.key);
    expect(retailMac(key, fromHex('0102'))).not.toEqual(retailMac(key, fromHex('0102800000000000')));
  });

  it.each([0, 8, 15, 17, 24])('refuses a key of %i octets', (length) => {
    expect(() => retailMac(new Uint8Array(length), new Uint8Array(8))).toThrow(RangeError);
  });
});
