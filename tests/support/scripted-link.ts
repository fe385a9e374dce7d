// Transceivers and channels that follow a script: each command must be the next one written down.

import { fromHex, toHex } from '../../src/bytes/hex.ts';
import type { ApduChannel } from '../../src/iso7816/apdu-channel.ts';
import { type CommandApdu, encodeCommand } from '../../src/iso7816/command-apdu.ts';
import { type ResponseApdu, parseResponse } from '../../src/iso7816/response-apdu.ts';
import type { Transceiver } from '../../src/iso7816/transceiver.ts';

/** One exchange in hexadecimal. */
export interface Exchange {
  readonly send: string;
  readonly recv: string;
}

export class ScriptedLink implements Transceiver {
  readonly #script: readonly Exchange[];
  #next = 0;

  constructor(script: readonly Exchange[]) {
    this.#script = script;
  }

  /** Whether every exchange of the script took place. */
  get finished(): boolean {
    return this.#next === this.#script.length;
  }

  transmit(command: Uint8Array): Promise<Uint8Array> {
    const sent = toHex(command);
    const exchange = this.#script[this.#next++];
    if (exchange?.send !== sent) {
      return Promise.reject(
        new Error(`exchange ${this.#next}: ${sent} instead of ${exchange?.send ?? 'nothing'}`),
      );
    }
    return Promise.resolve(fromHex(exchange.recv));
  }
}

/** A transceiver that answers every command by a function of its octets, and counts them. */
export class AnsweringLink implements Transceiver {
  readonly #answer: (command: Uint8Array) => Uint8Array;
  exchanges = 0;

  constructor(answer: (command: Uint8Array) => Uint8Array) {
    this.#answer = answer;
  }

  transmit(command: Uint8Array): Promise<Uint8Array> {
    this.exchanges += 1;
    return Promise.resolve(this.#answer(command));
  }
}

/** A channel that gives one prepared answer to everything and keeps the octets of what was sent. */
export class RecordingChannel implements ApduChannel {
  readonly shortReadLimit = 0x100;
  readonly protects = false;
  readonly sent: string[] = [];
  readonly #answer: ResponseApdu;

  /** @param answer data ‖ SW1 ‖ SW2 in hexadecimal. */
  constructor(answer: string) {
    this.#answer = parseResponse(fromHex(answer));
  }

  send(command: CommandApdu): Promise<ResponseApdu> {
    this.sent.push(toHex(encodeCommand(command)));
    return Promise.resolve(this.#answer);
  }
}
