import { describe, expect, it } from 'vitest';
import {
  type CardAnswers,
  NOTHING_ASKED,
  type ReadinessAction,
  type ReadinessState,
  checkIdleSeconds,
  holdsAnything,
  reduceReadiness,
} from '../../../../renderer/state/readiness-state.ts';
import { UNKNOWN, known } from '../../../../src/readiness/fact.ts';
import { dateLiteral } from '../../../../src/time/jst-date.ts';

const P3 = { type: 'aim', aim: 'P3', isOnline: true } as const;

function after(...actions: readonly ReadinessAction[]): ReadinessState {
  return actions.reduce(reduceReadiness, NOTHING_ASKED);
}

function card(change: Partial<CardAnswers> = {}): CardAnswers {
  return {
    facts: {},
    birthDate: null,
    refused: false,
    faceIsPicture: false,
    pendingRecorded: null,
    mark: null,
    unconfirmed: false,
    ...change,
  };
}

const PERIOD_END = dateLiteral('2027-01-31');

describe('the way through the check', () => {
  it('goes from the aim to the cards, and past them for what is not filed online', () => {
    expect(after(P3).page).toBe('cards');
    expect(after({ type: 'aim', aim: 'PR', isOnline: false }).page).toBe('questions');
  });

  it('asks anew for another aim what was skipped, and keeps what was answered', () => {
    const state = after(
      P3,
      { type: 'answered', name: 'age', facts: { age: known(30, 'person') } },
      { type: 'skipped', name: 'inJapan' },
      { type: 'aim', aim: 'P2', isOnline: true },
    );
    expect(state.skipped).toEqual([]);
    expect(state.answers).toEqual({ age: known(30, 'person') });
  });

  it('goes back to the last question, then to the one before, then to the cards', () => {
    const two = after(
      P3,
      { type: 'answered', name: 'age', facts: { age: known(30, 'person') } },
      { type: 'skipped', name: 'inJapan' },
    );
    const once = reduceReadiness(two, { type: 'back' });
    expect([once.page, once.asking]).toEqual(['questions', 'inJapan']);
    const twice = reduceReadiness(once, { type: 'back' });
    expect(twice.asking).toBe('age');
    expect(reduceReadiness(twice, { type: 'back' })).toMatchObject({ page: 'cards', asking: null });
  });

  it('returns to the answer after a question that was opened from there, answered or not', () => {
    const opened = after(P3, { type: 'ask', name: 'age', returnTo: 'answer' });
    expect([opened.page, opened.asking]).toEqual(['questions', 'age']);
    const answered = { type: 'answered', name: 'age', facts: { age: known(30, 'person') } } as const;
    expect(reduceReadiness(opened, answered)).toMatchObject({ page: 'answer', asking: null });
    expect(reduceReadiness(opened, { type: 'back' })).toMatchObject({ page: 'answer', asking: null });
  });

  it('takes "I don’t know" as the last word until somebody answers', () => {
    const skipped = after(
      P3,
      { type: 'answered', name: 'age', facts: { age: known(30, 'person') } },
      { type: 'skipped', name: 'age' },
    );
    expect(skipped.answers).toEqual({});
    expect(skipped.skipped).toEqual(['age']);
    const answered = { type: 'answered', name: 'age', facts: { age: known(31, 'person') } } as const;
    expect(reduceReadiness(skipped, answered).skipped).toEqual([]);
  });
});

describe('a card', () => {
  it('counts more than what was typed about it before, and leaves the rest', () => {
    const state = after(
      P3,
      { type: 'answered', name: 'periodEnd', facts: { periodEnd: known(PERIOD_END, 'person') } },
      { type: 'answered', name: 'age', facts: { age: known(30, 'person') } },
      { type: 'skipped', name: 'status' },
      {
        type: 'read',
        slot: 'residence',
        sequence: 4,
        card: card({
          facts: { periodEnd: known(PERIOD_END, 'chip'), status: known('留学', 'chip'), cardExpiry: UNKNOWN },
        }),
      },
    );
    expect(state.answers).toEqual({ age: known(30, 'person') });
    expect(state.skipped).toEqual([]);
    expect(state.seen).toBe(4);
  });

  it('of the other kind leaves the first where it is', () => {
    const state = after(
      P3,
      { type: 'read', slot: 'residence', sequence: 1, card: card({ mark: 'simulated' }) },
      { type: 'read', slot: 'myNumber', sequence: 2, card: card() },
    );
    expect(state.cards.residence?.mark).toBe('simulated');
    expect(state.cards.myNumber).not.toBeNull();
  });
});

describe('starting over', () => {
  it('leaves nothing, and does not take the same reading in again', () => {
    const full = after(
      P3,
      { type: 'probed', facts: { os: known('Windows 11', 'probe') }, clockOdd: true },
      { type: 'read', slot: 'residence', sequence: 7, card: card() },
      { type: 'answered', name: 'age', facts: { age: known(30, 'person') } },
    );
    expect(holdsAnything(full)).toBe(true);
    const empty = reduceReadiness(full, { type: 'forget' });
    expect(empty).toEqual({ ...NOTHING_ASKED, seen: 7 });
    expect(holdsAnything(empty)).toBe(false);
  });

  it('comes by itself later than at the counter, or never where it never does', () => {
    expect(checkIdleSeconds(120)).toBe(600);
    expect(checkIdleSeconds(3600)).toBe(3600);
    expect(checkIdleSeconds(0)).toBe(0);
  });
});

describe('a saved check', () => {
  it('replaces what was there and goes on with the questions', () => {
    const state = after(
      P3,
      { type: 'read', slot: 'residence', sequence: 3, card: card() },
      { type: 'opened', aim: 'P2', combo: ['P7'], facts: { age: known(40, 'person') } },
    );
    expect(state).toMatchObject({ page: 'questions', aim: 'P2', combo: ['P7'], seen: 3 });
    expect(state.cards).toEqual({ residence: null, myNumber: null });
  });
});
