import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { READINESS_CALLS } from '../../../src/ipc/readiness-calls.ts';

const SAVE = {
  passphrase: 'twelve chars',
  procedure: 'P3',
  combo: ['P6'],
  facts: { E: '2027-01-15', in_japan: true, auth_tries: 3, filed: null },
  include: {},
};
const ENTRY = { date: '2027-01-15', title: '在留期間の満了日', note: '' };

function takes(name: keyof typeof READINESS_CALLS, input: unknown): boolean {
  return v.safeParse(READINESS_CALLS[name].input, input).success;
}

describe('readiness.save', () => {
  it.each([
    ['as it is asked for', {}],
    ['without a combination', { combo: undefined }],
    ['with the card number', { include: { cardNumber: 'AB12345678CD' } }],
  ])('takes a check %s', (_, change) => {
    expect(takes('readiness.save', { ...SAVE, ...change })).toBe(true);
  });

  it.each([
    ['a short passphrase', { passphrase: 'eleven char' }],
    ['a passphrase without end', { passphrase: 'x'.repeat(257) }],
    ['no such procedure', { procedure: 'toString' }],
    ['no such partner', { combo: ['PR'] }],
    ['an object among the facts', { facts: { E: {} } }],
    ['a long text among the facts', { facts: { os: 'x'.repeat(101) } }],
    ['an individual number for the card number', { include: { cardNumber: '123456789012' } }],
    ['a PIN', { include: { pin: '1234' } }],
    ['a serial number', { include: { certificateSerial: '01' } }],
    ['anything else', { name: 'x' }],
  ])('refuses %s', (_, change) => {
    expect(takes('readiness.save', { ...SAVE, ...change })).toBe(false);
  });
});

describe('readiness.open', () => {
  it('takes a file and its passphrase', () => {
    const file = { name: 'check.json', base64: 'e30=' };
    expect(takes('readiness.open', { file, passphrase: 'twelve chars' })).toBe(true);
    expect(takes('readiness.open', { file: { ...file, base64: '{}' }, passphrase: 'twelve chars' })).toBe(
      false,
    );
    expect(takes('readiness.open', { file })).toBe(false);
  });
});

describe('calendar.save', () => {
  it('takes 1 to 64 days', () => {
    expect(takes('calendar.save', { entries: [ENTRY] })).toBe(true);
    expect(takes('calendar.save', { entries: Array.from({ length: 64 }, () => ENTRY) })).toBe(true);
    expect(takes('calendar.save', { entries: [] })).toBe(false);
    expect(takes('calendar.save', { entries: Array.from({ length: 65 }, () => ENTRY) })).toBe(false);
  });

  it.each([
    { date: '2027-02-30' },
    { date: '20270115' },
    { title: '' },
    { title: 'x'.repeat(201) },
    { note: 'x'.repeat(1001) },
    { place: 'x' },
  ])('refuses %j', (change) => {
    expect(takes('calendar.save', { entries: [{ ...ENTRY, ...change }] })).toBe(false);
  });
});

describe('environment.probe', () => {
  it('is asked for nothing', () => {
    expect(takes('environment.probe', undefined)).toBe(true);
    expect(takes('environment.probe', { path: '/etc/passwd' })).toBe(false);
  });
});
