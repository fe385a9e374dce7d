import { describe, expect, it } from 'vitest';
import { valueOf } from '../../../src/cards/field.ts';

const ORIGIN = { source: 'DF1/EF02#C7', signed: true };

describe('the value of a field', () => {
  it('is there when it was read', () => {
    expect(valueOf({ ...ORIGIN, state: 'read', value: 7, raw: '7' })).toBe(7);
  });

  it('is there when it was read and is nothing much', () => {
    expect(valueOf({ ...ORIGIN, state: 'read', value: '', raw: '' })).toBe('');
  });

  it('is undefined in every other state', () => {
    expect(valueOf({ ...ORIGIN, state: 'empty' })).toBeUndefined();
    expect(valueOf({ ...ORIGIN, state: 'missing' })).toBeUndefined();
    expect(valueOf({ ...ORIGIN, state: 'unreadable', raw: '7' })).toBeUndefined();
  });
});
