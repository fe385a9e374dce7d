// A PcscCard over a binding's bare calls: one call at a time, and disconnecting waits for its turn. So a connection
// whose exchange is stuck releases itself as soon as the exchange ends, even when nobody waits for that any more.

import type { Bytes } from '../../src/bytes/bytes.ts';
import { AppError } from '../../src/errors/app-error.ts';
import type { CardProtocol, Disposition, PcscCard } from './pcsc.ts';

/** The calls of one binding. They throw AppError and are never run at the same time. */
export interface BareCard {
  transmit(command: Bytes): Promise<Bytes>;
  beginTransaction(): Promise<void>;
  endTransaction(disposition: Disposition): Promise<void>;
  disconnect(disposition: Disposition): Promise<void>;
}

export interface CardIdentity {
  readonly readerName: string;
  readonly atr: Bytes;
  readonly protocol: CardProtocol;
}

export class QueuedCard implements PcscCard {
  readonly readerName: string;
  readonly atr: Bytes;
  readonly protocol: CardProtocol;
  /** Resolves when the connection is closed. */
  readonly closed: Promise<void>;
  readonly #bare: BareCard;
  #tail: Promise<unknown> = Promise.resolve();
  #disconnecting = false;
  #resolveClosed: () => void = () => undefined;

  constructor(identity: CardIdentity, bare: BareCard) {
    this.readerName = identity.readerName;
    this.atr = identity.atr;
    this.protocol = identity.protocol;
    this.#bare = bare;
    this.closed = new Promise((resolve) => {
      this.#resolveClosed = resolve;
    });
  }

  transmit(command: Bytes): Promise<Bytes> {
    return this.#enqueue(() => this.#bare.transmit(command));
  }

  beginTransaction(): Promise<void> {
    return this.#enqueue(() => this.#bare.beginTransaction());
  }

  endTransaction(disposition: Disposition): Promise<void> {
    return this.#enqueue(() => this.#bare.endTransaction(disposition));
  }

  disconnect(disposition: Disposition): Promise<void> {
    if (!this.#disconnecting) {
      const done = this.#enqueue(() => this.#bare.disconnect(disposition));
      this.#disconnecting = true;
      done.then(this.#resolveClosed, this.#resolveClosed);
    }
    return this.closed;
  }

  #enqueue<T>(call: () => Promise<T>): Promise<T> {
    if (this.#disconnecting) {
      return Promise.reject(new AppError('INVARIANT', { where: 'card used after disconnect' }));
    }
    const result = this.#tail.then(call);
    this.#tail = result.catch(() => undefined);
    return result;
  }
}
