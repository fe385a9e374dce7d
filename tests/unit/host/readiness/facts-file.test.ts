import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFactsFile } from '../../../../src/host/readiness/facts-file.ts';
import { appError } from '../../../support/app-errors.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-facts-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileWith(content: string | Uint8Array): Promise<string> {
  const path = join(folder, 'facts.json');
  await writeFile(path, content);
  return path;
}

describe('readFactsFile', () => {
  it('reads facts', async () => {
    const file = await readFactsFile(await fileWith('{"E": "2027-01-31", "procedure": "P3"}'));
    expect(file).toMatchObject({ ok: true, procedure: 'P3', facts: { periodEnd: { value: '2027-01-31' } } });
  });

  it('reads a file that begins with a byte order mark', async () => {
    expect(await readFactsFile(await fileWith('\ufeff{"age": 30}'))).toMatchObject({ ok: true });
  });

  it('hands on what is wrong inside', async () => {
    expect(await readFactsFile(await fileWith('{"age": "thirty"}'))).toMatchObject({
      ok: false,
      errors: [{ key: 'age', problem: 'value-not-allowed' }],
    });
  });

  it('refuses text that is not UTF-8', async () => {
    const file = await fileWith(Uint8Array.of(0x7b, 0x22, 0x8d, 0xdd, 0x22, 0x7d));
    await expect(readFactsFile(file)).rejects.toThrow(appError('FILE_UNREADABLE', { file, reason: 'utf-8' }));
  });

  it('reads 64 kB and not one octet more', async () => {
    const largest = '{"age": 30}'.padEnd(65_536);
    expect(await readFactsFile(await fileWith(largest))).toMatchObject({ ok: true });
    const file = await fileWith(`${largest} `);
    await expect(readFactsFile(file)).rejects.toThrow(
      appError('FILE_UNREADABLE', { file, reason: 'too-large' }),
    );
  });

  it.each(['missing.json', '.'])('refuses %s, which is no file', async (name) => {
    const file = join(folder, name);
    await expect(readFactsFile(file)).rejects.toThrow(
      appError('FILE_UNREADABLE', { file, reason: 'not-readable' }),
    );
  });
});
