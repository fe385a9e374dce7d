import { describe, expect, it } from 'vitest';
import { toHex } from '../../../src/bytes/hex.ts';
import { type FileSource, parseProfile } from '../../../src/simulator/profile-source.ts';
import { exampleSource } from '../../conformance/example-card.ts';

function bodyOf(source: FileSource): string {
  const base = exampleSource('05');
  const profile = parseProfile({ ...base, files: { ...base.files, 'DF2/EF03': source } });
  return toHex(profile.files.get('DF2/EF03') ?? new Uint8Array(0));
}

describe('a profile', () => {
  it('fills every file with 00 to its physical size', () => {
    expect(bodyOf([{ tag: 'D9', text: '1' }])).toBe('D90131' + '00'.repeat(204));
  });

  it('fills a value with 00 to the size its object declares', () => {
    expect(bodyOf([{ tag: 'D9', text: '1', size: 3 }]).slice(0, 10)).toBe('D903310000');
  });

  it('writes text as UTF-8 and longer length fields where asked', () => {
    const body = bodyOf([{ tag: 'DE', text: '見', size: 200, lengthOctets: 3 }]);
    expect(body.slice(0, 14)).toBe('DE8200C8E8A68B');
  });

  it('takes the shortest length field otherwise', () => {
    expect(bodyOf([{ tag: 'DFD1', text: '', size: 130 }]).slice(0, 8)).toBe('DFD18182');
  });

  it('can hold octets without structure', () => {
    expect(bodyOf({ base64: 'AAEC' }).slice(0, 8)).toBe('00010200');
  });

  it.each([
    ['no object', 7],
    ['an unknown type', { ...exampleSource('05'), type: '07' }],
    ['a malformed card number', { ...exampleSource('05'), cardNumber: 'aa12345678bb' }],
    ['a story without English', { ...exampleSource('05'), story: { ja: '', zh: '' } }],
    [
      'a file that no card has',
      { ...exampleSource('05'), files: { ...exampleSource('05').files, 'DF4/EF01': [] } },
    ],
    ['a missing file', { ...exampleSource('05'), files: {} }],
    ['a malformed ATR', { ...exampleSource('05'), atr: '3' }],
  ])('that has %s is refused', (_, source) => {
    expect(() => parseProfile(source)).toThrow('FIELD_INVALID');
  });

  it.each([
    ['more than the file holds', [{ tag: 'DE', text: 'x'.repeat(300) }]],
    ['a value longer than its size', [{ tag: 'DE', text: 'xx', size: 1 }]],
    [
      'a length field too short for its length',
      [{ tag: 'DE', text: '', size: 200, lengthOctets: 1 as const }],
    ],
    ['a tag that is not hexadecimal', [{ tag: 'XY', text: '' }]],
    ['an object without value', [{ tag: 'DE' }]],
  ])('with %s is refused', (_, source) => {
    expect(() => bodyOf(source)).toThrow('FIELD_INVALID');
  });
});
