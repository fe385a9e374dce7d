import { describe, expect, it } from 'vitest';
import { concat } from '../../../../src/bytes/bytes.ts';
import { fromHex } from '../../../../src/bytes/hex.ts';
import {
  FileObjects,
  asciiField,
  codeField,
  dateField,
  imageField,
  periodField,
  requireFile,
  textField,
} from '../../../../src/cards/residence-card/decode-field.ts';
import { appError, appErrorOf } from '../../../support/app-errors.ts';
import { captureOf, fileOf, nulFilled } from './capture.ts';

const PLACE = { file: 'DF2/EF01', tag: 0xd4, signed: false };
const ORIGIN = { source: 'DF2/EF01#D4', signed: false };
/** 見本 in Shift_JIS; no UTF-8. */
const SHIFT_JIS = fromHex('8CA9967B');

/** One file with the value under D4. */
function holding(value: string | Uint8Array): FileObjects {
  return new FileObjects(captureOf('1', { 'DF2/EF01': fileOf(['D4', value]) }));
}

function withFile(octets: Uint8Array): FileObjects {
  return new FileObjects(captureOf('1', { 'DF2/EF01': octets }));
}

describe('a date', () => {
  it('is read as a day', () => {
    expect(dateField(holding('20240229'), PLACE)).toEqual({
      ...ORIGIN,
      state: 'read',
      value: '2024-02-29',
      raw: '20240229',
    });
  });

  it.each(['20230229', '20261301', '20260001', '2026-01-01', '2026010', '202601011', '2026010A'])(
    'is unreadable, with its characters, when it is %s',
    (raw) => {
      expect(dateField(holding(raw), PLACE)).toEqual({ ...ORIGIN, state: 'unreadable', raw });
    },
  );

  it('is unreadable without characters when its octets are none', () => {
    expect(dateField(holding(fromHex('FF00FF80')), PLACE)).toEqual({
      ...ORIGIN,
      state: 'unreadable',
      raw: undefined,
    });
  });
});

describe.each([
  ['a date', dateField],
  ['a code', codeField],
  ['a period', periodField],
  ['a text', textField],
] as const)('%s', (_, decode) => {
  it('is empty when its value has no octets', () => {
    expect(decode(holding(''), PLACE)).toEqual({ ...ORIGIN, state: 'empty' });
  });

  it('is empty when its value is NUL', () => {
    expect(decode(holding(new Uint8Array(8)), PLACE)).toEqual({ ...ORIGIN, state: 'empty' });
  });

  it('is empty when the whole file is NUL', () => {
    expect(decode(withFile(new Uint8Array(122)), PLACE)).toEqual({ ...ORIGIN, state: 'empty' });
  });

  it('is missing when the file has other tags only', () => {
    expect(decode(withFile(fileOf(['D5', '1'])), PLACE)).toEqual({ ...ORIGIN, state: 'missing' });
  });

  it('is missing when there is no such file', () => {
    expect(decode(new FileObjects(captureOf('1', {})), PLACE)).toEqual({ ...ORIGIN, state: 'missing' });
  });

  it('says whether a signature covers it', () => {
    expect(decode(holding(''), { ...PLACE, signed: true })).toMatchObject({ signed: true });
  });

  it('is looked for in the first object of its tag', () => {
    const objects = withFile(fileOf(['D4', ''], ['D4', '20260101']));
    expect(decode(objects, PLACE)).toEqual({ ...ORIGIN, state: 'empty' });
  });
});

describe('a code', () => {
  it('is the characters on the chip, without what fills them up', () => {
    for (const value of [nulFilled('01', 7), '01     ', nulFilled('01  ', 7)]) {
      expect(codeField(holding(value), PLACE)).toEqual({ ...ORIGIN, state: 'read', value: '01', raw: '01' });
    }
  });

  it('is empty when it is filled with spaces', () => {
    expect(codeField(holding('    '), PLACE)).toEqual({ ...ORIGIN, state: 'empty' });
  });

  it('keeps a NUL that is followed by something as unreadable', () => {
    expect(codeField(holding(fromHex('300031')), PLACE)).toMatchObject({
      state: 'unreadable',
      raw: undefined,
    });
  });

  it.each([
    ['a control character', '301B31'],
    ['DEL', '307F'],
    ['an octet above ASCII', '30B1'],
  ])('is unreadable with %s in it', (_, octets) => {
    expect(codeField(holding(fromHex(octets)), PLACE)).toMatchObject({ state: 'unreadable', raw: undefined });
  });

  it('may have a format of its own', () => {
    const decode = (value: string) =>
      asciiField(holding(value), PLACE, (text) => (text === 'A1' ? 1 : undefined));
    expect(decode('A1')).toEqual({ ...ORIGIN, state: 'read', value: 1, raw: 'A1' });
    expect(decode('A2')).toEqual({ ...ORIGIN, state: 'unreadable', raw: 'A2' });
  });
});

