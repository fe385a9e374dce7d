import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat } from '../../src/bytes/bytes.ts';
import { AppError } from '../../src/errors/app-error.ts';
import { encodeTlv, parseTlvs } from '../../src/tlv/ber-tlv.ts';
import { anyOctets } from '../support/octets.ts';
import { PROPERTY } from '../support/property-settings.ts';
import { sameOctets } from '../support/same-octets.ts';

const octet = fc.integer({ min: 0, max: 255 });

/** One octet, not filler and not the first of two; or two octets, the second any, as tag DFD1 has it. */
const tags = fc.oneof(
  octet.filter((tag) => tag !== 0 && (tag & 0x1f) !== 0x1f),
  fc
    .tuple(fc.integer({ min: 0, max: 7 }), octet)
    .map(([high, second]) => ((high << 5) | 0x1f) * 0x100 + second),
);

const boundaryLengths = fc.constantFrom(0, 1, 127, 128, 255, 256, 257, 2500, 65_535);

const values = fc.oneof(
  anyOctets(0, 40),
  fc.tuple(boundaryLengths, octet).map(([length, fill]) => new Uint8Array(length).fill(fill)),
);

const objects = fc.array(fc.record({ tag: tags, value: values }), { maxLength: 12, size: 'max' });

describe('any data objects', () => {
  it('come out of their octets as they went in, with or without filler', () => {
    fc.assert(
      fc.property(objects, fc.integer({ min: 0, max: 30 }), (written, filler) => {
        const encoded = written.map(({ tag, value }) => encodeTlv(tag, value));
        const file = concat(...encoded, new Uint8Array(filler));
        const parsed = parseTlvs(file);
        expect(parsed.map(({ tag }) => tag)).toEqual(written.map(({ tag }) => tag));
        let offset = 0;
        written.forEach(({ value }, index) => {
          expect(parsed[index]?.offset).toBe(offset);
          expect(sameOctets(parsed[index]?.value, value)).toBe(true);
          offset += encoded[index]?.length ?? 0;
        });
      }),
      PROPERTY,
    );
  });

  it('are refused as truncated when the file ends inside the last of them', () => {
    const nonEmpty = fc.record({ tag: tags, value: anyOctets(1, 300) });
    fc.assert(
      fc.property(nonEmpty, fc.nat(), ({ tag, value }, cut) => {
        const file = encodeTlv(tag, value);
        const kept = 1 + (cut % (file.length - 1));
        expect(() => parseTlvs(file.subarray(0, kept))).toThrow('TLV_TRUNCATED');
      }),
      PROPERTY,
    );
  });
});

describe('any octets', () => {
  it('are data objects or an AppError of the layer format', () => {
    fc.assert(
      fc.property(fc.oneof(anyOctets(0, 300), nearlyFiles()), (file) => {
        try {
          const parsed = parseTlvs(file);
          const total = parsed.reduce((sum, { value }) => sum + value.length, 0);
          expect(total).toBeLessThanOrEqual(file.length);
        } catch (thrown) {
          if (!(thrown instanceof AppError)) throw thrown;
          expect(thrown.layer).toBe('format');
          expect(Object.keys(thrown.facts)).toEqual(['offset']);
        }
      }),
      { ...PROPERTY, numRuns: 2000 },
    );
  });
});

/** Right files with a few octets changed, so that most of them break late. */
function nearlyFiles(): fc.Arbitrary<Uint8Array> {
  const changes = fc.array(fc.tuple(fc.nat(), octet), { maxLength: 4, size: 'max' });
  return fc.tuple(objects, changes).map(([written, edits]) => {
    const file = concat(
      ...written.map(({ tag, value }) => encodeTlv(tag, value.subarray(0, 60))),
      new Uint8Array(4),
    );
    for (const [position, replacement] of edits) file[position % file.length] = replacement;
    return file;
  });
}
