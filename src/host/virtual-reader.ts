// A simulated card on the virtual reader of pcscd.

import { systemRandom } from '../crypto/random.ts';
import { pause } from './pcsc-time-limit.ts';
import type { SimulatedCardRequest } from './reading-sources.ts';
import { placeCardOfAnyFamily } from './simulated-source.ts';
import { systemTimers } from './system-clock.ts';
import { serveVpcdCard } from './vpcd-card.ts';

export interface VirtualReaderRequest extends SimulatedCardRequest {
  readonly host: string;
  readonly port: number;
}

/**
 * Resolves when the signal takes the card away.
 * @param onPlaced told the number that opens the card, if it has one, each time it comes onto the reader
 * @throws AppError VPCD_UNREACHABLE; FIELD_INVALID for an unknown profile or fault.
 */
export async function playToVirtualReader(
  { profile, faults, host, port }: VirtualReaderRequest,
  signal: AbortSignal,
  onPlaced: (cardNumber: string | undefined) => void,
): Promise<void> {
  const { card, cardNumber } = await placeCardOfAnyFamily(profile, faults, {
    random: systemRandom,
    delay: (delayMs) => pause(delayMs, systemTimers, signal),
  });
  await serveVpcdCard(card, { host, port, signal, onPlaced: () => onPlaced(cardNumber) });
}
