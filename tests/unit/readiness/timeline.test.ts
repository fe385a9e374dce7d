import { describe, expect, it } from 'vitest';
import { timelineOf, type Bar, type PointId } from '../../../src/readiness/timeline.ts';
import { question } from './baseline.ts';

function bars(input: Readonly<Record<string, unknown>> = {}): readonly Bar[] {
  return timelineOf(question(input)).bars;
}

function bar(id: string, input: Readonly<Record<string, unknown>> = {}): Bar | undefined {
  return bars(input).find((each) => each.id === id);
}

function point(id: PointId, input: Readonly<Record<string, unknown>> = {}): string | undefined {
  return timelineOf(question(input)).points.find((each) => each.id === id)?.date;
}

describe('timelineOf', () => {
  it('shows the stay, the window, the special period if one files, the card and both certificates', () => {
    expect(bars().map(({ id, from, to, certainty }) => [id, from, to, certainty])).toEqual([
      ['period-of-stay', null, '2027-01-31', 'certain'],
      ['application-window', '2026-10-31', '2027-01-30', 'certain'],
      ['special-period', '2027-02-01', '2027-03-31', 'if-filed'],
      ['my-number-card', null, '2027-01-31', 'certain'],
      ['auth-certificate', null, '2027-01-31', 'certain'],
      ['sign-certificate', null, '2027-01-31', 'certain'],
    ]);
  });

  it('names the points in order of time, with the last open day for the municipality', () => {
    const { points } = timelineOf(question());
    expect(points.map(({ id, date }) => `${date} ${id}`)).toEqual([
      '2026-10-31 window-opens',
      '2026-11-20 today',
      '2027-01-29 my-number-card-go-by',
      '2027-01-30 last-online-day',
      '2027-01-31 last-day',
      '2027-01-31 my-number-card-end',
      '2027-01-31 auth-certificate-end',
      '2027-01-31 sign-certificate-end',
      '2027-03-31 special-plan-end',
    ]);
  });

  it('leaves room around everything it shows', () => {
    const { from, to } = timelineOf(question());
    expect([from, to]).toEqual(['2026-10-17', '2027-04-14']);
  });

  it('shows the days between the two counts apart, and a filed special period as certain', () => {
    const input = { today: '2027-04-29', E: '2027-02-28', filed: '2027-02-01' };
    expect(bar('special-period', input)).toMatchObject({
      to: '2027-04-28',
      certainty: 'certain',
      when: 'past',
    });
    expect(bar('special-period-to-ask-about', input)).toMatchObject({
      from: '2027-04-29',
      to: '2027-04-30',
      certainty: 'to-ask-about',
      when: 'current',
    });
    expect(point('special-statutory-end', input)).toBe('2027-04-30');
  });

  it('shows no special period to who has none', () => {
    expect(bar('special-period', { period: '30日', period_days: 30 })).toBeUndefined();
    expect(bar('special-period', { today: '2027-02-05' })).toBeUndefined();
    expect(bar('special-period', { procedure: 'P5' })).toBeUndefined();
  });

  it('opens the window at an unknown day for a short period', () => {
    expect(bar('application-window', { period: '4月' })).toMatchObject({ from: null, certainty: 'unknown' });
    expect(point('window-opens', { period: '4月' })).toBeUndefined();
  });

  it('keeps a row for a date nobody knows and drops what is not there', () => {
    expect(bar('sign-certificate', { sign: 'unknown', sign_exp: null })).toMatchObject({
      to: null,
      certainty: 'unknown',
      when: 'unknown',
    });
    expect(bar('sign-certificate', { sign: 'absent' })).toBeUndefined();
    expect(bar('my-number-card', { mnc: 'absent' })).toBeUndefined();
  });

  it('shows a stay without end as current', () => {
    const input = { status: '永住者', E: null, rc_exp: '2030-01-01' };
    expect(bar('period-of-stay', input)).toMatchObject({ to: null, certainty: 'no-end', when: 'current' });
    expect(bar('residence-card', input)).toMatchObject({ to: '2030-01-01' });
  });

  it("shows the thirty and the sixty days of a newborn and nobody else's stay", () => {
    const input = { procedure: 'P4', card: 'none', event: '2026-10-21', E: null, status: '(newborn)' };
    expect(point('birth-last-day', input)).toBe('2026-11-20');
    expect(point('birth-stay-end', input)).toBe('2026-12-20');
    expect(bar('period-of-stay', input)).toBeUndefined();
  });

  it('keeps cards and the window out of a procedure of the counter', () => {
    expect(bars({ procedure: 'PR' }).map(({ id }) => id)).toEqual(['period-of-stay']);
  });
});
