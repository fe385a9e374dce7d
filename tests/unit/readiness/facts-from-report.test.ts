// What the simulated cards answer of the readiness facts.

import { describe, expect, it } from 'vitest';
import { factsFromReport } from '../../../src/readiness/facts-from-report.ts';
import { evaluate } from '../../../src/readiness/evaluate.ts';
import { mergeFacts, NO_FACTS } from '../../../src/readiness/facts.ts';
import type { Report } from '../../../src/report/report.ts';
import { dateLiteral } from '../../../src/time/jst-date.ts';
import { readSimulated } from '../../integration/simulated-reading.ts';

async function reportOf(profile: string): Promise<Report> {
  return (await readSimulated(profile)).report;
}

const UNKNOWN = { state: 'unknown' };
const NONE = { state: 'not-applicable', from: 'chip' };
const chip = (value: unknown) => ({ state: 'known', value, from: 'chip' });

describe('factsFromReport of a second-generation card', () => {
  it('answers type, period, dates and the age on the day of the reading', async () => {
    expect(factsFromReport(await reportOf('worker'))).toEqual({
      facts: {
        cardType: chip('5'),
        cardLost: chip(false),
        // The simulator's codes of status and permission have no official meaning.
        status: UNKNOWN,
        periodOfStay: chip({ kind: 'months', months: 36 }),
        periodDays: NONE,
        periodEnd: chip('2029-09-01'),
        permissionType: UNKNOWN,
        permissionDate: chip('2026-09-01'),
        cardExpiry: chip('2029-09-01'),
        age: chip(32),
      },
      birthDate: '1994-04-15',
      pendingRecorded: false,
    });
  });

  it('answers the status where the code table knows it', async () => {
    const report = await reportOf('worker');
    const fields = report.fields.map((field) =>
      field.id === 'statusOfResidence' ? { ...field, value: '技術・人文知識・国際業務' } : field,
    );
    const { facts } = factsFromReport({ ...report, fields });
    expect(facts.status).toEqual(chip('技術・人文知識・国際業務'));
  });

  it('knows that a stay without end has no end', async () => {
    const { facts } = factsFromReport(await reportOf('permanent-resident'));
    expect(facts).toMatchObject({
      periodOfStay: chip({ kind: 'indefinite' }),
      periodEnd: NONE,
      cardExpiry: chip('2036-03-08'),
    });
  });

  it('counts a period in days as days', async () => {
    const { facts } = factsFromReport(await reportOf('ninety-days'));
    expect(facts).toMatchObject({ periodOfStay: chip({ kind: 'days', days: 90 }), periodDays: chip(90) });
  });

  it('guesses no meaning of an unknown code', async () => {
    const { facts } = factsFromReport(await reportOf('unknown-codes'));
    expect(facts).toMatchObject({ status: UNKNOWN, permissionType: UNKNOWN, periodEnd: chip('2029-09-30') });
  });

  it('has the type of a special permanent resident certificate and misses nothing else', async () => {
    const { facts } = factsFromReport(await reportOf('special-permanent-resident'));
    expect(facts).toMatchObject({
      cardType: chip('6'),
      periodOfStay: UNKNOWN,
      periodEnd: UNKNOWN,
      cardExpiry: chip('2035-11-30'),
    });
  });

  it('gives an infant the age of 0', async () => {
    expect(factsFromReport(await reportOf('under-one')).facts.age).toEqual(chip(0));
  });
});

describe('factsFromReport of a first-generation card', () => {
  it.each([
    ['gen1-worker', '1'],
    ['gen1-special-permanent-resident', '2'],
  ])('answers of %s the type only: the face is an image', async (profile, type) => {
    const { facts, birthDate } = factsFromReport(await reportOf(profile));
    const known = Object.entries(facts).filter(([, fact]) => fact.state !== 'unknown');
    expect(known).toEqual([
      ['cardType', chip(type)],
      ['cardLost', chip(false)],
    ]);
    expect(birthDate).toBeUndefined();
  });
});

describe('factsFromReport of a pending application', () => {
  it.each(['renewal-pending', 'gen1-renewal-pending'])(
    'of %s says that one is recorded, and not on which day it was filed',
    async (profile) => {
      const { facts, pendingRecorded } = factsFromReport(await reportOf(profile));
      expect(pendingRecorded).toBe(true);
      expect(facts).not.toHaveProperty('filedOn');
    },
  );

  it('takes no entry for no answer: applications made online are not on the card', async () => {
    const { facts, pendingRecorded } = factsFromReport(await reportOf('worker'));
    expect(pendingRecorded).toBe(false);
    expect(facts).not.toHaveProperty('filedOn');
    const evaluation = evaluate({
      facts: mergeFacts(NO_FACTS, facts),
      procedure: 'P3',
      today: dateLiteral('2029-08-01'),
    });
    expect(evaluation.missing).toContain('filedOn');
    expect(evaluation.verdict).not.toBe('ready');
  });
});

describe('factsFromReport of a card that is not authentic', () => {
  it('answers nothing', async () => {
    expect(factsFromReport(await reportOf('forged-photo'))).toEqual({ facts: {}, pendingRecorded: false });
  });

  it('answers as usual while something is only open', async () => {
    const report = await reportOf('worker');
    expect(factsFromReport({ ...report, outcome: 'undetermined' })).toEqual(factsFromReport(report));
  });
});

describe('the facts of a card', () => {
  it('lie under what a person types about something else', async () => {
    const { facts } = factsFromReport(await reportOf('worker'));
    const typed = { ...NO_FACTS, status: { state: 'known', value: '技能', from: 'person' } as const };
    const merged = mergeFacts(typed, facts);
    expect([merged.status, merged.periodEnd]).toEqual([typed.status, chip('2029-09-01')]);
  });
});
