// What a hostile page or a neighbour on the same computer could try against the window as it was built.

import { readdir, readFile, readlink } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STAND_IN_ORIGIN } from '../../../native-shims/window/stand-in.ts';
import { BROWSER, type DeskRun, MISSING_BROWSER, startDesk } from './desk-run.ts';

if (BROWSER === undefined) console.warn(MISSING_BROWSER);

const PROC = process.platform === 'linux';
if (!PROC) console.warn('listening ports are looked for under Linux only, through /proc');

/** LISTEN in the fourth column of /proc/net/tcp. */
const LISTENING = '0A';

async function listeningSockets(): Promise<ReadonlySet<string>> {
  const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8')));
  const rows = tables.flatMap((table) => table.trim().split('\n').slice(1));
  const columns = rows.map((row) => row.trim().split(/\s+/));
  return new Set(columns.filter((row) => row[3] === LISTENING).map((row) => `socket:[${row[9] ?? ''}]`));
}

/** This process and every process under it. */
async function familyOf(root: number): Promise<readonly number[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map<number, number>();
  for (const pid of all) {
    const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '');
    parents.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const isUnder = (pid: number): boolean => {
    const parent = parents.get(pid);
    return pid === root || (parent !== undefined && parent > 1 && isUnder(parent));
  };
  return all.filter(isUnder);
}

async function socketsOf(pid: number): Promise<readonly string[]> {
  const folder = `/proc/${String(pid)}/fd`;
  const names = await readdir(folder).catch(() => []);
  const links = await Promise.all(names.map((name) => readlink(`${folder}/${name}`).catch(() => '')));
  return links.filter((link) => link.startsWith('socket:'));
}

describe.runIf(BROWSER !== undefined)('the window as it was built', () => {
  let run: DeskRun;

  beforeAll(async () => {
    run = await startDesk();
  });

  afterAll(async () => {
    await run.end();
  });

  it.runIf(PROC)('listens on no port, in none of its processes', async () => {
    const listening = await listeningSockets();
    const family = await familyOf(process.pid);
    expect(family.length).toBeGreaterThan(2);
    const sockets = (await Promise.all(family.map(socketsOf))).flat();
    expect(sockets.filter((socket) => listening.has(socket))).toEqual([]);
  });

  it('lets no message reach the prototypes of the host', async () => {
    const { page } = run;
    const messages = [
      `window.zairyuDesk.call('settings.save', JSON.parse('{"__proto__":{"polluted":true}}'))`,
      `window.zairyuDesk.call('number.submit', JSON.parse('{"typed":"AB","__proto__":{"polluted":true}}'))`,
      `window.zairyuDesk.call('simulator.place', { profile: '__proto__', faults: ['constructor.prototype'] })`,
      `window.zairyuDesk.call('__proto__', {})`,
      `window.zairyuDesk.call('constructor', {})`,
      `window.zairyuDesk.call('link.open', { link: 'toString' })`,
    ];
    for (const message of messages) await page.evaluate(message);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    for (const name of ['__proto__', 'constructor'])
      expect(await page.evaluate(`window.zairyuDesk.call('${name}', {})`)).toMatchObject({
        ok: false,
        failure: { code: 'IPC_INVALID' },
      });
    expect(await page.call('app.start')).toMatchObject({ ok: true });
  });

  it('reads no file of the computer for its page, only those of the page', async () => {
    const attempt = (address: string) =>
      run.page.evaluate(
        `fetch(${JSON.stringify(address)}).then((a) => a.ok ? 'read' : 'refused', () => 'refused')`,
      );
    expect(await attempt(`${STAND_IN_ORIGIN}/index.html`)).toBe('read');
    const addresses = [
      'file:///etc/passwd',
      `${STAND_IN_ORIGIN}/%2e%2e%2f%2e%2e%2fpackage.json`,
      `${STAND_IN_ORIGIN}//etc/passwd`,
      `${STAND_IN_ORIGIN}/..%5c..%5cpackage.json`,
      `${STAND_IN_ORIGIN}/index.html%00.js`,
    ];
    for (const address of addresses) expect([address, await attempt(address)]).toEqual([address, 'refused']);
  });

  it('stays where it is when a file or an address is dropped on it', async () => {
    const { page } = run;
    const drop = `(() => {
      const data = new DataTransfer();
      data.items.add(new File(['<script>globalThis.dropped = true</script>'], 'page.html', { type: 'text/html' }));
      data.setData('text/uri-list', 'https://example.com/');
      const prevented = ['dragover', 'drop'].map((type) =>
        !document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data })));
      return prevented.join();
    })()`;
    expect(await page.evaluate(drop)).toBe('true,true');
    expect(await page.evaluate('location.origin')).toBe(STAND_IN_ORIGIN);
    expect(await page.evaluate('globalThis.dropped')).toBeUndefined();
  });
});
