// Cards whose signature is valid and whose files say something else than was signed. The check code covers values without
// tags and lengths, so that a forger may relabel them; each of these must not be called authentic.

import { describe, expect, it } from 'vitest';
import { concat } from '../../src/bytes/bytes.ts';
import type { FileName } from '../../src/iso7816/file-ref.ts';
import type { Report } from '../../src/report/report.ts';
import type { Reading } from '../../src/session/read-card.ts';
import { parseTlvs } from '../../src/tlv/ber-tlv.ts';
import { fileOf } from '../unit/cards/residence-card/capture.ts';
import { fileIn, withFile } from './altered-reading.ts';
import { captureSimulated, judgeSimulated } from './simulated-reading.ts';

type Entry = readonly [tag: string, value: Uint8Array];

const FACE_ENTRIES = 'DF1/EF02';
const IMAGES = 'DF1/EF03';

function entriesOf(reading: Reading, file: FileName): readonly Entry[] {
  return parseTlvs(fileIn(reading, file)).map(({ tag, value }) => [tag.toString(16).toUpperCase(), value]);
}

async function reportOf(
  profile: string,
  file: FileName,
  alter: (entries: readonly Entry[]) => readonly Entry[],
) {
  const reading = await captureSimulated(profile);
  const altered = withFile(reading, file, fileOf(...alter(entriesOf(reading, file))));
  return (await judgeSimulated(altered)).report;
}

function statusOf(report: Report, rule: string): string | undefined {
  return report.findings.find((finding) => finding.rule === rule)?.status;
}

function exchanged(first: string, second: string): (entries: readonly Entry[]) => readonly Entry[] {
  const other: Readonly<Record<string, string>> = { [first]: second, [second]: first };
  return (entries) => entries.map(([tag, value]) => [other[tag] ?? tag, value]);
}

/** `octets` of the item after `tag` become part of it, or its own last ones part of the next. */
function boundaryMoved(tag: string, octets: number): (entries: readonly Entry[]) => readonly Entry[] {
  return (entries) => {
    const index = entries.findIndex(([name]) => name === tag);
    const [before, after] = [entries[index], entries[index + 1]];
    if (before === undefined || after === undefined) throw new Error('no such boundary');
    const both = concat(before[1], after[1]);
    const end = before[1].length + octets;
    return [
      ...entries.slice(0, index),
      [before[0], both.slice(0, end)],
      [after[0], both.slice(end)],
      ...entries.slice(index + 2),
    ];
  };
}

describe('the unaltered card', () => {
  it('is authentic, also when its files are put together anew', async () => {
    expect((await reportOf('worker', FACE_ENTRIES, (entries) => entries)).outcome).toBe('authentic');
    expect((await reportOf('worker', IMAGES, (entries) => entries)).outcome).toBe('authentic');
  });
});

describe('券面記載事項 with other labels over the same signed octets', () => {
  it.each([
    ['card expiry and birth date exchanged by tag', exchanged('C5', 'C6')],
    ['card expiry and permission date exchanged by tag', exchanged('C5', 'CB')],
    ['permission date and end of stay exchanged by tag', exchanged('CB', 'CD')],
    ['sex and work restriction exchanged by tag', exchanged('C7', 'CC')],
    ['an octet of nationality given to sex', boundaryMoved('C7', 1)],
    ['an octet of the status given to nationality', boundaryMoved('C8', 1)],
    ['an octet of the period given to the status', boundaryMoved('C9', 1)],
    ['the period emptied into the permission type', boundaryMoved('CE', -4)],
    ['an unknown tag in place of the period', exchanged('CE', 'CF')],
  ])('is not authentic with %s', async (_, alter) => {
    const report = await reportOf('ninety-days', FACE_ENTRIES, alter);
    expect(report.outcome).not.toBe('authentic');
    expect(statusOf(report, 'rc-face-entries-laid-out')).toBe('fail');
    // The octets are those that were signed, so the signature itself has nothing to object.
    expect(report.signature.status).toBe('valid');
    expect(statusOf(report, 'rc-signed-layout-specified')).toBe('fail');
  });

  it('is not authentic on a certificate with expiry and birth date exchanged by tag', async () => {
    const report = await reportOf('special-permanent-resident', FACE_ENTRIES, exchanged('C5', 'C6'));
    expect(report.outcome).toBe('undetermined');
    expect(statusOf(report, 'rc-face-entries-laid-out')).toBe('fail');
  });

  it('is not authentic with tags and values in another order, although each item reads as it was signed', async () => {
    const report = await reportOf('worker', FACE_ENTRIES, (entries) => [...entries].reverse());
    expect(report.outcome).toBe('undetermined');
    expect(statusOf(report, 'rc-face-entries-laid-out')).toBe('fail');
  });

  it.each(['C5', 'C7', 'CD'])(
    'is not authentic with a second, different %s after the signed one',
    async (tag) => {
      const other: Entry = [tag, new TextEncoder().encode(tag === 'C7' ? '1' : '20990101')];
      const report = await reportOf('worker', FACE_ENTRIES, (entries) => [...entries, other]);
      expect(report.outcome).toBe('undetermined');
      expect(statusOf(report, 'rc-face-entries-laid-out')).toBe('fail');
      expect(JSON.stringify(report.fields)).not.toContain('2099');
    },
  );

  it('is not authentic with a second, different date before the signed one', async () => {
    const other: Entry = ['C5', new TextEncoder().encode('20990101')];
    const report = await reportOf('worker', FACE_ENTRIES, (entries) => [other, ...entries]);
    expect(report.outcome).not.toBe('authentic');
  });
});

