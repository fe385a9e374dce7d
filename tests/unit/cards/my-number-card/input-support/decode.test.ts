import { describe, expect, it } from 'vitest';
import { concat } from '../../../../../src/bytes/bytes.ts';
import {
  attributesLength,
  locateAttributes,
} from '../../../../../src/cards/my-number-card/input-support/attributes-object.ts';
import { decodeBasicAttributes } from '../../../../../src/cards/my-number-card/input-support/decode.ts';
import { basicAttributes } from '../../../../generators/jpki/card-files.ts';
import { appError, appErrorOf } from '../../../../support/app-errors.ts';

const holder = {
  name: '見本　花子',
  address: '見本県見本市見本一丁目２番３号',
  birthDate: '19880110',
  sex: '2',
  prefecture: 'Mihon-ken',
  municipality: 'Mihon-shi',
} as const;

const file = basicAttributes(holder);
const filler = new Uint8Array(64).fill(0xff);

describe('the four attributes', () => {
  it('are read as they are written, with where they came from and no signature', () => {
    const { name, address, birthDate, sex } = decodeBasicAttributes(file);
    expect([name, address, birthDate, sex].map((field) => field.state === 'read' && field.value)).toEqual([
      '見本　花子',
      '見本県見本市見本一丁目２番３号',
      '1988-01-10',
      '2',
    ]);
    expect(name).toMatchObject({ source: 'INPUT/0002#DF22', signed: false });
  });

  it.each(['見本　花子', '見'.repeat(20), '見'.repeat(60), '見'.repeat(80)])(
    'are found whatever the length of the name: %s',
    (name) => {
      const long = basicAttributes({ ...holder, name });
      expect(attributesLength(concat(long, filler))).toBe(long.length);
      expect(decodeBasicAttributes(concat(long, filler)).name).toMatchObject({ value: name });
    },
  );

  it('are found behind two octets that some cards are said to have before them', () => {
    const shifted = concat(Uint8Array.of(0x00, 0x70), file);
    expect(locateAttributes(shifted)?.start).toBe((locateAttributes(file)?.start ?? 0) + 2);
    expect(decodeBasicAttributes(shifted).sex).toMatchObject({ value: '2' });
  });

  it.each([
    ['a date that does not exist', { birthDate: '19880230' }, 'birthDate', 'unreadable'],
    ['a sex that is no code', { sex: '7' as '1' }, 'sex', 'unreadable'],
    ['no address', { address: '' }, 'address', 'empty'],
  ] as const)('with %s say so for that one', (_, change, id, state) => {
    expect(decodeBasicAttributes(basicAttributes({ ...holder, ...change }))[id].state).toBe(state);
  });

  it('that are not UTF-8 are unreadable without their octets', () => {
    const broken = file.slice();
    const at = file.findIndex((octet, index) => octet === 0xdf && file[index + 1] === 0x22) + 3;
    broken[at] = 0xff;
    expect(decodeBasicAttributes(broken).name).toMatchObject({ state: 'unreadable', raw: undefined });
  });

  it('cut short are a failure that quotes nothing of them', () => {
    const failure = appErrorOf(() => decodeBasicAttributes(file.slice(0, 40)));
    expect(failure).toEqual(appError('TLV_TRUNCATED', { file: 'INPUT/0002', offset: 3 }));
  });

  it('are not looked for in the file of another tag', () => {
    const other = Uint8Array.of(0xff, 0x10, 0x0c, ...new Uint8Array(12).fill(0x39));
    expect(() => decodeBasicAttributes(other)).toThrow(appError('TLV_TAG_UNEXPECTED'));
  });
});
