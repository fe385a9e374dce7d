// The card's side pinned to the printed exchanges: the printed commands with the printed nonces give the printed answers.

import { createDecipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { stripTrailingZeros } from '../../src/bytes/bytes.ts';
import { fromHex, toHex } from '../../src/bytes/hex.ts';
import { SimulatedCard } from '../../src/simulator/simulated-card.ts';
import { parseProfile } from '../../src/simulator/profile-source.ts';
import annex2 from '../vectors/moj-rc-1.5/annex-2.json' with { type: 'json' };
import appendix2 from '../vectors/moj-rc2-1.1/appendix-2.json' with { type: 'json' };
import { exampleCard, exampleSource, scriptedRandom } from './example-card.ts';

const SELECT_DF1 = '00A4040C10D392F0004F0200000000000000000000';
const SELECT_DF3 = '00A4040C10D392F0004F0400000000000000000000';

async function exchange(card: SimulatedCard, command: string): Promise<string> {
  return toHex(await card.transmit(fromHex(command)));
}

describe('generation 1, MOJ-RC-1.5 別添2', () => {
  const random = () => scriptedRandom(fromHex(annex2.rndIcc), fromHex(annex2.kIcc));

  it('answers every printed command with the printed answer', async () => {
    const card = exampleCard('1', { random: random() });
    let compared = 0;
    for (const step of annex2.exchange) {
      const answer = await exchange(card, step.send);
      if (step.recv !== undefined) expect(answer, `step ${step.step}`).toBe(step.recv);
      if (step.recvHeader !== undefined) expectProtected(answer, step);
      compared += 1;
    }
    expect(compared).toBe(8);
  });

  it('lays the signature file out as printed', async () => {
    const card = exampleCard('1', { random: random() });
    let answer = '';
    for (const step of annex2.exchange) answer = await exchange(card, step.send);
    expect(answer).toMatch(/^DA820100[0-9A-F]{512}DB8204B0[0-9A-F]{2400}9000$/);
  });

  it('enciphers a read of five octets as recomputed from the printed session key', async () => {
    const source = exampleSource('1');
    const profile = parseProfile({
      ...source,
      files: { ...source.files, 'DF1/EF01': [{ tag: 'D0', base64: 'SUkq' }] },
    });
    const card = new SimulatedCard(profile, { random: random(), delay: () => Promise.resolve() });
    for (const step of annex2.exchange.slice(0, 4)) await exchange(card, step.send);
    expect(await exchange(card, '08B08500000004960200050000')).toBe('860901717521261C51B5279000');
  });

  function expectProtected(answer: string, step: (typeof annex2.exchange)[number]): void {
    const header = step.recvHeader ?? '';
    expect(answer.startsWith(header)).toBe(true);
    expect(answer.endsWith('9000')).toBe(true);
    const cryptogram = fromHex(answer.slice(header.length, -4));
    expect(cryptogram.length).toBe(step.cryptogramBytes);
    const decipher = createDecipheriv('des-ede-cbc', fromHex(annex2.ksEnc), new Uint8Array(8));
    decipher.setAutoPadding(false);
    const plaintext = Buffer.concat([decipher.update(cryptogram), decipher.final()]);
    expect(toHex(plaintext).startsWith(step.plaintextHeader ?? '?')).toBe(true);
    expect(toHex(plaintext).endsWith(step.plaintextTrailer ?? '?')).toBe(true);
  }
});

describe('generation 2, MOJ-RC2-1.1 Appendix 2', () => {
  async function authenticated(): Promise<SimulatedCard> {
    const { rndIcc, decryptedEIcc } = appendix2;
    const kIcc = decryptedEIcc.slice(32);
    const card = exampleCard('05', { random: scriptedRandom(fromHex(rndIcc), fromHex(kIcc)) });
    expect(await exchange(card, '0084000008')).toBe(`${rndIcc}9000`);
    const mutualAuthenticate = `0082000028${appendix2.eIfd}${appendix2.mIfd}00`;
    expect(await exchange(card, mutualAuthenticate)).toBe(`${appendix2.eIcc}${appendix2.mIcc}9000`);
    expect(await exchange(card, appendix2.verifyApdu)).toBe('9000');
    return card;
  }

  it('answers the printed authentication with the printed octets', async () => {
    await authenticated();
  });

  it('answers the printed reads with the printed layout', async () => {
    const card = await authenticated();
    await exchange(card, SELECT_DF1);
    const images = await exchange(card, '08B08400000004960200000000');
    expect(images.slice(0, 10)).toBe('8682159101');
    expect(fromHex(images.slice(10, -4)).length).toBe(5520);
    await exchange(card, SELECT_DF3);
    const signature = await exchange(card, '00B08200000000');
    expect(signature).toMatch(/^DC60[0-9A-F]{192}DD820256[0-9A-F]{1196}000000009000$/);
    expect(stripTrailingZeros(fromHex(signature.slice(0, -4))).length).toBe(700);
  });

  it('enciphers the text files as recomputed from the printed session key', async () => {
    const card = await authenticated();
    await exchange(card, SELECT_DF1);
    const [number, entries] = appendix2.ownChecks;
    expect(await exchange(card, '08B08100000004960200000000')).toBe(`${number?.response ?? ''}9000`);
    expect(await exchange(card, '08B08300000004960200000000')).toBe(`${entries?.response ?? ''}9000`);
  });
});
