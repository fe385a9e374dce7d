// From what a person asked for to a card source and the anchors its card is judged by. The two are chosen together, so
// that a simulated card can never be judged by official anchors.

import { systemRandom } from '../crypto/random.ts';
import { AppError } from '../errors/app-error.ts';
import type { Fault } from '../simulator/fault.ts';
import { parseFault } from '../simulator/fault-spec.ts';
import type { Anchors } from '../trust/anchors.ts';
import type { PcscBackend } from './pcsc-backend.ts';
import type { CardSource } from './reading-host.ts';
import { anchorsOfSimulator, placeSimulatedCard, simulatedSource } from './simulated-source.ts';
import { pause } from './pcsc-time-limit.ts';
import { systemTimers } from './system-clock.ts';
import { loadTestAnchors, openTrustStore } from './trust-store.ts';

export interface JudgedSource {
  readonly source: CardSource;
  readonly anchors: Anchors;
}

export interface SimulatedCardRequest {
  readonly profile: string;
  /** As on the command line: pull@7, flip=DF1/EF03:100. */
  readonly faults: readonly string[];
}

/**
 * @returns also the number that opens the card: no such card exists, so it is no secret.
 * @throws AppError FIELD_INVALID for an unknown profile or fault.
 */
export async function openSimulated(
  { profile, faults }: SimulatedCardRequest,
  signal?: AbortSignal,
): Promise<JudgedSource & { readonly cardNumber: string }> {
  const { card } = await placeSimulatedCard(profile, faults.map(requireFault), {
    random: systemRandom,
    delay: (delayMs) => pause(delayMs, systemTimers, signal),
  });
  return {
    source: simulatedSource(card, systemTimers, signal),
    anchors: anchorsOfSimulator(),
    cardNumber: card.profile.cardNumber,
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
export function officialResidenceAnchors(folder: string): Promise<Anchors> {
  return openTrustStore(folder).load('residence-card');
}

/** Every CA certificate in a folder, under the test profile, whose results are marked. @throws AppError FILE_UNREADABLE. */
export function testResidenceAnchors(folder: string): Promise<Anchors> {
  return loadTestAnchors(folder, 'residence-card');
}

/** @throws AppError FIELD_INVALID. */
export function requireFault(text: string): Fault {
  const fault = parseFault(text);
  if (fault === undefined) throw new AppError('FIELD_INVALID', { where: 'fault' });
  return fault;
}
