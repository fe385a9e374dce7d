import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forkReadingChild, passedOn } from '../../../../src/host/desk/reading-child.ts';

let folder: string;
let entry: URL;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-child-'));
  entry = pathToFileURL(join(folder, 'echo.mjs'));
  await writeFile(
    entry,
    `process.on('message', (m) => process.send({ echo: m, data: process.env.ZAIRYU_DESK_DATA }));`,
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a child that reads cards', () => {
  it('is spoken to by messages, and its end is noticed', async () => {
    const child = forkReadingChild({ entry, environment: { ...process.env, ZAIRYU_DESK_DATA: '/data' } });
    const heard = new Promise((resolve) => child.onMessage(resolve));
    const ended = new Promise<void>((resolve) => child.onExit(resolve));
    child.send({ kind: 'hello' });
    expect(await heard).toEqual({ echo: { kind: 'hello' }, data: '/data' });
    child.kill();
    await ended;
    expect(() => child.send({ kind: 'late' })).not.toThrow();
  });

  it('that ends at once has ended', async () => {
    const ending = pathToFileURL(join(folder, 'ending.mjs'));
    await writeFile(ending, 'process.exit(3);');
    const child = forkReadingChild({ entry: ending });
    await new Promise<void>((resolve) => child.onExit(resolve));
  });
});

describe('the environment of the child', () => {
  it('holds what it needs and nothing else', () => {
    expect(
      passedOn({
        PATH: '/bin',
        SystemRoot: 'C:\\Windows',
        ZAIRYU_DESK_DATA: '/data',
        PCSCLITE_CSOCK_NAME: '/run/pcscd',
        TOKEN: 'secret',
        NODE_OPTIONS: '--inspect',
        HOME: undefined,
      }),
    ).toEqual({
      PATH: '/bin',
      SystemRoot: 'C:\\Windows',
      ZAIRYU_DESK_DATA: '/data',
      PCSCLITE_CSOCK_NAME: '/run/pcscd',
    });
  });
});
