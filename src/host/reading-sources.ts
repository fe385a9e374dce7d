// From what a person asked for to a card source and the trust its card is judged by. The two are chosen together, so
// that a simulated card can never be judged by official anchors.

import type { Bytes } from '../bytes/bytes.ts';
import { systemRandom } from '../crypto/random.ts';
import { AppError } from '../errors/app-error.ts';
import type { Fault } from '../simulator/fault.ts';
import { parseFault } from '../simulator/fault-spec.ts';
import type { Anchors } from '../trust/anchors.ts';
import type { DeliveryKeyState } from '../trust/delivery-key.ts';
import type { JpkiTrust } from '../trust/jpki/card-ca.ts';
import { testDeliveryKey } from './delivery-key-file.ts';
import type { PcscBackend } from './pcsc-backend.ts';
import type { CardSource } from './reading-host.ts';
import {
  anchorsOfSimulator,
  deliveryKeyOfSimulator,
  jpkiTrustOfSimulator,
  placeCardOfAnyFamily,
  simulatedSource,
} from './simulated-source.ts';
import { pause } from './pcsc-time-limit.ts';
import { systemTimers } from './system-clock.ts';
import { loadTestAnchors, openTrustStore } from './trust-store.ts';

/** By whom cards of each family are judged; all of one profile. */
export interface CardTrust {
  readonly residence: Anchors;
  readonly jpki: JpkiTrust;
  /** CA certificates of 公的個人認証 at hand. They decide nothing; they save reading the same ones off the card. */
  readonly jpkiCas: readonly Bytes[];
  /** Opens the residence half of a specified card; of the same profile. */
  readonly deliveryKey: DeliveryKeyState;
}

export interface JudgedSource {
  readonly source: CardSource;
  readonly trust: CardTrust;
}

export interface SimulatedCardRequest {
  readonly profile: string;
  /** As on the command line: pull@7, flip=DF1/EF03:100. */
  readonly faults: readonly string[];
}

/**
 * @returns also the number that opens a residence card: no such card exists, so it is no secret.
 * @throws AppError FIELD_INVALID for an unknown profile or fault.
 */
export async function openSimulated(
  { profile, faults }: SimulatedCardRequest,
  signal?: AbortSignal,
): Promise<JudgedSource & { readonly cardNumber?: string }> {
  const { card, cardNumber } = await placeCardOfAnyFamily(profile, faults, {
    random: systemRandom,
    delay: (delayMs) => pause(delayMs, systemTimers, signal),
  });
  const source = simulatedSource(card, systemTimers, signal);
  return { source, trust: simulatorTrust(), ...(cardNumber !== undefined && { cardNumber }) };
}

/** For simulated cards only. */
export function simulatorTrust(): CardTrust {
  return {
    residence: anchorsOfSimulator(),
    ...withCas(jpkiTrustOfSimulator()),
    deliveryKey: deliveryKeyOfSimulator(),
  };
}

export interface ReaderRequest {
  /** Absent: whichever reader has a card. */
  readonly reader: string | undefined;
  readonly waitMs: number;
  readonly signal: AbortSignal | undefined;
}

/** Cards on a reader, each reading within one transaction. */
export function readerSource(backend: PcscBackend, { reader, waitMs, signal }: ReaderRequest): CardSource {
  return {
    simulated: false,
    // Power off afterwards: a card left open would answer the next program as if it knew the number.
    withCard: (use) => backend.withCard(reader, { waitMs, signal, afterwards: 'unpower' }, use),
  };
}

/** @throws AppError ANCHORS_TAMPERED, ANCHORS_UNREADABLE. */
export async function officialTrust(folder: string): Promise<CardTrust> {
  const store = openTrustStore(folder);
  const cas = [await store.load('jpki-user-authentication'), await store.load('jpki-digital-signature')];
  return {
    residence: await store.load('residence-card'),
    jpki: { profile: 'official' },
    jpkiCas: cas.flatMap(octetsOf),
    deliveryKey: await store.deliveryKey(),
  };
}

/** Every CA certificate, and a delivery key (`.bin`) if there is one, in a folder, under the test profile, whose results are marked. @throws AppError FILE_UNREADABLE. */
export async function testTrust(folder: string): Promise<CardTrust> {
  const anchors = [
    await loadTestAnchors(folder, 'jpki-user-authentication'),
    await loadTestAnchors(folder, 'jpki-digital-signature'),
  ];
  const residence = await loadTestAnchors(folder, 'residence-card');
  return { residence, ...withCas({ profile: 'test', anchors }), deliveryKey: await testDeliveryKey(folder) };
}

function withCas(jpki: Exclude<JpkiTrust, { profile: 'official' }>): Pick<CardTrust, 'jpki' | 'jpkiCas'> {
  return { jpki, jpkiCas: jpki.anchors.flatMap(octetsOf) };
}

function octetsOf({ certificates }: Anchors): readonly Bytes[] {
  return certificates.map(({ der }) => der);
}

/** @throws AppError FIELD_INVALID. */
export function requireFault(text: string): Fault {
  const fault = parseFault(text);
  if (fault === undefined) throw new AppError('FIELD_INVALID', { where: 'fault' });
  return fault;
}
