import { describe, expect, it } from 'vitest';
import { detectToken } from '../../../../src/cards/my-number-card/detect.ts';
import { ObjectReader } from '../../../../src/cards/my-number-card/object-reader.ts';
import { PlainChannel } from '../../../../src/iso7816/plain-channel.ts';
import { SimulatedMyNumberCard } from '../../../../src/simulator/my-number-card/simulated-my-number-card.ts';
import { loadMyNumberProfile } from '../../../../src/simulator/my-number-card/profiles/catalogue.ts';
import { tokenInfo } from '../../../generators/jpki/card-files.ts';
import { tappedCard } from './tapped-card.ts';

async function detectLabel(label: string) {
  const profile = await loadMyNumberProfile('mnc-valid');
  const files = new Map(profile.files).set('JPKI/0006', tokenInfo(label));
  const card = new SimulatedMyNumberCard({ ...profile, files }, { delay: () => Promise.resolve() });
  const channel = new PlainChannel(card);
  return detectToken(channel, new ObjectReader(channel));
}

describe('what the card is', () => {
  it.each([
    ['JPKIAPICCTOKEN2', 'my-number-card'],
    ['JPKIAPICCTOKEN', 'juki-card'],
    ['JPKIAPGPSETOKEN', 'smartphone'],
    ['JPKIAPIOSTOKEN', 'smartphone'],
    ['JPKIAPICCTOKEN3', 'unknown-token'],
    ['', 'unknown-token'],
    ['constructor', 'unknown-token'],
  ])('label %j says %s', async (label, kind) => {
    expect(await detectLabel(label)).toMatchObject({ kind });
  });

  it('takes two commands', async () => {
    const { channel, exchanges } = await tappedCard();
    const detection = await detectToken(channel, new ObjectReader(channel));
    expect(detection).toMatchObject({ kind: 'my-number-card' });
    expect(detection.kind !== 'none' && detection.tokenInfo).toHaveLength(160);
    expect(exchanges).toHaveLength(2);
  });

  it('is asked again once when the first command after power is answered 6F00', async () => {
    const { channel, exchanges } = await tappedCard('mnc-valid', ['first-6f00']);
    expect(await detectToken(channel, new ObjectReader(channel))).toMatchObject({ kind: 'my-number-card' });
    expect(exchanges).toHaveLength(3);
  });

  it.each(['6A82', '6D00', '6E00', '6283'])(
    'is not a My Number card when the selection is answered %s',
    async (sw) => {
      const { channel } = await tappedCard('mnc-valid', [`status@1=${sw}`]);
      expect(await detectToken(channel, new ObjectReader(channel))).toEqual({ kind: 'none' });
    },
  );

  it('is a token of an unknown kind when the label cannot be read', async () => {
    const { channel } = await tappedCard('mnc-valid', ['missing=JPKI/0006']);
    expect(await detectToken(channel, new ObjectReader(channel))).toMatchObject({ kind: 'unknown-token' });
  });
});
