import { describe, expect, it } from 'vitest';
import { fromHex } from '../../../../../src/bytes/hex.ts';
import {
  areFaceEntriesAsSpecified,
  faceEntriesAsStored,
  faceEntriesInOrder,
} from '../../../../../src/cards/residence-card/gen2/face-entries.ts';
import { parseTlvs } from '../../../../../src/tlv/ber-tlv.ts';
import type { Tlv } from '../../../../../src/tlv/tlv.ts';
import { fileOf, octetsOf } from '../capture.ts';
import { ENTRIES_05, ENTRIES_06 } from './gen2-files.ts';

type Entry = (typeof ENTRIES_05)[number];

const VALUES_05 = '2029090119940415' + '2TWNT410010000' + '0300' + '0220260901' + '220290901';

function objectsOf(entries: readonly Entry[]): readonly Tlv[] {
  return parseTlvs(fileOf(...entries));
}

/** The entries with the tags of two of them exchanged: the values, one after the other, stay the same. */
function withTagsExchanged(first: string, second: string): readonly Entry[] {
  const other = new Map([
    [first, second],
    [second, first],
  ]);
  return ENTRIES_05.map(([tag, value]) => [other.get(tag) ?? tag, value]);
}

/** The entries with one value longer at the cost of the next: the values stay the same. */
function withBoundaryMoved(tag: string, octets: number): readonly Entry[] {
  const index = ENTRIES_05.findIndex(([name]) => name === tag);
  const [before, after] = [ENTRIES_05[index], ENTRIES_05[index + 1]];
  if (before === undefined || after === undefined) throw new Error('no such boundary');
  const joined = octetsOf(before[1]).length + octets;
  const both = Uint8Array.from([...octetsOf(before[1]), ...octetsOf(after[1])]);
  return [
    ...ENTRIES_05.slice(0, index),
    [before[0], both.slice(0, joined)],
    [after[0], both.slice(joined)],
    ...ENTRIES_05.slice(index + 2),
  ];
}

const ADVERSARIAL: readonly (readonly [string, readonly Entry[]])[] = [
  ['expiry and birth date exchanged', withTagsExchanged('C5', 'C6')],
  ['permission date and end of stay exchanged', withTagsExchanged('CB', 'CD')],
  ['sex and work restriction exchanged', withTagsExchanged('C7', 'CC')],
  ['a boundary moved forward', withBoundaryMoved('C7', 1)],
  ['a boundary moved back', withBoundaryMoved('C8', -1)],
  ['a value without octets, the next with all of them', withBoundaryMoved('C7', -1)],
];

describe('券面記載事項', () => {
  it('is as specified in its own order and lengths', () => {
    expect(areFaceEntriesAsSpecified(objectsOf(ENTRIES_05), '05')).toBe(true);
    expect(areFaceEntriesAsSpecified(objectsOf(ENTRIES_06), '06')).toBe(true);
  });

  it('gives the octets that are signed', () => {
    expect(faceEntriesInOrder(objectsOf(ENTRIES_05), '05')).toEqual(octetsOf(VALUES_05));
    expect(faceEntriesInOrder(objectsOf(ENTRIES_06), '06')).toHaveLength(34);
  });

  it.each(ADVERSARIAL)(
    'is not as specified with %s, although its values follow each other as before',
    (_, entries) => {
      const objects = objectsOf(entries);
      expect(faceEntriesAsStored(objects)).toEqual(octetsOf(VALUES_05));
      expect(areFaceEntriesAsSpecified(objects, '05')).toBe(false);
    },
  );

  it.each([
    ['an item missing', ENTRIES_05.slice(0, -1)],
    ['an item twice', [...ENTRIES_05, ['CD', '20290901'] as const]],
    ['an item of another file', [...ENTRIES_05, ['D0', ''] as const]],
    ['nothing', []],
    ['the items of the other type', ENTRIES_06],
  ])('is not as specified with %s', (_, entries) => {
    expect(areFaceEntriesAsSpecified(objectsOf(entries), '05')).toBe(false);
  });

  it('is as specified with a length field longer than needed', () => {
    const [, ...others] = ENTRIES_05;
    const first = fromHex('C5820008');
    const file = Uint8Array.from([...first, ...octetsOf('20290901'), ...fileOf(...others)]);
    expect(areFaceEntriesAsSpecified(parseTlvs(file), '05')).toBe(true);
  });

  it('fills what is short or missing with NUL, in the place it would have', () => {
    const objects = objectsOf([
      ['C7', '2'],
      ['C5', '2029'],
    ]);
    const octets = faceEntriesInOrder(objects, '06');
    expect(octets).toHaveLength(34);
    expect(octets.slice(0, 8)).toEqual(Uint8Array.from([...octetsOf('2029'), 0, 0, 0, 0]));
    expect(octets.slice(16, 17)).toEqual(octetsOf('2'));
    expect(octets.slice(17)).toEqual(new Uint8Array(17));
  });
});

describe('a certificate recut as a residence card', () => {
  it('is not laid out as one: its permission items are blank', () => {
    const blank = new Map([
      ['CA', 2],
      ['CB', 8],
      ['CC', 1],
      ['CD', 8],
    ]);
    const recut = ENTRIES_05.map(([tag, value]): Entry => {
      const length = blank.get(tag);
      return [tag, length === undefined ? value : new Uint8Array(length)];
    });
    expect(areFaceEntriesAsSpecified(objectsOf(recut), '05')).toBe(false);
  });
});
