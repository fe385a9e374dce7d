// The host's end of the bridge in the stand-in: answers messages of the page itself, of no other document, and tells it events.

import { randomBytes } from 'node:crypto';
import type { Answer } from '../../src/ipc/schema.ts';
import { type BridgeNames, bridgeScript, receiveFunction } from './bridge-script.ts';
import { type CdpEvent, type CdpSession, isFields, textAt } from './cdp-connection.ts';
import type { PageHost } from './window-port.ts';

export interface BridgedPage {
  readonly session: CdpSession;
  /** Of the main frame. */
  readonly frameId: string;
  readonly origin: string;
}

/** Sixteen files of 1.4 million characters at most come in one message (src/ipc/schema.ts). */
const LONGEST_CALL = 24_000_000;

export class PageBridge {
  readonly #page: BridgedPage;
  readonly #host: PageHost;
  readonly #names: BridgeNames;
  /** The context in which the page's own script runs, in the document that is shown now. */
  #context: { readonly id: number; readonly uniqueId: string } | undefined;

  constructor(page: BridgedPage, host: PageHost) {
    this.#page = page;
    this.#host = host;
    const suffix = randomBytes(8).toString('hex');
    this.#names = { binding: `call${suffix}`, receiver: `receive${suffix}` };
    page.session.listen((event) => this.#hear(event));
    host.listen((event, payload) => this.#tell({ event, payload }));
  }

  /** Before the page is shown: every document that comes gets the bridge first. */
  async install(): Promise<void> {
    const { session, origin } = this.#page;
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: this.#names.binding });
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: bridgeScript(origin, this.#names),
    });
  }

  #hear({ method, params }: CdpEvent): void {
    switch (method) {
      case 'Runtime.executionContextCreated':
        this.#enter(params['context']);
        return;
      case 'Runtime.executionContextsCleared':
        this.#context = undefined;
        return;
      case 'Runtime.executionContextDestroyed':
        if (this.#context?.id === params['executionContextId']) this.#context = undefined;
        return;
      case 'Runtime.bindingCalled':
        if (params['name'] === this.#names.binding)
          this.#receive(params['executionContextId'], textAt(params, 'payload'));
        return;
      default:
    }
  }

  #enter(context: unknown): void {
    if (!isFields(context) || !isFields(context['auxData'])) return;
    const { frameId, isDefault } = context['auxData'];
    const ours =
      frameId === this.#page.frameId && isDefault === true && context['origin'] === this.#page.origin;
    if (ours && typeof context['id'] === 'number') {
      this.#context = { id: context['id'], uniqueId: textAt(context, 'uniqueId') };
    }
  }

  /** A frame, another origin or a document that was left says nothing that counts. */
  #receive(contextId: unknown, payload: string): void {
    const context = this.#context;
    if (context === undefined || context.id !== contextId || payload.length > LONGEST_CALL) return;
    const call = parseCall(payload);
    if (call === undefined) return;
    void this.#host.answer(call.name, call.input).then((answer) => {
      // The document that asked may be gone; its answer is not for the next one.
      if (this.#context?.uniqueId === context.uniqueId) this.#tell({ id: call.id, answer });
    });
  }

  #tell(
    message:
      | { readonly id: number; readonly answer: Answer<unknown> }
      | { readonly event: string; readonly payload: unknown },
  ): void {
    if (this.#context === undefined) return;
    this.#page.session
      .send('Runtime.callFunctionOn', {
        functionDeclaration: receiveFunction(this.#names.receiver),
        arguments: [{ value: message }],
        uniqueContextId: this.#context.uniqueId,
        silent: true,
      })
      .catch(() => undefined);
  }
}

function parseCall(
  payload: string,
): { readonly id: number; readonly name: unknown; readonly input: unknown } | undefined {
  try {
    const call: unknown = JSON.parse(payload);
    if (!isFields(call) || typeof call['id'] !== 'number') return undefined;
    return { id: call['id'], name: call['name'], input: call['input'] };
  } catch {
    return undefined;
  }
}
