import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseMyNumberProfile } from '../../../../src/simulator/my-number-card/profile-source.ts';
import { appError } from '../../../support/app-errors.ts';

const URL_OF_VALID = new URL(
  '../../../../src/simulator/my-number-card/profiles/mnc-valid.json',
  import.meta.url,
);
const source = JSON.parse(readFileSync(URL_OF_VALID, 'utf8')) as Record<string, unknown>;

describe('the JSON of a profile', () => {
  it('becomes a card', () => {
    const profile = parseMyNumberProfile(source);
    expect(profile.name).toBe('mnc-valid');
    expect(profile.keys.get('JPKI/0017')?.length).toBe(256);
    expect(profile.pins.get('INPUT/0011')).toEqual({ value: '5678', left: 3 });
  });

  it.each([
    ['no object', 'text', 'profile profile'],
    ['an unknown file', { ...source, files: { 'JPKI/00FF': { base64: '' } } }, 'profile JPKI/00FF'],
    ['contents of a PIN', { ...source, files: { 'JPKI/0018': { base64: '' } } }, 'profile JPKI/0018'],
    [
      'too much in a file',
      { ...source, files: { 'JPKI/0008': { base64: 'AAAAAA==' } } },
      'profile JPKI/0008',
    ],
    [
      'more tries than a PIN has',
      { ...source, pins: { 'JPKI/0018': { value: '1', left: 4 } } },
      'profile JPKI/0018',
    ],
    ['a key that is no number', { ...source, keys: { 'JPKI/0017': { p: 'x' } } }, 'profile JPKI/0017'],
    ['an object without a tag', { ...source, dataObjects: { F2: '1' } }, 'profile dataObjects'],
    ['no story', { ...source, story: {} }, 'profile ja'],
  ])('with %s is refused, naming it', (_, wrong, where) => {
    expect(() => parseMyNumberProfile(wrong)).toThrow(appError('FIELD_INVALID', { where }));
  });
});
