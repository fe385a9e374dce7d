// The reader of the simulator's drawer: one simulated card lies on it or none. Put back as it was, it is the same card
// again: one that leaves at its third command leaves once, and the next tap goes through; a try that was spent stays spent,
// whatever lay there in between, until a person has the card made anew.

import { systemRandom } from '../../crypto/random.ts';
import { AppError } from '../../errors/app-error.ts';
import type { CardBody } from '../../simulator/card-body.ts';
import { isMyNumberProfileName } from '../../simulator/my-number-card/profiles/catalogue.ts';
import { isSpecifiedProfileName } from '../../simulator/specified-card/profiles/catalogue.ts';
import { pause } from '../pcsc-time-limit.ts';
import type { CardSource } from '../reading-host.ts';
import { placeCardOfAnyFamily, simulatedSource } from '../simulated-source.ts';
import type { Timers } from '../system-clock.ts';

export class SimulatedReader {
  readonly #timers: Timers;
  #last: { readonly name: string; readonly card: CardBody } | undefined;
  /** Cards that count tries, by name; as many as there are profiles, and the faults somebody tries. */
  readonly #counting = new Map<string, CardBody>();
  #lies = new AbortController();

  constructor(timers: Timers) {
    this.#timers = timers;
    this.#lies.abort();
  }

  /** @throws AppError FIELD_INVALID for an unknown profile or a fault it cannot have; what lay there is gone then too. */
  async place(profile: string, faults: readonly string[], anew = false): Promise<void> {
    this.remove();
    const name = [profile, ...faults].join(' ');
    if (anew) {
      this.#counting.delete(name);
      this.#last = undefined;
    }
    if (this.#last?.name !== name) this.#last = { name, card: await this.#card(name, { profile, faults }) };
    this.#lies = new AbortController();
  }

  async #card(
    name: string,
    { profile, faults }: { readonly profile: string; readonly faults: readonly string[] },
  ): Promise<CardBody> {
    const kept = this.#counting.get(name);
    if (kept !== undefined) return kept;
    const environment = { random: systemRandom, delay: (delayMs: number) => pause(delayMs, this.#timers) };
    const { card } = await placeCardOfAnyFamily(profile, faults, environment);
    if (isMyNumberProfileName(profile) || isSpecifiedProfileName(profile)) this.#counting.set(name, card);
    return card;
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
