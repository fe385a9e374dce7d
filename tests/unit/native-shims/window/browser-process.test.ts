// Over a script that speaks on the descriptors a browser speaks on.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from '../../../../native-shims/window/browser-process.ts';

const SCRIPT = `
import { Socket } from 'node:net';
const out = new Socket({ fd: 4 });
new Socket({ fd: 3 }).on('data', (data) => {
  for (const text of String(data).split('\\0').filter(Boolean)) {
    const { id, method } = JSON.parse(text);
    out.write(JSON.stringify({ id, result: { product: 'Script/1' } }) + '\\0', () => {
      if (method === 'Browser.close') process.exit();
    });
  }
}).on('end', () => process.exit());
`;

let folder: string;
let script: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-browser-'));
  script = join(folder, 'browser.mjs');
  await writeFile(script, SCRIPT);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('a browser is spoken to over its pipe, and ends when it is asked to', async () => {
  const browser = await startBrowser(process.execPath, [script]);
  expect(browser.product).toBe('Script/1');
  await browser.close();
  await expect(browser.connection.send('Page.enable')).rejects.toMatchObject({ code: 'HOST_CRASHED' });
});

it('a browser that ends by itself is noticed', async () => {
  const browser = await startBrowser(process.execPath, [script]);
  browser.connection.send('Browser.close').catch(() => undefined);
  await browser.ended;
});

it.each([
  ['is not there', '/nowhere/browser'],
  ['ends at once', '/bin/false'],
])('a browser that %s is a failure', async (_, path) => {
  await expect(startBrowser(path, [])).rejects.toMatchObject({
    code: 'HOST_CRASHED',
    facts: { where: 'browser start' },
  });
});
