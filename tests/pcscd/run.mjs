// run.sh, started the same way on every platform. Arguments go to vitest.

import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';

if (process.platform === 'linux') {
  const script = fileURLToPath(new URL('run.sh', import.meta.url));
  const { status } = spawnSync('sh', [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  const wanted = process.env.CI ? 'cannot run' : 'skipped';
  process.stdout.write(`PC/SC tests ${wanted}: pcscd with virtual readers exists on Linux only.\n`);
  process.exitCode = process.env.CI ? 1 : 0;
}
