// One bit of a card that is not as the agency wrote it: what a check code covers is then never called authentic.

import { describe, expect, it } from 'vitest';
import type { FileName } from '../../src/iso7816/file-ref.ts';
import type { Reading } from '../../src/session/read-card.ts';
import { parseTlvs } from '../../src/tlv/ber-tlv.ts';
import { fileIn, flipped, resultOf, withFile } from '../integration/altered-reading.ts';
import { captureSimulated, judgeSimulated } from '../integration/simulated-reading.ts';

interface Span {
  readonly file: FileName;
  /** Tag whose value is altered. */
  readonly tag: number;
  /** Every `step`-th octet of it. */
  readonly step: number;
  /** All eight bits of each octet, or one that changes from octet to octet. */
  readonly bits: 'all' | 'one';
}

const CHECK_CODE = { 1: 0xda, 2: 0xdc } as const;
const CERTIFICATE = { 1: 0xdb, 2: 0xdd } as const;

const SIGNED_FILES = {
  1: ['DF1/EF01', 'DF1/EF02', 'DF3/EF01'],
  2: ['DF1/EF02', 'DF1/EF03', 'DF3/EF01'],
} as const;

const GEN2_ENTRY_TAGS = [0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xce, 0xca, 0xcb, 0xcc, 0xcd];
const GEN2_SIGNED: readonly Span[] = [
  ...GEN2_ENTRY_TAGS.map((tag) => ({ file: 'DF1/EF02', tag, step: 1, bits: 'all' }) as const),
  { file: 'DF1/EF03', tag: 0xd0, step: 97, bits: 'one' },
  { file: 'DF1/EF03', tag: 0xd1, step: 97, bits: 'one' },
];
const GEN1_SIGNED: readonly Span[] = [
  { file: 'DF1/EF01', tag: 0xd0, step: 89, bits: 'one' },
  { file: 'DF1/EF02', tag: 0xd1, step: 89, bits: 'one' },
];

const CARDS = [
  { profile: 'worker', generation: 2, signed: GEN2_SIGNED },
  { profile: 'null-parameters', generation: 2, signed: GEN2_SIGNED.slice(0, 1) },
  { profile: 'special-permanent-resident', generation: 2, signed: GEN2_SIGNED.slice(0, 3) },
  { profile: 'gen1-worker', generation: 1, signed: GEN1_SIGNED },
  { profile: 'gen1-special-permanent-resident', generation: 1, signed: GEN1_SIGNED.slice(1) },
] as const;

/** Offset and length of a value in its file. */
function valueOf(reading: Reading, file: FileName, tag: number): { start: number; length: number } {
  const octets = fileIn(reading, file);
  const value = parseTlvs(octets).find((object) => object.tag === tag)?.value;
  if (value === undefined) throw new Error(`no such value in ${file}`);
  return { start: value.byteOffset - octets.byteOffset, length: value.length };
}

/** Every reading with one bit of the span inverted, under a name. */
function* mutantsOf(
  reading: Reading,
  { file, tag, step, bits }: Span,
): Generator<readonly [string, Reading]> {
  const { start, length } = valueOf(reading, file, tag);
  const octets = fileIn(reading, file);
  for (let offset = 0; offset < length; offset += step) {
    const inverted = bits === 'all' ? [0, 1, 2, 3, 4, 5, 6, 7] : [(offset / step) & 7];
    for (const bit of inverted) {
      const name = `${file}#${tag.toString(16)} octet ${offset} bit ${bit}`;
      yield [name, withFile(reading, file, flipped(octets, start + offset, bit))];
    }
  }
}

async function authenticMutants(
  reading: Reading,
  spans: readonly Span[],
): Promise<{ tried: number; names: string[] }> {
  const names: string[] = [];
  let tried = 0;
  for (const span of spans) {
    for (const [name, mutant] of mutantsOf(reading, span)) {
      tried += 1;
      if ((await resultOf(mutant)) === 'authentic') names.push(name);
    }
  }
  return { tried, names };
}

describe.each(CARDS)('$profile with one bit inverted', ({ profile, generation, signed }) => {
  it('in a signed value is never authentic', async () => {
    const { tried, names } = await authenticMutants(await captureSimulated(profile), signed);
    expect(names).toEqual([]);
    expect(tried).toBeGreaterThan(30);
  });

  it('in its check code is never authentic', async () => {
    const span = { file: 'DF3/EF01', tag: CHECK_CODE[generation], step: 1, bits: 'one' } as const;
    const { tried, names } = await authenticMutants(await captureSimulated(profile), [span]);
    expect(names).toEqual([]);
    expect(tried).toBe(generation === 1 ? 256 : 96);
  });

  it('in its signer certificate, signed part or not, filler or not, is never authentic', async () => {
    const span = { file: 'DF3/EF01', tag: CERTIFICATE[generation], step: 3, bits: 'one' } as const;
    const { tried, names } = await authenticMutants(await captureSimulated(profile), [span]);
    expect(names).toEqual([]);
    expect(tried).toBeGreaterThan(180);
  });

  it('in a tag or length of its signed files is authentic only where everything reads as before', async () => {
    const reading = await captureSimulated(profile);
    const usual = await judgeSimulated(reading);
    const files = SIGNED_FILES[generation];
    let tried = 0;
    for (const file of files) {
      const octets = fileIn(reading, file);
      for (const { offset, tag } of parseTlvs(octets)) {
        const { start } = valueOf(reading, file, tag);
        for (let bit = 0; bit < (start - offset) * 8; bit++) {
          const mutant = withFile(reading, file, flipped(octets, offset + (bit >> 3), bit & 7));
          tried += 1;
          if ((await resultOf(mutant)) !== 'authentic') continue;
          // A length that grows or shrinks within the NUL filler says nothing else.
          expect(await judgeSimulated(mutant), `${file} ${offset} bit ${bit}`).toEqual(usual);
        }
      }
    }
    expect(tried).toBeGreaterThan(100);
  });
});
