import { describe, expect, it } from 'vitest';
import { toHex } from '../../../src/bytes/hex.ts';
import { encodeCommand } from '../../../src/iso7816/command-apdu.ts';
import { type FileToRead, readFile } from '../../../src/iso7816/read-file.ts';
import { ReadLadder } from '../../../src/iso7816/read-ladder.ts';
import type { ResponseApdu } from '../../../src/iso7816/response-apdu.ts';
import { appError } from '../../support/app-errors.ts';
import { CardFile } from '../../support/card-file.ts';

const FILE: FileToRead = { name: 'DF1/EF01', sfi: 0x05, size: 700 };
const CONTENTS = Uint8Array.from({ length: 700 }, (_, index) => index % 251);

const sent = (card: CardFile): readonly string[] =>
  card.commands.map((command) => toHex(encodeCommand(command)));

/** A channel that answers by the number of the read. */
function channelOf(answer: (read: number) => ResponseApdu): CardFile {
  const card = new CardFile(new Uint8Array(0));
  let reads = 0;
  card.send = () => Promise.resolve(answer(reads++));
  return card;
}

const refused = (sw: number): ResponseApdu => ({ data: new Uint8Array(0), sw });

describe('the commands readFile sends', () => {
  it('are one, with extended Le 0000, on the first step', async () => {
    const card = new CardFile(CONTENTS);
    expect(await readFile(card, new ReadLadder(), FILE)).toEqual(CONTENTS);
    expect(sent(card)).toEqual(['00B08500000000']);
  });

  it('are one, with the size of the specification, on the second step', async () => {
    const card = new CardFile(CONTENTS);
    expect(await readFile(card, new ReadLadder('explicit'), FILE)).toEqual(CONTENTS);
    expect(sent(card)).toEqual(['00B085000002BC']);
  });

  it('are 256 octets at a time in short form on the third step in clear', async () => {
    const card = new CardFile(CONTENTS);
    expect(await readFile(card, new ReadLadder('chunks'), FILE)).toEqual(CONTENTS);
    expect(sent(card)).toEqual(['00B0850000', '00B0010000', '00B00200BC']);
  });

  it('are 256 octets at a time in extended form on the third step through a protecting channel', async () => {
    const card = new CardFile(CONTENTS, { protects: true });
    expect(await readFile(card, new ReadLadder('chunks'), FILE)).toEqual(CONTENTS);
    expect(sent(card)).toEqual(['00B08500000100', '00B00100000100', '00B002000000BC']);
  });

  it('are as long as a short protected answer allows on the last step', async () => {
    const card = new CardFile(CONTENTS, { protects: true });
    expect(await readFile(card, new ReadLadder('short'), FILE)).toEqual(CONTENTS);
    expect(sent(card)).toEqual(['00B08500EF', '00B000EFEF', '00B001DEDE']);
  });

  it('go on from where a card stopped that answered less than asked', async () => {
    const card = new CardFile(CONTENTS, { largestAnswer: 300 });
    expect(await readFile(card, new ReadLadder(), FILE)).toEqual(CONTENTS);
    expect(sent(card)).toEqual(['00B08500000000', '00B0012C000000', '00B00258000000']);
  });
});

describe('the end of a file', () => {
  it.each([0x6b00, 0x6282, 0x9000] as const)(
    'of a card that holds less than specified is taken from answer %i',
    async (pastTheEnd) => {
      const card = new CardFile(CONTENTS.subarray(0, 650), { pastTheEnd });
      expect(await readFile(card, new ReadLadder(), FILE)).toEqual(CONTENTS.subarray(0, 650));
    },
  );

  it('is not asked for when the specified size has come', async () => {
    const card = new CardFile(CONTENTS);
    await readFile(card, new ReadLadder('explicit'), FILE);
    expect(card.commands).toHaveLength(1);
  });

  it('at once, with success, is an answer too short to be a file', async () => {
    const empty = new CardFile(new Uint8Array(0), { pastTheEnd: 0x9000 });
    await expect(readFile(empty, new ReadLadder(), FILE)).rejects.toThrow(
      appError('APDU_SHORT_RESPONSE', { file: 'DF1/EF01', offset: 0 }),
    );
  });
});

