// Chips and readers that do not behave: recordings played back, answers without end, files without end. Each reading ends
// by name, after a bounded number of commands; one that yields a report says what the card says.

import { describe, expect, it } from 'vitest';
import { concat, type Bytes } from '../../src/bytes/bytes.ts';
import { AppError } from '../../src/errors/app-error.ts';
import type { Report } from '../../src/report/report.ts';
import { readCard, type Reading } from '../../src/session/read-card.ts';
import {
  cardNumberOf,
  judgeSimulated,
  placeSimulated,
  repeatingRandom,
  stillClock,
} from '../integration/simulated-reading.ts';
import { judge, opened, placed } from '../integration/my-number-reading.ts';
import { appError } from '../support/app-errors.ts';

type Answer = (command: Bytes, apdu: number) => Bytes | Promise<Bytes>;

const OK = Uint8Array.of(0x90, 0x00);
/** More than any reading needs, fewer than a person would wait for. */
const PATIENCE = 66_000;

interface Ending {
  readonly code: string;
  readonly exchanges: number;
}

async function endingOf(answer: Answer, seed = 2): Promise<Ending> {
  let exchanges = 0;
  const transmit = async (command: Bytes): Promise<Bytes> => {
    exchanges += 1;
    if (exchanges > PATIENCE) throw new Error('the card is asked without end');
    return answer(command, exchanges);
  };
  const number = cardNumberOf('ZD05000001SM');
  const tools = { clock: stillClock, random: repeatingRandom(seed) };
  try {
    await readCard({ atr: new Uint8Array(0), transceiver: { transmit } }, number, tools);
    return { code: 'read', exchanges };
  } catch (thrown) {
    if (thrown instanceof AppError) return { code: thrown.code, exchanges };
    throw thrown;
  }
}

/** One reading of a good card, octet by octet. */
async function recorded(
  seed: number,
): Promise<{ readonly answers: readonly Bytes[]; readonly reading: Reading }> {
  const { card, link } = await placeSimulated('worker');
  const answers: Bytes[] = [];
  const transmit = async (command: Bytes): Promise<Bytes> => {
    const answer = await card.transmit(command);
    answers.push(answer);
    return answer;
  };
  const number = cardNumberOf(card.profile.cardNumber);
  const tools = { clock: stillClock, random: repeatingRandom(seed) };
  const reading = await readCard({ ...link, transceiver: { transmit } }, number, tools);
  return { answers, reading };
}

describe('a recording of a card', () => {
  it('played back to the terminal is refused at the nonces, which are new each time', async () => {
    const { answers } = await recorded(2);
    const playback: Answer = (_, apdu) => answers[apdu - 1] ?? OK;
    expect((await endingOf(playback, 3)).code).toMatch(/^SM_AUTHENTICATION_FAILED$|^SM_MAC_MISMATCH$/);
  });

  it('passes only where the terminal would repeat its own nonces, which it never does', async () => {
    const { answers, reading } = await recorded(2);
    const { answers: others } = await recorded(3);
    const differing = answers.filter((answer, index) => !Buffer.from(answer).equals(others[index] ?? OK));
    // From MUTUAL AUTHENTICATE on, whatever travels protected is of one session.
    expect(differing.length).toBeGreaterThanOrEqual(5);
    expect((await judgeSimulated(reading)).report.outcome).toBe('authentic');
  });

  it('of a proof that the card has its key proves nothing for the next nonce', async () => {
    const first = await opened(await placed('mnc-valid'));
    expect((await judge(first)).signature.status).toBe('valid');
    const { possession } = first.capture.jpki;
    if (possession === undefined) throw new Error('the card signed');
    const replayed = {
      nonce: Uint8Array.from(possession.nonce, (octet) => octet ^ 1),
      signature: possession.signature,
    };
    const report = await judge({
      ...first,
      capture: { ...first.capture, jpki: { ...first.capture.jpki, possession: replayed } },
    });
    expect(report.signature.status).toBe('invalid');
    expect(report.outcome).not.toBe('authentic');
  });
});

describe('a card that never comes to an end', () => {
  const type = Uint8Array.of(0xc1, 0x02, 0x30, 0x35, 0x90, 0x00);

  it.each<readonly [string, Answer, string]>([
    ['says success and nothing else', () => OK, 'CARD_UNSUPPORTED'],
    ['always has one octet more', () => Uint8Array.of(0xaa, 0x61, 0x01), 'APDU_TOO_LONG'],
    [
      'always has 256 octets more',
      () => concat(new Uint8Array(256), Uint8Array.of(0x61, 0x00)),
      'APDU_TOO_LONG',
    ],
    ['always has more and gives nothing', () => Uint8Array.of(0x61, 0x10), 'APDU_SHORT_RESPONSE'],
    ['always wants another length', (_, apdu) => Uint8Array.of(0x6c, apdu & 0xff), 'CARD_UNSUPPORTED'],
    ['answers with 70 000 octets', () => concat(new Uint8Array(70_000).fill(0xc1), OK), 'CARD_UNSUPPORTED'],
    ['answers with nothing', () => new Uint8Array(0), 'APDU_SHORT_RESPONSE'],
    ['answers with one octet', () => Uint8Array.of(0x90), 'APDU_SHORT_RESPONSE'],
    [
      'is a residence card, and then sends zeros',
      (_, apdu) => (apdu === 1 ? type : concat(new Uint8Array(8), OK)),
      'APDU_SHORT_RESPONSE',
    ],
    [
      'is a residence card, and then sends 64 kB',
      (_, apdu) => (apdu === 1 ? type : concat(new Uint8Array(65_536), OK)),
      'APDU_SHORT_RESPONSE',
    ],
  ])('%s', async (_, answer, code) => {
    const ending = await endingOf(answer);
    expect(ending.code).toBe(code);
    expect(ending.exchanges).toBeLessThan(PATIENCE);
  });
});

