// The terminal's channel and the simulated card's, written apart from each other: where both follow the same values every
// file arrives whole, and where one value differs the terminal says so and reads nothing.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBinaryAt, readBinaryBySfi, selectDf, verifyCardNumber } from '../../src/iso7816/commands.ts';
import { PlainChannel } from '../../src/iso7816/plain-channel.ts';
import { APPLICATIONS } from '../../src/cards/my-number-card/applications.ts';
import { DF_AID } from '../../src/cards/residence-card/file-map.ts';
import { systemRandom } from '../../src/crypto/random.ts';
import { deliveryKeyOfSimulator } from '../../src/host/simulated-source.ts';
import { openSessionKeyChannel } from '../../src/secure-messaging/session-key/open.ts';
import { PLATFORM_LIKE, type SessionKeyProfile } from '../../src/secure-messaging/session-key/profile.ts';
import { CHANNEL_RULES, type ChannelRules } from '../../src/simulator/specified-card/channel-rules.ts';
import { placedSpecified, readSpecified, sitAtSpecified } from '../integration/specified-reading.ts';
import { PROPERTY } from '../support/property-settings.ts';

const RULES = CHANNEL_RULES['platform-like'];

/** One value apart from the assumed channel, said to each side in its own way, and where the terminal notices. */
const VARIANTS: readonly {
  readonly value: string;
  readonly terminal: Partial<SessionKeyProfile>;
  readonly card: Partial<ChannelRules>;
  readonly failure: { readonly code: string; readonly facts: object };
}[] = [
  {
    value: 'hash of OAEP',
    terminal: { oaepHash: 'SHA-1' },
    card: { oaepHash: 'sha-1' },
    failure: { code: 'APDU_STATUS', facts: { step: 'SET SESSION KEY', sw: '6A80' } },
  },
  {
    value: 'form of the delivered key',
    terminal: { keyMessage: 'encryption-and-mac-keys' },
    card: { deliveredKeys: [0x80, 0x81] },
    failure: { code: 'APDU_STATUS', facts: { step: 'SET SESSION KEY', sw: '6A80' } },
  },
  {
    value: 'IV',
    terminal: { iv: 'zero' },
    card: { iv: 'zero' },
    failure: { code: 'SM_LOST', facts: { ins: 0x20, sw: '6988' } },
  },
  {
    value: 'first number',
    terminal: { firstCounter: 0 },
    card: { firstCounter: 0 },
    failure: { code: 'SM_LOST', facts: { ins: 0x20, sw: '6988' } },
  },
  {
    value: "length of DO'96'",
    terminal: { lengthOctets: 2 },
    card: { lengthOctets: 2 },
    failure: { code: 'SM_LOST', facts: { ins: 0xb0, sw: '6988' } },
  },
];

describe('both sides with the same values', () => {
  it.each(VARIANTS)('read the card: another $value', async ({ terminal, card }) => {
    const placed = await placedSpecified('specified-worker', [], { ...RULES, ...card });
    const { report } = await readSpecified(placed, { channelProfile: { ...PLATFORM_LIKE, ...terminal } });
    expect(report.outcome).toBe('authentic');
    expect(report.specified.residence.state).toBe('read');
  });

  it('carry any part of any file unchanged, however long the session', async () => {
    const card = await placedSpecified('specified-worker');
    const bodies = [...card.profile.residence.files].filter(([path]) => path.startsWith('DF1/'));
    const sfis: Readonly<Record<string, number>> = {
      'DF1/EF01': 1,
      'DF1/EF02': 3,
      'DF1/EF03': 4,
      'DF1/EF04': 6,
    };
    const state = deliveryKeyOfSimulator();
    if (state.state !== 'usable') throw new Error('no delivery key');
    card.powerOn();
    const plain = new PlainChannel(card);
    await plain.send(selectDf(APPLICATIONS.residence));
    const tools = { profile: PLATFORM_LIKE, deliveryKey: state.key, random: systemRandom };
    const channel = await openSessionKeyChannel(plain, tools);
    await channel.send(verifyCardNumber(new TextEncoder().encode('ZD07000001SM')));
    await channel.send(selectDf(DF_AID.DF1));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...bodies),
        fc.nat(0x7fff),
        fc.integer({ min: 1, max: 0x1fff }),
        async ([path, body], anyOffset, length) => {
          const offset = anyOffset % body.length;
          await channel.send(readBinaryBySfi(sfis[path] ?? 0, 1, 'extended'));
          const { data, sw } = await channel.send(readBinaryAt(offset, length, 'extended'));
          expect([data, sw]).toEqual([body.slice(offset, offset + length), 0x9000]);
        },
      ),
      PROPERTY,
    );
  });

  it('have read nothing of the card number from the link', async () => {
    const card = await placedSpecified('specified-worker');
    const link: string[] = [];
    await sitAtSpecified(card, {
      onExchange: (command, answer) =>
        link.push(Buffer.from(command).toString('latin1'), Buffer.from(answer).toString('latin1')),
    });
    expect(link.filter((octets) => octets.includes('ZD07000001SM'))).toEqual([]);
  });
});

describe('a card that differs from what the terminal assumes', () => {
  it.each(VARIANTS)(
    'in its $value ends as a named failure, and is recognised all the same',
    async (variant) => {
      const placed = await placedSpecified('specified-worker', [], { ...RULES, ...variant.card });
      const { report } = await readSpecified(placed);
      expect(report.card.kind).toBe('specified-residence-card');
      expect(report.specified.residence).toMatchObject({
        state: 'not-read',
        reason: 'channel-failed',
        failure: variant.failure,
      });
      expect([report.outcome, report.specified.myNumber.outcome]).toEqual(['undetermined', 'authentic']);
    },
  );
});
