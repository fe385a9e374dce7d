import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import { DF_AID } from '../../../src/cards/residence-card/file-map.ts';
import { OTHER_CARD_PROBES, memoryCardByAtr } from '../../../src/cards/other-cards.ts';

/** PC/SC Part 3 §3.1.3.2.3.2: the ATR a reader makes for a card that is no chip card. */
function memoryCardAtr(name: string): Uint8Array {
  const withoutCheck = fromHex(`3B8F8001804F0CA00000030611${name}00000000`);
  const check = withoutCheck.slice(1).reduce((sum, octet) => sum ^ octet, 0);
  return Uint8Array.from([...withoutCheck, check]);
}

describe('a memory card', () => {
  it.each([
    { name: '003B', card: 'felica' },
    { name: '0001', card: 'mifare' },
    { name: '0002', card: 'mifare' },
    { name: '0003', card: 'mifare' },
    { name: '00FF', card: 'unknown' },
  ])('with the name $name in its ATR is $card', ({ name, card }) => {
    expect(memoryCardByAtr(memoryCardAtr(name))).toBe(card);
  });

  it.each([
    ['nothing', ''],
    ['the ATR of a residence card', '3B88800100000000B381A1009A'],
    ['a card of type A', '3B8180018080'],
    ['an ATR that ends inside the card name', '3B8F8001804F0CA0000003061100'],
  ])('is not seen in %s', (_, atr) => {
    expect(memoryCardByAtr(fromHex(atr))).toBeUndefined();
  });
});

describe('probes for other cards', () => {
  it('have application identifiers of their own, none of them that of a residence card', () => {
    const aids = OTHER_CARD_PROBES.map(({ aid }) => toHex(aid));
    expect(new Set(aids).size).toBe(aids.length);
    const residence = Object.values(DF_AID).map(toHex);
    expect(aids.filter((aid) => residence.includes(aid))).toEqual([]);
    for (const { aid } of OTHER_CARD_PROBES) {
      expect(aid.length).toBeGreaterThanOrEqual(5);
      expect(aid.length).toBeLessThanOrEqual(16);
    }
  });
});
