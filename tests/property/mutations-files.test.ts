// Files of a card that are not those the agency wrote: any octets at all, garbage, files of another card. A report or an
// error of the format; what no signature covers never changes what is said about the signature.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors/app-error.ts';
import type { Report } from '../../src/report/report.ts';
import { parseTlvs } from '../../src/tlv/ber-tlv.ts';
import { fileIn, flipped, reportOrError, withFile } from '../integration/altered-reading.ts';
import { captureSimulated, judgeSimulated } from '../integration/simulated-reading.ts';
import { SLOW_PROPERTY } from '../support/property-settings.ts';

describe('an octet no signature covers', () => {
  const SIGNATURE_RULES = [
    'rc-check-code-matches',
    'rc-issuer-anchored',
    'rc-signer-readable',
    'rc-check-code-stored',
    'rc-signer-in-date',
    'rc-signed-layout-specified',
    'rc-face-entries-laid-out',
  ];

  function aboutSignature({ signature, findings }: Report): unknown {
    return [signature, findings.filter(({ rule }) => SIGNATURE_RULES.includes(rule))];
  }

  it.each([
    { profile: 'worker', files: ['DF1/EF01', 'DF1/EF04', 'DF2/EF01', 'DF2/EF02', 'DF2/EF03'] },
    { profile: 'gen1-sjis', files: ['DF2/EF01', 'DF2/EF02', 'DF2/EF03', 'DF2/EF04'] },
  ])('of $profile changes nothing that is said about the signature', async ({ profile, files }) => {
    const reading = await captureSimulated(profile);
    const usual = aboutSignature((await judgeSimulated(reading)).report);
    let reports = 0;
    for (const file of files) {
      const octets = fileIn(reading, file);
      const step = octets.length > 400 ? 37 : 3;
      for (let at = 0; at < octets.length; at += step) {
        const result = await reportOrError(withFile(reading, file, flipped(octets, at, at & 7)));
        if (result instanceof AppError) continue;
        reports += 1;
        expect(aboutSignature(result), `${file} octet ${at}`).toEqual(usual);
      }
    }
    expect(reports).toBeGreaterThan(100);
  });
});

describe('a file of any octets', () => {
  const LENGTH_LIMIT = 400;

  /** Octets of nothing, and octets that begin like the file but end in anything. */
  function anyOctets(original: Uint8Array): fc.Arbitrary<Uint8Array> {
    const spliced = fc
      .tuple(fc.nat(original.length), fc.uint8Array({ maxLength: LENGTH_LIMIT }))
      .map(([end, tail]) => Uint8Array.from([...original.subarray(0, end), ...tail]));
    const overwritten = fc
      .tuple(fc.nat(original.length), fc.uint8Array({ minLength: 1, maxLength: 8 }))
      .map(([at, octets]) => {
        const changed = Uint8Array.from(original);
        changed.set(octets.subarray(0, Math.max(0, original.length - at)), at);
        return changed;
      });
    return fc.oneof(fc.uint8Array({ maxLength: LENGTH_LIMIT }), spliced, overwritten);
  }

  it.each([
    { profile: 'special-permanent-resident', unsigned: ['DF1/EF04', 'DF2/EF03'] },
    { profile: 'worker', unsigned: ['DF1/EF04', 'DF2/EF01', 'DF2/EF02', 'DF2/EF03'] },
    { profile: 'gen1-student', unsigned: ['DF2/EF01', 'DF2/EF02', 'DF2/EF03', 'DF2/EF04'] },
  ])('in $profile gives a report or an error of the format', async ({ profile, unsigned }) => {
    const reading = await captureSimulated(profile);
    const originals = [...reading.capture.files];
    const mutant = fc
      .constantFrom(...originals)
      .chain(([file, octets]) => anyOctets(octets).map((changed) => ({ file, octets, changed })));
    await fc.assert(
      fc.asyncProperty(mutant, async ({ file, octets, changed }) => {
        const result = await reportOrError(withFile(reading, file, changed));
        if (result instanceof AppError) {
          expect(result.layer).toBe('format');
          expect(result.facts).toHaveProperty('file', file);
          return;
        }
        const same = Buffer.from(changed).equals(octets);
        if (!same && !unsigned.includes(file)) expect(onlyFillerDiffers(octets, changed, result)).toBe(true);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      { ...SLOW_PROPERTY, numRuns: 250 },
    );
  });

  /** An authentic report of a changed file: the values are the same, and only NUL after them came or went. */
  function onlyFillerDiffers(octets: Uint8Array, changed: Uint8Array, { outcome }: Report): boolean {
    if (outcome !== 'authentic') return true;
    const values = (file: Uint8Array) =>
      parseTlvs(file).map(({ tag, value }) => [tag, Buffer.from(value).toString('hex')]);
    return JSON.stringify(values(octets)) === JSON.stringify(values(changed));
  }
});
