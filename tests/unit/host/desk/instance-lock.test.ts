import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type InstanceLock, lockPath, takeInstanceLock } from '../../../../src/host/desk/instance-lock.ts';

let folder: string;
let taken: InstanceLock | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-lock-'));
});

afterEach(async () => {
  await taken?.release();
  await rm(folder, { recursive: true, force: true });
});

describe('two desks in one folder', () => {
  it('are one: the second is refused and the first is told', async () => {
    const told = new Promise<void>((resolve) => {
      void takeInstanceLock(lockPath(folder), resolve).then((lock) => (taken = lock));
    });
    while (taken === undefined) await new Promise((resolve) => setImmediate(resolve));
    expect(await takeInstanceLock(lockPath(folder), () => undefined)).toBeUndefined();
    await told;
  });

  it('may follow each other', async () => {
    const first = await takeInstanceLock(lockPath(folder), () => undefined);
    await first?.release();
    expect(existsSync(lockPath(folder))).toBe(false);
    taken = await takeInstanceLock(lockPath(folder), () => undefined);
    expect(taken).toBeDefined();
  });

  it('are not two when the first was ended by force and left its socket', async () => {
    await writeFile(lockPath(folder), '');
    taken = await takeInstanceLock(lockPath(folder), () => undefined);
    expect(taken).toBeDefined();
  });

  it('in a folder that does not exist yet make it', async () => {
    taken = await takeInstanceLock(lockPath(join(folder, 'new')), () => undefined);
    expect(taken).toBeDefined();
  });
});

describe('a desk where no lock can be had', () => {
  it('runs without one', async () => {
    await writeFile(join(folder, 'file'), '');
    taken = await takeInstanceLock(join(folder, 'file', 'desk.socket'), () => undefined);
    expect(taken).toBeDefined();
  });

  it.runIf(process.platform === 'linux')(
    'does so where no folder can be made, without trying for ever',
    async () => {
      taken = await takeInstanceLock('/proc/zairyu-desk/deep/desk.socket', () => undefined);
      expect(taken).toBeDefined();
    },
  );
});

describe('the name of the lock', () => {
  it('is a pipe under Windows, else a file in the folder', () => {
    expect(lockPath('C:\\Data', 'win32')).toMatch(/^\\\\\.\\pipe\\zairyu-desk-[0-9a-f]{16}$/);
    expect(lockPath('/data', 'linux')).toBe('/data/desk.socket');
  });

  it('differs by folder and stays short enough for a socket', () => {
    const deep = `/${'x'.repeat(200)}`;
    expect(lockPath(deep, 'linux').length).toBeLessThanOrEqual(100);
    expect(lockPath(deep, 'linux')).not.toBe(lockPath(`${deep}y`, 'linux'));
  });

  it('can be listened on', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(lockPath(folder), resolve));
    await new Promise((resolve) => server.close(resolve));
  });
});
