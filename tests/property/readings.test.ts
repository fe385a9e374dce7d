// Whatever a card or a reader does in the middle of a reading: a failure of this program, or a report that is right.
// Never a report with a part missing that says nothing of it, and never a card called forged because it was read badly.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors/app-error.ts';
import type { Report } from '../../src/report/report.ts';
import type { CardLink, Reading } from '../../src/session/read-card.ts';
import type { Fault } from '../../src/simulator/fault.ts';
import type { SimulatedCard } from '../../src/simulator/simulated-card.ts';
import {
  captureSimulated,
  fault,
  judgeSimulated,
  placeSimulated,
  readSimulated,
  tap,
} from '../integration/simulated-reading.ts';
import { appError } from '../support/app-errors.ts';
import { SLOW_PROPERTY } from '../support/property-settings.ts';

/** One card of every type, with the APDUs of its reading. */
const CARDS = [
  { profile: 'worker', apdus: 15 },
  { profile: 'special-permanent-resident', apdus: 13 },
  { profile: 'gen1-student', apdus: 14 },
  { profile: 'gen1-special-permanent-resident', apdus: 11 },
] as const;

/** The words of MOJ-RC-1.5 Table 4-5 that differ in what a terminal may do about them, and words of no table. */
const STATUS_WORDS = [
  ...['9000', '6282', '6283', '6300', '63C2', '6400', '6700', '6882', '6981', '6982', '6985', '6986'],
  ...['6987', '6988', '6A80', '6A81', '6A82', '6A86', '6B00', '6D00', '6E00', '6F00', '6110', '6C00'],
  ...['6C02', '6C10', '0000', 'FFFF'],
] as const;

function everyApdu(apdus: number): readonly number[] {
  return Array.from({ length: apdus }, (_, index) => index + 1);
}

/** What is said about the card, apart from how it was fetched. */
function withoutLink(report: Report): Partial<Report> {
  const said: { -readonly [Member in keyof Report]?: Report[Member] } = { ...report };
  delete said.link;
  return said;
}

