// Builds renderer, host and shell twice into folders of their own and compares every octet: npm run build:twice
// Exit status 0: equal. 1: the files that differ are named.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const VITE = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');

const PARTS = [
  { config: 'vite.config.ts', into: '' },
  { config: 'vite.renderer.config.ts', into: 'renderer' },
  { config: 'vite.electron.config.ts', into: 'electron' },
] as const;

function build(folder: string): ReadonlyMap<string, string> {
  for (const { config, into } of PARTS) {
    const args = [VITE, 'build', '-c', config, '--outDir', join(folder, into), '--emptyOutDir=false'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${config} could not be built:\n${stderr}`);
  }
  return new Map(files(folder).map((path) => [relative(folder, path), digest(path)]));
}

function files(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

const folders = ['first', 'second'].map((name) => mkdtempSync(join(tmpdir(), `zairyu-desk-${name}-`)));
try {
  const [first, second] = folders.map(build);
  if (first === undefined || second === undefined) throw new Error('two builds are compared');
  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  const different = names.filter((name) => first.get(name) !== second.get(name));
  for (const name of different) process.stdout.write(`differs: ${name}\n`);
  process.stdout.write(`${String(names.length)} files built twice, ${String(different.length)} differ\n`);
  process.exitCode = different.length === 0 && names.length > 0 ? 0 : 1;
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
