// What a card or a reader answers: octets of one answer, answers in parts, files in pieces, whole readings.

import { derLength } from '../../../src/cards/my-number-card/jpki/der-length.ts';
import { ObjectReader } from '../../../src/cards/my-number-card/object-reader.ts';
import { encodeCommand, parseCommand } from '../../../src/iso7816/command-apdu.ts';
import { readBinaryBySfi } from '../../../src/iso7816/commands.ts';
import { PlainChannel } from '../../../src/iso7816/plain-channel.ts';
import { readFile } from '../../../src/iso7816/read-file.ts';
import { ReadLadder } from '../../../src/iso7816/read-ladder.ts';
import { encodeResponse, parseResponse } from '../../../src/iso7816/response-apdu.ts';
import type { Transceiver } from '../../../src/iso7816/transceiver.ts';
import { readAnyCard } from '../../../src/session/read-any-card.ts';
import { readCard } from '../../../src/session/read-card.ts';
import {
  cardNumberOf,
  judgeSimulated,
  placeSimulated,
  repeatingRandom,
  stillClock,
} from '../../integration/simulated-reading.ts';
import { placed } from '../../integration/my-number-reading.ts';
import { insideParts, joinParts, PART_MUTATORS, splitParts } from '../mutators/parts.ts';
import { OCTET_MUTATORS } from '../mutators/octets.ts';
import { BrokenPromise, type FuzzTarget } from '../target.ts';

const APDU = ['APDU_SHORT_RESPONSE', 'APDU_TOO_LONG', 'APDU_STATUS'] as const;
/** A reading that asks a card more often than this never ends for a person. */
const MOST_EXCHANGES = 70_000;

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

/** The parts of the input as answers, one after the other; the last for ever. */
class ScriptedCard implements Transceiver {
  readonly #answers: readonly Uint8Array[];
  exchanges = 0;

  constructor(input: Uint8Array) {
    this.#answers = splitParts(input);
  }

  transmit(): Promise<Uint8Array> {
    const answer = this.#answers[Math.min(this.exchanges, this.#answers.length - 1)] ?? hex('');
    this.exchanges += 1;
    if (this.exchanges > MOST_EXCHANGES) throw new BrokenPromise('asks without end');
    return Promise.resolve(answer);
  }
}

const ANSWERS = [
  joinParts([hex('9000')]),
  joinParts([hex('6110'), hex(`${'AB'.repeat(16)}9000`)]),
  joinParts([hex('6C10'), hex(`${'CD'.repeat(16)}9000`)]),
  joinParts([hex('AA6101')]),
  joinParts([
    hex('6700'),
    hex('6700'),
    hex(`${'11'.repeat(256)}9000`),
    hex(`${'22'.repeat(100)}6282`),
    hex('6B00'),
  ]),
  joinParts([hex(`308202FF${'00'.repeat(252)}9000`), hex(`${'33'.repeat(256)}9000`)]),
  joinParts([hex('6A82')]),
  joinParts([hex('6982')]),
  joinParts([hex('6988'), hex('6A80'), hex('6D00')]),
];
const ANSWER_MUTATORS = [...PART_MUTATORS, ...insideParts(OCTET_MUTATORS), ...OCTET_MUTATORS];

export const COMMAND_APDU: FuzzTarget = {
  name: 'command-apdu',
  parser: 'src/iso7816/command-apdu.ts parseCommand',
  seeds: () =>
    ['00B0880000', '00A4040C05D392F00001', '0820008000001586111122', '00B08000000000', '0084000008'].map(hex),
  mutators: OCTET_MUTATORS,
  refusals: ['APDU_SHORT_RESPONSE'],
  longest: 70_000,
  run(octets) {
    const command = parseCommand(octets);
    if (!Buffer.from(encodeCommand(command)).equals(octets))
      throw new BrokenPromise('encodes to other octets');
    return `${command.form ?? 'none'} ${command.data.length > 0} ${command.le !== undefined}`;
  },
};

export const RESPONSE_APDU: FuzzTarget = {
  name: 'response-apdu',
  parser: 'src/iso7816/response-apdu.ts parseResponse',
  seeds: () => ['9000', '6A82', 'C10231329000'].map(hex),
  mutators: OCTET_MUTATORS,
  refusals: ['APDU_SHORT_RESPONSE'],
  run(octets) {
    const response = parseResponse(octets);
    if (!Buffer.from(encodeResponse(response)).equals(octets))
      throw new BrokenPromise('encodes to other octets');
    return `${response.sw >> 12}`;
  },
};

export const PLAIN_CHANNEL: FuzzTarget = {
  name: 'answers-in-parts',
  parser: 'src/iso7816/plain-channel.ts',
  seeds: () => ANSWERS,
  mutators: ANSWER_MUTATORS,
  refusals: APDU,
  // 65 536 answers of one octet is the most a channel takes; each is an exchange of its own.
  boundMs: 10_000,
  shortRun: 30,
  async run(octets) {
    const card = new ScriptedCard(octets);
    const { data, sw } = await new PlainChannel(card).send(readBinaryBySfi(10, 0x100, 'short'));
    if (data.length > 0x10000) throw new BrokenPromise('an answer beyond its limit');
    return `${sw >> 8} ${Math.min(card.exchanges, 8)}`;
  },
};

