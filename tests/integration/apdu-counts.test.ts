// How many APDUs a reading costs, and that every way a card or reader may insist on leads to the same report.

import { describe, expect, it } from 'vitest';
import { filesOf } from '../../src/cards/residence-card/read.ts';
import type { Report } from '../../src/report/report.ts';
import { captureSimulated, fault, readSimulated } from './simulated-reading.ts';

const CARDS = [
  { profile: 'gen1-worker', type: '1', apdus: 14 },
  { profile: 'gen1-special-permanent-resident', type: '2', apdus: 11 },
  { profile: 'worker', type: '05', apdus: 15 },
  { profile: 'special-permanent-resident', type: '06', apdus: 13 },
] as const;

/** Each refusal of a length form is found out once and holds for the rest of the reading. */
const REFUSED_FORMS = 3;

/** One APDU per 256 octets of each file, and ten. */
function shortReaderBound(type: (typeof CARDS)[number]['type']): number {
  return filesOf(type).reduce((sum, { size }) => sum + Math.ceil(size / 256), 0) + 10;
}

/** What is said about the card, apart from how it was fetched. */
function withoutLink(report: Report): Partial<Report> {
  const said: { -readonly [Member in keyof Report]?: Report[Member] } = { ...report };
  delete said.link;
  return said;
}

describe.each(CARDS)('a card of type $type', ({ profile, type, apdus }) => {
  it(`is read with ${apdus} APDUs, counted in the report`, async () => {
    const { report } = await readSimulated(profile);
    expect(report.card.type).toBe(type);
    expect(report.link.apdus).toBe(apdus);
  });

  it.each([
    'short-only',
    'explicit-length-only',
    'chunk=2504',
    'chunk=256',
    'chunk=100',
    'chunk=16',
    'get-response',
    'exact-le',
    'short-only get-response',
    'short-only exact-le',
    'short-only exact-le get-response',
    'explicit-length-only chunk=200',
    'explicit-length-only exact-le',
  ])('yields the same report, with more APDUs, when it is %s', async (faults) => {
    const usual = await readSimulated(profile);
    const insisting = await readSimulated(profile, { faults: faults.split(' ').map(fault) });
    expect(withoutLink(insisting.report)).toEqual(withoutLink(usual.report));
    expect(insisting.images).toEqual(usual.images);
    expect(insisting.report.link.apdus).toBeGreaterThan(apdus);
  });

  it('costs one APDU more when it wants to be told how long a file is', async () => {
    const { report } = await readSimulated(profile, { faults: [fault('explicit-length-only')] });
    expect(report.link.apdus).toBe(apdus + 1);
  });

  it('costs a reader that is known to be short no more than one APDU per 256 octets and ten', async () => {
    const reading = await captureSimulated(profile, { firstReadStep: 'short' });
    expect(reading.totals.apdus).toBeLessThanOrEqual(shortReaderBound(type));
  });

  it('costs one that is found to be short the refusals in which that is found, and no more', async () => {
    const reading = await captureSimulated(profile, { faults: [fault('short-only')] });
    expect(reading.totals.apdus).toBeLessThanOrEqual(shortReaderBound(type) + REFUSED_FORMS);
  });

  it('is given up when it never finishes a file', async () => {
    const reading = captureSimulated(profile, { faults: [fault('chunk=4')] });
    await expect(reading).rejects.toMatchObject({ code: 'APDU_SHORT_RESPONSE' });
  });
});
