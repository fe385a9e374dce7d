// APDUs and octets of a full reading, against the least that any reading takes.

import { CARD_TYPES } from '../../cards/card-kind.ts';
import { filesOf } from '../../cards/residence-card/read.ts';
import type { CardCapture } from '../../cards/capture.ts';
import type { MyNumberCapture } from '../../cards/my-number-card/capture.ts';
import { systemClock } from '../system-clock.ts';
import {
  type BenchCard,
  type BenchReading,
  MY_NUMBER,
  isSpecified,
  residenceCaptureOf,
  tap,
} from './bench-cards.ts';
import { type Row, rounded } from './figures.ts';
import { type LengthForm, myNumberFloor, residenceCardFloor, shortReaderBudget } from './floor.ts';
import type { ExchangeSize } from './link-model.ts';

/** From connecting to all files captured, with extended length. */
const APDU_BUDGET: Readonly<Partial<Record<BenchCard['type'], number>>> = {
  '1': 14,
  '2': 14,
  '05': 15,
  '06': 15,
};
/** OpenSC 0.23 `pkcs15-tool --dump` on the same card takes 55 APDUs; ours is to take fewer. */
const MY_NUMBER_BUDGET = 54;

/** Types whose secure messaging the floor knows. */
const FLOORED: readonly BenchCard['type'][] = ['1', '2', '05', '06'];

export async function exchangeFigures(cards: readonly BenchCard[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const card of cards) {
    for (const form of formsOf(card)) rows.push(rowOf(card, form, await tap(card, systemClock, { form })));
  }
  return rows;
}

/** My Number cards take short APDUs only; specified cards need extended ones for their session key. */
function formsOf(card: BenchCard): readonly LengthForm[] {
  if (card.type === MY_NUMBER) return ['short'];
  return isSpecified(card) ? ['extended'] : ['extended', 'short'];
}

function rowOf(card: BenchCard, form: LengthForm, read: BenchReading): Row {
  const { apdus, bytesSent, bytesReceived } = read.reading.totals;
  const floor = floorOf(card, read, form);
  const octets = bytesSent + bytesReceived;
  const floorOctets = floor && octetsOf(floor);
  const stored = storedOctets(read);
  const budget = budgetOf(card, form, stored);
  return {
    card: card.type,
    form,
    apdus,
    apduFloor: floor?.length ?? null,
    apduRatio: floor === null ? null : rounded(apdus / floor.length),
    octets,
    octetFloor: floorOctets,
    octetRatio: floorOctets === null ? null : rounded(octets / floorOctets),
    stored,
    stayAfter: octetsUntilStay(read),
    budget,
    within: budget === null ? null : apdus <= budget,
  };
}

/** READ BINARY under secure messaging of 券面記載事項, short identifier 03 (MOJ-RC2-1.1 §3.3.4.4). */
const READ_FACE_ENTRIES = '08b08300';

/** Octets received when the period of stay is here; generation 1 has it in its front image only. */
function octetsUntilStay(read: BenchReading): number | null {
  if (read.family !== 'residence') return null;
  const { transcript } = read.reading;
  const last = transcript.findIndex(({ header }) => header.toLowerCase() === READ_FACE_ENTRIES);
  if (last < 0) return null;
  return transcript.slice(0, last + 1).reduce((sum, { receivedLength }) => sum + receivedLength, 0);
}

function budgetOf({ type }: BenchCard, form: LengthForm, stored: number): number | null {
  if (type === MY_NUMBER) return MY_NUMBER_BUDGET;
  return form === 'short' ? shortReaderBudget(stored) : (APDU_BUDGET[type] ?? null);
}

/** `null` for a type whose formats the floor does not know. */
export function floorOf(
  { type }: BenchCard,
  read: BenchReading,
  form: LengthForm,
): readonly ExchangeSize[] | null {
  if (read.family === 'my-number') return myNumberFloor(myNumberContents(read.reading.capture));
  if (read.family === 'specified' || !FLOORED.includes(type)) return null;
  return residenceCardFloor(residenceContents(read.reading.capture), form);
}

function residenceContents({ type, files }: CardCapture): Parameters<typeof residenceCardFloor>[0] {
  const present = filesOf(type).filter(({ name }) => files.has(name));
  const first = CARD_TYPES[type].generation === 1;
  return {
    typeFileLength: first ? 3 : 4,
    directories: new Set(present.map(({ df }) => df)).size,
    blockSize: first ? 8 : 16,
    files: present.map(({ name, access }) => ({
      length: files.get(name)?.length ?? 0,
      protected: access === 'number-and-sm',
    })),
  };
}

function myNumberContents({ cardExpiry, jpki }: MyNumberCapture): Parameters<typeof myNumberFloor>[0] {
  const { userAuthentication, userAuthenticationCa, digitalSignatureCa, availability } = jpki;
  return {
    certificates: [userAuthentication, userAuthenticationCa, digitalSignatureCa].map(lengthOf),
    tokenInfo: jpki.tokenInfo.length,
    availability: lengthOf(availability),
    cardExpiry: cardExpiry?.length ?? 0,
  };
}

function storedOctets(read: BenchReading): number {
  const files = [...(residenceCaptureOf(read)?.files.values() ?? [])];
  const residence = files.reduce((sum, file) => sum + file.length, 0);
  if (read.family === 'residence') return residence;
  const capture = read.family === 'specified' ? read.reading.myNumber : read.reading.capture;
  const { certificates, tokenInfo, availability, cardExpiry } = myNumberContents(capture);
  return certificates.reduce(
    (sum, length) => sum + length,
    residence + tokenInfo + availability + cardExpiry,
  );
}

function lengthOf(content: MyNumberCapture['jpki']['availability']): number {
  return content.state === 'read' ? content.octets.length : 0;
}

function octetsOf(exchanges: readonly ExchangeSize[]): number {
  return exchanges.reduce((sum, { sent, received }) => sum + sent + received, 0);
}