export const READ_FILE: FuzzTarget = {
  name: 'file-in-pieces',
  parser: 'src/iso7816/read-file.ts',
  seeds: () => ANSWERS,
  mutators: ANSWER_MUTATORS,
  refusals: [...APDU, 'SM_LOST'],
  boundMs: 10_000,
  shortRun: 30,
  async run(octets) {
    const card = new ScriptedCard(octets);
    const file = { name: 'DF1/EF02', sfi: 2, size: 7004 };
    const content = await readFile(new PlainChannel(card), new ReadLadder(), file);
    if (content !== undefined && content.length > 0x8000) throw new BrokenPromise('a file beyond its limit');
    return `${content === undefined ? 'absent' : Math.min(8, content.length >> 10)} ${Math.min(card.exchanges, 8)}`;
  },
};

export const OBJECT_READER: FuzzTarget = {
  name: 'object-in-pieces',
  parser: 'src/cards/my-number-card/object-reader.ts',
  seeds: () => ANSWERS,
  mutators: ANSWER_MUTATORS,
  refusals: APDU,
  boundMs: 10_000,
  shortRun: 30,
  async run(octets) {
    const card = new ScriptedCard(octets);
    const reader = new ObjectReader(new PlainChannel(card));
    const content = await reader.read({ name: 'JPKI/000A', fid: 0x000a, firstRead: 0x100 }, derLength);
    return `${content.state} ${Math.min(card.exchanges, 8)}`;
  },
};

/** Parts of three octets or more: number of the answer, what to do with it, and the octets to do it with. */
function altered(changes: readonly Uint8Array[], apdu: number, answer: Uint8Array): Uint8Array {
  let result = answer;
  for (const [at, action = 0, position = 0, ...octets] of changes) {
    if (at !== apdu) continue;
    const index = Math.floor((position * result.length) / 256);
    if (action % 4 === 0) result = Uint8Array.from(octets);
    else if (action % 4 === 1) result = Uint8Array.from([...result.subarray(0, -2), ...octets]);
    else if (action % 4 === 2) result = result.slice(0, index);
    else
      result = result.map((octet, where) => (where >= index ? octet ^ (octets[where - index] ?? 0) : octet));
  }
  return result;
}

const CHANGES = [
  joinParts([]),
  joinParts([hex('0100006A82')]),
  joinParts([hex('030300FF'), hex('0403800102')]),
  joinParts([hex('060100'), hex('07018090006110')]),
  joinParts([hex('0A0240')]),
];
const LINK = ['CARD_UNSUPPORTED', 'CARD_SPEC_VERSION_UNKNOWN', 'CREDENTIAL_REJECTED', 'SM_LOST'] as const;
const CHANNEL = ['SM_MALFORMED', 'SM_MAC_MISMATCH', 'SM_AUTHENTICATION_FAILED'] as const;
const FORMAT = ['TLV_TRUNCATED', 'TLV_TAG_UNEXPECTED', 'TLV_LIMIT'] as const;

export const RESIDENCE_READING: FuzzTarget = {
  name: 'residence-reading',
  parser: 'src/session/read-card.ts and everything below it',
  seeds: () => CHANGES,
  mutators: [...PART_MUTATORS, ...insideParts(OCTET_MUTATORS), ...insideParts(OCTET_MUTATORS)],
  refusals: [...APDU, ...LINK, ...CHANNEL, ...FORMAT],
  longest: 600,
  shortRun: 40,
  async run(octets) {
    const changes = splitParts(octets);
    const { card, link } = await placeSimulated('special-permanent-resident');
    let apdu = 0;
    const transmit = async (command: Uint8Array): Promise<Uint8Array> => {
      apdu += 1;
      return altered(changes, apdu, await card.transmit(command));
    };
    const number = cardNumberOf(card.profile.cardNumber);
    const tools = { clock: stillClock, random: repeatingRandom(2) };
    const reading = await readCard({ ...link, transceiver: { transmit } }, number, tools);
    const { report } = await judgeSimulated(reading);
    return `${report.outcome} ${Math.min(apdu, 40)}`;
  },
};

export const ANY_CARD_READING: FuzzTarget = {
  name: 'my-number-reading',
  parser: 'src/session/read-any-card.ts, src/cards/my-number-card',
  seeds: () => CHANGES,
  mutators: [...PART_MUTATORS, ...insideParts(OCTET_MUTATORS), ...insideParts(OCTET_MUTATORS)],
  refusals: [...APDU, ...LINK, 'CARD_UNSUPPORTED', 'CREDENTIAL_BLOCKED', 'CREDENTIAL_TRIES_UNKNOWN'],
  longest: 600,
  shortRun: 40,
  async run(octets) {
    const changes = splitParts(octets);
    const { card } = await placed('mnc-valid');
    card.powerOn();
    let apdu = 0;
    const transmit = async (command: Uint8Array): Promise<Uint8Array> => {
      if (command[1] === 0x20 && command.length > 5) throw new BrokenPromise('a PIN nobody gave');
      apdu += 1;
      return altered(changes, apdu, await card.transmit(command));
    };
    const reading = await readAnyCard({ atr: card.atr, transceiver: { transmit } }, undefined, {
      clock: stillClock,
      random: repeatingRandom(3),
      knownCas: [],
    });
    return `${reading.family} ${Math.min(apdu, 80)}`;
  },
};
