import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import { pad, unpad } from '../../../src/crypto/padding.ts';
import { appError } from '../../support/app-errors.ts';
import vectors from '../../vectors/padding/iso-9797-1-method-2.json' with { type: 'json' };

describe('padding method 2', () => {
  it('has 10 messages to pad and 10 endings to refuse', () => {
    expect([vectors.padded.length, vectors.refused.length]).toEqual([10, 10]);
  });

  it.each(vectors.padded)('makes $padded of $message for $blockSize', ({ blockSize, message, padded }) => {
    expect(toHex(pad(fromHex(message), blockSize))).toBe(padded);
  });

  it.each(vectors.padded)('finds $message again in $padded', ({ blockSize, message, padded }) => {
    expect(toHex(unpad(fromHex(padded), blockSize))).toBe(message);
  });

  it.each(vectors.refused)('refuses $why', ({ blockSize, padded }) => {
    expect(() => unpad(fromHex(padded), blockSize)).toThrow(appError('SM_MALFORMED', { where: 'padding' }));
  });
});
