import { describe, expect, it } from 'vitest';
import { concat } from '../../../../../src/bytes/bytes.ts';
import { fromHex, toHex } from '../../../../../src/bytes/hex.ts';
import { gen2SignedData } from '../../../../../src/cards/residence-card/gen2/signed-data.ts';
import type { SignedData } from '../../../../../src/trust/signed-data.ts';
import { captureOf, fileOf, nulFilled, octetsOf } from '../capture.ts';
import {
  CERTIFICATE,
  ENTRIES_05,
  ENTRIES_06,
  FACE_IMAGE,
  FILES_05,
  FILES_06,
  NAME_IMAGE,
  SIGNATURE,
} from './gen2-files.ts';

type Files = Readonly<Record<string, Uint8Array>>;

const FACE = nulFilled(FACE_IMAGE, 3000);
const NAME = nulFilled(NAME_IMAGE, 2500);
const VALUES_05 = concat(...ENTRIES_05.map(([, value]) => octetsOf(value)));
const VALUES_06 = concat(...ENTRIES_06.map(([, value]) => octetsOf(value)));

function signedData(type: '05' | '06', files: Files): SignedData {
  const data = gen2SignedData(captureOf(type, files), type);
  if (!('candidates' in data)) throw new Error('the card has a signature');
  return data;
}

function firstLayout(type: '05' | '06', files: Files): { layout: string; bytes: Uint8Array } | undefined {
  return signedData(type, files).candidates[0];
}

describe('the signed data of generation 2', () => {
  it('is 券面記載事項, face image and name image: 5553 octets', () => {
    const bytes = concat(VALUES_05, FACE, NAME);
    expect(bytes).toHaveLength(5553);
    expect(firstLayout('05', FILES_05)).toEqual({ layout: 'face-entries, face-image, name-image', bytes });
  });

  it('is as long on a certificate, whose shorter 券面記載事項 is filled with NUL', () => {
    const bytes = concat(VALUES_06, new Uint8Array(19), FACE, NAME);
    expect(bytes).toHaveLength(5553);
    expect(firstLayout('06', FILES_06)?.bytes).toEqual(bytes);
  });

  it('comes with the signature and the certificate as stored, filler included', () => {
    const stored = nulFilled(CERTIFICATE, 602);
    const file = fileOf(['DC', SIGNATURE], ['DD', stored]);
    const data = signedData('05', { ...FILES_05, 'DF3/EF01': file });
    expect(toHex(data.signature)).toBe(toHex(SIGNATURE));
    expect(toHex(data.certificate)).toBe(toHex(stored));
    expect(data.scheme).toBe('ecdsa-p384-sha256');
  });

  it('has other readings of the description after the specified one, each under a name of its own', () => {
    const { candidates } = signedData('06', FILES_06);
    expect(candidates.map(({ layout, bytes }) => [layout, bytes.length])).toEqual([
      ['face-entries, face-image, name-image', 5553],
      ['unfilled face-entries, face-image, name-image', 5534],
      ['stored face-entries, face-image, name-image', 5553],
    ]);
  });

  it('does not depend on number, address or the back of the card', () => {
    const other = {
      ...FILES_05,
      'DF1/EF01': fileOf(['C2', 'ZZ00000000ZZ']),
      'DF1/EF04': fileOf(['DFD1', 'x']),
      'DF2/EF01': fileOf(['D5', '2']),
      'DF2/EF02': fileOf(['D8', '1']),
      'DF2/EF03': fileOf(['D9', '1']),
    };
    expect(signedData('05', other)).toEqual(signedData('05', FILES_05));
  });

  it('takes items by tag, so that a displaced item gives other octets', () => {
    const [expiry, birth, ...others] = ENTRIES_05;
    if (expiry === undefined || birth === undefined) throw new Error('the card has entries');
    const relabelled = fileOf(['C6', expiry[1]], ['C5', birth[1]], ...others);
    const { candidates } = signedData('05', { ...FILES_05, 'DF1/EF02': relabelled });
    expect(candidates[0]?.bytes).not.toEqual(concat(VALUES_05, FACE, NAME));
    // Only the reading that ignores tags is the same, and then rc-face-entries-laid-out fails.
    expect(candidates[2]?.bytes).toEqual(concat(VALUES_05, FACE, NAME));
  });

  it.each([
    ['DC 00 DD 00 and NUL', nulFilled(fromHex('DC00DD00'), 704)],
    ['nothing but NUL', new Uint8Array(704)],
  ])('is absent when the file holds %s', (_, octets) => {
    expect(gen2SignedData(captureOf('05', { ...FILES_05, 'DF3/EF01': octets }), '05')).toEqual({
      id: 'check-code',
      absent: 'not-stored',
    });
  });
});