describe('a period', () => {
  it('is read by its form', () => {
    expect(periodField(holding('0103'), PLACE)).toMatchObject({
      state: 'read',
      raw: '0103',
      value: { kind: 'years-months', years: 1, months: 3 },
    });
    expect(periodField(holding(nulFilled('090', 4)), PLACE)).toMatchObject({
      state: 'read',
      raw: '090',
      value: { kind: 'days', days: 90 },
    });
  });

  it('is unreadable when it has thirteen months', () => {
    expect(periodField(holding('0013'), PLACE)).toMatchObject({ state: 'unreadable', raw: '0013' });
  });
});

describe('free text', () => {
  it('is UTF-8 without its NUL filler', () => {
    expect(textField(holding(nulFilled('見本町１番', 320)), PLACE)).toEqual({
      ...ORIGIN,
      state: 'read',
      value: '見本町１番',
      raw: '見本町１番',
      encoding: 'utf-8',
    });
  });

  it('that is no UTF-8 is read as Shift_JIS and marked so', () => {
    expect(textField(holding(concat(SHIFT_JIS, new Uint8Array(20))), PLACE)).toEqual({
      ...ORIGIN,
      state: 'read',
      value: '見本',
      raw: '見本',
      encoding: 'shift_jis',
    });
  });

  it('that is neither is unreadable, and its octets are kept out of the report', () => {
    expect(textField(holding(fromHex('FFFEFD')), PLACE)).toEqual({
      ...ORIGIN,
      state: 'unreadable',
      raw: undefined,
    });
  });
});

describe('an image', () => {
  const image = (octets: Uint8Array) => imageField(withFile(octets), PLACE, 'jp2');

  it('is its octets without their NUL filler', () => {
    expect(image(fileOf(['D4', nulFilled(fromHex('FF4F00FFD9'), 3000)]))).toEqual({
      ...ORIGIN,
      format: 'jp2',
      content: { state: 'read', bytes: fromHex('FF4F00FFD9') },
    });
  });

  it.each([
    ['its value has no octets', fileOf(['D4', ''])],
    ['its value is NUL', fileOf(['D4', new Uint8Array(3000)])],
    ['the whole file is NUL', new Uint8Array(3004)],
  ])('is empty when %s', (_, octets) => {
    expect(image(octets).content).toEqual({ state: 'empty' });
  });

  it('is missing when its tag is', () => {
    expect(image(fileOf(['D0', 'x'])).content).toEqual({ state: 'missing' });
    const nothing = new FileObjects(captureOf('1', {}));
    expect(imageField(nothing, PLACE, 'jp2').content).toEqual({ state: 'missing' });
  });
});

describe('the objects of a file', () => {
  it('are found under tags of two octets', () => {
    const objects = new FileObjects(captureOf('05', { 'DF1/EF04': fileOf(['DFD1', 'x']) }));
    expect(objects.value({ file: 'DF1/EF04', tag: 0xdfd1, signed: false })).toEqual(fromHex('78'));
  });

  it.each([
    ['TLV_TRUNCATED', 'D40A31'],
    ['TLV_TAG_UNEXPECTED', 'D401310000D4'],
    ['TLV_LIMIT', 'D483000001'],
  ] as const)('fail with %s and the file, never with what is in it', (code, octets) => {
    const error = appErrorOf(() => withFile(fromHex(octets)).of('DF2/EF01'));
    expect(error.code).toBe(code);
    expect(Object.keys(error.facts).sort()).toEqual(['file', 'offset']);
    expect(error.facts['file']).toBe('DF2/EF01');
  });

  it('fail the same way when they are asked for again', () => {
    const objects = withFile(fromHex('D40A31'));
    for (let time = 0; time < 2; time++) {
      expect(() => dateField(objects, PLACE)).toThrow(appError('TLV_TRUNCATED'));
    }
  });
});

describe('a file without which there is no document', () => {
  it('is named when it is missing', () => {
    const capture = captureOf('1', { 'DF1/EF01': new Uint8Array(1) });
    expect(() => requireFile(capture, 'DF1/EF01')).not.toThrow();
    expect(() => requireFile(capture, 'DF1/EF02')).toThrow(
      appError('APDU_STATUS', { file: 'DF1/EF02', sw: '6A82' }),
    );
  });
});
