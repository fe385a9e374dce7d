import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { simulate } from '../../../../src/cli/commands/simulate.ts';
import { EXIT } from '../../../../src/cli/exit-status.ts';
import { appError } from '../../../support/app-errors.ts';
import { FakeTerminal, commandContext } from '../fake-terminal.ts';
import { usageError } from '../usage-errors.ts';

let folder: string;
let server: Server;
let connections: number;
/** Where the virtual reader listens. */
let address: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-simulate-'));
  connections = 0;
  server = createServer((socket) => {
    connections++;
    socket.on('error', () => undefined);
    socket.resume();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  address = typeof bound === 'object' && bound !== null ? `127.0.0.1:${bound.port}` : '';
});
afterEach(async () => {
  if (server.listening) await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

function run(terminal: FakeTerminal, ...args: readonly string[]) {
  return simulate(args, commandContext(terminal));
}

describe('simulate', () => {
  it('lays the card on the virtual reader, says its number, and takes it away at Ctrl-C', async () => {
    const terminal = new FakeTerminal();
    const playing = run(terminal, 'worker', '--vpcd', address);
    await expect.poll(() => terminal.told).toContain('ZD05000001SM');
    expect(terminal.told).toContain(address);
    await expect.poll(() => connections).toBe(1);
    terminal.interrupt();
    expect(await playing).toBe(EXIT.DONE);
    expect(terminal.printed).toBe('');
  });

  it('writes the CA certificates before the card is there', async () => {
    const terminal = new FakeTerminal();
    const out = join(folder, 'new', 'anchors');
    terminal.interrupt();
    expect(await run(terminal, 'worker', '--vpcd', address, '--anchors-out', out)).toBe(EXIT.DONE);
    const files = await readdir(out);
    expect(files.length).toBeGreaterThanOrEqual(2);
    for (const file of files) expect(terminal.told).toContain(join(out, file));
  });

  it('fails where the certificates cannot be written', async () => {
    const inTheWay = join(folder, 'file');
    await writeFile(inTheWay, '');
    const args = ['worker', '--vpcd', address, '--anchors-out', inTheWay];
    await expect(run(new FakeTerminal(), ...args)).rejects.toThrow(appError('FILE_UNWRITABLE'));
  });

  it('fails where no virtual reader listens', async () => {
    await new Promise((resolve) => server.close(resolve));
    const [host = '', port] = address.split(':');
    await expect(run(new FakeTerminal(), 'worker', '--vpcd', address)).rejects.toThrow(
      appError('VPCD_UNREACHABLE', { host, port: Number(port) }),
    );
  });

  it.each([
    ['nobody', '--simulated nobody'],
    ['../profiles/worker', '--simulated …'],
    ['AB12345678CD', '--simulated …'],
  ])('knows no card called %s', async (profile, word) => {
    await expect(run(new FakeTerminal(), profile, '--vpcd', address)).rejects.toThrow(
      usageError('invalid-value', word),
    );
  });

  it('knows no fault of another form', async () => {
    const args = ['worker', '--vpcd', address, '--fault', 'pull@0'];
    await expect(run(new FakeTerminal(), ...args)).rejects.toThrow(
      usageError('invalid-value', '--fault pull@0'),
    );
    expect(connections).toBe(0);
  });

  it.each([
    [[], 'missing-argument', 'PROFILE'],
    [['worker', 'student'], 'unknown-option', 'student'],
    [['worker', '--vpcd', 'localhost'], 'invalid-value', '--vpcd localhost'],
    [['worker', '--vpcd', ':35963'], 'invalid-value', '--vpcd :35963'],
    [['worker', '--vpcd', 'localhost:'], 'invalid-value', '--vpcd localhost:'],
    [['worker', '--vpcd', 'localhost:0'], 'invalid-value', '--vpcd localhost:0'],
    [['worker', '--vpcd', 'localhost:65536'], 'invalid-value', '--vpcd localhost:65536'],
    [['worker', '--vpcd', 'localhost:123456'], 'invalid-value', '--vpcd localhost:123456'],
    [['worker', '--vpcd', 'localhost:80x'], 'invalid-value', '--vpcd localhost:80x'],
    [['worker', '--reader', 'A'], 'unknown-option', '--reader'],
  ] as const)('is refused when it is written wrongly: %j', async (args, problem, word) => {
    await expect(run(new FakeTerminal(), ...args)).rejects.toThrow(usageError(problem, word));
  });
});
