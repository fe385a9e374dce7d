// The browser's end of the pipe, played by the test: answers what it is asked and says what it is told to.

import { PassThrough } from 'node:stream';
import { CdpConnection, type CdpFields, isFields } from '../../../../native-shims/window/cdp-connection.ts';

export interface SentCommand {
  readonly method: string;
  readonly params: CdpFields;
  readonly sessionId: unknown;
}

export class FakeBrowser {
  readonly connection: CdpConnection;
  readonly commands: SentCommand[] = [];
  /** What it answers with an error. */
  readonly refuses = new Set<string>();
  readonly #toHost = new PassThrough();

  constructor() {
    const fromHost = new PassThrough();
    let rest = '';
    fromHost.on('data', (piece: Buffer) => {
      const parts = (rest + piece.toString()).split('\0');
      rest = parts.pop() ?? '';
      for (const part of parts) this.#take(JSON.parse(part));
    });
    this.connection = new CdpConnection(fromHost, this.#toHost);
  }

  /** The last command of that name. */
  last(method: string): SentCommand | undefined {
    return this.commands.filter((command) => command.method === method).at(-1);
  }

  async says(method: string, params: CdpFields, sessionId?: string): Promise<void> {
    this.#toHost.write(`${JSON.stringify({ method, params, sessionId })}\0`);
    // Files are read before an answer is there.
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
  }

  #take(message: unknown): void {
    if (!isFields(message)) return;
    const { id, method, params, sessionId } = message;
    this.commands.push({ method: String(method), params: isFields(params) ? params : {}, sessionId });
    const answer = this.refuses.has(String(method)) ? { error: { code: -32_000 } } : { result: {} };
    this.#toHost.write(`${JSON.stringify({ id, ...answer })}\0`);
  }
}
