import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors/app-error.ts';
import { aesCbc, tdesCbc } from '../../src/crypto/cbc.ts';
import { parseCommand } from '../../src/iso7816/command-apdu.ts';
import { PlainChannel } from '../../src/iso7816/plain-channel.ts';
import { type FileToRead, readFile } from '../../src/iso7816/read-file.ts';
import { READ_STEPS, ReadLadder } from '../../src/iso7816/read-ladder.ts';
import type { ResponseApdu } from '../../src/iso7816/response-apdu.ts';
import { EncryptOnlyChannel } from '../../src/secure-messaging/encrypt-only.ts';
import { CardFile, type CardFileHabits } from '../support/card-file.ts';
import { nodeEncrypt } from '../support/node-ciphers.ts';
import { fileContents } from '../support/octets.ts';
import { PROPERTY } from '../support/property-settings.ts';

const REFUSALS = [0x6700, 0x6987, 0x6988, 0x6a80, 0x6a81, 0x6a86, 0x6a87, 0x6c00, 0x6d00, 0x6e00, 0x6f00];

const contents = fileContents(1, 1500);
const steps = fc.constantFrom(...READ_STEPS);

const habits = fc.record({
  largestAnswer: fc.oneof(fc.integer({ min: 16, max: 600 }), fc.constant(0x10000)),
  pastTheEnd: fc.constantFrom<CardFileHabits['pastTheEnd']>(0x6b00, 0x6282, 0x9000),
  shortRead: fc.constantFrom<CardFileHabits['shortRead']>(0x9000, 0x6282),
  protects: fc.boolean(),
});

const fileOf = (size: number): FileToRead => ({ name: 'DF1/EF01', sfi: 0x05, size });

describe('any file of any card', () => {
  it('is read whole, whatever the card delivers at once and wherever the ladder begins', async () => {
    await fc.assert(
      fc.asyncProperty(contents, habits, steps, async (stored, card, start) => {
        const read = await readFile(new CardFile(stored, card), new ReadLadder(start), fileOf(stored.length));
        expect(read).toEqual(stored);
      }),
      PROPERTY,
    );
  });

  it('is read to its end when the card holds less than the specification says', async () => {
    await fc.assert(
      fc.asyncProperty(
        contents,
        fc.integer({ min: 1, max: 1000 }),
        habits,
        steps,
        async (stored, missing, card, start) => {
          const read = await readFile(
            new CardFile(stored, card),
            new ReadLadder(start),
            fileOf(stored.length + missing),
          );
          expect(read).toEqual(stored);
        },
      ),
      PROPERTY,
    );
  });

  it('is read whole by a card that refuses the first steps, and the ladder stays on the one it took', async () => {
    await fc.assert(
      fc.asyncProperty(
        contents,
        habits,
        steps,
        fc.constantFrom(...REFUSALS),
        async (stored, card, understandsFrom, refusal) => {
          const ladder = new ReadLadder();
          const channel = new CardFile(stored, { ...card, understandsFrom, refusal });
          expect(await readFile(channel, ladder, fileOf(stored.length))).toEqual(stored);
          // The first step whose commands this card understands: small files, and channels in clear, make steps alike.
          expect(READ_STEPS.indexOf(ladder.step)).toBeLessThanOrEqual(READ_STEPS.indexOf(understandsFrom));
          const distinct = stored.length > 256 && (card.protects || understandsFrom !== 'short');
          if (distinct) expect(ladder.step).toBe(understandsFrom);
        },
      ),
      PROPERTY,
    );
  });
});

describe('any card at all', () => {
  const answers = fc.array(
    fc.record({
      length: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom(256, 5000, 0x4000, 0x10000)),
      sw: fc.constantFrom(0x9000, 0x9000, 0x9000, 0x6282, 0x6a82, 0x6b00, 0x6982, 0x6300, ...REFUSALS),
    }),
    { minLength: 1, maxLength: 8, size: 'max' },
  );

  it('is done with after a bounded number of reads: a file, its absence, or an AppError', async () => {
    await fc.assert(
      fc.asyncProperty(answers, fc.integer({ min: 1, max: 8000 }), steps, async (script, size, start) => {
        let reads = 0;
        const channel = new CardFile(new Uint8Array(0));
        channel.send = (): Promise<ResponseApdu> => {
          const { length, sw } = script[reads % script.length] ?? { length: 0, sw: 0x6f00 };
          reads += 1;
          return Promise.resolve({ data: new Uint8Array(length), sw });
        };
        try {
          const read = await readFile(channel, new ReadLadder(start), fileOf(size));
          expect(read?.length ?? 0).toBeLessThanOrEqual(0x4000);
        } catch (thrown) {
          if (!(thrown instanceof AppError)) throw thrown;
          expect(['APDU_STATUS', 'APDU_SHORT_RESPONSE', 'APDU_TOO_LONG', 'SM_LOST']).toContain(thrown.code);
        }
        expect(reads).toBeLessThanOrEqual(size / 16 + 5 + READ_STEPS.length);
      }),
      PROPERTY,
    );
  });
});

describe('any file under secure messaging', () => {
  const ksEnc = Uint8Array.from({ length: 16 }, (_, index) => index);

  it.each([
    { generation: 1, cipher: tdesCbc, name: 'des-ede3-cbc' },
    { generation: 2, cipher: aesCbc, name: 'aes-128-cbc' },
  ] as const)(
    'of generation $generation is read whole from every step of the ladder',
    async ({ cipher, name }) => {
      await fc.assert(
        fc.asyncProperty(contents, steps, async (stored, start) => {
          const card = {
            transmit: (octets: Uint8Array): Promise<Uint8Array> => {
              const { p1, p2, data, le } = parseCommand(octets);
              const offset = (p1 & 0x80) === 0 ? p1 * 0x100 + p2 : p2;
              const wanted = (data[2] ?? 0) * 0x100 + (data[3] ?? 0) || 0x10000;
              const plaintext = stored.subarray(offset, offset + wanted);
              const answer = protect(name, cipher.blockSize, ksEnc, plaintext);
              // What does not fit the Le of the command is a card this test does not know.
              if (answer.length - 2 > (le ?? 0)) throw new Error('the answer does not fit Le');
              return Promise.resolve(answer);
            },
          };
          const channel = new EncryptOnlyChannel(new PlainChannel(card), cipher, ksEnc);
          expect(await readFile(channel, new ReadLadder(start), fileOf(stored.length))).toEqual(stored);
        }),
        PROPERTY,
      );
    },
  );
});

/** The card's half of secure messaging, over the runtime's ciphers. */
function protect(
  name: 'des-ede3-cbc' | 'aes-128-cbc',
  blockSize: number,
  key: Uint8Array,
  plaintext: Uint8Array,
): Uint8Array {
  const padded = [...plaintext, 0x80];
  while (padded.length % blockSize !== 0) padded.push(0);
  const cryptogram = nodeEncrypt(name, key, new Uint8Array(blockSize), Uint8Array.from(padded));
  const length = cryptogram.length + 1;
  const lengthField =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Uint8Array.of(0x86, ...lengthField, 0x01, ...cryptogram, 0x90, 0x00);
}
