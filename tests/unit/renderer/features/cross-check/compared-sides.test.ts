import { describe, expect, it } from 'vitest';
import { type Side, compare } from '../../../../../renderer/features/cross-check/compared-sides.ts';
import type { ReportField } from '../../../../../src/report/report.ts';

function side(family: Side['family'], birthDate: string | null): Side {
  const field: ReportField = {
    id: 'birthDate',
    state: birthDate === null ? 'missing' : 'read',
    value: birthDate,
    raw: birthDate,
    signed: true,
    source: 'x',
  };
  const kind = family === 'my-number-card' ? 'my-number-card' : 'residence-card';
  return { family, kind, fields: [field], images: [], octets: [] };
}

describe('the dates of birth of two cards', () => {
  it.each([
    ['1994-04-15', '1994-04-15', 'same'],
    ['1994-04-15', '1994-05-14', 'differs'],
    [null, '1994-04-15', 'eye'],
    ['1994-04-15', null, 'not-read'],
  ] as const)('%s and %s are %s', (residence, myNumber, expected) => {
    const sides = {
      residence: side('residence-card', residence),
      myNumber: side('my-number-card', myNumber),
    };
    expect(compare(sides, 'birthDate')).toBe(expected);
  });
});
