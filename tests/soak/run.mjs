// The whole soak: in this process, then over pcscd where the machine can (Linux, root). Arguments: TAPS in process, TAPS
// over pcscd.

import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';

const script = fileURLToPath(new URL('run.ts', import.meta.url));
const node = [process.execPath, '--expose-gc', '--import', 'tsx', script];
const [inProcess = '10000', overPcscd = '500'] = process.argv.slice(2);

function run([command = '', ...args]) {
  return spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;
}

let status = run([...node, inProcess]);
if (process.platform === 'linux' && process.getuid?.() === 0) {
  const namespace = fileURLToPath(new URL('../pcscd/in-namespace.sh', import.meta.url));
  status ||= run(['sh', namespace, ...node, '--pcscd', overPcscd]);
} else {
  process.stdout.write('soak, over pcscd: skipped, it needs Linux and root\n');
}
process.exitCode = status;
