import { constants, createPublicKey, publicEncrypt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../../../src/bytes/hex.ts';
import { SIMULATED_DELIVERY_KEY } from '../../../../src/simulator/specified-card/delivery-key.ts';
import { openOaep } from '../../../../src/simulator/specified-card/oaep.ts';
import { parseSpecifiedProfile } from '../../../../src/simulator/specified-card/profile.ts';
import { loadSpecifiedProfile } from '../../../../src/simulator/specified-card/profiles/catalogue.ts';
import { SimulatedSpecifiedCard } from '../../../../src/simulator/specified-card/simulated-specified-card.ts';
import { appError } from '../../../support/app-errors.ts';
import { nodeEncrypt } from '../../../support/node-ciphers.ts';
import vectors from '../../../vectors/session-key-iv.json' with { type: 'json' };

const PEM = readFileSync(new URL('../../../generators/specified/keys/delivery.pem', import.meta.url));
const PUBLIC = createPublicKey(PEM);
const SELECT = '00A4040C10D392F0004F0100000000000000000000';
const SELECT_DF1 = '00A4040C10D392F0004F0200000000000000000000';
const SELECT_JPKI = '00A4040C0AD392F000260100000001';
const DELIVERY = `A0228020${vectors.key}${'00'.repeat(16)}`;

function enciphered(message: string, oaepHash = 'sha256'): string {
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  return toHex(Uint8Array.from(publicEncrypt({ key: PUBLIC, padding, oaepHash }, fromHex(message))));
}

const setKey = (message: string, oaepHash?: string) => `80AE0000000100${enciphered(message, oaepHash)}`;

/** VERIFY as the n-th protected command. */
function verify(number: string, counter: number): string {
  const iv = fromHex(vectors.ivs[counter - 1]?.iv ?? '');
  const padded = Buffer.concat([Buffer.from(number), Buffer.from('80000000', 'hex')]);
  const octets = nodeEncrypt('aes-128-cbc', fromHex(vectors.key), iv, Uint8Array.from(padded));
  return `0820008613861101${toHex(octets)}`;
}

async function talk(...commands: readonly string[]): Promise<readonly string[]> {
  const profile = await loadSpecifiedProfile('specified-worker');
  const card = new SimulatedSpecifiedCard(profile, { delay: () => Promise.resolve() });
  const answers: string[] = [];
  for (const command of commands) answers.push(toHex(await card.transmit(fromHex(command))));
  return answers;
}

const RIGHT = 'ZD07000001SM';

describe('在留AP', () => {
  it('says its version and type before anything else', async () => {
    expect(await talk(SELECT, '00B08A0000', '00B08B0000')).toEqual([
      '9000',
      'C10230379000',
      'C004303030319000',
    ]);
  });

  it('has the DFs below it, and only while it is selected', async () => {
    expect(await talk(SELECT_DF1, SELECT, SELECT_DF1)).toEqual(['6A82', '9000', '9000']);
    expect(await talk(SELECT, SELECT_JPKI, SELECT_DF1)).toEqual(['9000', '9000', '6A82']);
  });

  it('opens with a key and the number', async () => {
    const answers = await talk(SELECT, setKey(DELIVERY), verify(RIGHT, 1), SELECT_DF1, '00B0810000');
    // Read in clear, a file of DF1 stays closed.
    expect(answers.slice(1)).toEqual(['9000', '9000', '9000', '6982']);
  });

  it('says 6300 to another number, without limit, and counts on', async () => {
    const wrong = 'ZD07000001SX';
    const answers = await talk(
      SELECT,
      setKey(DELIVERY),
      verify(wrong, 1),
      verify(wrong, 2),
      verify(RIGHT, 3),
    );
    expect(answers.slice(2)).toEqual(['6300', '6300', '9000']);
  });

  it('ends a session that is out of step, until a key is set again', async () => {
    const answers = await talk(
      SELECT,
      setKey(DELIVERY),
      verify(RIGHT, 2),
      verify(RIGHT, 3),
      setKey(DELIVERY),
      verify(RIGHT, 1),
    );
    expect(answers.slice(2)).toEqual(['6988', '69FC', '9000', '9000']);
  });

  it('forgets the session when it is selected again', async () => {
    const answers = await talk(SELECT, setKey(DELIVERY), SELECT, verify(RIGHT, 1));
    expect(answers.at(-1)).toBe('6988');
  });

  it.each([
    ['another form of the message', setKey(`A0228120${vectors.key}${'00'.repeat(16)}`), '6A80'],
    ['a message of another length', setKey(`A0128010${vectors.key}`), '6A80'],
    ['another hash', setKey(DELIVERY, 'sha1'), '6A80'],
    ['a number above the modulus', `80AE0000000100${'FF'.repeat(256)}`, '6F00'],
    ['too few octets', '80AE0000020102', '6700'],
    ['other parameters', `80AE0100000100${enciphered(DELIVERY)}`, '6A86'],
  ])('refuses %s', async (_, command, sw) => {
    expect((await talk(SELECT, command)).at(-1)).toBe(sw);
  });

  it.each([
    ['a protected read without session', '08B0830000000596030000490000', '6988'],
    ['VERIFY in clear', `002000860C${toHex(new TextEncoder().encode(RIGHT))}`, '6982'],
    ['an unknown instruction', '0084000008', '6D00'],
    ['an unknown class', '9084000008', '6E00'],
    ['a file it does not have', '00B0810000', '6A82'],
  ])('answers %s with its status word', async (_, command, sw) => {
    expect((await talk(SELECT, command)).at(-1)).toBe(sw);
  });

  it('wants the length in three octets, in its own data object', async () => {
    const opened = [SELECT, setKey(DELIVERY), verify(RIGHT, 1), SELECT_DF1];
    expect((await talk(...opened, '08B08300000004960200490000')).at(-1)).toBe('6988');
    expect((await talk(...opened, '08B0830000000587030000490000')).at(-1)).toBe('6987');
    expect((await talk(...opened, '08B0830000000596030000490000')).at(-1)).toMatch(/^865101.*9000$/);
  });
});

describe('the card side of OAEP', () => {
  it('opens what Node enciphers', () => {
    const opened = openOaep(SIMULATED_DELIVERY_KEY, 'sha-1', fromHex(enciphered(DELIVERY, 'sha1')));
    expect(opened && toHex(opened)).toBe(DELIVERY);
  });

  it('opens an empty message, and nothing that was altered', () => {
    const empty = openOaep(SIMULATED_DELIVERY_KEY, 'sha-256', fromHex(enciphered('')));
    expect(empty).toEqual(new Uint8Array(0));
    const altered = fromHex(enciphered(DELIVERY)).map((octet, index) => (index === 255 ? octet ^ 1 : octet));
    expect(openOaep(SIMULATED_DELIVERY_KEY, 'sha-256', altered)).toBeUndefined();
  });
});

describe('a profile', () => {
  it.each([
    ['no object', 7],
    ['another type', { type: '05', channel: 'platform-like' }],
    ['an unknown channel', { type: '07', channel: 'toString' }],
    ['no halves', { type: '07', channel: 'different' }],
  ])('with %s is refused', (_, source) => {
    expect(() => parseSpecifiedProfile(source)).toThrow(appError('FIELD_INVALID'));
  });

  it('of an unknown name does not exist', async () => {
    await expect(loadSpecifiedProfile('toString')).rejects.toThrow(appError('FIELD_INVALID'));
  });
});
