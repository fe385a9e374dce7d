import { describe, expect, it } from 'vitest';
import { CARD_TYPES, isCardType } from '../../../src/cards/card-kind.ts';

describe('カード種別', () => {
  it('says kind and generation of the types this version reads', () => {
    expect(CARD_TYPES).toEqual({
      '1': { kind: 'residence-card', generation: 1 },
      '2': { kind: 'special-permanent-resident-certificate', generation: 1 },
      '05': { kind: 'residence-card', generation: 2 },
      '06': { kind: 'special-permanent-resident-certificate', generation: 2 },
      '07': { kind: 'specified-residence-card', generation: null },
      '08': { kind: 'specified-special-permanent-resident-certificate', generation: null },
    });
  });

  it.each(['', '0', '3', '5', '6', '01', '02', '7', '09', '005', 'constructor', 'toString'])(
    'does not know "%s"',
    (text) => {
      expect(isCardType(text)).toBe(false);
    },
  );
});
