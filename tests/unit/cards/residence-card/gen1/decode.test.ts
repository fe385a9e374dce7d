import { describe, expect, it } from 'vitest';
import { fromHex } from '../../../../../src/bytes/hex.ts';
import type { Field } from '../../../../../src/cards/field.ts';
import { decodeGen1 } from '../../../../../src/cards/residence-card/gen1/decode.ts';
import { appError } from '../../../../support/app-errors.ts';
import { captureOf, fileOf, nulFilled } from '../capture.ts';

const FRONT = fromHex('49492A00AA');
const FACE = fromHex('FF4FFF51FFD9');

const SIGNED = {
  'DF1/EF01': fileOf(['D0', nulFilled(FRONT, 7000)]),
  'DF1/EF02': fileOf(['D1', nulFilled(FACE, 3000)]),
  'DF3/EF01': fileOf(['DA', 'signature'], ['DB', 'certificate']),
};
const COMMON = {
  ...SIGNED,
  'DF2/EF01': fileOf(
    ['D2', '20260805'],
    ['D3', '131041'],
    ['D4', nulFilled('東京都新宿区見本町３丁目', 320)],
  ),
};
const TYPE_1 = {
  ...COMMON,
  'DF2/EF02': fileOf(['D5', nulFilled('許可', 120)]),
  'DF2/EF03': fileOf(['D6', nulFilled('', 120)]),
  'DF2/EF04': fileOf(['D7', '0']),
};

function decode(files: Readonly<Record<string, Uint8Array>> = TYPE_1): ReturnType<typeof decodeGen1> {
  return decodeGen1(captureOf('1', files), '1');
}

/** The fields without their names; their values are of several types. */
function listOf(fields: ReturnType<typeof decode>['fields']): readonly Field<unknown>[] {
  const list: readonly Field<unknown>[] = Object.values(fields);
  return list;
}

describe('a residence card of generation 1', () => {
  it('has the texts of its back and where each came from', () => {
    expect(decode().fields).toEqual({
      addressNoteDate: {
        source: 'DF2/EF01#D2',
        signed: false,
        state: 'read',
        value: '2026-08-05',
        raw: '20260805',
      },
      municipalityCode: {
        source: 'DF2/EF01#D3',
        signed: false,
        state: 'read',
        value: '131041',
        raw: '131041',
      },
      address: {
        source: 'DF2/EF01#D4',
        signed: false,
        state: 'read',
        value: '東京都新宿区見本町３丁目',
        raw: '東京都新宿区見本町３丁目',
        encoding: 'utf-8',
      },
      comprehensivePermission: {
        source: 'DF2/EF02#D5',
        signed: false,
        state: 'read',
        value: '許可',
        raw: '許可',
        encoding: 'utf-8',
      },
      individualPermission: { source: 'DF2/EF03#D6', signed: false, state: 'empty' },
      renewalApplicationStatus: {
        source: 'DF2/EF04#D7',
        signed: false,
        state: 'read',
        value: '0',
        raw: '0',
      },
    });
  });

  it('has its images under the signature, and nothing of its back', () => {
    const { images, fields } = decode();
    expect(images).toEqual({
      frontImage: {
        source: 'DF1/EF01#D0',
        signed: true,
        format: 'tiff-g4',
        content: { state: 'read', bytes: FRONT },
      },
      faceImage: {
        source: 'DF1/EF02#D1',
        signed: true,
        format: 'jp2',
        content: { state: 'read', bytes: FACE },
      },
    });
    for (const field of listOf(fields)) expect(field.signed).toBe(false);
  });

  it('shows a withdrawn permission, whose file is all NUL, as empty', () => {
    const { fields } = decode({ ...TYPE_1, 'DF2/EF02': new Uint8Array(122) });
    expect(fields.comprehensivePermission).toMatchObject({ state: 'empty' });
  });

  it.each([
    ['a value without octets', fromHex('D100')],
    ['a value of NUL in its full length', fileOf(['D1', new Uint8Array(3000)])],
    ['nothing but NUL', new Uint8Array(3004)],
  ])('has no photo when its file holds %s', (_, octets) => {
    expect(decode({ ...TYPE_1, 'DF1/EF02': octets }).images.faceImage.content).toEqual({ state: 'empty' });
  });

  it('does not read a municipality code whose check digit is wrong', () => {
    const address = fileOf(['D2', ''], ['D3', '131042'], ['D4', '']);
    expect(decode({ ...TYPE_1, 'DF2/EF01': address }).fields.municipalityCode).toMatchObject({
      state: 'unreadable',
      raw: '131042',
    });
  });

  it('lacks what the missing files of its back would hold', () => {
    const { fields } = decode(SIGNED);
    expect(listOf(fields).map(({ state }) => state)).toEqual(Array(6).fill('missing'));
  });

  it('is none without the image of its face', () => {
    const without: Record<string, Uint8Array> = { ...TYPE_1 };
    delete without['DF1/EF01'];
    expect(() => decode(without)).toThrow(appError('APDU_STATUS', { file: 'DF1/EF01', sw: '6A82' }));
  });
});

describe('a special permanent resident certificate of generation 1', () => {
  it('has no columns of permissions and applications', () => {
    const { type, fields } = decodeGen1(captureOf('2', COMMON), '2');
    expect(type).toBe('2');
    expect(Object.keys(fields)).toEqual(['addressNoteDate', 'municipalityCode', 'address']);
  });
});
