import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { PIN_FORMATS, Pin, type PinUse } from '../../../../src/cards/my-number-card/pin.ts';

const octets = (text: string) => new TextEncoder().encode(text);
const parse = (use: PinUse, text: string) => Pin.parse(use, octets(text));

describe('a PIN of four digits', () => {
  it.each(['user-authentication', 'input-support'] as const)('is accepted for %s', (use) => {
    const parsed = parse(use, '0042');
    expect(parsed.ok && parsed.pin.octets()).toEqual(octets('0042'));
    expect(parsed.ok && parsed.pin.use).toBe(use);
  });

  it.each([
    ['', { kind: 'length', least: 4, most: 4 }],
    ['123', { kind: 'length', least: 4, most: 4 }],
    ['12345', { kind: 'length', least: 4, most: 4 }],
    ['12a4', { kind: 'character', position: 3 }],
    ['１234', { kind: 'character', position: 1 }],
    ['12 4', { kind: 'character', position: 3 }],
    ['ABCD', { kind: 'character', position: 1 }],
    ['abcd', { kind: 'character', position: 1 }],
  ])('is refused as %j', (text, problem) => {
    expect(parse('user-authentication', text)).toEqual({ ok: false, problem });
  });
});

describe('a password of the signature certificate', () => {
  it.each(['ABC123', 'A1B2C3D4E5F6G7H8', '123456', 'ABCDEF'])('is accepted as %j', (text) => {
    const parsed = parse('digital-signature', text);
    expect(parsed.ok && parsed.pin.octets()).toEqual(octets(text));
  });

  it.each([
    ['ABC12', { kind: 'length', least: 6, most: 16 }],
    ['A1B2C3D4E5F6G7H8I', { kind: 'length', least: 6, most: 16 }],
    ['ABC-123', { kind: 'character', position: 4 }],
    ['abc-123', { kind: 'character', position: 1 }],
    ['abc12', { kind: 'character', position: 1 }],
  ])('is refused as %j', (text, problem) => {
    expect(parse('digital-signature', text)).toEqual({ ok: false, problem });
  });

  it('with small letters is named as such and not turned into capitals by itself', () => {
    expect(parse('digital-signature', 'Sign1234')).toEqual({ ok: false, problem: { kind: 'lower-case' } });
  });

  it('with small letters becomes capitals when the person agreed', () => {
    const parsed = Pin.parse('digital-signature', octets('Sign1234'), 'as-capitals');
    expect(parsed.ok && parsed.pin.octets()).toEqual(octets('SIGN1234'));
  });
});

describe('a parsed PIN', () => {
  it('shows nothing of itself when it is printed or serialized', () => {
    const parsed = parse('user-authentication', '8642');
    expect(parsed.ok).toBe(true);
    expect(JSON.stringify(parsed)).toBe('{"ok":true,"pin":{"use":"user-authentication"}}');
    expect(inspect(parsed, { showHidden: true, depth: 9 })).not.toMatch(/8642|56, 54, 52, 50/);
  });

  it('is gone once it is wiped, and leaves what was typed alone', () => {
    const typed = octets('1357');
    const parsed = Pin.parse('input-support', typed);
    if (!parsed.ok) throw new Error('refused');
    const copy = parsed.pin.octets();
    parsed.pin.wipe();
    expect(parsed.pin.octets()).toEqual(new Uint8Array(4));
    expect([typed, copy]).toEqual([octets('1357'), octets('1357')]);
  });

  it('has the tries that the offices publish', () => {
    const tries = Object.values(PIN_FORMATS).map(({ fullTries }) => fullTries);
    expect(tries).toEqual([3, 5, 3]);
  });
});
