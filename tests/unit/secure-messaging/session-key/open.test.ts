import { constants, createPrivateKey, privateDecrypt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../../../src/bytes/hex.ts';
import type { Random } from '../../../../src/crypto/random.ts';
import { deliveryKeyOfSimulator } from '../../../../src/host/simulated-source.ts';
import { verifyCardNumber } from '../../../../src/iso7816/commands.ts';
import { openSessionKeyChannel } from '../../../../src/secure-messaging/session-key/open.ts';
import { PLATFORM_LIKE } from '../../../../src/secure-messaging/session-key/profile.ts';
import { appError } from '../../../support/app-errors.ts';
import { nodeEncrypt } from '../../../support/node-ciphers.ts';
import { RecordingChannel } from '../../../support/scripted-link.ts';
import vectors from '../../../vectors/session-key-iv.json' with { type: 'json' };

const PEM = readFileSync(new URL('../../../generators/specified/keys/delivery.pem', import.meta.url));
const state = deliveryKeyOfSimulator();
if (state.state !== 'usable') throw new Error('no delivery key');
const deliveryKey = state.key;

/** 00 01 02 ... in every draw. */
const counting: Random = { bytes: (length) => Uint8Array.from({ length }, (_, index) => index) };
const DELIVERED = toHex(counting.bytes(32));

async function openOver(answer: string, profile = PLATFORM_LIKE) {
  const inner = new RecordingChannel(answer);
  const channel = await openSessionKeyChannel(inner, { profile, deliveryKey, random: counting });
  return { inner, channel, command: inner.sent[0] ?? '' };
}

function delivered(command: string, oaepHash = 'sha256'): string {
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const key = createPrivateKey(PEM);
  return toHex(Uint8Array.from(privateDecrypt({ key, padding, oaepHash }, fromHex(command.slice(14)))));
}

describe('SET SESSION KEY', () => {
  it('is an extended command with 256 octets and no Le', async () => {
    const { command } = await openOver('9000');
    expect(command).toMatch(/^80AE0000000100[0-9A-F]{512}$/);
  });

  it('delivers 32 fresh octets in A0 { 80 }', async () => {
    const { command } = await openOver('9000');
    expect(delivered(command)).toBe(`A0228020${DELIVERED}`);
  });

  it('follows another profile: both keys, another hash', async () => {
    const { command } = await openOver('9000', {
      ...PLATFORM_LIKE,
      keyMessage: 'encryption-and-mac-keys',
      oaepHash: 'SHA-1',
    });
    expect(delivered(command, 'sha1')).toBe(`A0448020${DELIVERED}8120${DELIVERED}`);
  });

  it('opens a channel under the first 16 octets, with the counter at 1', async () => {
    const { inner, channel } = await openOver('9000');
    const number = fromHex('414131323334353637384242');
    await channel.send(verifyCardNumber(number));
    const iv = fromHex(vectors.ivs[0]?.iv ?? '');
    const padded = Uint8Array.from([...number, 0x80, 0, 0, 0]);
    expect(inner.sent[1]).toBe(
      `0820008613861101${toHex(nodeEncrypt('aes-128-cbc', fromHex(vectors.key), iv, padded))}`,
    );
  });

  it.each(['6A80', '66F1', '6982', '6700', '6D00', '6F00'])('refused with %s names its step', async (sw) => {
    await expect(openOver(sw)).rejects.toThrow(appError('APDU_STATUS', { step: 'SET SESSION KEY', sw }));
  });

  it('leaves no copy of the key in what it drew', async () => {
    const drawn: Uint8Array[] = [];
    const random: Random = {
      bytes: (length) => {
        const octets = counting.bytes(length);
        drawn.push(octets);
        return octets;
      },
    };
    await openSessionKeyChannel(new RecordingChannel('9000'), {
      profile: PLATFORM_LIKE,
      deliveryKey,
      random,
    });
    expect(drawn.map((octets) => octets.every((octet) => octet === 0))).toEqual([true]);
  });
});
