// The PC/SC functions of the platform's library, as promises. Each call runs on a thread of libuv's pool (koffi's
// asynchronous calls; no worker threads: their own copies of the addon would not share its type tables). Results come
// back as returned: the callers decide what is an error.

import { wipe, type Bytes } from '../../src/bytes/bytes.ts';
import { declareFunctions, type FunctionName, type NativeCall } from './functions.ts';
import { loadKoffi, loadLibrary, type Koffi, type Library } from './koffi.ts';
import { layoutFor, type PlatformLayout } from './layout.ts';
import {
  encodeIoRequest,
  encodeName,
  encodeReaderStates,
  NativeMemory,
  parseNames,
  parseReaderStates,
  type ReaderAnswer,
} from './structures.ts';

export interface KnownReader {
  readonly name: string;
  /** dwEventState of the last answer without its CHANGED bit; 0 when nothing is known yet. */
  readonly state: number;
}

export interface CardConnection {
  readonly handle: bigint;
  readonly protocol: number;
}

const SCOPE_SYSTEM = 2;
const SHARE_SHARED = 2;
const PROTOCOL_T0_OR_T1 = 3;
const INFINITE = 0xffff_ffff;
/** In characters; pcsc-lite allows 16 readers of 128. */
const NAMES_CAPACITY = 16_384;
/** The longest response APDU, 65 536 + 2 octets, and the ten octets of header pcsc-lite asks room for. */
const RESPONSE_CAPACITY = 65_548;

export class Winscard {
  readonly layout: PlatformLayout;
  readonly #koffi: Koffi;
  readonly #calls: Readonly<Record<FunctionName, NativeCall>>;

  constructor(koffi: Koffi, library: Library, layout: PlatformLayout) {
    this.layout = layout;
    this.#koffi = koffi;
    this.#calls = declareFunctions(library, layout);
  }

  async establishContext(): Promise<{ rv: number; context: bigint }> {
    const context = new NativeMemory(8);
    const rv = await this.#calls.SCardEstablishContext(SCOPE_SYSTEM, null, null, context.bytes);
    return { rv, context: context.read(0, this.layout.handle) };
  }

  releaseContext(context: bigint): Promise<number> {
    return this.#calls.SCardReleaseContext(context);
  }

  /** Ends a wait of the context, if one is under way at this moment. */
  cancel(context: bigint): Promise<number> {
    return this.#calls.SCardCancel(context);
  }

  async listReaders(context: bigint): Promise<{ rv: number; names: string[] }> {
    const width = this.layout.text === 'utf-16le' ? 2 : 1;
    const names = new NativeMemory(NAMES_CAPACITY * width);
    const length = this.#word(NAMES_CAPACITY);
    const rv = await this.#calls.SCardListReaders(context, null, names.bytes, length.bytes);
    const used = rv === 0 ? Number(length.read(0, this.layout.word)) * width : 0;
    return { rv, names: parseNames(this.layout, names.bytes.subarray(0, used)) };
  }

  /** Blocks until a reader's state is another than the known one, at most `timeoutMs`. */
  async waitForChange(
    context: bigint,
    timeoutMs: number | undefined,
    readers: readonly KnownReader[],
  ): Promise<{ rv: number; answers: ReaderAnswer[] }> {
    const names = readers.map(({ name }) => encodeName(this.layout, name));
    const states = encodeReaderStates(
      this.layout,
      names.map((name, index) => ({
        nameAddress: this.#koffi.address(name.bytes),
        knownState: readers[index]?.state ?? 0,
      })),
    );
    const rv = await this.#calls.SCardGetStatusChange(
      context,
      timeoutMs ?? INFINITE,
      states.bytes,
      readers.length,
    );
    // Read after the call, so that the names the structures point at are still there while it runs.
    const complete = names.length === readers.length;
    return { rv, answers: rv === 0 && complete ? parseReaderStates(this.layout, states) : [] };
  }

  async connect(context: bigint, readerName: string): Promise<{ rv: number; connection: CardConnection }> {
    const name = encodeName(this.layout, readerName);
    const handle = new NativeMemory(8);
    const protocol = this.#word(0);
    const rv = await this.#calls.SCardConnect(
      context,
      name.bytes,
      SHARE_SHARED,
      PROTOCOL_T0_OR_T1,
      handle.bytes,
      protocol.bytes,
    );
    const connection = {
      handle: handle.read(0, this.layout.handle),
      protocol: Number(protocol.read(0, this.layout.word)),
    };
    return { rv, connection };
  }

  /** The answer to reset of the connected card. */
  async readAtr(handle: bigint): Promise<{ rv: number; atr: Bytes }> {
    const capacity = this.layout.readerState.atrCapacity;
    const names = new NativeMemory(NAMES_CAPACITY);
    const namesLength = this.#word(NAMES_CAPACITY / 2);
    const [state, protocol, atrLength] = [this.#word(0), this.#word(0), this.#word(capacity)];
    const atr = new NativeMemory(capacity);
    const rv = await this.#calls.SCardStatus(
      handle,
      names.bytes,
      namesLength.bytes,
      state.bytes,
      protocol.bytes,
      atr.bytes,
      atrLength.bytes,
    );
    const length = Math.min(Number(atrLength.read(0, this.layout.word)), capacity);
    return { rv, atr: atr.bytes.slice(0, length) };
  }

  beginTransaction(handle: bigint): Promise<number> {
    return this.#calls.SCardBeginTransaction(handle);
  }

  endTransaction(handle: bigint, disposition: number): Promise<number> {
    return this.#calls.SCardEndTransaction(handle, disposition);
  }

  disconnect(handle: bigint, disposition: number): Promise<number> {
    return this.#calls.SCardDisconnect(handle, disposition);
  }

  async transmit(connection: CardConnection, command: Bytes): Promise<{ rv: number; response: Bytes }> {
    const request = encodeIoRequest(this.layout, connection.protocol);
    const sent = new NativeMemory(command.length);
    sent.bytes.set(command);
    const response = new NativeMemory(RESPONSE_CAPACITY);
    const length = this.#word(RESPONSE_CAPACITY);
    const rv = await this.#calls.SCardTransmit(
      connection.handle,
      request.bytes,
      sent.bytes,
      command.length,
      null,
      response.bytes,
      length.bytes,
    );
    const received = rv === 0 ? Math.min(Number(length.read(0, this.layout.word)), RESPONSE_CAPACITY) : 0;
    const copy = response.bytes.slice(0, received);
    wipe(sent.bytes);
    wipe(response.bytes.subarray(0, received));
    return { rv, response: copy };
  }

  #word(value: number): NativeMemory {
    const memory = new NativeMemory(8);
    memory.write(0, this.layout.word, BigInt(value));
    return memory;
  }
}

let loading: Promise<Winscard | undefined> | undefined;

/**
 * `undefined` where koffi or the library of the smart card service cannot be loaded. Loaded once: koffi keeps every
 * declaration for ever, and the service may be opened anew a thousand times.
 */
export function loadWinscard(): Promise<Winscard | undefined> {
  loading ??= loadWinscardFor(process.platform, process.arch);
  return loading;
}

/** For another platform than this one `undefined`, or a library that is not there. */
export async function loadWinscardFor(platform: string, architecture: string): Promise<Winscard | undefined> {
  const layout = layoutFor(platform, architecture);
  const koffi = layout && (await loadKoffi());
  const library = koffi && loadLibrary(koffi, layout.libraries);
  return library && new Winscard(koffi, library, layout);
}
