import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { respondWithPageFile } from '../../../../native-shims/window/page-files.ts';
import { CONTENT_SECURITY_POLICY, PAGE_HEADERS } from '../../../../native-shims/window/page-policy.ts';

const ORIGIN = 'https://zairyu-desk.invalid';
let root: string;
let folder: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'zairyu-desk-page-'));
  folder = join(root, 'page');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(root, 'secret.html'), 'outside');
  await writeFile(join(folder, 'index.html'), 'the page');
  await writeFile(join(folder, 'assets', 'main-A1.js'), 'code');
  await writeFile(join(folder, 'assets', 'codec.wasm'), 'codec');
  await writeFile(join(folder, 'notes.txt'), 'no part of a page');
  await writeFile(join(folder, '.hidden.html'), 'hidden');
  await symlink(join(root, 'secret.html'), join(folder, 'link.html'));
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe('the files of the page', () => {
  it.each([
    ['/', 'the page', 'text/html; charset=utf-8'],
    ['/index.html?x=1#part', 'the page', 'text/html; charset=utf-8'],
    ['/assets/main-A1.js', 'code', 'text/javascript; charset=utf-8'],
    ['/assets/codec.wasm', 'codec', 'application/wasm'],
  ])('are served with their type: %s', async (path, body, type) => {
    const response = await respondWithPageFile(folder, ORIGIN, ORIGIN + path);
    expect(response.status).toBe(200);
    expect(Buffer.from(response.body).toString()).toBe(body);
    expect(response.headers).toEqual({ ...PAGE_HEADERS, 'Content-Type': type });
  });

  it.each([
    '/../secret.html',
    '/assets/../../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/..\\secret.html',
    '/link.html',
    '/.hidden.html',
    '/notes.txt',
    '/assets',
    '/assets/',
    '//secret.html',
    '/missing.js',
    '/index.html\0.js',
  ])('are all there is: %j is not found', async (path) => {
    const response = await respondWithPageFile(folder, ORIGIN, ORIGIN + path);
    expect(response.status).toBe(404);
    expect(response.body).toHaveLength(0);
    expect(response.headers['Content-Security-Policy']).toBe(CONTENT_SECURITY_POLICY);
  });

  it.each([
    'https://zairyu-desk.invalid.example.com/',
    'https://example.com/index.html',
    'file:///index.html',
    '',
  ])('are not found under another address: %j', async (address) => {
    expect((await respondWithPageFile(folder, ORIGIN, address)).status).toBe(404);
  });
});

describe('the policy of the page', () => {
  it('allows no inline script, no text as script, and nothing from elsewhere', () => {
    const directives = new Map(
      CONTENT_SECURITY_POLICY.split('; ').map((directive) => {
        const [name = '', ...values] = directive.split(' ');
        return [name, values];
      }),
    );
    expect(directives.get('default-src')).toEqual([`'none'`]);
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/);
    expect(directives.get('sandbox')).not.toContain('allow-popups');
    for (const name of ['base-uri', 'form-action', 'frame-ancestors'])
      expect(directives.get(name)).toEqual([`'none'`]);
  });
});
