// A card with a script instead of an application: each INS asks for one behaviour.

import { serveVpcdCard, type VirtualCard } from '../../src/host/vpcd-card.ts';
import type { Bytes } from '../../src/bytes/bytes.ts';
import { AppError } from '../../src/errors/app-error.ts';
import { portOf } from './service.ts';

/** T=1, with a historical byte that tells the cards of two readers apart. */
export function atrOf(mark: number): Bytes {
  return Uint8Array.of(0x3b, 0x81, 0x80, 0x01, mark, 0x80 ^ 0x81 ^ 0x01 ^ mark);
}

export const COMMAND = {
  /** 90 00. */
  select: Uint8Array.of(0x00, 0xa4, 0x04, 0x0c),
  /** Sixteen octets and 90 00. */
  readShort: Uint8Array.of(0x00, 0xb0, 0x00, 0x00, 0x10),
  /** Le 000000: LONG_FILE octets and 90 00. */
  readExtended: Uint8Array.of(0x00, 0xb0, 0x00, 0x00, 0x00, 0x00, 0x00),
  /** No answer until the card is taken away. */
  stall: Uint8Array.of(0x00, 0xee, 0x00, 0x00),
  /** The card leaves instead of answering, and comes back. */
  pull: Uint8Array.of(0x00, 0xdd, 0x00, 0x00),
} as const;

export const LONG_FILE = 7_000;

export class TestCard implements VirtualCard {
  readonly atr: Bytes;
  readonly commands: Bytes[] = [];
  powered = false;
  resets = 0;
  #endStall: (() => void) | undefined;

  constructor(atr: Bytes = atrOf(0x31)) {
    this.atr = atr;
  }

  powerOn(): void {
    this.powered = true;
  }

  powerOff(): void {
    this.powered = false;
    this.#endStall?.();
  }

  reset(): void {
    this.resets++;
  }

  transmit(command: Bytes): Promise<Bytes> {
    this.commands.push(command);
    switch (command[1]) {
      case 0xb0:
        return Promise.resolve(fileOf(command.length === 7 ? LONG_FILE : (command[4] ?? 0)));
      case 0xee:
        return new Promise((_, reject) => {
          this.#endStall = () => reject(new AppError('CARD_RESET'));
        });
      case 0xdd:
        return Promise.reject(new AppError('CARD_REMOVED'));
      default:
        return Promise.resolve(Uint8Array.of(0x90, 0x00));
    }
  }
}

/** Octet n is n modulo 251, then 90 00. */
export function fileOf(length: number): Bytes {
  const response = Uint8Array.from({ length: length + 2 }, (_, index) => index % 251);
  response.set([0x90, 0x00], length);
  return response;
}

export interface PlacedCard {
  readonly card: TestCard;
  /** Takes the card off the reader. */
  remove(): Promise<void>;
}

const placed = new Set<PlacedCard>();

/** @param reader counted from 0. */
export function placeCard(reader = 0, card: TestCard = new TestCard(atrOf(0x31 + reader))): PlacedCard {
  const end = new AbortController();
  const served = serveVpcdCard(card, { host: '127.0.0.1', port: portOf(reader), signal: end.signal });
  const self: PlacedCard = {
    card,
    async remove() {
      placed.delete(self);
      end.abort();
      await served;
    },
  };
  placed.add(self);
  return self;
}

/** For `afterEach`: nothing stays on a reader. */
export async function removeAllCards(): Promise<void> {
  await Promise.all([...placed].map((card) => card.remove()));
}
