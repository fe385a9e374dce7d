import { describe, expect, it } from 'vitest';
import { decodeResidenceCard } from '../../../../src/cards/residence-card/document.ts';
import { captureOf, fileOf } from './capture.ts';
import { FILES_05, FILES_06 } from './gen2/gen2-files.ts';

const GEN1_FILES = {
  'DF1/EF01': fileOf(['D0', 'front']),
  'DF1/EF02': fileOf(['D1', 'face']),
  'DF3/EF01': fileOf(['DA', 'signature'], ['DB', 'certificate']),
};

describe('a capture', () => {
  it.each([
    { type: '1', files: GEN1_FILES, generation: 1, scheme: 'rsa-2048-pkcs1-sha256' },
    { type: '2', files: GEN1_FILES, generation: 1, scheme: 'rsa-2048-pkcs1-sha256' },
    { type: '05', files: FILES_05, generation: 2, scheme: 'ecdsa-p384-sha256' },
    { type: '06', files: FILES_06, generation: 2, scheme: 'ecdsa-p384-sha256' },
  ] as const)('of type $type is decoded as generation $generation', ({ type, files, generation, scheme }) => {
    const { card, signedData } = decodeResidenceCard(captureOf(type, files));
    expect(card).toMatchObject({ generation, type });
    expect(signedData).toMatchObject({ scheme });
  });

  it('gives the same document every time it is decoded', () => {
    const capture = captureOf('05', FILES_05);
    expect(decodeResidenceCard(capture)).toEqual(decodeResidenceCard(capture));
  });
});
