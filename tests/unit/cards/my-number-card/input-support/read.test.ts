import { describe, expect, it } from 'vitest';
import {
  readBasicAttributes,
  readInputSupportTries,
} from '../../../../../src/cards/my-number-card/input-support/read.ts';
import { appError } from '../../../../support/app-errors.ts';
import { confirmed, pinOf, pinsSent, tappedCard } from '../tapped-card.ts';

const use = 'input-support';

describe('券面事項入力補助AP', () => {
  it('tells its tries in three commands', async () => {
    const { channel, exchanges } = await tappedCard();
    expect(await readInputSupportTries(channel)).toBe(3);
    expect(exchanges).toHaveLength(3);
  });

  it('has unknown tries on a card without it', async () => {
    const { channel } = await tappedCard('mnc-valid', ['status@1=6A82']);
    expect(await readInputSupportTries(channel)).toBe('unknown');
  });

  it('gives the attributes for one PIN, in five commands', async () => {
    const { channel, exchanges } = await tappedCard();
    const file = await readBasicAttributes(channel, pinOf(use), confirmed(use));
    expect(file.subarray(0, 2)).toEqual(Uint8Array.of(0xff, 0x20));
    expect(exchanges).toHaveLength(5);
    expect(pinsSent(exchanges)).toBe(1);
  });

  it('without the file is a named failure after one PIN', async () => {
    const { channel, exchanges } = await tappedCard('mnc-valid', ['missing=INPUT/0002']);
    await expect(readBasicAttributes(channel, pinOf(use), confirmed(use))).rejects.toThrow(
      appError('APDU_STATUS', { file: 'INPUT/0002', state: 'absent' }),
    );
    expect(pinsSent(exchanges)).toBe(1);
  });
});
