import { describe, expect, it } from 'vitest';
import { fromHex } from '../../../src/bytes/hex.ts';
import { AppError } from '../../../src/errors/app-error.ts';
import { type SurveyedReader, surveyReaders } from '../../../src/host/reader-survey.ts';
import { placeSimulated } from '../../integration/simulated-reading.ts';
import { appError } from '../../support/app-errors.ts';
import {
  type Lying,
  type PlayedCard,
  type PlayedReaders,
  playNoService,
  playReaders,
  whileTimePasses,
} from './played-readers.ts';

const ATR = fromHex('3B8001');
/** PC/SC Part 3: a storage card of FeliCa, and one of MIFARE Classic. */
const FELICA_ATR = fromHex('3B8F8001804F0CA0000003061100 3B0000000042'.replace(' ', ''));
const MIFARE_ATR = fromHex('3B8F8001804F0CA000000306030001000000006A');

/** A card that knows one application by name and nothing else. */
function cardWithApplication(aid: string): PlayedCard {
  const isSelected = (command: Uint8Array) =>
    command[1] === 0xa4 && Buffer.from(command).toString('hex').toUpperCase().includes(aid);
  return {
    atr: ATR,
    transmit: (command) => Promise.resolve(fromHex(isSelected(command) ? '9000' : '6A82')),
  };
}

function cardThatFails(failure: AppError): PlayedCard {
  return { atr: ATR, transmit: () => Promise.reject(failure) };
}

async function surveyed(played: PlayedReaders): Promise<readonly SurveyedReader[]> {
  return whileTimePasses(played.timers, surveyReaders(played.backend));
}

async function surveyOf(lying: Lying): Promise<SurveyedReader | undefined> {
  return (await surveyed(playReaders({ A: lying })))[0];
}

describe('a survey of the readers', () => {
  it.each([
    ['gen1-worker', { kind: 'residence-card', generation: 1 }],
    ['gen1-special-permanent-resident', { kind: 'special-permanent-resident-certificate', generation: 1 }],
    ['worker', { kind: 'residence-card', generation: 2 }],
    ['special-permanent-resident', { kind: 'special-permanent-resident-certificate', generation: 2 }],
  ])('says the kind and generation of %s, read off the card', async (profile, seems) => {
    const { card } = await placeSimulated(profile);
    expect(await surveyOf(card)).toEqual({
      name: 'A',
      card: 'present',
      atr: Buffer.from(card.atr).toString('hex').toUpperCase(),
      seems,
    });
  });

  it('shows every reader in the order of the service, and only cards that are there are touched', async () => {
    const { card } = await placeSimulated('worker');
    const played = playReaders({ B: 'nothing', A: card, C: 'mute' });
    expect((await surveyed(played)).map(({ name, card }) => [name, card])).toEqual([
      ['B', 'empty'],
      ['A', 'present'],
      ['C', 'mute'],
    ]);
    expect(new Set(played.calls.map((call) => call.charAt(0)))).toEqual(new Set(['A']));
  });

  it('takes the power from a card it has spoken to', async () => {
    const { card } = await placeSimulated('worker');
    const played = playReaders({ A: card });
    await surveyed(played);
    expect(played.calls.at(-1)).toBe('A: unpower');
  });

  it('sees a card a second time as it did the first', async () => {
    const { card } = await placeSimulated('gen1-worker');
    const played = playReaders({ A: card });
    const first = await surveyed(played);
    expect(await surveyed(played)).toEqual(first);
  });

  it.each([
    ['a passport', cardWithApplication('A0000002471001'), 'passport'],
    ['a driving licence', cardWithApplication('A0000002310100000000000000000000'), 'driving-licence'],
    ['a payment card', cardWithApplication('325041592E5359532E4444463031'), 'payment-card'],
    ['a card nobody knows', cardWithApplication('NONE'), 'unknown'],
    ['a FeliCa card', { ...cardWithApplication('NONE'), atr: FELICA_ATR }, 'felica'],
    ['a MIFARE card', { ...cardWithApplication('NONE'), atr: MIFARE_ATR }, 'mifare'],
  ])('says what another card looks like: %s', async (_, card, looksLike) => {
    expect(await surveyOf(card)).toMatchObject({ card: 'present', seems: { looksLike } });
  });

  it('says so when a residence card is of a type it does not know', async () => {
    const transmit = () => Promise.resolve(fromHex('C1023939 9000'.replace(' ', '')));
    expect(await surveyOf({ atr: ATR, transmit })).toMatchObject({
      card: 'present',
      seems: { code: 'CARD_SPEC_VERSION_UNKNOWN' },
    });
  });

  it.each([
    ['that went away', new AppError('CARD_REMOVED'), 'empty'],
    ['that stopped answering', new AppError('CARD_TIMEOUT'), 'unavailable'],
    ['that fell mute', new AppError('CARD_MUTE'), 'mute'],
    ['that was reset', new AppError('CARD_RESET'), 'unavailable'],
    ['whose reader refuses to go on', new AppError('READER_PROTOCOL'), 'unavailable'],
  ])('shows a card %s by its state', async (_, failure, card) => {
    expect(await surveyOf(cardThatFails(failure))).toEqual({ name: 'A', atr: '3B8001', card });
  });

  it('shows a card another program holds as in use', async () => {
    expect(await surveyOf(new AppError('READER_BUSY', { scard: 'SCARD_E_SHARING_VIOLATION' }))).toEqual({
      name: 'A',
      card: 'in-use',
    });
  });

  it('goes on after a reader that failed', async () => {
    const { card } = await placeSimulated('worker');
    const readers = await surveyed(
      playReaders({ A: cardThatFails(new AppError('CARD_TIMEOUT')), B: card, C: new AppError('CARD_MUTE') }),
    );
    expect(readers.map((reader) => reader.card)).toEqual(['unavailable', 'present', 'mute']);
  });

  it('is empty where there is no reader', async () => {
    expect(await surveyed(playReaders({}))).toEqual([]);
  });

  it('fails where there is no service', async () => {
    const { backend, timers } = playNoService();
    await expect(whileTimePasses(timers, surveyReaders(backend))).rejects.toThrow(
      appError('READER_SERVICE_DOWN'),
    );
  });

  it('is cancelled, whatever it is doing', async () => {
    const cancel = new AbortController();
    const stalling: PlayedCard = {
      atr: ATR,
      transmit: () => {
        cancel.abort();
        return new Promise(() => undefined);
      },
    };
    const { backend, timers } = playReaders({ A: stalling });
    await expect(whileTimePasses(timers, surveyReaders(backend, cancel.signal))).rejects.toThrow(
      appError('READING_CANCELLED'),
    );
    await expect(surveyReaders(backend, cancel.signal)).rejects.toThrow(appError('READING_CANCELLED'));
  });

  it('hides no defect of this program behind a reader’s state', async () => {
    const defect = new TypeError('defect');
    const card: PlayedCard = { atr: ATR, transmit: () => Promise.reject(defect) };
    await expect(surveyed(playReaders({ A: card }))).rejects.toBe(defect);
    await expect(surveyed(playReaders({ A: cardThatFails(new AppError('INVARIANT')) }))).rejects.toThrow(
      appError('INVARIANT'),
    );
  });
});
