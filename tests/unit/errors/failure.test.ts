import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/errors/app-error.ts';
import { CATALOGUE, ERROR_CODES } from '../../../src/errors/catalogue.ts';
import { toFailure } from '../../../src/errors/failure.ts';

const SECRET = 'AA12345678BB';

describe('toFailure', () => {
  it.each(ERROR_CODES)('carries %s with its advice and facts', (code) => {
    expect(toFailure(new AppError(code, { phase: 'reading' }))).toEqual({
      code,
      retry: CATALOGUE[code].retry,
      facts: { phase: 'reading' },
    });
  });

  it('is plain data: a trip through JSON changes nothing', () => {
    const failure = toFailure(new AppError('APDU_STATUS', { sw: '6A82', ins: 0xb0, first: true }));
    expect(JSON.parse(JSON.stringify(failure))).toEqual(failure);
  });

  it('leaves the cause of an error behind', () => {
    const failure = toFailure(new AppError('SM_MALFORMED', { where: 'padding' }, new Error(SECRET)));
    expect(JSON.stringify(failure)).not.toContain(SECRET);
  });

  it.each([
    { thrown: new Error(SECRET), where: 'Error' },
    { thrown: new TypeError(`cannot read ${SECRET}`), where: 'TypeError' },
    { thrown: new RangeError(SECRET, { cause: SECRET }), where: 'RangeError' },
    { thrown: new AggregateError([new Error(SECRET)], SECRET), where: 'AggregateError' },
    { thrown: Object.assign(new Error('x'), { code: SECRET, facts: { number: SECRET } }), where: 'Error' },
    { thrown: SECRET, where: 'string' },
    { thrown: { message: SECRET, code: 'CARD_REMOVED', facts: { number: SECRET } }, where: 'object' },
    { thrown: 12345678, where: 'number' },
    { thrown: undefined, where: 'undefined' },
    { thrown: null, where: 'object' },
  ])('tells only the class of a foreign throw: $where', ({ thrown, where }) => {
    const failure = toFailure(thrown);
    expect(failure).toEqual({ code: 'INVARIANT', retry: 'report', facts: { where } });
    expect(JSON.stringify(failure)).not.toContain('12345678');
  });
});
