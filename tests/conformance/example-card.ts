// The cards of the official worked examples: the example number, files of the printed shape, the printed nonces.

import { type Bytes, concat } from '../../src/bytes/bytes.ts';
import { fromHex } from '../../src/bytes/hex.ts';
import type { Random } from '../../src/crypto/random.ts';
import type { CardFault } from '../../src/simulator/fault.ts';
import type { CardType } from '../../src/simulator/file-layout.ts';
import { type FileSource, parseProfile, type ProfileSource } from '../../src/simulator/profile-source.ts';
import { SimulatedCard } from '../../src/simulator/simulated-card.ts';

export const EXAMPLE_NUMBER = 'AA12345678BB';

/** Gives the scripted octets in order; the exchange asks for RND.ICC, then for K.ICC. */
export function scriptedRandom(...parts: readonly Bytes[]): Random {
  const script = concat(...parts);
  let offset = 0;
  return {
    bytes: (length) => {
      if (offset + length > script.length) throw new RangeError('script of random octets is over');
      offset += length;
      return script.slice(offset - length, offset);
    },
  };
}

/** 24 octets over and over: as many exchanges as a test likes. */
export function repeatingRandom(): Random {
  let next = 0;
  return { bytes: (length) => Uint8Array.from({ length }, () => (next = (next + 1) % 24)) };
}

export function exampleCard(
  type: CardType,
  options: { readonly random?: Random; readonly faults?: readonly CardFault[] } = {},
): SimulatedCard {
  const environment = { random: options.random ?? repeatingRandom(), delay: () => Promise.resolve() };
  return new SimulatedCard(parseProfile(exampleSource(type)), environment, options.faults ?? []);
}

export function exampleSource(type: CardType): ProfileSource {
  return {
    name: `example-${type}`,
    type,
    cardNumber: EXAMPLE_NUMBER,
    story: { ja: '仕様書の例', en: 'The example of the specification', zh: '规格书示例' },
    atr: '3B88800100000000B381A1009A',
    files: FILES[type],
  };
}

const FRONT_IMAGE = base64('49492A00' + '5A'.repeat(6000));
const FACE_IMAGE = base64('0000000C6A502020' + '3C'.repeat(2000));

const GENERATION_1: Readonly<Record<string, FileSource>> = {
  'MF/EF01': [{ tag: 'C0', text: '0001' }],
  'DF1/EF01': [{ tag: 'D0', base64: FRONT_IMAGE, size: 7000 }],
  'DF1/EF02': [{ tag: 'D1', base64: FACE_IMAGE, size: 3000 }],
  'DF2/EF01': [
    { tag: 'D2', text: '', size: 8 },
    { tag: 'D3', text: '', size: 6 },
    { tag: 'D4', text: '', size: 320 },
  ],
  'DF3/EF01': [
    { tag: 'DA', base64: base64('A5'.repeat(256)) },
    { tag: 'DB', base64: base64('30820300' + 'B7'.repeat(768)), size: 1200 },
  ],
};

const GENERATION_2: Readonly<Record<string, FileSource>> = {
  'MF/EF01': [{ tag: 'C0', text: '0001' }],
  'DF1/EF01': [{ tag: 'C2', text: EXAMPLE_NUMBER }],
  'DF1/EF03': [
    { tag: 'D0', base64: FRONT_IMAGE.slice(0, 2000), size: 2500 },
    { tag: 'D1', base64: FACE_IMAGE, size: 3000 },
  ],
  'DF1/EF04': [{ tag: 'DFD1', base64: FRONT_IMAGE.slice(0, 2000), size: 2500 }],
  'DF2/EF03': [
    { tag: 'D9', text: '0' },
    { tag: 'DE', text: '', size: 200, lengthOctets: 3 },
  ],
  'DF3/EF01': [
    { tag: 'DC', base64: base64('A5'.repeat(96)) },
    { tag: 'DD', base64: base64('30820252' + 'B7'.repeat(594)) },
  ],
};

const FILES: Readonly<Record<CardType, Readonly<Record<string, FileSource>>>> = {
  '1': {
    ...GENERATION_1,
    'MF/EF02': [{ tag: 'C1', text: '1' }],
    'DF2/EF02': [{ tag: 'D5', text: '', size: 120 }],
    'DF2/EF03': [{ tag: 'D6', text: '', size: 120 }],
    'DF2/EF04': [{ tag: 'D7', text: '0' }],
  },
  '2': { ...GENERATION_1, 'MF/EF02': [{ tag: 'C1', text: '2' }] },
  '05': {
    ...GENERATION_2,
    'MF/EF02': [{ tag: 'C1', text: '05' }],
    'DF1/EF02': [
      { tag: 'C5', text: '20330331' },
      { tag: 'C6', text: '19900415' },
      { tag: 'C7', text: '1' },
      { tag: 'C8', text: 'VNM' },
      { tag: 'C9', text: 'T410010000' },
      { tag: 'CE', text: '0100' },
      { tag: 'CA', text: '02' },
      { tag: 'CB', text: '20260701' },
      { tag: 'CC', text: '2' },
      { tag: 'CD', text: '20270701' },
    ],
    'DF2/EF01': [
      { tag: 'D5', text: '0', size: 7 },
      { tag: 'D6', text: '', size: 8 },
      { tag: 'D7', text: '0' },
    ],
    'DF2/EF02': [{ tag: 'D8', text: '0' }],
  },
  '06': {
    ...GENERATION_2,
    'MF/EF02': [{ tag: 'C1', text: '06' }],
    'DF1/EF02': [
      { tag: 'C5', text: '20330331' },
      { tag: 'C6', text: '19900415' },
      { tag: 'C7', text: '1' },
      { tag: 'C8', text: 'KOR' },
      { tag: 'C9', text: '', size: 10 },
      { tag: 'CE', text: '', size: 4 },
    ],
  },
};

function base64(hex: string): string {
  return Buffer.from(fromHex(hex)).toString('base64');
}
