import { describe, expect, it } from 'vitest';
import { decodeCardExpiry, readCardExpiry } from '../../../../src/cards/my-number-card/card-expiry.ts';
import { tappedCard } from './tapped-card.ts';

const octets = (text: string) => new TextEncoder().encode(text);

describe('the expiry of the card', () => {
  it('is read before any application is selected', async () => {
    const { channel, exchanges } = await tappedCard();
    expect(await readCardExpiry(channel)).toEqual(octets('20360308'));
    expect(exchanges).toHaveLength(1);
  });

  it.each(['6A88', '6700', '6D00'])('is not known where the card answers %s', async (sw) => {
    const { channel } = await tappedCard('mnc-valid', [`status@1=${sw}`]);
    expect(await readCardExpiry(channel)).toBeUndefined();
  });

  it.each([
    ['20360308', '2036-03-08'],
    // Tag and length of the object before its value.
    ['\u0000\u000820360308', '2036-03-08'],
    ['20360230', undefined],
    ['2036030', undefined],
    ['', undefined],
  ])('in %j is %s', (text, date) => {
    expect(decodeCardExpiry(octets(text))).toBe(date);
  });
});
