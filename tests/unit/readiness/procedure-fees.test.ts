import { describe, expect, it } from 'vitest';
import { FEE_SUBJECTS, feesOf } from '../../../src/readiness/procedure-fees.ts';
import { FEES } from '../../../src/readiness/tables/fees.ts';
import { dateLiteral } from '../../../src/time/jst-date.ts';

const TODAY = dateLiteral('2026-11-20');

function told(...procedures: Parameters<typeof feesOf>[0]) {
  return feesOf(procedures, TODAY).map(({ subject, channel, range }) => [
    subject,
    channel,
    range.least.yen,
    range.most.yen,
  ]);
}

describe('the fees of a procedure', () => {
  it('are those of both ways to file it, where it is taken online', () => {
    expect(told('P3').map(([, channel]) => channel)).toEqual(['online', 'counter']);
  });

  it('are those of the counter alone where it is not', () => {
    expect(told('PR').map(([, channel]) => channel)).toEqual(['counter']);
  });

  it('are there once where two procedures share a subject', () => {
    expect(told('P2', 'P3')).toEqual(told('P3'));
  });

  it('follow the order of the procedures', () => {
    const subjects = told('P3', 'P6').map(([subject]) => subject);
    expect([...new Set(subjects)]).toEqual(['change-or-extension', 're-entry-single', 're-entry-multiple']);
  });

  it('are not said of a procedure that has none in the table', () => {
    expect(told('REFUGEE')).toEqual([]);
  });

  it('use every subject of the table', () => {
    const used = new Set(Object.values(FEE_SUBJECTS).flat());
    expect([...new Set(FEES.map(({ subject }) => subject))].filter((subject) => !used.has(subject))).toEqual(
      [],
    );
  });
});
