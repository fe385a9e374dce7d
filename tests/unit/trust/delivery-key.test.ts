import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat } from '../../../src/bytes/bytes.ts';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import { simulatedDeliveryKeyFile } from '../../../src/simulator/specified-card/delivery-key.ts';
import { DELIVERY_KEY_PINS, deliveryKeyPin } from '../../../src/trust/anchors/delivery-key-pins.ts';
import {
  NO_DELIVERY_KEY,
  officialDeliveryKey,
  unofficialDeliveryKey,
} from '../../../src/trust/delivery-key.ts';
import { appError } from '../../support/app-errors.ts';
import { anyOctets } from '../../support/octets.ts';
import { PROPERTY } from '../../support/property-settings.ts';

const MODULUS = simulatedDeliveryKeyFile().subarray(0, 256);

function around(before: string, after: string): Uint8Array {
  return concat(fromHex(before), MODULUS, fromHex(after));
}

const LAYOUTS = [
  [
    'subject-public-key-info',
    '30820122300D06092A864886F70D01010105000382010F003082010A0282010100',
    '0203010001',
  ],
  ['rsa-public-key', '3082010A0282010100', '0203010001'],
  ['modulus', '', ''],
  ['modulus-exponent', '', '010001'],
  ['modulus-exponent', '', '00010001'],
  ['objects-81-82', '81820100', '8203010001'],
  ['objects-81-82', '7F4982010981820100', '8203010001'],
] as const;

describe('a delivery key', () => {
  it.each(LAYOUTS)('laid out as %s (%s ... %s) is read', (layout, before, after) => {
    const exponent = fromHex('010001');
    expect(unofficialDeliveryKey('test', around(before, after))).toEqual({
      state: 'usable',
      key: { profile: 'test', layout, modulus: MODULUS, exponent },
    });
  });

  it.each([
    ['nothing', ''],
    ['text', toHex(new TextEncoder().encode('-----BEGIN PUBLIC KEY-----'))],
    ['an even number', '80'.repeat(256)],
    ['a short number', `00${'FF'.repeat(255)}`],
    ['another exponent', `${'FF'.repeat(256)}000003`],
    ['half a key', 'FF'.repeat(128)],
    ['a 3072-bit key', 'FF'.repeat(384)],
  ])('that is %s is of no use', (_, file) => {
    expect(unofficialDeliveryKey('simulator', fromHex(file))).toEqual({ state: 'unusable' });
  });

  it('of any octets is a state, never an error', () => {
    fc.assert(
      fc.property(anyOctets(0, 400), (file) => {
        expect(['usable', 'unusable']).toContain(unofficialDeliveryKey('test', file).state);
      }),
      PROPERTY,
    );
  });

  it('is official by its digest alone', () => {
    expect(() => officialDeliveryKey(MODULUS)).toThrow(appError('ANCHORS_TAMPERED'));
    expect(NO_DELIVERY_KEY).toEqual({ state: 'absent' });
  });
});

describe('the pins of delivery keys', () => {
  it('are published digests with their source, found by digest', () => {
    expect(DELIVERY_KEY_PINS).toHaveLength(1);
    for (const pin of DELIVERY_KEY_PINS) {
      expect(pin.sha256).toMatch(/^[0-9A-F]{64}$/);
      expect(pin.source).toMatch(/^https:\/\/www\.moj\.go\.jp\//);
      expect(deliveryKeyPin(pin.sha256)).toBe(pin);
    }
    expect(deliveryKeyPin('00'.repeat(32))).toBeUndefined();
  });
});
