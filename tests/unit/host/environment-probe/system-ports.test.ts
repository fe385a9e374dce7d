import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { regProgram } from '../../../../src/host/environment-probe/registry.ts';
import { systemProbePorts } from '../../../../src/host/environment-probe/system-ports.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-probe-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the files of this computer', () => {
  it('are read from the beginning, and no further than is needed', async () => {
    const ports = systemProbePorts();
    await writeFile(join(folder, 'short'), '131.0');
    await writeFile(join(folder, 'long'), 'x'.repeat(100_000));
    expect(await ports.readText(join(folder, 'short'))).toBe('131.0');
    expect((await ports.readText(join(folder, 'long')))?.length).toBe(65_536);
    expect([...(await ports.listFolder(folder))].sort()).toEqual(['long', 'short']);
    expect(await ports.exists(folder)).toBe(true);
  });

  it('that are not there say nothing', async () => {
    const ports = systemProbePorts();
    const missing = join(folder, 'missing');
    expect(await ports.readText(missing)).toBeUndefined();
    expect(await ports.readText(folder)).toBeUndefined();
    expect(await ports.listFolder(missing)).toEqual([]);
    expect(await ports.exists(missing)).toBe(false);
  });
});

describe('reg.exe', () => {
  it('that cannot be started has no status', async () => {
    expect(await regProgram(join(folder, 'missing'))(['query', 'HKLM'])).toEqual({
      status: null,
      output: '',
    });
  });
});
