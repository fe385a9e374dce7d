// The reader of the simulator's drawer: one simulated card lies on it or none. Put back as it was, it is the same card
// again: one that leaves at its third command leaves once, and the next tap goes through.

import { systemRandom } from '../../crypto/random.ts';
import { AppError } from '../../errors/app-error.ts';
import type { SimulatedCard } from '../../simulator/simulated-card.ts';
import { pause } from '../pcsc-time-limit.ts';
import type { CardSource } from '../reading-host.ts';
import { requireFault } from '../reading-sources.ts';
import { placeSimulatedCard, simulatedSource } from '../simulated-source.ts';
import type { Timers } from '../system-clock.ts';

export class SimulatedReader {
  readonly #timers: Timers;
  #last: { readonly name: string; readonly card: SimulatedCard } | undefined;
  #lies = new AbortController();

  constructor(timers: Timers) {
    this.#timers = timers;
    this.#lies.abort();
  }

  /** @throws AppError FIELD_INVALID for an unknown profile or a fault it cannot have; what lay there is gone then too. */
  async place(profile: string, faults: readonly string[]): Promise<void> {
    this.remove();
    const name = [profile, ...faults].join(' ');
    if (this.#last?.name !== name) {
      const environment = {
        random: systemRandom,
        delay: (delayMs: number) => pause(delayMs, this.#timers),
      };
      const { card } = await placeSimulatedCard(profile, faults.map(requireFault), environment);
      this.#last = { name, card };
    }
    this.#lies = new AbortController();
  }

  remove(): void {
    this.#lies.abort();
  }

  /** @throws AppError CARD_ABSENT when nothing lies there. */
  source(cancelled: AbortSignal): CardSource {
    const { signal: lifted } = this.#lies;
    const card = this.#last?.card;
    if (card === undefined || lifted.aborted) throw new AppError('CARD_ABSENT', { reader: 'simulator' });
    const source = simulatedSource(card, this.#timers, AbortSignal.any([cancelled, lifted]));
    return {
      simulated: true,
      withCard: (use) =>
        source.withCard(use).catch((thrown: unknown) => {
          // Both end an exchange the same way; only a lifted card is one that was removed.
          if (lifted.aborted && !cancelled.aborted) throw new AppError('CARD_REMOVED', {}, thrown);
          throw thrown;
        }),
    };
  }
}
