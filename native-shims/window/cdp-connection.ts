// The DevTools protocol over the pipe of a browser: JSON messages, each ended by an octet 00. No port is opened, so no other
// program can get at the window.

import type { Readable, Writable } from 'node:stream';
import { AppError } from '../../src/errors/app-error.ts';

export type CdpFields = Readonly<Record<string, unknown>>;

export interface CdpEvent {
  readonly method: string;
  readonly params: CdpFields;
  /** Of the target it came from; undefined: of the browser itself. */
  readonly sessionId: string | undefined;
}

interface Waiting {
  readonly method: string;
  readonly resolve: (result: CdpFields) => void;
  readonly reject: (failure: AppError) => void;
}

/** Longer than the largest message there is: a state with all images of a card, or a page as PDF. */
const LONGEST_MESSAGE = 64 * 1024 * 1024;

export class CdpConnection {
  readonly #output: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(event: CdpEvent) => void>();
  #pieces: Buffer[] = [];
  #length = 0;
  #lastId = 0;
  #ended = false;

  /** @param output to the browser, its descriptor 3; `input` from it, its descriptor 4 */
  constructor(output: Writable, input: Readable) {
    this.#output = output;
    input.on('data', (piece: Buffer) => this.#take(piece));
    input.once('close', () => this.end());
    input.on('error', () => this.end());
    output.on('error', () => this.end());
  }

  /** @returns a function that ends it. */
  listen(listener: (event: CdpEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @throws AppError HOST_CRASHED when the browser refuses, or is gone. */
  send(method: string, params: CdpFields = {}, sessionId?: string): Promise<CdpFields> {
    if (this.#ended) return Promise.reject(new AppError('HOST_CRASHED', { where: 'browser', method }));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject });
      this.#output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** The browser is gone: nothing is answered any more. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const { method, reject } of this.#waiting.values()) {
      reject(new AppError('HOST_CRASHED', { where: 'browser', method }));
    }
    this.#waiting.clear();
    this.#listeners.clear();
    this.#output.end();
  }

  #take(piece: Buffer): void {
    let rest = piece;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message = Buffer.concat([...this.#pieces, rest.subarray(0, end)]).toString('utf8');
      this.#pieces = [];
      this.#length = 0;
      rest = rest.subarray(end + 1);
      this.#hear(message);
    }
    if (rest.length === 0) return;
    this.#pieces.push(rest);
    this.#length += rest.length;
    if (this.#length > LONGEST_MESSAGE) this.end();
  }

  #hear(text: string): void {
    let message: unknown;
    try {
      message = JSON.parse(text);
    } catch {
      this.end();
      return;
    }
    if (!isFields(message)) return;
    const { id, method, params, sessionId, error, result } = message;
    if (typeof id === 'number') {
      this.#answer(id, result, error);
      return;
    }
    if (typeof method !== 'string' || !isFields(params)) return;
    const event = { method, params, sessionId: typeof sessionId === 'string' ? sessionId : undefined };
    for (const listener of [...this.#listeners]) listener(event);
  }

  #answer(id: number, result: unknown, error: unknown): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (waiting === undefined) return;
    // The browser's own message may quote the page; which command it refused is enough.
    if (error !== undefined)
      waiting.reject(new AppError('HOST_CRASHED', { where: 'browser refused', method: waiting.method }));
    else waiting.resolve(isFields(result) ? result : {});
  }
}

/** One target of the browser: a page. */
export class CdpSession {
  readonly id: string;
  readonly #connection: CdpConnection;

  constructor(connection: CdpConnection, id: string) {
    this.#connection = connection;
    this.id = id;
  }

  send(method: string, params: CdpFields = {}): Promise<CdpFields> {
    return this.#connection.send(method, params, this.id);
  }

  listen(listener: (event: CdpEvent) => void): () => void {
    return this.#connection.listen((event) => {
      if (event.sessionId === this.id) listener(event);
    });
  }
}

export function isFields(value: unknown): value is CdpFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text inside an object inside an object: `textAt(params, 'request', 'url')`; empty where there is none. */
export function textAt(fields: CdpFields, ...path: readonly string[]): string {
  let value: unknown = fields;
  for (const name of path) value = isFields(value) ? value[name] : undefined;
  return typeof value === 'string' ? value : '';
}
