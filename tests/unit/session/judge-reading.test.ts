import { describe, expect, it } from 'vitest';
import { createCodeTables } from '../../../src/cards/residence-card/codes/code-table.ts';
import { anchorsOfSimulator } from '../../../src/host/simulated-source.ts';
import { judgeReading } from '../../../src/session/judge-reading.ts';
import { SIMULATOR_ANCHORS } from '../../../src/simulator/anchors/simulator-anchors.ts';
import { officialAnchors, testAnchors } from '../../../src/trust/anchors.ts';
import { NOON, captureSimulated, judgeSimulated, stillClock } from '../../integration/simulated-reading.ts';

const NO_OFFICIAL_CA = officialAnchors('residence-card', []);

describe('judging a reading', () => {
  it('gives the same report for the same capture, anchors, tables and day', async () => {
    const reading = await captureSimulated('worker');
    expect(await judgeSimulated(reading)).toEqual(await judgeSimulated(reading));
  });

  it('says whether the card was simulated, and by whose certificates it was judged', async () => {
    const reading = await captureSimulated('worker');
    const tools = { clock: stillClock, codes: createCodeTables() };
    const simulated = await judgeReading(reading, true, { ...tools, anchors: anchorsOfSimulator() });
    expect(simulated.report).toMatchObject({
      simulated: true,
      trustProfile: 'simulator',
      outcome: 'authentic',
    });
    const official = await judgeReading(reading, false, { ...tools, anchors: NO_OFFICIAL_CA });
    expect(official.report).toMatchObject({ simulated: false, trustProfile: 'official' });
  });

  it('leaves a simulated card undetermined under official trust, in which its CA is not', async () => {
    const { report } = await judgeSimulated(await captureSimulated('worker'), { anchors: NO_OFFICIAL_CA });
    expect(report.outcome).toBe('undetermined');
    expect(report.signature).toMatchObject({ status: 'valid', chain: 'not-anchored', anchorSha256: null });
  });

  it('marks what was judged by named test certificates', async () => {
    const anchors = testAnchors(
      'residence-card',
      SIMULATOR_ANCHORS.map(({ der }) => der),
    );
    const { report } = await judgeSimulated(await captureSimulated('gen1-worker'), { anchors });
    expect(report).toMatchObject({ trustProfile: 'test', outcome: 'authentic' });
    expect(report.findings.find(({ rule }) => rule === 'rc-trust-official')).toMatchObject({
      status: 'warn',
      reason: 'test-trust',
    });
  });

  it('counts days in Japan, where it is tomorrow from 15:00 UTC', async () => {
    const reading = await captureSimulated('worker');
    const at = async (instant: number) => {
      const clock = { ...stillClock, now: () => instant };
      return (await judgeSimulated(reading, { clock })).report.today;
    };
    expect(await at(NOON)).toBe('2026-11-20');
    expect(await at(Date.UTC(2026, 10, 20, 14, 59, 59))).toBe('2026-11-20');
    expect(await at(Date.UTC(2026, 10, 20, 15))).toBe('2026-11-21');
  });

  it('lets a card expire at the end of its last day in Japan', async () => {
    const reading = await captureSimulated('worker');
    const statusAt = async (instant: number) => {
      const clock = { ...stillClock, now: () => instant };
      const { report } = await judgeSimulated(reading, { clock });
      return [report.findings.find(({ rule }) => rule === 'rc-card-in-date')?.status, report.outcome];
    };
    expect(await statusAt(Date.UTC(2029, 8, 1, 14, 59, 59))).toEqual(['pass', 'authentic']);
    // Expired, and still signed: dates are told apart from the outcome.
    expect(await statusAt(Date.UTC(2029, 8, 1, 15))).toEqual(['fail', 'authentic']);
  });

  it('shows a code that was imported', async () => {
    const row = {
      field: 'permissionType',
      code: '02',
      ja: '見本の許可',
      en: 'Sample permission',
      zh: '样本许可',
      source: 'Sample table',
      date: '2026-06',
    } as const;
    const { report } = await judgeReading(await captureSimulated('worker'), true, {
      clock: stillClock,
      anchors: anchorsOfSimulator(),
      codes: createCodeTables([row]),
    });
    expect(report.fields.find(({ id }) => id === 'permissionType')).toMatchObject({
      value: '見本の許可',
      raw: '02',
      translations: { en: 'Sample permission', zh: '样本许可' },
    });
  });

  it('hands the octets of images over beside the report, never in it', async () => {
    const { report, images } = await judgeSimulated(await captureSimulated('worker'));
    expect(images.map(({ id }) => id)).toEqual(['nameImage', 'faceImage', 'addressImage']);
    for (const image of report.images) expect(image).not.toHaveProperty('bytes');
  });
});
