// The last state of the service and who wants to hear of the next one.

import { equalConstantTime, type Bytes } from '../../src/bytes/bytes.ts';
import type { PcscWatch, ServiceStatus, StatusListener } from './pcsc.ts';

export class StatusFeed {
  readonly #listeners = new Set<StatusListener>();
  #last: ServiceStatus | undefined;

  get ended(): boolean {
    return this.#last?.running === false;
  }

  publish(status: ServiceStatus): void {
    if (this.ended || (this.#last !== undefined && sameStatus(this.#last, status))) return;
    this.#last = status;
    for (const listener of [...this.#listeners]) listener(status);
  }

  watch(listener: StatusListener): PcscWatch {
    const own: StatusListener = (status) => listener(status);
    this.#listeners.add(own);
    queueMicrotask(() => {
      if (this.#last !== undefined && this.#listeners.has(own)) own(this.#last);
    });
    return { close: () => this.#listeners.delete(own) };
  }

  /** No listener hears anything any more. */
  close(): void {
    this.#listeners.clear();
  }
}

function sameStatus(left: ServiceStatus, right: ServiceStatus): boolean {
  if (!left.running || !right.running) return left.running === right.running;
  return (
    left.readers.length === right.readers.length &&
    left.readers.every((reader, index) => {
      const other = right.readers[index];
      return (
        other !== undefined &&
        reader.name === other.name &&
        reader.card === other.card &&
        sameAtr(reader.atr, other.atr)
      );
    })
  );
}

function sameAtr(left: Bytes | undefined, right: Bytes | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return equalConstantTime(left, right);
}
