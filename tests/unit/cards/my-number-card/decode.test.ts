import { describe, expect, it } from 'vitest';
import type { MyNumberCapture } from '../../../../src/cards/my-number-card/capture.ts';
import { decodeMyNumberCard } from '../../../../src/cards/my-number-card/decode.ts';
import { appError } from '../../../support/app-errors.ts';

const absent = { state: 'absent' } as const;

const bare: MyNumberCapture = {
  jpki: {
    tokenInfo: new Uint8Array(0),
    availability: absent,
    userAuthentication: absent,
    userAuthenticationCa: absent,
    digitalSignatureCa: absent,
    tries: { userAuthentication: 2, digitalSignature: 'blocked' },
  },
  inputSupportTries: 'unknown',
};

describe('a capture', () => {
  it('brings the tries of all three PINs together', () => {
    expect(decodeMyNumberCard(bare).tries).toEqual({
      'user-authentication': 2,
      'digital-signature': 'blocked',
      'input-support': 'unknown',
    });
  });

  it('has no expiry when its object holds no date', () => {
    const capture = { ...bare, cardExpiry: Uint8Array.of(1, 2, 3) };
    expect(decodeMyNumberCard(capture)).not.toHaveProperty('cardExpiry');
  });

  it('with attributes that are none is a failure of their file', () => {
    const capture = { ...bare, basicAttributes: new Uint8Array(64).fill(0xff) };
    expect(() => decodeMyNumberCard(capture)).toThrow(
      appError('TLV_TAG_UNEXPECTED', { file: 'INPUT/0002', tag: 'FF20' }),
    );
  });
});