async function reportOrError(profile: string, faults: readonly Fault[]): Promise<Report | AppError> {
  try {
    return (await readSimulated(profile, { faults })).report;
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
}

/** A report that lacks something leaves the outcome open and says what it lacks. */
function admitsWhatIsMissing({ outcome, findings }: Report): boolean {
  const statusOf = (rule: string) => findings.find((finding) => finding.rule === rule)?.status;
  const admitted = statusOf('rc-fields-readable') === 'fail' || statusOf('rc-check-code-stored') !== 'pass';
  return outcome === 'undetermined' && admitted;
}

describe.each(CARDS)('$profile', ({ profile, apdus }) => {
  it('ends in CARD_REMOVED wherever it is pulled, and the next tap of the same card succeeds', async () => {
    const usual = withoutLink((await readSimulated(profile)).report);
    for (const apdu of everyApdu(apdus)) {
      const { card, link } = await placeSimulated(profile, [{ kind: 'pull', apdu }]);
      await expect(tap(card, link), `pulled at ${apdu}`).rejects.toThrow(appError('CARD_REMOVED'));
      card.powerOn();
      const { report } = await judgeSimulated(await tap(card, link));
      expect(withoutLink(report)).toEqual(usual);
    }
  });

  it('is not pulled by an APDU that a reading does not need', async () => {
    const reading = await captureSimulated(profile, { faults: [{ kind: 'pull', apdu: apdus + 1 }] });
    expect(reading.totals.apdus).toBe(apdus);
  });

  it.each(STATUS_WORDS)('fails or is reported rightly when any APDU is answered %s', async (sw) => {
    const usual = withoutLink((await readSimulated(profile)).report);
    const wrong: string[] = [];
    for (const apdu of everyApdu(apdus)) {
      const result = await reportOrError(profile, [fault(`status@${apdu}=${sw}`)]);
      if (result instanceof AppError || admitsWhatIsMissing(result)) continue;
      const same = JSON.stringify(withoutLink(result)) === JSON.stringify(usual);
      if (!same) wrong.push(`APDU ${apdu}: ${result.outcome}`);
    }
    expect(wrong).toEqual([]);
  });

  it('fails, or asks again, when an answer ends early: no octet, one, in the middle, or before the last', async () => {
    const { transcript } = await captureSimulated(profile);
    const usual = withoutLink((await readSimulated(profile)).report);
    for (const [index, { receivedLength }] of transcript.entries()) {
      const middle = Math.floor(receivedLength / 2);
      const lengths = new Set([0, 1, middle, receivedLength - 1].filter((length) => length < receivedLength));
      for (const length of lengths) {
        const result = await reportOrError(profile, [{ kind: 'truncate', apdu: index + 1, length }]);
        if (length < 2) expect(result, `APDU ${index + 1} cut to ${length}`).toBeInstanceOf(AppError);
        if (result instanceof AppError) continue;
        // Two octets of an answer can read as a status word after which it is asked for again; then it came whole.
        expect(withoutLink(result), `APDU ${index + 1} cut to ${length}`).toEqual(usual);
        expect(result.link.apdus).toBeGreaterThan(apdus);
      }
    }
  });

  it('never shows other signed contents as authentic when a bit of an answer changes', async () => {
    const usual = (await readSimulated(profile)).report;
    const signed = (report: Report) => [
      report.fields.filter((field) => field.signed),
      report.images.filter((image) => image.signed),
    ];
    for (const apdu of everyApdu(apdus)) {
      const result = await reportOrError(profile, [{ kind: 'corrupt', apdu }]);
      if (result instanceof AppError || result.outcome !== 'authentic') continue;
      expect(signed(result), `APDU ${apdu}`).toEqual(signed(usual));
    }
  });
});

describe('a card on a shaky hand', () => {
  /** A link that breaks at the n-th APDU of this tap. */
  function breaking(card: SimulatedCard, { atr }: CardLink, breakAt: number | null): CardLink {
    let apdus = 0;
    const transmit = (command: Uint8Array) => {
      apdus += 1;
      if (apdus === breakAt) card.powerOff();
      return breakAt !== null && apdus >= breakAt
        ? Promise.reject(new AppError('CARD_REMOVED'))
        : card.transmit(command);
    };
    return { atr, transceiver: { transmit } };
  }

  it('is read by every tap that lasts, whatever the taps before it were', async () => {
    const usual = await captureSimulated('worker');
    const taps = fc.array(fc.option(fc.integer({ min: 1, max: 15 })), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(taps, async (breaks) => {
        const { card, link } = await placeSimulated('worker');
        for (const breakAt of breaks) {
          card.powerOn();
          const reading: Promise<Reading> = tap(card, breaking(card, link, breakAt));
          if (breakAt !== null) await expect(reading).rejects.toThrow(appError('CARD_REMOVED'));
          else expect((await reading).capture).toEqual(usual.capture);
        }
      }),
      SLOW_PROPERTY,
    );
  });
});

describe('any two faults together', () => {
  const apduFault: fc.Arbitrary<Fault> = fc.oneof(
    fc.record({ kind: fc.constant('pull' as const), apdu: fc.integer({ min: 1, max: 60 }) }),
    fc.record({
      kind: fc.constant('status' as const),
      apdu: fc.integer({ min: 1, max: 60 }),
      sw: fc.integer({ min: 0, max: 0xffff }),
    }),
    fc.record({
      kind: fc.constant('truncate' as const),
      apdu: fc.integer({ min: 1, max: 60 }),
      length: fc.integer({ min: 0, max: 300 }),
    }),
    fc.record({ kind: fc.constant('corrupt' as const), apdu: fc.integer({ min: 1, max: 60 }) }),
  );
  const habit: fc.Arbitrary<Fault> = fc.oneof(
    fc.constantFrom('short-only', 'explicit-length-only', 'get-response', 'exact-le').map(fault),
    fc.record({ kind: fc.constant('chunk' as const), length: fc.integer({ min: 20, max: 4000 }) }),
  );

  it('end in an error of this program or in a report, and never in a false authentic one', async () => {
    const usual = (await readSimulated('special-permanent-resident')).report;
    await fc.assert(
      fc.asyncProperty(apduFault, habit, async (first, second) => {
        const result = await reportOrError('special-permanent-resident', [first, second]);
        if (result instanceof AppError || result.outcome !== 'authentic') return;
        expect(result.fields.filter(({ signed }) => signed)).toEqual(
          usual.fields.filter(({ signed }) => signed),
        );
        expect(result.images.filter(({ signed }) => signed)).toEqual(
          usual.images.filter(({ signed }) => signed),
        );
      }),
      { ...SLOW_PROPERTY, numRuns: 150 },
    );
  });
});