describe('a good card behind a link that adds to its answers', () => {
  type Change = (answer: Bytes) => Bytes;
  /** A good card asks for so many, the last four for DF2, which travels in clear and is signed by nobody. */
  const COMMANDS = 15;
  const UNSIGNED_FROM = 12;

  const doubled: Change = (answer) => concat(answer.subarray(0, -2), answer);
  const endless: Change = (answer) => concat(answer.subarray(0, -2), Uint8Array.of(0x61, 0x00));
  const huge: Change = (answer) => concat(answer.subarray(0, -2), new Uint8Array(60_000), OK);
  const asItIs: Change = (answer) => answer;

  /** Read and judged, with the answers of the card from the given one on changed. */
  async function judged(from: number, change: Change): Promise<Report> {
    const { card, link } = await placeSimulated('worker');
    let apdu = 0;
    const transmit = async (command: Bytes): Promise<Bytes> => {
      apdu += 1;
      if (apdu > PATIENCE) throw new Error('the card is asked without end');
      const answer = await card.transmit(command);
      return apdu < from ? answer : change(answer);
    };
    const number = cardNumberOf(card.profile.cardNumber);
    const tools = { clock: stillClock, random: repeatingRandom(2) };
    const reading = await readCard({ ...link, transceiver: { transmit } }, number, tools);
    return (await judgeSimulated(reading)).report;
  }

  function ending(from: number, change: Change): Promise<string> {
    return judged(from, change).then(
      () => 'a report',
      (thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)),
    );
  }

  const fromEach = (first: number, last: number): readonly number[] =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index);

  it.each(fromEach(5, COMMANDS))(
    'ends by name when answers never end, or hold 60 000 octets more, from command %i on',
    async (from) => {
      expect(await ending(from, endless)).toBe('APDU_SHORT_RESPONSE');
      expect(await ending(from, huge)).toBe('APDU_TOO_LONG');
    },
  );

  it.each(fromEach(5, UNSIGNED_FROM - 1))(
    'ends by name when what is protected or proves the signature comes twice, from command %i on',
    async (from) => {
      expect(await ending(from, doubled)).toMatch(/^SM_MALFORMED$|^TLV_TAG_UNEXPECTED$/);
    },
  );

  it.each(fromEach(UNSIGNED_FROM, COMMANDS))(
    'says what it says alone when only what nobody signed comes twice, from command %i on',
    async (from) => {
      const { link: own, ...alone } = await judged(from, asItIs);
      expect([own.apdus, alone.outcome]).toEqual([COMMANDS, 'authentic']);
      const unsigned = alone.fields.filter(({ source }) => source.startsWith('DF2/'));
      expect(new Set(unsigned.map(({ signed }) => signed))).toEqual(new Set([false]));
      const { link, ...twice } = await judged(from, doubled);
      expect(link.bytesReceived).toBeGreaterThan(own.bytesReceived);
      expect(twice).toEqual(alone);
    },
  );

  it('never lets a command wait for a card that was told to be another', async () => {
    await expect(ending(1, () => Uint8Array.of(0x6a, 0x82))).resolves.toBe('CARD_UNSUPPORTED');
  });
});

describe('a card with another number on its chip than the one it answers to', () => {
  it('is not authentic, and both numbers are in the report', async () => {
    const { reading } = await recorded(2);
    const other = { ...reading, cardNumber: cardNumberOf('AB12345678CD') };
    const { report } = await judgeSimulated(other);
    expect(report.outcome).toBe('not-authentic');
    const finding = report.findings.find(({ rule }) => rule === 'rc-card-number-matches');
    expect(finding).toMatchObject({ status: 'fail', reason: 'numbers-differ' });
    expect(report.fields.find(({ id }) => id === 'cardNumber')?.value).toBe(reading.cardNumber);
  });

  it('cannot be opened with the number on the chip, which is not what is typed', async () => {
    const { card, link } = await placeSimulated('worker');
    const tools = { clock: stillClock, random: repeatingRandom(2) };
    await expect(readCard(link, cardNumberOf('AB12345678CD'), tools)).rejects.toThrow(
      appError('CREDENTIAL_REJECTED'),
    );
    expect(card.profile.cardNumber).not.toBe('AB12345678CD');
  });
});
