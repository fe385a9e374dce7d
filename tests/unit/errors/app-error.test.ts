import { describe, expect, it } from 'vitest';
import { AppError, isAppError } from '../../../src/errors/app-error.ts';

describe('AppError', () => {
  it('takes layer and advice from the catalogue', () => {
    const error = new AppError('CARD_REMOVED');
    expect({ layer: error.layer, retry: error.retry }).toEqual({ layer: 'card-link', retry: 'tap-again' });
  });

  it('is an Error whose message is the code and nothing else', () => {
    const error = new AppError('APDU_STATUS', { sw: '6A82' });
    expect(error).toBeInstanceOf(Error);
    expect({ name: error.name, message: error.message }).toEqual({
      name: 'AppError',
      message: 'APDU_STATUS',
    });
  });

  it('has no facts and no cause unless they are given', () => {
    const error = new AppError('INVARIANT');
    expect(error.facts).toEqual({});
    expect(Object.hasOwn(error, 'cause')).toBe(false);
  });

  it('keeps its cause', () => {
    const cause = new TypeError('reason');
    expect(new AppError('SM_MALFORMED', {}, cause).cause).toBe(cause);
  });
});

describe('AppError.with', () => {
  it('adds facts of an outer layer and lets the inner ones stand', () => {
    const inner = new AppError('TLV_TRUNCATED', { offset: 3, file: 'inner' });
    const outer = inner.with({ file: 'outer', phase: 'reading' });
    expect(outer.facts).toEqual({ offset: 3, file: 'inner', phase: 'reading' });
    expect(outer.code).toBe('TLV_TRUNCATED');
  });

  it('changes nothing in the error it was asked of', () => {
    const inner = new AppError('TLV_TRUNCATED', { offset: 3 });
    inner.with({ file: 'DF1/EF01' });
    expect(inner.facts).toEqual({ offset: 3 });
  });

  it('points back to the first cause, or to the error itself where it had none', () => {
    const cause = new Error('first');
    const withCause = new AppError('SM_LOST', {}, cause);
    const without = new AppError('SM_LOST');
    expect(withCause.with({}).cause).toBe(cause);
    expect(without.with({}).cause).toBe(without);
  });
});

describe('isAppError', () => {
  it.each([
    { thrown: new AppError('SM_LOST'), codes: [], is: true },
    { thrown: new AppError('SM_LOST'), codes: ['SM_LOST'], is: true },
    { thrown: new AppError('SM_LOST'), codes: ['CARD_REMOVED', 'SM_LOST'], is: true },
    { thrown: new AppError('SM_LOST'), codes: ['CARD_REMOVED'], is: false },
    { thrown: new Error('SM_LOST'), codes: [], is: false },
    { thrown: { code: 'SM_LOST', facts: {} }, codes: ['SM_LOST'], is: false },
    { thrown: undefined, codes: [], is: false },
  ] as const)('says $is for $thrown among $codes', ({ thrown, codes, is }) => {
    expect(isAppError(thrown, ...codes)).toBe(is);
  });
});
