import { describe, expect, it } from 'vitest';
import { identifyCard } from '../../../src/session/identify-card.ts';
import { readAnyCard } from '../../../src/session/read-any-card.ts';
import type { AnyProgress } from '../../../src/session/read-phase.ts';
import type { CardLink } from '../../../src/session/sitting.ts';
import { placeCardOfAnyFamily } from '../../../src/host/simulated-source.ts';
import { MY_NUMBER_PHASES } from '../../../src/session/read-phase.ts';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import { cardNumberOf, repeatingRandom, stillClock } from '../../integration/simulated-reading.ts';
import { appError } from '../../support/app-errors.ts';
import { AnsweringLink } from '../../support/scripted-link.ts';

const JPKI = 'D392F000260100000001';
const ATR = fromHex('3B888001000005E0B381A1007F');

async function linkTo(profile: string, faults: readonly string[] = []): Promise<CardLink> {
  const { card } = await placeCardOfAnyFamily(profile, faults, {
    random: repeatingRandom(),
    delay: () => Promise.resolve(),
  });
  return { transceiver: card, atr: card.atr };
}

/** A card with 公的個人認証AP and a token of this label, or with no application at all. */
function tokenCard(label: string | undefined): CardLink {
  const token = new Uint8Array(160).fill(0x20);
  token.set(new TextEncoder().encode(label ?? ''));
  const transceiver = new AnsweringLink((command) => {
    const sent = toHex(command);
    if (label === undefined) return fromHex('6A82');
    if (sent.includes(JPKI)) return fromHex('9000');
    return sent.startsWith('00B086') ? Uint8Array.of(...token, 0x90, 0x00) : fromHex('6A82');
  });
  return { transceiver, atr: ATR };
}

const tools = { clock: stillClock, random: repeatingRandom(), knownCas: [] };

describe('identifyCard', () => {
  it.each([
    ['mnc-valid', [], { kind: 'my-number-card', generation: null }],
    ['mnc-valid', ['first-6f00'], { kind: 'my-number-card', generation: null }],
    ['mnc-valid', ['no-sfi'], { kind: 'my-number-card', generation: null }],
    ['mnc-valid', ['get-response'], { kind: 'my-number-card', generation: null }],
    ['worker', [], { kind: 'residence-card', generation: 2 }],
    ['gen1-worker', [], { kind: 'residence-card', generation: 1 }],
  ] as const)('names %s %j', async (profile, faults, expected) => {
    expect(await identifyCard(await linkTo(profile, faults))).toEqual(expected);
  });

  it.each([
    ['JPKIAPICCTOKEN', 'juki-card'],
    ['JPKIAPGPSETOKEN', 'smartphone'],
    ['JPKIAPIOSTOKEN', 'smartphone'],
    [undefined, 'unknown'],
  ])('says that a card with the token %s looks like %s', async (label, looksLike) => {
    await expect(identifyCard(tokenCard(label))).rejects.toThrow(appError('CARD_UNSUPPORTED', { looksLike }));
  });

  it('does not take a token of a new kind for a My Number card', async () => {
    await expect(identifyCard(tokenCard('JPKIAPICCTOKEN3'))).rejects.toThrow(
      appError('CARD_SPEC_VERSION_UNKNOWN'),
    );
  });
});

describe('readAnyCard', () => {
  it('asks for a number only when the card needs one', async () => {
    expect(await readAnyCard(await linkTo('worker'), undefined, tools)).toEqual({
      family: 'number-wanted',
      type: '05',
    });
    expect((await readAnyCard(await linkTo('mnc-valid'), undefined, tools)).family).toBe('my-number');
  });

  it('reads either family with a number at hand', async () => {
    const number = cardNumberOf('ZD05000001SM');
    expect((await readAnyCard(await linkTo('worker'), number, tools)).family).toBe('residence');
    expect((await readAnyCard(await linkTo('mnc-valid'), number, tools)).family).toBe('my-number');
  });

  it('reads the expiry of the card, which some give only before an application is selected', async () => {
    const any = await readAnyCard(await linkTo('mnc-valid'), undefined, tools);
    expect(any.family === 'my-number' && any.reading.capture.cardExpiry).toEqual(
      new TextEncoder().encode('20360308'),
    );
  });

  it('goes through phases that are known, and counts octets up to the end', async () => {
    const progress: AnyProgress[] = [];
    const any = await readAnyCard(await linkTo('mnc-valid'), undefined, {
      ...tools,
      onProgress: (step) => progress.push(step),
    });
    const phases = new Set<string>(progress.map(({ phase }) => phase));
    expect([...phases].filter((phase) => !MY_NUMBER_PHASES.some((known) => known === phase))).toEqual([]);
    const received = progress.at(-1)?.bytesReceived;
    expect(any.family === 'my-number' && any.reading.totals.bytesReceived).toBe(received);
  });

  it('names a card of neither family', async () => {
    await expect(readAnyCard(tokenCard(undefined), undefined, tools)).rejects.toThrow(
      appError('CARD_UNSUPPORTED', { wanted: 'any-card', looksLike: 'unknown' }),
    );
  });
});
