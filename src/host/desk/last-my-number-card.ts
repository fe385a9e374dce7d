// The My Number card whose result is on screen, in the process that reads cards: which card it is, and what its PINs have
// opened so far. Held from one attempt to the next, and forgotten as soon as the result is gone.

import type { MyNumberCapture } from '../../cards/my-number-card/capture.ts';
import { Pin } from '../../cards/my-number-card/pin.ts';
import { AppError } from '../../errors/app-error.ts';
import type { MyNumberResult, MyNumberTools } from '../reading-host.ts';
import { attemptsOfPerson, pinFormatError } from '../typed-pins.ts';
import type { ReadingRequest } from './reading-protocol.ts';

type ReadRequest = Extract<ReadingRequest, { readonly kind: 'read' }>;
type PinRequest = Extract<ReadingRequest, { readonly kind: 'use-pin' }>;

export interface GoingOn {
  readonly tools: Pick<MyNumberTools, 'attempts' | 'before'>;
  /** The PIN is of no use any more. */
  wipe(): void;
}

const NOTHING_TO_WIPE = (): void => undefined;

export class LastMyNumberCard {
  #last: { readonly reading: number; readonly mark: string; readonly capture: MyNumberCapture } | undefined;

  keep(reading: number, { mark, capture }: MyNumberResult): void {
    this.#last = { reading, mark, capture };
  }

  forget(): void {
    this.#last = undefined;
  }

  /**
   * What this sitting goes on with. The octets of a PIN are taken over and wiped in the request.
   * @throws AppError CREDENTIAL_UNCONFIRMED when the card a person was asked about is not known any more,
   *   CREDENTIAL_FORMAT.
   */
  goOn(request: ReadRequest | PinRequest): GoingOn {
    if (request.kind === 'use-pin') return this.#withPin(request);
    if (this.#last?.reading !== request.after) this.forget();
    return { tools: this.#before(), wipe: NOTHING_TO_WIPE };
  }

  #withPin({ use, octets, after, triesShown, lastTryAccepted }: PinRequest): GoingOn {
    const typed = Uint8Array.from(octets);
    octets.fill(0);
    try {
      if (this.#last?.reading !== after) {
        throw new AppError('CREDENTIAL_UNCONFIRMED', { pin: use, reason: 'other-card' });
      }
      const parsed = Pin.parse(use, typed);
      if (!parsed.ok) throw pinFormatError(use, parsed.problem);
      const { pin } = parsed;
      const attempts = attemptsOfPerson([{ pin, triesShown, lastTryAccepted }], this.#last.mark);
      return { tools: { attempts, ...this.#before() }, wipe: () => pin.wipe() };
    } finally {
      typed.fill(0);
    }
  }

  #before(): Pick<MyNumberTools, 'before'> {
    return this.#last === undefined ? {} : { before: this.#last.capture };
  }
}
