// Counts are facts, not measurements: they are the same on every computer.

import { describe, expect, it } from 'vitest';
import { MY_NUMBER, placeBenchCards } from '../../../../src/host/bench/bench-cards.ts';
import { exchangeFigures } from '../../../../src/host/bench/exchange-figures.ts';
import { CARD_TYPES } from '../../../../src/cards/card-kind.ts';

const cards = await placeBenchCards();
const rows = await exchangeFigures(cards);

describe('the cards of the bench', () => {
  it('are one of each type that is read', () => {
    const types = cards.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining([...Object.keys(CARD_TYPES), MY_NUMBER]));
    expect(new Set(types).size).toBe(types.length);
  });
});

describe('exchangeFigures', () => {
  it('has each card in both forms, and the My Number card in the one it takes', () => {
    const forms = rows.map(({ card, form }) => `${String(card)} ${String(form)}`);
    for (const type of ['1', '2', '05', '06']) {
      expect(forms).toEqual(expect.arrayContaining([`${type} extended`, `${type} short`]));
    }
    expect(forms.filter((form) => form.startsWith(MY_NUMBER))).toEqual([`${MY_NUMBER} short`]);
  });

  it('finds no exchange that could have been left out', () => {
    for (const { card, form, apdus, apduFloor } of rows) {
      if (apduFloor !== null) expect([card, form, apdus]).toEqual([card, form, apduFloor]);
    }
  });

  it('never finds fewer octets than the floor, nor one in five hundred more', () => {
    for (const { octetRatio } of rows) {
      if (octetRatio === null) continue;
      expect(octetRatio).toBeGreaterThanOrEqual(1);
      expect(octetRatio).toBeLessThan(1.002);
    }
  });

  it('has the period of stay of generation 2 within the first 300 octets', () => {
    const gen2 = rows.filter(({ card }) => card === '05' || card === '06');
    expect(gen2).toHaveLength(4);
    for (const { stayAfter } of gen2) expect(stayAfter).toBeLessThanOrEqual(300);
  });
});
