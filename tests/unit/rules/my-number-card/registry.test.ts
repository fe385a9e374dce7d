import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MY_NUMBER_CARD_RULES } from '../../../../src/rules/my-number-card/registry.ts';
import { MY_NUMBER_PROFILE_NAMES } from '../../../../src/simulator/my-number-card/profiles/catalogue.ts';
import { PIN_USES } from '../../../../src/cards/my-number-card/pin.ts';
import { EXPECTED, OPENED, QUIET } from './expectations.ts';
import { answersOf, judged } from './judged-card.ts';

const CARDS = MY_NUMBER_PROFILE_NAMES.filter((name) => name !== 'juki-card');

describe('the rules of My Number cards', () => {
  it('are filed under their names, each once', () => {
    const ids = MY_NUMBER_CARD_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      const file = new URL(`../../../../src/rules/my-number-card/${id}.ts`, import.meta.url);
      expect(existsSync(file), id).toBe(true);
    }
  });

  it('have an expectation for every simulated card, and every card one for every rule', () => {
    expect(Object.keys(EXPECTED)).toEqual(CARDS);
    expect(Object.keys(QUIET)).toEqual(MY_NUMBER_CARD_RULES.map(({ id }) => id));
  });
});

describe.each(Object.entries(EXPECTED))('%s', (profile, expected) => {
  it('without any PIN', async () => {
    const { findings, outcome } = await judged(profile);
    expect(answersOf(findings)).toEqual({ ...QUIET, ...expected.quiet });
    expect(outcome).toBe(expected.quietOutcome ?? 'authentic');
  });

  it('with every PIN', async () => {
    const { findings, outcome } = await judged(profile, { pins: PIN_USES });
    expect(answersOf(findings)).toEqual({ ...OPENED, ...expected.opened });
    expect(outcome).toBe(expected.openedOutcome ?? 'authentic');
  });
});

describe('a card whose files were tampered with', () => {
  it.each([
    ['filler=JPKI/000A', { 'jpki-user-authentication-readable': 'fail not-on-card' }],
    ['missing=JPKI/000A', { 'jpki-user-authentication-readable': 'fail not-on-card' }],
    ['cut=JPKI/000A:600', { 'jpki-user-authentication-readable': 'fail unreadable' }],
    ['shorten=JPKI/000A:600', { 'jpki-user-authentication-readable': 'fail unreadable' }],
    ['flip=JPKI/000A:1', { 'jpki-user-authentication-readable': 'fail unreadable' }],
    ['filler=JPKI/000B', { 'jpki-user-authentication-anchored': 'not-checked ca-missing' }],
    ['cut=JPKI/000B:300', { 'jpki-user-authentication-anchored': 'not-checked ca-unreadable' }],
    [
      'other-card=JPKI/000B:mnc-wrong-ca',
      { 'jpki-user-authentication-anchored': 'not-checked ca-of-another' },
    ],
    ['other-card=JPKI/000A:mnc-wrong-ca', { 'jpki-user-authentication-anchored': 'fail path-invalid' }],
    ['other-card=JPKI/000A:mnc-expired', { 'jpki-user-authentication-in-date': 'fail expired' }],
    ['filler=JPKI/0008', { 'jpki-digital-signature-issued': 'not-checked card-does-not-say' }],
    ['missing=JPKI/0008', { 'jpki-digital-signature-issued': 'not-checked card-does-not-say' }],
  ])('%s', async (fault, changes) => {
    const { findings, outcome } = await judged('mnc-valid', { faults: [fault] });
    expect(answersOf(findings)).toMatchObject(changes);
    const stillAuthentic = fault.includes('0008') || fault.includes('mnc-expired');
    expect(outcome === 'authentic').toBe(stillAuthentic);
  });
});
