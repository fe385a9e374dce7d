import { describe, expect, it } from 'vitest';
import { failureWords } from '../../../src/words/failure-words.ts';
import { loadMyNumberWords } from '../../../src/words/load-my-number-words.ts';
import { isMyNumberFailure, withFailure } from '../../../src/words/my-number-failure-words.ts';
import { LANGUAGES } from '../../../src/words/words.ts';

const EN = await loadMyNumberWords('en');
const ALL = await Promise.all(LANGUAGES.map(loadMyNumberWords));

const PIN = 'user-authentication';

const FAILURES = [
  { code: 'CREDENTIAL_FORMAT', facts: { pin: PIN, problem: 'length' } },
  { code: 'CREDENTIAL_FORMAT', facts: { pin: PIN, problem: 'character', position: 3 } },
  { code: 'CREDENTIAL_FORMAT', facts: { pin: 'digital-signature', problem: 'lower-case' } },
  { code: 'CREDENTIAL_FORMAT', facts: { problem: 'individual-number' } },
  { code: 'CREDENTIAL_FORMAT', facts: { where: 'secrets-stdin', problem: 'json' } },
  { code: 'CREDENTIAL_PIN_REJECTED', facts: { pin: PIN, attemptsLeft: 2 } },
  { code: 'CREDENTIAL_BLOCKED', facts: { pin: PIN, attemptsLeft: 0, spent: true } },
  { code: 'CREDENTIAL_TRIES_UNKNOWN', facts: { pin: PIN } },
  { code: 'CREDENTIAL_UNCONFIRMED', facts: { pin: PIN, reason: 'last-try', attemptsLeft: 1 } },
  { code: 'CREDENTIAL_UNCONFIRMED', facts: { pin: PIN, reason: 'other-card' } },
  { code: 'CREDENTIAL_UNCONFIRMED', facts: { pin: PIN, reason: 'tries-changed', attemptsLeft: 2 } },
  { code: 'CARD_UNSUPPORTED', facts: { wanted: 'my-number-card', looksLike: 'residence-card' } },
  { code: 'CARD_UNSUPPORTED', facts: { wanted: 'any-card', looksLike: 'driving-licence' } },
  { code: 'CARD_UNSUPPORTED', facts: { wanted: 'any-card', looksLike: 'juki-card' } },
  { code: 'CARD_UNSUPPORTED', facts: { wanted: 'my-number-card', looksLike: 'smartphone' } },
] as const;

describe.each(ALL)('$language', (words) => {
  it.each(FAILURES)('tells $code $facts apart, with nothing left to fill in', (failure) => {
    expect(isMyNumberFailure(failure)).toBe(true);
    const told = failureWords(withFailure(words, failure), failure);
    for (const text of Object.values(told)) expect(text).not.toMatch(/\{[A-Za-z]+\}|undefined|^$/);
    const titles = FAILURES.map((other) => failureWords(withFailure(words, other), other).title);
    expect(new Set(titles).size).toBe(titles.length - 2);
  });
});

describe.each(ALL)('$language', (words) => {
  it.each(['CARD_REMOVED', 'CARD_TIMEOUT', 'HOST_CRASHED', 'READING_CANCELLED', 'APDU_STATUS'] as const)(
    'tells %s on the way of a PIN as ever, and then that a try may be gone',
    (code) => {
      const failure = { code, facts: { tryMayBeSpent: true } };
      expect(isMyNumberFailure(failure)).toBe(true);
      const { action, meaning } = failureWords(withFailure(words, failure), failure);
      expect(action).toBe(`${words.failures[code].action} ${words.myNumber.tries.mayBeSpent}`);
      expect(meaning).toBe(failureWords(words, failure).meaning);
    },
  );
});

describe('withFailure', () => {
  it('says which PIN and how many tries are left', () => {
    const failure = { code: 'CREDENTIAL_PIN_REJECTED', facts: { pin: PIN, attemptsLeft: 1 } } as const;
    expect(failureWords(withFailure(EN, failure), failure).meaning).toBe(
      'PIN of the certificate for user identification (利用者証明用), 4 digits: 1 try left (the next mistake locks it)',
    );
  });

  it('says that a last try was used up', () => {
    const failure = { code: 'CREDENTIAL_PIN_REJECTED', facts: { pin: PIN, attemptsLeft: 0 } } as const;
    expect(failureWords(withFailure(EN, failure), failure).meaning).toContain('locked');
  });

  it.each([
    { code: 'CREDENTIAL_FORMAT', facts: { problem: 'length', length: 11 } },
    { code: 'CREDENTIAL_REJECTED', facts: { attemptsLeft: 'unlimited' } },
    { code: 'CARD_UNSUPPORTED', facts: { looksLike: 'felica' } },
    { code: 'CARD_REMOVED', facts: {} },
  ] as const)('leaves $code of a residence card to the common words', (failure) => {
    expect(isMyNumberFailure(failure)).toBe(false);
  });
});
