import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import { placeCard } from '../../../src/simulator/place-card.ts';
import { repeatingRandom } from '../../conformance/example-card.ts';

const environment = { random: repeatingRandom(), delay: () => Promise.resolve() };

describe('a placed card', () => {
  it('is the named profile', async () => {
    const card = await placeCard('gen1-special-permanent-resident', environment);
    expect(toHex(await card.transmit(fromHex('00B08A0000')))).toBe('C101329000');
  });

  it('has faults of its files and of its behaviour together', async () => {
    const card = await placeCard('worker', environment, [
      { kind: 'flip', file: 'MF/EF02', bit: 31 },
      { kind: 'status', apdu: 2, sw: 0x6f00 },
    ]);
    expect(toHex(await card.transmit(fromHex('00B08A0000')))).toBe('C10230349000');
    expect(toHex(await card.transmit(fromHex('00B08A0000')))).toBe('6F00');
  });

  it('needs a profile that exists', async () => {
    await expect(placeCard('nobody', environment)).rejects.toThrow('FIELD_INVALID');
  });
});
