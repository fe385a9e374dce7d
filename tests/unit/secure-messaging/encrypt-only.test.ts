import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat } from '../../../src/bytes/bytes.ts';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import { aesCbc, tdesCbc } from '../../../src/crypto/cbc.ts';
import { readBinaryBySfi, selectDf, verifyCardNumber } from '../../../src/iso7816/commands.ts';
import { EncryptOnlyChannel } from '../../../src/secure-messaging/encrypt-only.ts';
import { appError } from '../../support/app-errors.ts';
import { type NodeCipher, nodeEncrypt } from '../../support/node-ciphers.ts';
import { anyOctets } from '../../support/octets.ts';
import { PROPERTY } from '../../support/property-settings.ts';
import { RecordingChannel } from '../../support/scripted-link.ts';

const KS_ENC = fromHex('CE94938E19E3B97DF96EABCEDC1715CC');

const GENERATIONS = [
  { generation: 1, cipher: tdesCbc, nodeCipher: 'des-ede3-cbc' },
  { generation: 2, cipher: aesCbc, nodeCipher: 'aes-128-cbc' },
] as const;

const READ = readBinaryBySfi(0x05, 0x10000, 'extended');

/** The card's half, independent of the code under test: pad, encrypt under a zero IV, wrap in DO'86'. */
function protectedAnswer(nodeCipher: NodeCipher, plaintext: Uint8Array): string {
  const blockSize = nodeCipher === 'aes-128-cbc' ? 16 : 8;
  const padded = [...plaintext, 0x80];
  while (padded.length % blockSize !== 0) padded.push(0);
  const cryptogram = nodeEncrypt(nodeCipher, KS_ENC, new Uint8Array(blockSize), Uint8Array.from(padded));
  return `${header(cryptogram.length + 1)}01${toHex(cryptogram)}9000`;
}

function header(length: number): string {
  if (length < 0x80) return `86${length.toString(16).padStart(2, '0')}`;
  return length < 0x100 ? `8681${length.toString(16)}` : `8682${length.toString(16).padStart(4, '0')}`;
}

async function sentFor(command: typeof READ, cipher = tdesCbc): Promise<string | undefined> {
  const inner = new RecordingChannel('6982');
  await new EncryptOnlyChannel(inner, cipher, KS_ENC).send(command);
  return inner.sent[0];
}

describe('a protected command', () => {
  it.each([
    { form: 'extended', le: 0x10000, octets: '08B08500000004960200000000' },
    { form: 'extended', le: 0x1b58, octets: '08B0850000000496021B580000' },
    { form: 'extended', le: 0x100, octets: '08B08500000004960201000000' },
    { form: 'short', le: 0xef, octets: '08B0850004960200EF00' },
    { form: 'short', le: 1, octets: '08B08500049602000100' },
  ] as const)('READ BINARY of $le octets, $form, is $octets', async ({ form, le, octets }) => {
    expect(await sentFor(readBinaryBySfi(0x05, le, form))).toBe(octets);
  });

  it('is in extended form where the command names none, for READ BINARY of these cards has no other', async () => {
    const { cla, ins, p1, p2, data } = READ;
    expect(await sentFor({ cla, ins, p1, p2, data, le: 4 })).toBe('08B08500000004960200040000');
  });

  it('SELECT FILE goes in clear', async () => {
    const aid = 'D392F0004F0200000000000000000000';
    expect(await sentFor(selectDf(fromHex(aid)))).toBe(`00A4040C10${aid}`);
  });

  it.each(GENERATIONS)(
    'VERIFY of generation $generation has DO 86, the indicator and no Le',
    async ({ cipher, nodeCipher }) => {
      const number = fromHex('414131323334353637384242');
      const cryptogram = nodeEncrypt(
        nodeCipher,
        KS_ENC,
        new Uint8Array(cipher.blockSize),
        concat(number, fromHex('80000000')),
      );
      expect(await sentFor(verifyCardNumber(number), cipher)).toBe(`0820008613861101${toHex(cryptogram)}`);
    },
  );
});

