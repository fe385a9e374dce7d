// The card of serve-card.ts, from the side that reads it.

import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { RecordedExchange } from '../../src/host/bench/timed-card.ts';
import { portOf } from '../pcscd/service.ts';

/** Since it was last asked for. */
export interface PlayedCardRecord {
  readonly cardMs: number;
  readonly exchanges: readonly RecordedExchange[];
  /** Epoch milliseconds; `null` when nothing was sent to the card. */
  readonly firstCommandAt: number | null;
}

/** Name of reader 0 of the private pcscd. */
export const READER_NAME = 'Virtual PCD 00 00';

/** pcscd looks at its readers every 200 to 400 ms. */
const LOOK_INTERVAL_MS = 800;

export class PlayedCard {
  /** Empty for a card without one. */
  readonly cardNumber: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, cardNumber: string) {
    this.#child = child;
    this.cardNumber = cardNumber;
  }

  static async place(profile: string): Promise<PlayedCard> {
    const entry = fileURLToPath(new URL('serve-card.ts', import.meta.url));
    const child = fork(entry, [profile, String(portOf(0))], { execArgv: ['--import', 'tsx'] });
    const placed = await nextMessage(child);
    await delay(LOOK_INTERVAL_MS);
    return new PlayedCard(child, placedNumber(placed));
  }

  /** What happened since the last time, and a new beginning. */
  async take(): Promise<PlayedCardRecord> {
    const answer = nextMessage(this.#child);
    this.#child.send('take');
    const record = await answer;
    if (!isRecord(record)) throw new Error('the played card answered with something else');
    return record;
  }

  async remove(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('close', resolve));
    this.#child.kill();
    await ended;
    await delay(LOOK_INTERVAL_MS);
  }
}

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('the process that plays the card has ended'));
    child.once('close', ended);
    child.once('message', (message) => {
      child.off('close', ended);
      resolve(message);
    });
  });
}

function placedNumber(message: unknown): string {
  const number: unknown =
    typeof message === 'object' && message !== null ? Reflect.get(message, 'placed') : undefined;
  if (typeof number !== 'string') throw new Error('the card was not placed');
  return number;
}

function isRecord(message: unknown): message is PlayedCardRecord {
  return typeof message === 'object' && message !== null && 'exchanges' in message && 'cardMs' in message;
}
