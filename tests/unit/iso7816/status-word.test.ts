import { describe, expect, it } from 'vitest';
import {
  isSuccess,
  meansBlocked,
  meansSessionLost,
  moreData,
  refusesLengthForm,
  rightLe,
  statusWordName,
  SW,
  triesLeft,
} from '../../../src/iso7816/status-word.ts';

/** Every status word of MOJ-RC-1.5 Table 4-5, and what this program takes it for. */
const TABLE = [
  { sw: 0x6281, success: false, lost: false, length: false },
  { sw: 0x6282, success: true, lost: false, length: false },
  { sw: 0x6283, success: false, lost: false, length: false },
  { sw: 0x6300, success: false, lost: false, length: false },
  { sw: 0x63c0, success: false, lost: false, length: false },
  { sw: 0x6400, success: false, lost: false, length: false },
  { sw: 0x6581, success: false, lost: false, length: false },
  { sw: 0x6700, success: false, lost: false, length: true },
  { sw: 0x6881, success: false, lost: false, length: false },
  { sw: 0x6882, success: false, lost: true, length: false },
  { sw: 0x6981, success: false, lost: false, length: false },
  { sw: 0x6982, success: false, lost: true, length: false },
  { sw: 0x6984, success: false, lost: false, length: false },
  { sw: 0x6985, success: false, lost: true, length: false },
  { sw: 0x6986, success: false, lost: false, length: false },
  { sw: 0x6987, success: false, lost: true, length: true },
  { sw: 0x6988, success: false, lost: true, length: true },
  { sw: 0x6999, success: false, lost: false, length: false },
  { sw: 0x6a80, success: false, lost: false, length: true },
  { sw: 0x6a81, success: false, lost: false, length: true },
  { sw: 0x6a82, success: false, lost: false, length: false },
  { sw: 0x6a86, success: false, lost: false, length: true },
  { sw: 0x6a87, success: false, lost: false, length: true },
  { sw: 0x6b00, success: false, lost: false, length: false },
  { sw: 0x6c10, success: false, lost: false, length: true },
  { sw: 0x6d00, success: false, lost: false, length: true },
  { sw: 0x6e00, success: false, lost: false, length: true },
  { sw: 0x6f00, success: false, lost: false, length: true },
  { sw: 0x9000, success: true, lost: false, length: false },
];

describe('the questions asked of a status word', () => {
  it.each(TABLE.map((row) => ({ ...row, name: statusWordName(row.sw) })))(
    'are answered for $name: data $success, session lost $lost, another length form $length',
    ({ sw, success, lost, length }) => {
      expect([isSuccess(sw), meansSessionLost(sw), refusesLengthForm(sw)]).toEqual([success, lost, length]);
    },
  );

  it('count two of all words as success', () => {
    const successes = Array.from({ length: 0x10000 }, (_, sw) => sw).filter(isSuccess);
    expect(successes).toEqual([SW.END_OF_FILE_REACHED, SW.SUCCESS]);
  });
});

describe('moreData', () => {
  it.each([
    { sw: 0x6101, octets: 1 },
    { sw: 0x61ff, octets: 255 },
    { sw: 0x6100, octets: 256 },
  ])('says $octets for $sw', ({ sw, octets }) => {
    expect(moreData(sw)).toBe(octets);
  });

  it('says nothing for any other first octet', () => {
    const others = Array.from({ length: 0x100 }, (_, sw1) => sw1).filter((sw1) => sw1 !== 0x61);
    expect(others.filter((sw1) => moreData(sw1 * 0x100 + 0x10) !== undefined)).toEqual([]);
  });
});

describe('rightLe', () => {
  it.each([
    { sw: 0x6c01, le: 1 },
    { sw: 0x6cff, le: 255 },
    { sw: 0x6c00, le: 256 },
  ])('says $le for $sw', ({ sw, le }) => {
    expect(rightLe(sw)).toBe(le);
  });

  it('says nothing for any other first octet', () => {
    const others = Array.from({ length: 0x100 }, (_, sw1) => sw1).filter((sw1) => sw1 !== 0x6c);
    expect(others.filter((sw1) => rightLe(sw1 * 0x100 + 0x10) !== undefined)).toEqual([]);
  });
});

describe('the tries of a PIN', () => {
  it('are told only in their own word', () => {
    expect([0x63c2, 0x63cf, 0x63b2, 0x6300, 0x9000].map(triesLeft)).toEqual([
      2,
      15,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are none when the PIN is blocked, whichever way the card says it', () => {
    expect([0x63c0, 0x6983, 0x6984].every(meansBlocked)).toBe(true);
    expect([0x63c1, 0x9000, 0x6982, 0x6985].some(meansBlocked)).toBe(false);
  });
});

describe('statusWordName', () => {
  it.each([
    [0x9000, '9000'],
    [0x6a82, '6A82'],
    [0x63c2, '63C2'],
    [0x6141, '61XX'],
    [0x6c41, '6CXX'],
    [0x0000, 'other'],
    [0x4142, 'other'],
    [0x9041, 'other'],
    [0x6a41, 'other'],
  ])('writes %i as %s', (sw, name) => {
    expect(statusWordName(sw)).toBe(name);
  });

  it('writes out one word in a thousand: an answer that was cut says nothing by its last octets', () => {
    const written = Array.from({ length: 0x10000 }, (_, sw) => statusWordName(sw));
    expect(written.filter((name) => /^[0-9A-F]{4}$/.test(name)).length).toBeLessThan(80);
  });
});
