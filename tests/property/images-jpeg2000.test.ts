// Damaged JPEG 2000 files, through the header's limits alone and on through the real codec.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors/app-error.ts';
import { decodeJpeg2000 } from '../../src/images/jpeg2000.ts';
import { JPEG2000_LIMIT, parseJpeg2000Header } from '../../src/images/jpeg2000-header.ts';
import { encodeJp2 } from '../generators/images/jp2-encoder.ts';
import { drawDisc } from '../generators/images/pictures.ts';
import { PROPERTY } from '../support/property-settings.ts';
import { testCodec } from '../unit/images/test-codec.ts';

const FILES = [
  await encodeJp2(drawDisc(24, 32, 3), { maxBytes: 400 }),
  await encodeJp2(drawDisc(24, 32, 1), { container: 'codestream' }),
];

function refusedOrRethrow(thrown: unknown): void {
  if (!(thrown instanceof AppError) || thrown.code !== 'IMAGE_INVALID') throw thrown;
}

async function attempt(octets: Uint8Array): Promise<void> {
  try {
    const { width, height, channels, rows } = await decodeJpeg2000(octets, testCodec);
    expect(rows).toHaveLength(width * height * channels);
  } catch (thrown) {
    refusedOrRethrow(thrown);
  }
}

const damaged = fc
  .tuple(
    fc.constantFrom(...FILES),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }),
  )
  .map(([file, changes]) => {
    const octets = Uint8Array.from(file);
    for (const [at, octet] of changes) octets[at % octets.length] = octet;
    return octets;
  });

describe('damaged JPEG 2000 files', () => {
  it('pass the header only with a size within the limits', () => {
    fc.assert(
      fc.property(damaged, (octets) => {
        try {
          const { width, height, components } = parseJpeg2000Header(octets);
          expect(Math.max(width, height)).toBeLessThanOrEqual(JPEG2000_LIMIT.side);
          expect([1, 3]).toContain(components);
        } catch (thrown) {
          refusedOrRethrow(thrown);
        }
      }),
      { ...PROPERTY, numRuns: 5000 },
    );
  });

  it.each(FILES)('give a picture or are refused wherever they are cut (%#)', async (file) => {
    for (let length = 0; length < file.length; length++) await attempt(file.subarray(0, length));
    await expect(decodeJpeg2000(file, testCodec)).resolves.toMatchObject({ width: 24, height: 32 });
  });

  it('give a picture or are refused, whatever stands in them', async () => {
    await fc.assert(fc.asyncProperty(damaged, attempt), PROPERTY);
  });
});
