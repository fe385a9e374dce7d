import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalConstantTime } from '../../src/bytes/bytes.ts';
import { pad, unpad } from '../../src/crypto/padding.ts';
import { appError } from '../support/app-errors.ts';
import { anyOctets } from '../support/octets.ts';
import { PROPERTY } from '../support/property-settings.ts';

const blockSizes = fc.constantFrom(8, 16);
const messages = anyOctets(0, 70);

/** Whole blocks, give or take one octet, that end in a mark or in something like it and then zeros. */
const endings = fc
  .record({
    length: fc.constantFrom(7, 8, 9, 15, 16, 17, 24, 32, 48),
    mark: fc.constantFrom(0x80, 0x80, 0x00, 0x01, 0x81),
    zeros: fc.integer({ min: 0, max: 20 }),
    fill: fc.integer({ min: 1, max: 255 }),
  })
  .map(({ length, mark, zeros, fill }) => {
    const octets = new Uint8Array(length).fill(fill);
    const markAt = Math.max(0, length - 1 - zeros);
    octets.fill(0, markAt);
    octets[markAt] = mark;
    return octets;
  });

describe('padding', () => {
  it('is removed from any message again', () => {
    fc.assert(
      fc.property(messages, blockSizes, (message, blockSize) => {
        expect(unpad(pad(message, blockSize), blockSize)).toEqual(message);
      }),
      PROPERTY,
    );
  });

  it('fills whole blocks with 1 octet to a whole block of it', () => {
    fc.assert(
      fc.property(messages, blockSizes, (message, blockSize) => {
        const added = pad(message, blockSize).length - message.length;
        expect((message.length + added) % blockSize).toBe(0);
        expect(added).toBeGreaterThanOrEqual(1);
        expect(added).toBeLessThanOrEqual(blockSize);
      }),
      PROPERTY,
    );
  });

  it('is never removed from what pad cannot have made', () => {
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.oneof(anyOctets(0, 48), endings), blockSizes, (padded, blockSize) => {
        const couldBeMade = Array.from({ length: padded.length }, (_, length) =>
          padded.subarray(0, length),
        ).some((message) => equalConstantTime(pad(message, blockSize), padded));
        if (couldBeMade) {
          accepted += 1;
          expect(pad(unpad(padded, blockSize), blockSize)).toEqual(padded);
        } else {
          refused += 1;
          expect(() => unpad(padded, blockSize)).toThrow(appError('SM_MALFORMED', { where: 'padding' }));
        }
      }),
      { ...PROPERTY, numRuns: 3000 },
    );
    expect(Math.min(accepted, refused)).toBeGreaterThan(50);
  });
});
