import { beforeEach, describe, expect, it } from 'vitest';
import { CdpSession, isFields } from '../../../../native-shims/window/cdp-connection.ts';
import { PageBridge } from '../../../../native-shims/window/page-bridge.ts';
import type { PageHost } from '../../../../native-shims/window/window-port.ts';
import { FakeBrowser } from './fake-browser.ts';

const ORIGIN = 'https://zairyu-desk.invalid';

let browser: FakeBrowser;
let asked: unknown[][];
let tell: (payload: unknown) => void;
let binding: string;

beforeEach(async () => {
  browser = new FakeBrowser();
  asked = [];
  const host: PageHost = {
    answer: (...call) => {
      asked.push(call);
      return Promise.resolve({ ok: true, value: 'answer' });
    },
    listen: (listener) => {
      tell = (payload) => listener('state.changed', payload);
      return () => undefined;
    },
    pageLost: () => undefined,
  };
  const session = new CdpSession(browser.connection, 'S1');
  await new PageBridge({ session, frameId: 'F1', origin: ORIGIN }, host).install();
  binding = String(browser.last('Runtime.addBinding')?.params['name']);
});

function document(id: number, changes: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const context = {
    id,
    uniqueId: `U${id}`,
    origin: ORIGIN,
    auxData: { frameId: 'F1', isDefault: true },
    ...changes,
  };
  return browser.says('Runtime.executionContextCreated', { context }, 'S1');
}

function says(contextId: number, payload: unknown, session = 'S1'): Promise<void> {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return browser.says(
    'Runtime.bindingCalled',
    { name: binding, executionContextId: contextId, payload: text },
    session,
  );
}

function told(): unknown {
  const call = browser.last('Runtime.callFunctionOn');
  const list = call?.params['arguments'];
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  return isFields(first) ? { to: call?.params['uniqueContextId'], ...first } : undefined;
}

describe('the bridge', () => {
  it('is put into every document before its own scripts', () => {
    const script = String(browser.last('Page.addScriptToEvaluateOnNewDocument')?.params['source']);
    expect(script).toContain(binding);
    expect(binding).toMatch(/^call[0-9a-f]{16}$/);
  });

  it('answers the page', async () => {
    await document(3);
    await says(3, { id: 9, name: 'app.start' });
    expect(asked).toEqual([['app.start', undefined]]);
    expect(told()).toEqual({ to: 'U3', value: { id: 9, answer: { ok: true, value: 'answer' } } });
  });

  it('tells the page events', async () => {
    tell('before there is a page');
    expect(told()).toBeUndefined();
    await document(3);
    tell('state');
    expect(told()).toEqual({ to: 'U3', value: { event: 'state.changed', payload: 'state' } });
  });

  it.each([
    ['a document of another origin', { origin: 'https://example.com' }],
    ['a frame', { auxData: { frameId: 'F2', isDefault: true } }],
    ['an isolated world', { auxData: { frameId: 'F1', isDefault: false } }],
  ])('does not answer %s', async (_, changes) => {
    await document(3, changes);
    await says(3, { id: 1, name: 'app.start' });
    tell('state');
    expect(asked).toEqual([]);
    expect(told()).toBeUndefined();
  });

  it('does not answer a document that was left', async () => {
    await document(3);
    await document(4);
    await says(3, { id: 1, name: 'app.start' });
    expect(asked).toEqual([]);
    await browser.says('Runtime.executionContextsCleared', {}, 'S1');
    await says(4, { id: 1, name: 'app.start' });
    expect(asked).toEqual([]);
  });

  it('does not answer another target', async () => {
    await document(3);
    await says(3, { id: 1, name: 'app.start' }, 'S2');
    expect(asked).toEqual([]);
  });

  it.each([
    ['no JSON', '{'],
    ['no call', '[]'],
    ['a call without number', '{"name":"app.start"}'],
  ])('lets %s pass', async (_, payload) => {
    await document(3);
    await says(3, payload);
    expect(asked).toEqual([]);
  });
});
