import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat } from '../../../../src/bytes/bytes.ts';
import { fromHex, toHex } from '../../../../src/bytes/hex.ts';
import { readBinaryBySfi, selectDf, verifyCardNumber } from '../../../../src/iso7816/commands.ts';
import { SessionKeyChannel } from '../../../../src/secure-messaging/session-key/channel.ts';
import { PLATFORM_LIKE } from '../../../../src/secure-messaging/session-key/profile.ts';
import { appError } from '../../../support/app-errors.ts';
import { nodeEncrypt } from '../../../support/node-ciphers.ts';
import { anyOctets } from '../../../support/octets.ts';
import { PROPERTY } from '../../../support/property-settings.ts';
import { RecordingChannel } from '../../../support/scripted-link.ts';
import vectors from '../../../vectors/session-key-iv.json' with { type: 'json' };

const KEY = fromHex(vectors.key);
const IVS = vectors.ivs.map(({ iv }) => fromHex(iv));
const READ = readBinaryBySfi(0x03, 73, 'extended');
const NUMBER = fromHex('414131323334353637384242');

function ivOf(counter: number): Uint8Array {
  return IVS[counter - 1] ?? new Uint8Array(0);
}

/** DO'86' around what Node enciphers. */
function cryptogram(plaintext: Uint8Array, iv: Uint8Array): string {
  const padded = [...plaintext, 0x80];
  while (padded.length % 16 !== 0) padded.push(0);
  const octets = nodeEncrypt('aes-128-cbc', KEY, iv, Uint8Array.from(padded));
  const length = octets.length + 1;
  const header =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return `86${toHex(Uint8Array.from(header))}01${toHex(octets)}`;
}

function channelOver(
  answer: string,
  profile = PLATFORM_LIKE,
): { inner: RecordingChannel; channel: SessionKeyChannel } {
  const inner = new RecordingChannel(answer);
  return { inner, channel: new SessionKeyChannel(inner, profile, KEY) };
}

describe('a protected command', () => {
  it('carries its data under the IV of its number', async () => {
    const { inner, channel } = channelOver('9000');
    for (const counter of [1, 2, 3]) {
      await channel.send(verifyCardNumber(NUMBER));
      expect(inner.sent.at(-1)).toBe(`0820008613${cryptogram(NUMBER, ivOf(counter))}`);
    }
  });

  it('asks for octets with a length of three, and counts even when it is refused', async () => {
    const { inner, channel } = channelOver('6A82');
    await channel.send(READ);
    expect(inner.sent).toEqual(['08B0830000000596030000490000']);
    await channel.send(verifyCardNumber(NUMBER));
    expect(inner.sent.at(-1)).toContain(cryptogram(NUMBER, ivOf(2)));
  });

  it('asks for all of a file with zeros', async () => {
    const { inner, channel } = channelOver('6A82');
    await channel.send(readBinaryBySfi(0x03, 0x10000, 'extended'));
    expect(inner.sent).toEqual(['08B0830000000596030000000000']);
  });

  it('selects in clear and does not count it', async () => {
    const { inner, channel } = channelOver('9000');
    await channel.send(selectDf(fromHex('D392F0004F0200000000000000000000')));
    await channel.send(verifyCardNumber(NUMBER));
    expect(inner.sent[0]).toBe('00A4040C10D392F0004F0200000000000000000000');
    expect(inner.sent[1]).toContain(cryptogram(NUMBER, ivOf(1)));
  });

  it('follows another profile: first counter, IV and length of the length', async () => {
    const other = { ...PLATFORM_LIKE, iv: 'zero', lengthOctets: 2 } as const;
    const { inner, channel } = channelOver('6A82', other);
    await channel.send(READ);
    await channel.send(verifyCardNumber(NUMBER));
    expect(inner.sent[0]).toBe('08B08300000004960200490000');
    expect(inner.sent[1]).toContain(cryptogram(NUMBER, new Uint8Array(16)));
  });

  it('with both data and Le is a mistake of ours', async () => {
    const both = { ...READ, data: NUMBER };
    await expect(channelOver('9000').channel.send(both)).rejects.toThrow(appError('INVARIANT'));
  });
});

describe('an answer', () => {
  it('is deciphered under the IV of its command, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(anyOctets(0, 300), async (plaintext) => {
        const { channel } = channelOver(`${cryptogram(plaintext, ivOf(1))}9000`);
        expect((await channel.send(READ)).data).toEqual(plaintext);
      }),
      PROPERTY,
    );
  });

  it.each(['6987', '6988', '69FC'])('%s means that the card does not follow the channel', async (sw) => {
    await expect(channelOver(sw).channel.send(READ)).rejects.toThrow(appError('SM_LOST', { ins: 0xb0, sw }));
  });

  it.each(['6300', '6982', '6A82', '6700', '6B00', '66F1'])('%s is handed on', async (sw) => {
    expect(await channelOver(sw).channel.send(READ)).toEqual({
      data: new Uint8Array(0),
      sw: Number.parseInt(sw, 16),
    });
  });

  it.each([
    { why: 'nothing', answer: '9000', where: 'data-object' },
    { why: 'data in clear', answer: 'C50832303239303930319000', where: 'data-object' },
    { why: 'another indicator', answer: `8611${'02'.repeat(17)}9000`, where: 'padding-indicator' },
    { why: 'half a block', answer: '86090111223344556677889000', where: 'block-length' },
    { why: 'other octets', answer: `861101${'00'.repeat(16)}9000`, where: 'padding' },
  ])('that holds $why is malformed', async ({ answer, where }) => {
    await expect(channelOver(answer).channel.send(READ)).rejects.toThrow(appError('SM_MALFORMED', { where }));
  });

  it('of any octets ends in plaintext or in a named failure', async () => {
    await fc.assert(
      fc.asyncProperty(anyOctets(0, 60), async (octets) => {
        const answer = concat(octets, fromHex('9000'));
        const outcome = await channelOver(toHex(answer))
          .channel.send(READ)
          .catch((thrown: unknown) => thrown);
        if (outcome instanceof Error) expect(outcome).toEqual(appError('SM_MALFORMED'));
      }),
      PROPERTY,
    );
  });
});
