import { describe, expect, it } from 'vitest';
import { fillIn, placeholdersOf } from '../../../src/words/fill-in.ts';

describe('fillIn', () => {
  it('puts values in place of their names, each as often as it is asked for', () => {
    expect(fillIn('{a} and {b}, {a}', { a: 1, b: 'two' })).toBe('1 and two, 1');
  });

  it('takes a value as it is, placeholders and all', () => {
    expect(fillIn('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&');
  });

  it('leaves a placeholder without a value in sight', () => {
    expect(fillIn('{a} {b}', { a: 1 })).toBe('1 {b}');
  });

  it('does not take names that every object inherits', () => {
    expect(fillIn('{toString}', {})).toBe('{toString}');
  });
});

describe('placeholdersOf', () => {
  it('names each placeholder once, in alphabetical order', () => {
    expect(placeholdersOf('{b} {a} {b} {} {1}')).toEqual(['a', 'b']);
  });
});
