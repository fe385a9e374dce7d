// A My Number card, tap to capture: what is free at once, and then what each PIN opens that a person has confirmed.
// After a PIN the card is to be disconnected without power: a verified PIN outlives a reset.

import { type Bytes, concat } from '../bytes/bytes.ts';
import { toHex } from '../bytes/hex.ts';
import { findCardType, probeOtherCards } from '../cards/detect.ts';
import type { MyNumberCapture } from '../cards/my-number-card/capture.ts';
import { readMyNumberCard } from '../cards/my-number-card/read.ts';
import { sha256 } from '../crypto/digest.ts';
import type { Random } from '../crypto/random.ts';
import { AppError, isAppError } from '../errors/app-error.ts';
import type { Clock } from '../time/clock.ts';
import type { AnyProgress, MyNumberPhase } from './read-phase.ts';
import { type CardLink, type OpenSitting, Sitting, type SittingRecord } from './sitting.ts';
import { type PinAttempt, spendAttempts } from './spend-attempts.ts';

/** Asked once per sitting, when all that needs no PIN has been read; the card waits meanwhile. */
export type AttemptSource = (seen: MyNumberCapture) => readonly PinAttempt[];

export interface MyNumberReadingTools {
  readonly clock: Clock;
  readonly random: Random;
  /** CA certificates at hand, which then need not be read off the card to their end. */
  readonly knownCas: readonly Bytes[];
  readonly onProgress?: (progress: AnyProgress) => void;
  /** Absent: no PIN is sent. */
  readonly attempts?: AttemptSource;
}

export interface MyNumberReading extends SittingRecord {
  readonly capture: MyNumberCapture;
}

/** @throws AppError: every reason for which a reading can end early; CREDENTIAL_* only with attempts. */
export async function readMyNumber(link: CardLink, tools: MyNumberReadingTools): Promise<MyNumberReading> {
  const sitting = new Sitting<MyNumberPhase>(link, tools);
  try {
    return await readRestOfMyNumber(sitting, tools);
  } catch (thrown) {
    if (!isAppError(thrown, 'CARD_UNSUPPORTED')) throw thrown;
    throw await named(thrown.facts['looksLike'], sitting);
  }
}

/** The rest of a sitting whose card is no residence card, with no application selected. */
export async function readRestOfMyNumber(
  sitting: OpenSitting<MyNumberPhase>,
  tools: MyNumberReadingTools,
): Promise<MyNumberReading> {
  const capture = await openWithPins(sitting, await seeMyNumber(sitting, tools), tools);
  return { capture, ...sitting.end() };
}

/** All that needs no PIN. */
export function seeMyNumber(
  sitting: OpenSitting<MyNumberPhase>,
  { knownCas }: Pick<MyNumberReadingTools, 'knownCas'>,
): Promise<MyNumberCapture> {
  sitting.enter('reading-certificates');
  return readMyNumberCard(sitting.channel, knownCas);
}

/** What the PINs open that a person has confirmed; without any, what was seen. */
export function openWithPins(
  sitting: OpenSitting<MyNumberPhase>,
  seen: MyNumberCapture,
  { random, attempts }: Pick<MyNumberReadingTools, 'random' | 'attempts'>,
): Promise<MyNumberCapture> {
  const asked = attempts?.(seen) ?? [];
  if (asked.length > 0) sitting.enter('using-pin');
  return spendAttempts(sitting.channel, seen, { attempts: asked, random });
}

const NOTHING = new Uint8Array(0);

/**
 * Tells one card from another between two sittings, for as long as somebody is asked about the first. Stays in this
 * process: it is made of the holder's certificate, and of the card's expiry, which a card without that certificate has too.
 */
export function cardMark({ jpki, cardExpiry = NOTHING }: MyNumberCapture): string {
  const { userAuthentication: stored, tokenInfo } = jpki;
  const parts = [tokenInfo, stored.state === 'read' ? stored.octets : NOTHING, cardExpiry];
  return toHex(sha256(concat(...parts.map((part) => sha256(part)))));
}

/** The same refusal with the name of the card that lies there instead. */
async function named(looksLike: unknown, { channel, atr }: OpenSitting<MyNumberPhase>): Promise<AppError> {
  const base = { wanted: 'my-number-card' };
  if (looksLike !== 'unknown')
    return new AppError('CARD_UNSUPPORTED', { ...base, looksLike: String(looksLike) });
  try {
    const type = await findCardType(channel, atr);
    const seems = type === undefined ? await probeOtherCards(channel) : 'residence-card';
    return new AppError('CARD_UNSUPPORTED', { ...base, looksLike: seems });
  } catch (thrown) {
    if (isAppError(thrown, 'CARD_UNSUPPORTED')) return thrown.with(base);
    if (isAppError(thrown, 'CARD_SPEC_VERSION_UNKNOWN')) {
      return new AppError('CARD_UNSUPPORTED', { ...base, looksLike: 'residence-card' });
    }
    throw thrown;
  }
}