describe('images with other labels over the same signed octets', () => {
  /** Of the signed 5500 octets, read as name (2500) and then face (3000). */
  function recut(entries: readonly Entry[]): readonly Entry[] {
    const value = (tag: string) => entries.find(([name]) => name === tag)?.[1] ?? new Uint8Array(0);
    const signed = concat(value('D1'), value('D0'));
    return [
      ['D0', signed.slice(0, 2500)],
      ['D1', signed.slice(2500)],
    ];
  }

  it('are not authentic when name and face are cut anew out of the signed octets', async () => {
    const report = await reportOf('worker', IMAGES, recut);
    expect(report.outcome).not.toBe('authentic');
  });

  it('are not authentic when name and face exchange their tags', async () => {
    const report = await reportOf('worker', IMAGES, exchanged('D0', 'D1'));
    expect(report.outcome).toBe('not-authentic');
  });

  it.each([-1, 1, -500])('are not authentic with the boundary moved by %i octets', async (octets) => {
    const report = await reportOf('worker', IMAGES, boundaryMoved('D0', octets));
    expect(report.outcome).toBe('not-authentic');
  });

  it('show the signed face, and only that, when a second one follows', async () => {
    const other: Entry = ['D1', new Uint8Array(3000).fill(0x41)];
    const reading = await captureSimulated('worker');
    const altered = withFile(reading, IMAGES, fileOf(...entriesOf(reading, IMAGES), other));
    const [before, after] = [await judgeSimulated(reading), await judgeSimulated(altered)];
    expect(after.images).toEqual(before.images);
  });

  it('are not authentic when an unsigned face comes first', async () => {
    const other: Entry = ['D1', new Uint8Array(3000).fill(0x41)];
    const report = await reportOf('worker', IMAGES, (entries) => [other, ...entries]);
    expect(report.outcome).toBe('not-authentic');
  });
});

describe('generation 1', () => {
  it.each(['DF1/EF01', 'DF1/EF02'])('is not authentic when %s has another tag', async (file) => {
    const report = await reportOf('gen1-worker', file, (entries) =>
      entries.map(([, value]) => ['D9', value]),
    );
    expect(report.outcome).not.toBe('authentic');
  });

  it('is not authentic when octets move from the front image to the face image', async () => {
    const reading = await captureSimulated('gen1-worker');
    const [front] = entriesOf(reading, 'DF1/EF01');
    const [face] = entriesOf(reading, 'DF1/EF02');
    if (front === undefined || face === undefined) throw new Error('the card has images');
    const both = concat(front[1], face[1]);
    const moved = withFile(
      withFile(reading, 'DF1/EF01', fileOf(['D0', both.slice(0, 6000)])),
      'DF1/EF02',
      fileOf(['D1', both.slice(6000)]),
    );
    expect((await judgeSimulated(moved)).report.outcome).toBe('not-authentic');
  });
});
