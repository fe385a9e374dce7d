import { describe, expect, it } from 'vitest';
import { bytesOf, concat } from '../../../../src/bytes/bytes.ts';
import { fromHex, toHex } from '../../../../src/bytes/hex.ts';
import type { CardCapture } from '../../../../src/cards/capture.ts';
import type { CardType } from '../../../../src/cards/card-kind.ts';
import { type CardNumber, isCardNumber } from '../../../../src/cards/residence-card/card-number.ts';
import { filesOf, readResidenceCard } from '../../../../src/cards/residence-card/read.ts';
import { PlainChannel } from '../../../../src/iso7816/plain-channel.ts';
import { ReadLadder } from '../../../../src/iso7816/read-ladder.ts';
import { appError } from '../../../support/app-errors.ts';
import { type Exchange, ScriptedLink } from '../../../support/scripted-link.ts';
import annex2 from '../../../vectors/moj-rc-1.5/annex-2.json' with { type: 'json' };
import appendix2 from '../../../vectors/moj-rc2-1.1/appendix-2.json' with { type: 'json' };
import { cryptogramOf, pattern, scriptedRandom } from './worked-example.ts';

const SELECT_DF1 = '00A4040C10D392F0004F0200000000000000000000';
const SELECT_DF2 = '00A4040C10D392F0004F0300000000000000000000';
const SELECT_DF3 = '00A4040C10D392F0004F0400000000000000000000';
const NO_SUCH_FILE = '6A82';

const GEN1_FRONT = concat(fromHex('D0821B58'), pattern(7000));
const GEN1_FACE = concat(fromHex('D1820BB8'), pattern(3000));
const GEN1_SIGNATURE = concat(fromHex('DA820100'), pattern(256), fromHex('DB8204B0'), pattern(1200));

/** The eight printed exchanges; SELECT DF2, which the example leaves out, comes after them. */
function gen1Script(): Exchange[] {
  const answers = new Map([
    [15, protectedFile(15, GEN1_FRONT)],
    [17, protectedFile(17, GEN1_FACE)],
    [20, `${toHex(GEN1_SIGNATURE)}9000`],
  ]);
  const printed = annex2.exchange.map(({ step, send, recv }) => ({
    send,
    recv: recv ?? answers.get(step) ?? '',
  }));
  return [...printed, { send: SELECT_DF2, recv: NO_SUCH_FILE }];
}

function protectedFile(step: number, plaintext: Uint8Array): string {
  const printed = annex2.exchange.find((exchange) => exchange.step === step);
  const cryptogram = cryptogramOf('des-ede3-cbc', fromHex(annex2.ksEnc), plaintext);
  // The example prints how many octets come; the card of this test says the same.
  expect(cryptogram.length / 2).toBe(printed?.cryptogramBytes);
  expect(toHex(plaintext).startsWith(printed?.plaintextHeader ?? '?')).toBe(true);
  return `${printed?.recvHeader ?? ''}${cryptogram}9000`;
}

const [NUMBER_FILE, FACE_ENTRIES] = appendix2.ownChecks;
const [IMAGES_EXAMPLE, SIGNATURE_EXAMPLE] = appendix2.readExamples;
const GEN2_IMAGES = concat(fromHex('D08209C4'), pattern(2500), fromHex('D1820BB8'), pattern(3000));
const GEN2_SIGNATURE = concat(
  fromHex('DC60'),
  pattern(96),
  fromHex('DD820256'),
  pattern(598),
  bytesOf(0, 0, 0, 0),
);

function gen2Script(): Exchange[] {
  const images = cryptogramOf('aes-128-cbc', fromHex(appendix2.ksEnc), GEN2_IMAGES);
  expect(images.length / 2).toBe(IMAGES_EXAMPLE?.cryptogramBytes);
  return [
    { send: '0084000008', recv: `${appendix2.rndIcc}9000` },
    {
      send: `0082000028${appendix2.eIfd}${appendix2.mIfd}00`,
      recv: `${appendix2.eIcc}${appendix2.mIcc}9000`,
    },
    { send: appendix2.verifyApdu, recv: '9000' },
    { send: SELECT_DF1, recv: '9000' },
    { send: '08B08100000004960200000000', recv: `${NUMBER_FILE?.response ?? ''}9000` },
    { send: '08B08300000004960200000000', recv: `${FACE_ENTRIES?.response ?? ''}9000` },
    { send: IMAGES_EXAMPLE?.apdu ?? '', recv: `${IMAGES_EXAMPLE?.responseHeader ?? ''}${images}9000` },
    { send: '08B08600000004960200000000', recv: NO_SUCH_FILE },
    { send: SELECT_DF3, recv: '9000' },
    { send: SIGNATURE_EXAMPLE?.apdu ?? '', recv: `${toHex(GEN2_SIGNATURE)}9000` },
    { send: SELECT_DF2, recv: NO_SUCH_FILE },
  ];
}

function exampleNumber(): CardNumber {
  const { cardNumber } = annex2;
  if (!isCardNumber(cardNumber)) throw new Error('the example has no card number');
  return cardNumber;
}

