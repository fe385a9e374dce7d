import { describe, expect, it } from 'vitest';
import type { CardCapture } from '../../../src/cards/capture.ts';
import { createCodeTables } from '../../../src/cards/residence-card/codes/code-table.ts';
import { anchorsOfSimulator } from '../../../src/host/simulated-source.ts';
import { type JudgingTools, judgeReading } from '../../../src/session/judge-reading.ts';
import type { Reading } from '../../../src/session/read-card.ts';
import { verifyAhead } from '../../../src/session/verify-ahead.ts';
import { NOON, captureSimulated, stillClock } from '../../integration/simulated-reading.ts';
import { fileIn, flipped, withFile } from '../../integration/altered-reading.ts';

const TOOLS: JudgingTools = {
  clock: stillClock,
  anchors: anchorsOfSimulator(),
  codes: createCodeTables(),
};

/** A reading during which verification began, and the files that had been read when it did. */
async function readAhead(profile: string, tools: JudgingTools = TOOLS) {
  const begun: string[][] = [];
  let sofar: readonly string[] = [];
  const ahead = verifyAhead(tools, (work) => {
    begun.push([...sofar]);
    work();
  });
  const reading = await captureSimulated(profile, {
    onRead: (file, capture) => {
      sofar = [...capture.files.keys()];
      ahead.onRead(file, capture);
    },
  });
  return { ahead, reading, begun };
}

describe('verification while a card is read', () => {
  it.each([
    'worker',
    'special-permanent-resident',
    'gen1-worker',
    'gen1-under-16',
    'forged-photo',
    'unknown-issuer',
  ])('of %s gives the report that verification afterwards gives', async (profile) => {
    const { ahead, reading } = await readAhead(profile);
    expect(await ahead.evidenceOf(reading.capture)).toBeDefined();
    const early = await judgeReading(reading, true, { ...TOOLS, ahead });
    expect(early).toEqual(await judgeReading(reading, true, TOOLS));
  });

  it('begins once, when DF1 and DF3 have been read and before DF2', async () => {
    const { begun } = await readAhead('worker');
    expect(begun).toEqual([['DF1/EF01', 'DF1/EF02', 'DF1/EF03', 'DF1/EF04', 'DF3/EF01']]);
  });

  it('counts for the octets it was of, and for none that only resemble them', async () => {
    const { ahead, reading } = await readAhead('worker');
    const again = await captureSimulated('worker');
    expect(await ahead.evidenceOf(again.capture)).toBeUndefined();
    const altered: Reading = withFile(reading, 'DF1/EF02', flipped(fileIn(reading, 'DF1/EF02'), 5, 0));
    const { report } = await judgeReading(altered, true, { ...TOOLS, ahead });
    expect(report.outcome).toBe('not-authentic');
  });

  it('says nothing where it breaks off, so that the error is that of the reading', async () => {
    const ahead = verifyAhead(TOOLS, (work) => work());
    const files = new Map([['DF3/EF01', new Uint8Array([0xdc, 0x7f])]] as const);
    const capture: CardCapture = { type: '05', files };
    ahead.onRead({ ...SIGNATURE_FILE }, capture);
    expect(await ahead.evidenceOf(capture)).toBeUndefined();
  });

  it('dates the report by the moment of the verification', async () => {
    let now = Date.UTC(2026, 10, 20, 14, 59, 59);
    const clock = { ...stillClock, now: () => now };
    const { ahead, reading } = await readAhead('worker', { ...TOOLS, clock });
    now = Date.UTC(2026, 10, 20, 15);
    expect((await judgeReading(reading, true, { ...TOOLS, clock, ahead })).report.today).toBe('2026-11-20');
    expect((await judgeReading(reading, true, { ...TOOLS, clock })).report.today).toBe('2026-11-21');
    expect(now).toBeGreaterThan(NOON);
  });
});

const SIGNATURE_FILE = {
  df: 'DF3',
  name: 'DF3/EF01',
  sfi: 2,
  size: 704,
  access: 'number',
  types: ['05'],
  content: 'signature',
} as const;
