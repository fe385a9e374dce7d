// Lays a card onto the virtual reader of pcscd (vsmartcard's vpcd), so that every PC/SC program of the computer sees
// it. The reader listens, the card connects; being connected is lying on the reader.
//
// Frames, both ways: length in two octets, most significant first, then the payload. A payload of one octet from the
// reader is no command: 00 power off, 01 power on, 02 reset, 04 "your answer to reset?", the only one with an answer.

import { connect, type Socket } from 'node:net';
import type { Bytes } from '../bytes/bytes.ts';
import { AppError, isAppError } from '../errors/app-error.ts';
import { systemTimers, type Timers } from './system-clock.ts';

export interface VirtualCard {
  /** Empty for a mute card. */
  readonly atr: Bytes;
  powerOn(): void;
  powerOff(): void;
  reset(): void;
  /** @throws AppError CARD_REMOVED when the card leaves the reader; it is put back a little later. */
  transmit(command: Bytes): Promise<Bytes>;
}

export interface VpcdOptions {
  readonly host: string;
  readonly port: number;
  /** Takes the card away for good. */
  readonly signal: AbortSignal;
  readonly timers?: Timers;
  /** Told each time the card comes onto the reader. */
  readonly onPlaced?: () => void;
}

/** Where Debian's vpcd listens; the second reader is one port above. */
export const VPCD_ADDRESS = { host: '127.0.0.1', port: 35963 } as const;

const CONTROL = { POWER_OFF: 0x00, POWER_ON: 0x01, RESET: 0x02, ATR: 0x04 } as const;
/** Choice: vpcd takes an empty answer for a removed card, so a mute one answers with what is no answer to reset. */
const MUTE_ATR = Uint8Array.of(0x00);
const LONGEST_PAYLOAD = 0xffff;
/** Observed: pcscd asks for the card every 200 to 400 ms; a shorter absence may go unnoticed. */
const AWAY_MS = 1_500;
const RETRY_MS = 500;
/** A service that restarts is waited for so long. */
const RETRIES = 60;

/**
 * Resolves when the signal takes the card away.
 * @throws AppError VPCD_UNREACHABLE when nothing listens, or nothing any more; what `card.transmit` throws unless it
 * is CARD_REMOVED, CARD_MUTE or CARD_RESET.
 */
export async function serveVpcdCard(card: VirtualCard, options: VpcdOptions): Promise<void> {
  const { signal, timers = systemTimers } = options;
  let placed = false;
  for (let failures = 0; !signal.aborted;) {
    const socket = await openSocket(options);
    if (hasEnded(options)) {
      socket?.destroy();
      return;
    }
    if (socket === undefined) {
      failures++;
      if (!placed || failures > RETRIES) throw unreachable(options);
      await untilAfter(RETRY_MS, timers, signal);
      continue;
    }
    placed = true;
    failures = 0;
    options.onPlaced?.();
    await new Presence(card, socket, signal).ended;
    await untilAfter(AWAY_MS, timers, signal);
  }
}

/** A function, because the signal changes while something is awaited. */
function hasEnded({ signal }: VpcdOptions): boolean {
  return signal.aborted;
}

/** `undefined` when nothing listens. */
function openSocket({ host, port, signal }: VpcdOptions): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, noDelay: true });
    const abort = () => socket.destroy();
    const settle = (result: Socket | undefined) => {
      signal.removeEventListener('abort', abort);
      socket.removeAllListeners();
      resolve(result);
    };
    signal.addEventListener('abort', abort);
    socket.once('connect', () => settle(socket));
    socket.once('error', () => settle(undefined));
    socket.once('close', () => settle(undefined));
  });
}

/** One stay on the reader. */
class Presence {
  /** Resolves when the card is off the reader, whoever took it; rejects when the card itself broke. */
  readonly ended: Promise<void>;
  readonly #card: VirtualCard;
  readonly #socket: Socket;
  #received: Bytes = new Uint8Array(0);
  #breakOff: (failure: unknown) => void = () => undefined;

  constructor(card: VirtualCard, socket: Socket, signal: AbortSignal) {
    this.#card = card;
    this.#socket = socket;
    this.ended = new Promise<void>((resolve, reject) => {
      const leave = () => socket.destroy();
      this.#breakOff = (failure) => {
        reject(failure instanceof Error ? failure : new AppError('INVARIANT', { where: 'virtual card' }));
        leave();
      };
      socket.on('data', (chunk) => this.#receive(chunk));
      // An error is always followed by `close`.
      socket.on('error', () => undefined);
      socket.once('end', leave);
      socket.once('close', () => {
        signal.removeEventListener('abort', leave);
        card.powerOff();
        resolve();
      });
      signal.addEventListener('abort', leave, { once: true });
      if (signal.aborted) leave();
    });
  }

  #receive(chunk: Bytes): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const [high, low] = this.#received;
      if (high === undefined || low === undefined) return;
      const end = 2 + high * 0x100 + low;
      if (this.#received.length < end) return;
      const payload = this.#received.slice(2, end);
      this.#received = this.#received.subarray(end);
      this.#obey(payload);
    }
  }

  #obey(payload: Bytes): void {
    const [control] = payload;
    if (payload.length !== 1) {
      void this.#answer(payload);
    } else if (control === CONTROL.POWER_ON) {
      this.#card.powerOn();
    } else if (control === CONTROL.POWER_OFF) {
      this.#card.powerOff();
    } else if (control === CONTROL.RESET) {
      this.#card.reset();
    } else if (control === CONTROL.ATR) {
      this.#send(this.#card.atr.length === 0 ? MUTE_ATR : this.#card.atr);
    }
  }

  async #answer(command: Bytes): Promise<void> {
    try {
      this.#send(await this.#card.transmit(command));
    } catch (failure) {
      // Power ended the exchange; the reader no longer waits for it.
      if (isAppError(failure, 'CARD_RESET')) return;
      if (isAppError(failure, 'CARD_REMOVED', 'CARD_MUTE')) this.#socket.destroy();
      else this.#breakOff(failure);
    }
  }

  #send(payload: Bytes): void {
    if (payload.length > LONGEST_PAYLOAD) throw new AppError('APDU_TOO_LONG', { length: payload.length });
    if (this.#socket.destroyed) return;
    const frame = new Uint8Array(2 + payload.length);
    frame.set([payload.length >> 8, payload.length & 0xff]);
    frame.set(payload, 2);
    this.#socket.write(frame);
  }
}

function untilAfter(delayMs: number, timers: Timers, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      cancel();
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const cancel = timers.after(delayMs, finish);
    signal.addEventListener('abort', finish, { once: true });
    if (signal.aborted) finish();
  });
}

function unreachable({ host, port }: VpcdOptions): AppError {
  return new AppError('VPCD_UNREACHABLE', { host, port });
}
