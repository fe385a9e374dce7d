import { describe, expect, it } from 'vitest';
import { factsOf, isEditable } from '../../../../../renderer/features/readiness-facts/facts-of.ts';
import type { CardAnswers } from '../../../../../renderer/state/readiness-state.ts';
import { UNKNOWN, known } from '../../../../../src/readiness/fact.ts';
import { NO_FACTS, type Facts } from '../../../../../src/readiness/facts.ts';
import { type JstDate, dateLiteral } from '../../../../../src/time/jst-date.ts';

const BORN = dateLiteral('1990-06-14');

function card(facts: Partial<Facts>, birthDate: JstDate | null = null): CardAnswers {
  const plain = {
    refused: false,
    unconfirmed: false,
    faceIsPicture: false,
    pendingRecorded: null,
    mark: null,
  };
  return { facts, birthDate, ...plain };
}

const NOTHING = { probed: null, cards: { residence: null, myNumber: null }, answers: {} };

describe('what is known', () => {
  it('is nothing to begin with: unknown never becomes an answer by itself', () => {
    expect(factsOf(NOTHING)).toEqual(NO_FACTS);
  });

  it('comes from this computer, the cards and the person, each under its own mark', () => {
    const facts = factsOf({
      probed: { os: known('Windows 11', 'probe') },
      cards: {
        residence: card({ status: known('留学', 'chip'), age: known(20, 'chip') }),
        myNumber: card({ authTries: known(3, 'certificate'), age: known(21, 'certificate') }),
      },
      answers: { os: known('macOS', 'person'), inJapan: known(true, 'person') },
    });
    expect(facts.os).toEqual(known('macOS', 'person'));
    expect(facts.status).toEqual(known('留学', 'chip'));
    expect(facts.authTries).toEqual(known(3, 'certificate'));
    expect(facts.age).toEqual(known(20, 'chip'));
    expect(facts.periodEnd).toEqual(UNKNOWN);
  });

  it('tells from two birth dates whether the cards belong together, and from one nothing', () => {
    const both = (other: JstDate | null): Facts =>
      factsOf({ ...NOTHING, cards: { residence: card({}, BORN), myNumber: card({}, other) } });
    expect(both(BORN).birthDatesMatch).toMatchObject({ state: 'known', value: true });
    expect(both(dateLiteral('1990-06-15')).birthDatesMatch).toMatchObject({ value: false });
    expect(both(null).birthDatesMatch).toEqual(UNKNOWN);
  });

  it('can be changed by a person, but for what a chip says', () => {
    const facts = factsOf({
      ...NOTHING,
      probed: { os: known('Windows 11', 'probe') },
      cards: { ...NOTHING.cards, residence: card({ status: known('留学', 'chip') }) },
    });
    expect(isEditable(facts, 'status')).toBe(false);
    expect(isEditable(facts, 'os')).toBe(true);
    expect(isEditable(facts, 'periodEnd')).toBe(true);
  });
});

describe('two birth dates that were compared', () => {
  const OTHER = dateLiteral('1991-06-14');
  const cards = { residence: card({}, BORN), myNumber: card({}, OTHER) };

  it('are not answered over', () => {
    const facts = factsOf({ probed: null, cards, answers: { birthDatesMatch: known(true, 'person') } });
    expect(facts.birthDatesMatch).toEqual(known(false, 'certificate'));
    expect(isEditable(facts, 'birthDatesMatch')).toBe(false);
  });
});
