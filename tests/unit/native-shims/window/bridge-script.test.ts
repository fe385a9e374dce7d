import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  bridgeScript,
  copyExpression,
  receiveFunction,
} from '../../../../native-shims/window/bridge-script.ts';
import type { DeskBridge } from '../../../../src/ipc/derive.ts';

const ORIGIN = 'https://zairyu-desk.invalid';
const NAMES = { binding: 'call0', receiver: 'receive0' };

interface Page {
  readonly bridge: DeskBridge | undefined;
  readonly sent: readonly string[];
  readonly receive: (message: unknown) => void;
  readonly run: (code: string) => unknown;
}

function page(origin: string, framed = false): Page {
  const sent: string[] = [];
  const globals: Record<string, unknown> = {
    location: { origin },
    call0: (text: string) => void sent.push(text),
  };
  const context = createContext(globals);
  runInContext(`var window = globalThis; window.top = ${framed ? '{}' : 'globalThis'};`, context);
  runInContext(bridgeScript(ORIGIN, NAMES), context);
  const run = (code: string): unknown => runInContext(code, context);
  return {
    bridge: globals['zairyuDesk'] as DeskBridge | undefined,
    sent,
    receive: (message) => void run(`(${receiveFunction('receive0')})(${JSON.stringify(message)})`),
    run,
  };
}

describe('the bridge in the page', () => {
  it('asks and is answered, each question by its own answer', async () => {
    const { bridge, sent, receive } = page(ORIGIN);
    const first = bridge?.call('app.start', undefined);
    const second = bridge?.call('number.submit', { typed: 'x' });
    expect(sent.map((text): unknown => JSON.parse(text))).toEqual([
      { id: 1, name: 'app.start' },
      { id: 2, name: 'number.submit', input: { typed: 'x' } },
    ]);
    receive({ id: 2, answer: { ok: true, value: 'second' } });
    receive({ id: 1, answer: { ok: true, value: 'first' } });
    receive({ id: 1, answer: 'again' });
    expect(await Promise.all([first, second])).toEqual([
      { ok: true, value: 'first' },
      { ok: true, value: 'second' },
    ]);
  });

  it('hears events until it stops listening', () => {
    const { bridge, receive } = page(ORIGIN);
    const heard: unknown[] = [];
    const end = bridge?.listen('state.changed', (payload) => heard.push(payload));
    receive({ event: 'state.changed', payload: 1 });
    receive({ event: 'another', payload: 2 });
    end?.();
    receive({ event: 'state.changed', payload: 3 });
    expect(heard).toEqual([1]);
  });

  it('takes the binding out of the page, and cannot be replaced', () => {
    const { run } = page(ORIGIN);
    expect(run('typeof call0')).toBe('undefined');
    expect(run(`Object.keys(globalThis).includes('receive0')`)).toBe(false);
    expect(
      run(
        `(() => { 'use strict'; try { zairyuDesk.call = 1; return 'replaced'; } catch { return 'kept'; } })()`,
      ),
    ).toBe('kept');
  });

  it.each([
    ['another origin', page('https://example.com')],
    ['a frame', page(ORIGIN, true)],
  ])('is not given to %s', (_, { bridge, run, receive }) => {
    expect(bridge).toBeUndefined();
    expect(run('typeof call0')).toBe('undefined');
    receive({ id: 1, answer: null });
  });
});

describe('copying', () => {
  it('puts the text on the clipboard, whatever is in it', () => {
    const text = `a"b\\c\n\u2028</script>`;
    const put: unknown[] = [];
    const listeners: ((event: unknown) => void)[] = [];
    const context = createContext({
      document: {
        addEventListener: (_: string, listener: (event: unknown) => void) => listeners.push(listener),
        removeEventListener: () => undefined,
        execCommand: () => {
          const clipboardData = { setData: (...data: unknown[]) => put.push(data) };
          const nothing = () => undefined;
          for (const listener of listeners) {
            listener({ clipboardData, preventDefault: nothing, stopImmediatePropagation: nothing });
          }
          return true;
        },
      },
    });
    expect(runInContext(copyExpression(text), context)).toBe(true);
    expect(put).toEqual([['text/plain', text]]);
  });
});
