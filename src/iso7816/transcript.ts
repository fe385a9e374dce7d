// What crossed the link, for the report's counters and for support. Redacted by construction: a transcript holds
// headers, lengths and status words, and has no place for a data field.

import type { Bytes } from '../bytes/bytes.ts';
import { toHex } from '../bytes/hex.ts';
import { parseResponse } from './response-apdu.ts';
import { statusWordName } from './status-word.ts';
import type { Transceiver } from './transceiver.ts';

export interface TranscriptEntry {
  /** CLA INS P1 P2 in hexadecimal. */
  readonly header: string;
  readonly sentLength: number;
  readonly receivedLength: number;
  /** As statusWordName writes it; empty when no answer came, or less than a status word. */
  readonly sw: string;
}

export interface LinkTotals {
  readonly apdus: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
}

/** A transceiver that keeps the transcript of what passes through it. */
export class RecordedLink implements Transceiver {
  readonly #link: Transceiver;
  readonly #entries: TranscriptEntry[] = [];
  #onExchange: ((totals: LinkTotals) => void) | undefined;
  #totals: LinkTotals = { apdus: 0, bytesSent: 0, bytesReceived: 0 };

  constructor(link: Transceiver, onExchange?: (totals: LinkTotals) => void) {
    this.#link = link;
    this.#onExchange = onExchange;
  }

  get entries(): readonly TranscriptEntry[] {
    return this.#entries;
  }

  get totals(): LinkTotals {
    return this.#totals;
  }

  async transmit(command: Bytes): Promise<Bytes> {
    let response: Bytes = new Uint8Array(0);
    try {
      response = await this.#link.transmit(command);
      return response;
    } finally {
      this.#record(command, response);
      this.#onExchange?.(this.#totals);
    }
  }

  #record(command: Bytes, response: Bytes): void {
    this.#totals = {
      apdus: this.#totals.apdus + 1,
      bytesSent: this.#totals.bytesSent + command.length,
      bytesReceived: this.#totals.bytesReceived + response.length,
    };
    this.#entries.push({
      header: toHex(command.subarray(0, 4)),
      sentLength: command.length,
      receivedLength: response.length,
      sw: response.length < 2 ? '' : statusWordName(parseResponse(response).sw),
    });
  }
}
