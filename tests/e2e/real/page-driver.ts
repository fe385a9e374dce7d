// Acts and looks in the page the way its own script does: through the bridge, and at what is on the screen.

import { type CdpSession, isFields } from '../../../native-shims/window/cdp-connection.ts';
import type { AppState } from '../../../src/ipc/app-state.ts';
import type { Answer, CallInput, CallName, CallResult } from '../../../src/ipc/schema.ts';

const PATIENCE_MS = 20_000;

export class PageDriver {
  readonly #session: CdpSession;

  constructor(session: CdpSession) {
    this.#session = session;
  }

  /** Waits until the page has its bridge and knows the state, then follows it. */
  async ready(): Promise<void> {
    await this.until(`Boolean(window.zairyuDesk)`);
    await this.evaluate(`(async () => {
      globalThis.seen = [];
      window.zairyuDesk.listen('state.changed', (state) => globalThis.seen.push(state));
      globalThis.seen.push((await window.zairyuDesk.call('app.start')).value.state);
    })()`);
  }

  async call<Name extends CallName>(name: Name, input?: CallInput<Name>): Promise<Answer<CallResult<Name>>> {
    const expression = `window.zairyuDesk.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`;
    return (await this.evaluate(expression)) as Answer<CallResult<Name>>;
  }

  /** The first state of that kind since the last one waited for. */
  async session(kind: AppState['session']['kind']): Promise<AppState> {
    await this.until(`globalThis.seen.some(({ session }) => session.kind === ${JSON.stringify(kind)})`);
    return (await this.evaluate(`(() => {
      const index = globalThis.seen.findIndex(({ session }) => session.kind === ${JSON.stringify(kind)});
      const [state] = globalThis.seen.splice(0, index + 1).slice(-1);
      return state;
    })()`)) as AppState;
  }

  async state(): Promise<AppState> {
    const answer = await this.call('app.start');
    if (!answer.ok) throw new Error(answer.failure.code);
    return answer.value.state;
  }

  async numberOf(profile: string): Promise<string> {
    const answer = await this.call('simulator.cards');
    const card = answer.ok ? answer.value.find(({ name }) => name === profile) : undefined;
    if (card?.family !== 'residence-card') throw new Error(`no simulated card ${profile}`);
    return card.cardNumber;
  }

  async text(): Promise<string> {
    return String(await this.evaluate('document.body.innerText'));
  }

  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(`the page threw: ${JSON.stringify(exceptionDetails)}`);
    return isFields(result) ? result['value'] : undefined;
  }

  /** The window as it looks, PNG. */
  async picture(): Promise<Buffer> {
    const { data } = await this.#session.send('Page.captureScreenshot', { captureBeyondViewport: true });
    return Buffer.from(String(data), 'base64');
  }

  /** Typed on the keyboard, into whatever has the focus. */
  async type(text: string): Promise<void> {
    for (const character of text) await this.press(character, character);
  }

  /** @param key as in KeyboardEvent.key; @param text what it writes, if anything */
  async press(key: string, text?: string): Promise<void> {
    const codes: Readonly<Record<string, number>> = { Enter: 13, Escape: 27, Tab: 9 };
    const event = {
      key,
      windowsVirtualKeyCode: codes[key] ?? key.toUpperCase().charCodeAt(0),
      ...(text && { text }),
    };
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  /** What is on the clipboard, as a person finds it who pastes it into a field of this window. */
  async pasted(): Promise<string> {
    await this.evaluate(`(() => {
      const field = Object.assign(document.createElement('textarea'), { id: 'pasted-here' });
      document.body.append(field);
      field.focus();
    })()`);
    const event = { key: 'v', windowsVirtualKeyCode: 86, commands: ['paste'] };
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    return String(
      await this.evaluate(`(() => {
        const field = document.getElementById('pasted-here');
        field.remove();
        return field.value;
      })()`),
    );
  }

  /** As the button of the window's frame does. */
  async closeWindow(): Promise<void> {
    await this.#session.send('Page.close').catch(() => undefined);
  }

  /** Ends the process of the page, as a defect of it would; nothing answers any more. */
  crash(): void {
    this.#session.send('Page.crash').catch(() => undefined);
  }

  async until(condition: string): Promise<void> {
    const limit = performance.now() + PATIENCE_MS;
    while (performance.now() < limit) {
      // A page that is being left has nothing to say for a moment.
      const holds = await this.evaluate(condition).catch(() => false);
      if (holds === true) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`never: ${condition}`);
  }
}