async function read(
  type: CardType,
  script: readonly Exchange[],
): Promise<{ capture: CardCapture; finished: boolean; asked: string[]; told: [string, string[]][] }> {
  const link = new ScriptedLink(script);
  const asked: string[] = [];
  const told: [string, string[]][] = [];
  const capture = await readResidenceCard(new PlainChannel(link), type, {
    cardNumber: exampleNumber(),
    random: scriptedRandom(fromHex(annex2.rndIfd), fromHex(annex2.kIfd)),
    ladder: new ReadLadder(),
    onFile: (file) => asked.push(file.name),
    onRead: (file, sofar) => told.push([file.name, [...sofar.files.keys()]]),
  });
  return { capture, finished: link.finished, asked, told };
}

/** The script with the answer to one command exchanged, cut after it. */
function answering(script: readonly Exchange[], index: number, recv: string): Exchange[] {
  return script.slice(0, index + 1).map((exchange, at) => (at === index ? { ...exchange, recv } : exchange));
}

describe('reading a card of generation 1', () => {
  it('sends the commands of MOJ-RC-1.5 別添2 octet by octet and gets the files they carry', async () => {
    const { capture, finished } = await read('2', gen1Script());
    expect(finished).toBe(true);
    expect(capture.type).toBe('2');
    expect(toFileTexts(capture)).toEqual({
      'DF1/EF01': toHex(GEN1_FRONT),
      'DF1/EF02': toHex(GEN1_FACE),
      'DF3/EF01': toHex(GEN1_SIGNATURE),
    });
  });

  it('names each file before it is asked for, and again when it is there with all that came before', async () => {
    const { asked, told } = await read('2', gen1Script());
    expect(asked).toEqual(['DF1/EF01', 'DF1/EF02', 'DF3/EF01']);
    expect(told).toEqual([
      ['DF1/EF01', ['DF1/EF01']],
      ['DF1/EF02', ['DF1/EF01', 'DF1/EF02']],
      ['DF3/EF01', ['DF1/EF01', 'DF1/EF02', 'DF3/EF01']],
    ]);
  });
});

describe('reading a card of generation 2', () => {
  it('sends the commands of MOJ-RC2-1.1 Appendix 2 octet by octet and gets the files they carry', async () => {
    const { capture, finished } = await read('05', gen2Script());
    expect(finished).toBe(true);
    expect(toFileTexts(capture)).toEqual({
      'DF1/EF01': NUMBER_FILE?.plaintext,
      'DF1/EF02': FACE_ENTRIES?.plaintext,
      'DF1/EF03': toHex(GEN2_IMAGES),
      'DF3/EF01': toHex(GEN2_SIGNATURE),
    });
  });

  it('takes 6300 to VERIFY for a rejected card number', async () => {
    await expect(read('05', answering(gen2Script(), 2, '6300'))).rejects.toThrow(
      appError('CREDENTIAL_REJECTED', { step: 'VERIFY', attemptsLeft: 'unlimited' }),
    );
  });

  it('reports any other answer to VERIFY with its step', async () => {
    await expect(read('05', answering(gen2Script(), 2, '6988'))).rejects.toThrow(
      appError('APDU_STATUS', { step: 'VERIFY', sw: '6988' }),
    );
  });

  it('stops where a DF is refused for another reason than that it does not exist', async () => {
    await expect(read('05', answering(gen2Script(), 3, '6999'))).rejects.toThrow(
      appError('APDU_STATUS', { step: 'SELECT DF1', sw: '6999' }),
    );
    await expect(read('05', answering(gen2Script(), 8, '6283'))).rejects.toThrow(
      appError('APDU_STATUS', { step: 'SELECT DF3', sw: '6283' }),
    );
  });

  it('says that the session is lost when a file asks for an authentication that took place', async () => {
    await expect(read('05', answering(gen2Script(), 4, '6982'))).rejects.toThrow(
      appError('SM_LOST', { file: 'DF1/EF01', ins: 0xb0, sw: '6982' }),
    );
  });
});

describe('files of a card', () => {
  it.each([
    { type: '1', files: 7, octets: 7004 + 3004 + 342 + 122 + 122 + 3 + 1464 },
    { type: '2', files: 4, octets: 7004 + 3004 + 342 + 1464 },
    { type: '05', files: 8, octets: 14 + 73 + 5508 + 2505 + 22 + 3 + 207 + 704 },
    { type: '06', files: 6, octets: 14 + 46 + 5508 + 2505 + 207 + 704 },
  ] as const)('of type $type are $files with $octets octets', ({ type, files, octets }) => {
    const found = filesOf(type);
    expect(found).toHaveLength(files);
    expect(found.reduce((sum, { size }) => sum + size, 0)).toBe(octets);
    expect(new Set(found.map(({ name }) => name)).size).toBe(files);
  });

  it('have the signature right behind what it covers', () => {
    for (const type of ['1', '2', '05', '06'] as const) {
      const dfs = filesOf(type).map(({ df }) => df);
      expect(dfs).toEqual(
        [...dfs].sort((left, right) => 'DF1 DF3 DF2'.indexOf(left) - 'DF1 DF3 DF2'.indexOf(right)),
      );
      expect(dfs).toContain('DF3');
    }
  });

  it('of DF1 are asked for under secure messaging, the others in clear', () => {
    for (const type of ['1', '2', '05', '06'] as const) {
      for (const { df, access } of filesOf(type)) {
        expect(access).toBe(df === 'DF1' ? 'number-and-sm' : 'number');
      }
    }
  });
});

function toFileTexts({ files }: CardCapture): Record<string, string> {
  return Object.fromEntries([...files].map(([name, octets]) => [name, toHex(octets)]));
}
