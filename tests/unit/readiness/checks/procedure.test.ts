import { describe, expect, it } from 'vitest';
import { PROCEDURES, type ProcedureCode } from '../../../../src/readiness/tables/procedures.ts';
import { checkOf, evaluated } from '../baseline.ts';

const CODES = Object.keys(PROCEDURES) as ProcedureCode[];

describe('B-PAPER-ONLY', () => {
  it('passes for the seven procedures of the system and fires for every other', () => {
    const passing = CODES.filter((procedure) => checkOf('B-PAPER-ONLY', { procedure }).state === 'pass');
    expect(passing).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7']);
  });

  it.each([
    ['PR', 'regional-office'],
    ['ADDRESS', 'municipality'],
    ['SPECIAL-PR', 'municipality'],
    ['NOTIFY-SPOUSE', 'notification-system'],
    ['RETURN', 'regional-office-or-post'],
  ])('sends %s to %s', (procedure, place) => {
    expect(checkOf('B-PAPER-ONLY', { procedure }).place).toBe(place);
  });

  it('keeps what only the online system needs out of a procedure of the counter', () => {
    const input = { procedure: 'PR', mnc: 'absent', jpki: false, in_japan: false, photo_days: 900, age: 10 };
    expect(evaluated(input).blocks).toEqual(['B-PAPER-ONLY']);
    expect(evaluated(input).warnings).toEqual([]);
  });

  it('still tells of a lost card and of the end of the stay', () => {
    const input = { procedure: 'CARD-CHANGE', rc_lost: true, today: '2027-02-10' };
    expect(evaluated(input).blocks).toEqual(['B-PAPER-ONLY', 'B-RC-LOST', 'B-OVERSTAY']);
  });
});

describe('B-COMBO', () => {
  it.each([
    ['P6', ['P2'], 'pass'],
    ['P6', ['P3'], 'pass'],
    ['P7', ['P4'], 'pass'],
    ['P7', ['P6'], 'fail'],
    ['P6', ['P1'], 'fail'],
    ['P6', [], 'fail'],
    ['P3', ['P6', 'P7'], 'pass'],
    ['P5', ['P7'], 'fail'],
    ['P3', [], 'not-applicable'],
  ])('%s with %j: %s', (procedure, combo, state) => {
    expect(checkOf('B-COMBO', { procedure, combo }).state).toBe(state);
  });
});

describe('the status', () => {
  it('of somebody abroad or just born is not asked for', () => {
    expect(checkOf('B-STATUS-EXCLUDED', { procedure: 'P1', status: null }).state).toBe('not-applicable');
    expect(checkOf('B-STATUS-EXCLUDED', { procedure: 'P3', status: null }).missing).toEqual(['status']);
  });

  it("of a special permanent resident is the municipality's word, but not in procedure 1", () => {
    expect(evaluated({ status: '特別永住者', card: 'none', E: null }).blocks).toEqual(['B-SPECIAL-PR']);
    expect(evaluated({ procedure: 'P1', card: '02', E: null, status: null }).blocks).toEqual([]);
  });

  it('is known to be departure preparation wherever that is written', () => {
    expect(checkOf('B-STATUS-DEPARTURE-PREP', { status: '特定活動（出国準備期間）' }).state).toBe('fail');
    expect(checkOf('B-STATUS-DEPARTURE-PREP', { status: '特定活動', sub: null }).state).toBe('pass');
  });
});

describe('the residence card', () => {
  it('of somebody who never gets one is asked about at the counter, not at the municipality', () => {
    expect(checkOf('B-NO-RC', { status: '公用', card: 'none' })).toMatchObject({
      reason: { key: 'residence-card-not-issued' },
      place: 'regional-office',
    });
    expect(checkOf('B-NO-RC', { card: 'none' }).place).toBe('municipality');
  });

  it('is not needed for procedures 1 and 4, nor for what is filed with 4', () => {
    for (const [procedure, combo] of [
      ['P1', []],
      ['P4', []],
      ['P7', ['P4']],
    ] as const) {
      expect(checkOf('B-NO-RC', { procedure, combo, card: 'none' }).state).toBe('not-applicable');
    }
  });
});
