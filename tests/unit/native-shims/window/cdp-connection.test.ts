import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import {
  CdpConnection,
  type CdpEvent,
  CdpSession,
  textAt,
} from '../../../../native-shims/window/cdp-connection.ts';

function connect() {
  const output = new PassThrough();
  const input = new PassThrough();
  const connection = new CdpConnection(output, input);
  const says = (message: unknown): void => void input.write(`${JSON.stringify(message)}\0`);
  const sent = (): readonly unknown[] =>
    String(output.read() ?? '')
      .split('\0')
      .filter((text) => text !== '')
      .map((text): unknown => JSON.parse(text));
  return { connection, input, output, says, sent };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the pipe to the browser', () => {
  it('matches answers to questions, in whatever order they come', async () => {
    const { connection, says, sent } = connect();
    const first = connection.send('Browser.getVersion');
    const second = connection.send('Page.enable', { depth: 1 }, 'S1');
    expect(sent()).toEqual([
      { id: 1, method: 'Browser.getVersion', params: {} },
      { id: 2, method: 'Page.enable', params: { depth: 1 }, sessionId: 'S1' },
    ]);
    says({ id: 2, result: { two: true } });
    says({ id: 1, result: { one: true } });
    expect(await Promise.all([first, second])).toEqual([{ one: true }, { two: true }]);
  });

  it('puts messages together from pieces, and takes several out of one', async () => {
    const { connection, input } = connect();
    const events: CdpEvent[] = [];
    connection.listen((event) => void events.push(event));
    const text = `{"method":"A.a","params":{"t":"日本語"}}\0{"method":"B.b","params":{},"sessionId":"S"}\0`;
    for (const octet of Buffer.from(text)) input.write(Buffer.from([octet]));
    await settle();
    input.write(text);
    await settle();
    const pair = [
      { method: 'A.a', params: { t: '日本語' }, sessionId: undefined },
      { method: 'B.b', params: {}, sessionId: 'S' },
    ];
    expect(events).toEqual([...pair, ...pair]);
  });

  it('refuses what the browser refuses, without repeating what it said', async () => {
    const { connection, says } = connect();
    const refused = connection.send('Page.navigate', { url: 'x' });
    says({ id: 1, error: { code: -32000, message: 'quotes the page' } });
    await expect(refused).rejects.toMatchObject({
      code: 'HOST_CRASHED',
      facts: { where: 'browser refused', method: 'Page.navigate' },
    });
  });

  it('leaves no question open when the browser is gone', async () => {
    const { connection, input } = connect();
    const open = connection.send('Page.enable');
    input.destroy();
    await expect(open).rejects.toMatchObject({ code: 'HOST_CRASHED' });
    await expect(connection.send('Page.enable')).rejects.toMatchObject({ code: 'HOST_CRASHED' });
  });

  it('ends with a browser that no longer speaks JSON', async () => {
    const { connection, input } = connect();
    const open = connection.send('Page.enable');
    input.write('nonsense\0');
    await expect(open).rejects.toMatchObject({ code: 'HOST_CRASHED' });
  });

  it('gives a session the events of its target alone', async () => {
    const { connection, says, sent } = connect();
    const session = new CdpSession(connection, 'S1');
    const events: string[] = [];
    const end = session.listen(({ method }) => void events.push(method));
    says({ method: 'Page.loaded', params: {}, sessionId: 'S1' });
    says({ method: 'Page.other', params: {}, sessionId: 'S2' });
    await settle();
    end();
    says({ method: 'Page.late', params: {}, sessionId: 'S1' });
    await settle();
    expect(events).toEqual(['Page.loaded']);
    void session.send('Page.enable');
    expect(sent()).toEqual([{ id: 1, method: 'Page.enable', params: {}, sessionId: 'S1' }]);
  });
});

describe('a text inside a message', () => {
  it('is found by its path, or is empty', () => {
    const fields = { request: { url: 'https://a/', list: ['x'] } };
    expect(textAt(fields, 'request', 'url')).toBe('https://a/');
    expect(textAt(fields, 'request', 'method')).toBe('');
    expect(textAt(fields, 'request', 'list', '0')).toBe('');
  });
});