describe('a protected answer', () => {
  it.each(GENERATIONS)(
    'of generation $generation is decrypted, whatever it says',
    async ({ cipher, nodeCipher }) => {
      await fc.assert(
        fc.asyncProperty(anyOctets(0, 400), async (plaintext) => {
          const inner = new RecordingChannel(protectedAnswer(nodeCipher, plaintext));
          const { data, sw } = await new EncryptOnlyChannel(inner, cipher, KS_ENC).send(READ);
          expect(data).toEqual(plaintext);
          expect(sw).toBe(0x9000);
        }),
        PROPERTY,
      );
    },
  );

  it('with 6282 is decrypted like one with 9000', async () => {
    const answer = protectedAnswer('des-ede3-cbc', fromHex('D000')).replace(/9000$/, '6282');
    const { data, sw } = await new EncryptOnlyChannel(new RecordingChannel(answer), tdesCbc, KS_ENC).send(
      READ,
    );
    expect([toHex(data), sw]).toEqual(['D000', 0x6282]);
  });

  it.each(['6300', '6982', '6988', '6A82', '6B00', '6700'])('%s without data passes through', async (sw) => {
    const channel = new EncryptOnlyChannel(new RecordingChannel(sw), tdesCbc, KS_ENC);
    expect(await channel.send(READ)).toEqual({ data: new Uint8Array(0), sw: Number.parseInt(sw, 16) });
  });

  it('to VERIFY is the status word alone', async () => {
    const channel = new EncryptOnlyChannel(new RecordingChannel('9000'), tdesCbc, KS_ENC);
    const answer = await channel.send(verifyCardNumber(new Uint8Array(12)));
    expect(answer).toEqual({ data: new Uint8Array(0), sw: 0x9000 });
  });

  it.each([
    { why: 'success without data', answer: '9000', where: 'data-object' },
    { why: 'filler only', answer: '00009000', where: 'data-object' },
    { why: 'data in clear', answer: 'D003494949009000', where: 'data-object' },
    { why: 'another data object', answer: '8709011122334455667788' + '9000', where: 'data-object' },
    {
      why: 'a second data object',
      answer: '86090111223344556677889902' + '9000' + '9000',
      where: 'data-object',
    },
    { why: 'a truncated data object', answer: '8609011122' + '9000', where: 'data-object' },
    { why: 'an indefinite length', answer: '86800111223344556677889000', where: 'data-object' },
    { why: 'padding indicator 02', answer: '8609021122334455667788' + '9000', where: 'padding-indicator' },
    { why: 'an empty data object', answer: '86009000', where: 'padding-indicator' },
    { why: 'an indicator without cryptogram', answer: '8601019000', where: 'padding-indicator' },
    { why: 'a cryptogram of 7 octets', answer: '860801112233445566779000', where: 'block-length' },
    { why: 'a cryptogram under another key', answer: '8609011122334455667788' + '9000', where: 'padding' },
  ])('refuses $why', async ({ answer, where }) => {
    const channel = new EncryptOnlyChannel(new RecordingChannel(answer), tdesCbc, KS_ENC);
    await expect(channel.send(READ)).rejects.toThrow(appError('SM_MALFORMED', { where }));
  });

  it('refuses half a block of generation 2 that would be a block of generation 1', async () => {
    const channel = new EncryptOnlyChannel(
      new RecordingChannel('86090111223344556677889000'),
      aesCbc,
      KS_ENC,
    );
    await expect(channel.send(READ)).rejects.toThrow(appError('SM_MALFORMED', { where: 'block-length' }));
  });

  it('any octets at all end in plaintext or in SM_MALFORMED', async () => {
    await fc.assert(
      fc.asyncProperty(anyOctets(0, 40), fc.boolean(), async (answer, wrapped) => {
        const data = wrapped ? concat(fromHex(header(answer.length + 1)), Uint8Array.of(1), answer) : answer;
        const channel = new EncryptOnlyChannel(new RecordingChannel(`${toHex(data)}9000`), aesCbc, KS_ENC);
        const outcome = await channel.send(READ).then(
          (response) => response.data,
          (thrown: unknown) => thrown,
        );
        if (!(outcome instanceof Uint8Array)) expect(outcome).toEqual(appError('SM_MALFORMED'));
      }),
      PROPERTY,
    );
  });
});

describe('the limit of a short protected answer', () => {
  it.each(GENERATIONS)(
    'lets an answer of generation $generation fit in 256 octets, and no larger one',
    ({ cipher, nodeCipher }) => {
      const { shortReadLimit } = new EncryptOnlyChannel(new RecordingChannel('9000'), cipher, KS_ENC);
      const octetsFor = (length: number): number =>
        protectedAnswer(nodeCipher, new Uint8Array(length)).length / 2 - 2;
      expect(octetsFor(shortReadLimit)).toBeLessThanOrEqual(256);
      expect(octetsFor(shortReadLimit + 1)).toBeGreaterThan(256);
    },
  );
});
