// Runs what was packed, with Node in Electron's place: a file that was left out by mistake shows only then.

import { execFile, fork } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { ArchivedFile } from './asar-files.ts';

const NATIVE = ['koffi', 'pcsc-mini'];
const LIMIT_MS = 20_000;

export async function problemsOfRun(files: readonly ArchivedFile[]): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-packed-'));
  try {
    for (const file of files) {
      const path = join(folder, file.path);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, file.read());
    }
    const loaded = await Promise.all(NATIVE.map((name) => problemOfLoading(name, folder)));
    return [...loaded.flat(), ...(await problemsOfReadingProcess(folder))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function problemOfLoading(name: string, folder: string): Promise<readonly string[]> {
  const script = `await import(${JSON.stringify(name)})`;
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: folder });
    return [];
  } catch {
    return [`${name} does not load`];
  }
}

interface DiagnosisMessage {
  readonly kind: string;
  readonly rows?: readonly { readonly check: string; readonly state: string }[];
}

/** Its diagnosis tries the ciphers and decodes a picture of each kind; readers there need not be. */
function problemsOfReadingProcess(folder: string): Promise<readonly string[]> {
  const entry = join(folder, 'dist', 'host', 'reading-process.js');
  const child = fork(entry, { env: { ...process.env, ZAIRYU_DESK_DATA: join(folder, 'data') } });
  return new Promise((resolve) => {
    const end = (problems: readonly string[]): void => {
      clearTimeout(limit);
      child.kill('SIGKILL');
      resolve(problems);
    };
    const limit = setTimeout(() => end(['the process that reads cards does not answer']), LIMIT_MS);
    child.once('exit', (code) => end([`the process that reads cards ended with ${code ?? 'a signal'}`]));
    child.on('message', (message: DiagnosisMessage) => {
      if (message.kind === 'ready') {
        child.send({ kind: 'use-provider', provider: null });
        child.send({ kind: 'diagnose', request: 1 });
      }
      if (message.rows === undefined) return;
      const wanted = message.rows.filter(({ check }) => check === 'crypto' || check === 'image-decoder');
      end(
        wanted.length === 2
          ? wanted.filter(({ state }) => state !== 'ok').map(({ check }) => check)
          : ['diagnosis'],
      );
    });
  });
}