describe('a refusal', () => {
  it('6A82 at the start means that the card has no such file', async () => {
    expect(
      await readFile(
        channelOf(() => refused(0x6a82)),
        new ReadLadder(),
        FILE,
      ),
    ).toBeUndefined();
  });

  it('6A82 after data is not taken for an absent file', async () => {
    const channel = channelOf((read) =>
      read === 0 ? { data: CONTENTS.subarray(0, 100), sw: 0x9000 } : refused(0x6a82),
    );
    await expect(readFile(channel, new ReadLadder(), FILE)).rejects.toThrow(
      appError('APDU_STATUS', { file: 'DF1/EF01', ins: 0xb0, sw: '6A82' }),
    );
  });

  it('6B00 at the start is not taken for an end', async () => {
    await expect(
      readFile(
        channelOf(() => refused(0x6b00)),
        new ReadLadder(),
        FILE,
      ),
    ).rejects.toThrow(appError('APDU_STATUS', { file: 'DF1/EF01', ins: 0xb0, sw: '6B00' }));
  });

  it.each([0x6300, 0x6400, 0x6581, 0x6881, 0x6986, 0x6283])('%i is an unexpected status', async (sw) => {
    await expect(
      readFile(
        channelOf(() => refused(sw)),
        new ReadLadder(),
        FILE,
      ),
    ).rejects.toThrow(appError('APDU_STATUS'));
  });

  it.each([0x6882, 0x6982, 0x6985])('%i means that the session is lost', async (sw) => {
    await expect(
      readFile(
        channelOf(() => refused(sw)),
        new ReadLadder(),
        FILE,
      ),
    ).rejects.toThrow(appError('SM_LOST'));
  });

  it.each([0x6987, 0x6988])('%i is a lost session only after every length form was tried', async (sw) => {
    let reads = 0;
    const channel = channelOf(() => {
      reads += 1;
      return refused(sw);
    });
    await expect(readFile(channel, new ReadLadder(), FILE)).rejects.toThrow(appError('SM_LOST'));
    expect(reads).toBe(4);
  });

  it.each([0x6700, 0x6a80, 0x6a81, 0x6a86, 0x6a87, 0x6c10, 0x6d00, 0x6e00, 0x6f00])(
    '%i of the length form steps down, and the next file starts there',
    async (refusal) => {
      const card = new CardFile(CONTENTS, { understandsFrom: 'chunks', refusal });
      const ladder = new ReadLadder();
      expect(await readFile(card, ladder, FILE)).toEqual(CONTENTS);
      expect(ladder.step).toBe('chunks');
      const before = card.commands.length;
      expect(await readFile(card, ladder, FILE)).toEqual(CONTENTS);
      expect(card.commands.length - before).toBe(3);
    },
  );
});

describe('a card that does not stop', () => {
  it('is left after twice the largest file', async () => {
    const channel = channelOf(() => ({ data: new Uint8Array(0x10000), sw: 0x9000 }));
    await expect(readFile(channel, new ReadLadder(), FILE)).rejects.toThrow(
      appError('APDU_TOO_LONG', { file: 'DF1/EF01', length: 0x10000 }),
    );
  });

  it('and drips one octet at a time is left long before the end', async () => {
    let reads = 0;
    const channel = channelOf(() => {
      reads += 1;
      return { data: Uint8Array.of(0xa5), sw: 0x9000 };
    });
    await expect(readFile(channel, new ReadLadder(), FILE)).rejects.toThrow(appError('APDU_SHORT_RESPONSE'));
    expect(reads).toBeLessThan(FILE.size / 10);
  });
});
