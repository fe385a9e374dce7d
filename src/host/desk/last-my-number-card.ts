// The My Number card whose result is on screen, in the process that reads cards: which card it is, and what its PINs have
// opened so far. Held from one attempt to the next, and forgotten as soon as the result is gone.

import type { MyNumberCapture } from '../../cards/my-number-card/capture.ts';
import { Pin } from '../../cards/my-number-card/pin.ts';
import { AppError } from '../../errors/app-error.ts';
import type { MyNumberResult, MyNumberTools, SpecifiedCardResult } from '../reading-host.ts';
import { attemptsOfPerson, pinFormatError } from '../typed-pins.ts';
import type { ReadingRequest } from './reading-protocol.ts';

type ReadRequest = Extract<ReadingRequest, { readonly kind: 'read' }>;
type PinRequest = Extract<ReadingRequest, { readonly kind: 'use-pin' }>;

export interface GoingOn {
  readonly tools: Pick<MyNumberTools, 'attempts' | 'before'>;
  /** The card has a residence half, which was read before and is not read again. */
  readonly specified?: SpecifiedCardResult;
  /** The PIN is of no use any more. */
  wipe(): void;
}

const NOTHING_TO_WIPE = (): void => undefined;

interface Last {
  readonly reading: number;
  readonly mark: string;
  readonly capture: MyNumberCapture;
  readonly specified?: SpecifiedCardResult;
}

export class LastMyNumberCard {
  #last: Last | undefined;

  keep(reading: number, { mark, capture }: MyNumberResult): void {
    this.#last = { reading, mark, capture };
  }

  keepSpecified(reading: number, specified: SpecifiedCardResult): void {
    const { mark, capture } = specified;
    this.#last = { reading, mark, capture, specified };
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
    return { tools: this.#before(), ...this.#specified(), wipe: NOTHING_TO_WIPE };
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
      return { tools: { attempts, ...this.#before() }, ...this.#specified(), wipe: () => pin.wipe() };
    } finally {
      typed.fill(0);
    }
  }

  #before(): Pick<MyNumberTools, 'before'> {
    return this.#last === undefined ? {} : { before: this.#last.capture };
  }

  #specified(): Pick<GoingOn, 'specified'> {
    return this.#last?.specified === undefined ? {} : { specified: this.#last.specified };
  }
}
