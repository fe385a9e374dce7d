// Builds the unpacked Linux tree and checks what is in it: npx tsx tests/packaging/pack-check.ts, after a build.
// Where Electron itself has been fetched it is used, else a stub of the same shape.

import { build } from 'electron-builder';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronPackageFolder } from '../../native-shims/window/electron-binary.ts';
import { checkPackage } from './package-checks.ts';
import { writeStubElectron } from './stub-electron.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

async function electronFolder(into: string): Promise<string> {
  const installed = electronPackageFolder(import.meta.url);
  if (installed !== undefined && existsSync(join(installed, 'dist', 'electron')))
    return join(installed, 'dist');
  console.log('Electron itself has not been fetched: packing against a stub of it.');
  const manifest = JSON.parse(await readFile(join(installed ?? '', 'package.json'), 'utf8')) as {
    version: string;
  };
  await writeStubElectron(into, manifest.version);
  return into;
}

const work = await mkdtemp(join(tmpdir(), 'zairyu-desk-pack-'));
try {
  const electronDist = await electronFolder(join(work, 'electron'));
  const output = join(work, 'release');
  await build({
    projectDir: ROOT,
    linux: ['dir'],
    publish: 'never',
    config: { extends: 'electron-builder.yml', electronDist, directories: { output } },
  });
  const findings = await checkPackage(join(output, 'linux-unpacked'));
  for (const { check, problems, fact } of findings) {
    console.log(
      `${problems.length === 0 ? 'ok  ' : 'FAIL'} ${check}${fact === undefined ? '' : `: ${fact}`}`,
    );
    for (const problem of problems) console.log(`     ${problem}`);
  }
  process.exitCode = findings.some(({ problems }) => problems.length > 0) ? 1 : 0;
} finally {
  await rm(work, { recursive: true, force: true });
}
