// The C structures of PC/SC, taken apart and put together by a platform's layout. Pure: no native call here.

import type { Bytes } from '../../src/bytes/bytes.ts';
import type { PlatformLayout } from './layout.ts';

/** SCARD_READERSTATE as asked: where the reader's name lies in memory and the state the caller knows (0: none). */
export interface ReaderQuery {
  readonly nameAddress: bigint;
  readonly knownState: number;
}

/** SCARD_READERSTATE as answered: 32 bits of state, the upper 16 of them a counter of events. */
export interface ReaderAnswer {
  readonly eventState: number;
  readonly atr: Bytes;
}

/** Octets that never move, with the integer access the structures need. */
export class NativeMemory {
  readonly bytes: Bytes;
  readonly #view: DataView;

  /** Choice: an explicit ArrayBuffer. A short Uint8Array may live in V8's heap, where it can be moved. */
  constructor(length: number) {
    const buffer = new ArrayBuffer(length);
    this.bytes = new Uint8Array(buffer);
    this.#view = new DataView(buffer);
  }

  /** Every platform this runs on is little-endian. */
  read(offset: number, width: 4 | 8): bigint {
    return width === 8 ? this.#view.getBigUint64(offset, true) : BigInt(this.#view.getUint32(offset, true));
  }

  write(offset: number, width: 4 | 8, value: bigint): void {
    if (width === 8) this.#view.setBigUint64(offset, value, true);
    else this.#view.setUint32(offset, Number(value), true);
  }
}

export function encodeReaderStates(layout: PlatformLayout, queries: readonly ReaderQuery[]): NativeMemory {
  const { readerState: at, word, pointer } = layout;
  const memory = new NativeMemory(at.size * queries.length);
  queries.forEach((query, index) => {
    const start = at.size * index;
    memory.write(start + at.name, pointer, query.nameAddress);
    memory.write(start + at.currentState, word, BigInt(query.knownState));
    memory.write(start + at.atrLength, word, BigInt(at.atrCapacity));
  });
  return memory;
}

export function parseReaderStates(layout: PlatformLayout, memory: NativeMemory): ReaderAnswer[] {
  const { readerState: at, word } = layout;
  const answers: ReaderAnswer[] = [];
  for (let start = 0; start + at.size <= memory.bytes.length; start += at.size) {
    const length = Math.min(Number(memory.read(start + at.atrLength, word)), at.atrCapacity);
    answers.push({
      eventState: Number(BigInt.asUintN(32, memory.read(start + at.eventState, word))),
      atr: memory.bytes.slice(start + at.atr, start + at.atr + length),
    });
  }
  return answers;
}

/** SCARD_IO_REQUEST: dwProtocol, cbPciLength. */
export function encodeIoRequest(layout: PlatformLayout, protocol: number): NativeMemory {
  const memory = new NativeMemory(2 * layout.word);
  memory.write(0, layout.word, BigInt(protocol));
  memory.write(layout.word, layout.word, BigInt(2 * layout.word));
  return memory;
}

/** A reader's name with its terminating NUL. */
export function encodeName(layout: PlatformLayout, name: string): NativeMemory {
  const encoded = Buffer.from(`${name}\0`, layout.text);
  const memory = new NativeMemory(encoded.length);
  memory.bytes.set(encoded);
  return memory;
}

/** A multi-string: names each ended by NUL, the last followed by one more. */
export function parseNames(layout: PlatformLayout, bytes: Bytes): string[] {
  return Buffer.from(bytes)
    .toString(layout.text)
    .split('\0')
    .filter((name) => name !== '');
}
