// How the program ends: without a service, without a listener, and when somebody has had enough of it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { failureOf, jsonOf, makeSurroundings, runProgram, startProgram } from './run-program.ts';

const surroundings = makeSurroundings();
afterAll(() => surroundings.remove());

const STACK = /^\s+at |node:internal|Error:|Warning:/m;
const NUMBER = '{"cardNumber":"ZD05000001SM"}';

// Windows and macOS have a service that no test may stop.
describe
  .skipIf(process.platform !== 'linux')
  .concurrent('without pcscd (Linux, where it can be hidden)', () => {
    it.each(['auto', 'pcsc-mini', 'pcsclite'])('a reading fails soon, by %s', async (provider) => {
      const args = ['read', '--secrets-stdin', '--json', '--provider', provider];
      const ended = await runProgram(args, { surroundings, standardInput: NUMBER });
      expect([failureOf(ended).code, ended.status, ended.err]).toEqual(['READER_SERVICE_DOWN', 2, '']);
      expect(ended.elapsedMs).toBeLessThan(15_000);
    });

    it('there are no readers to list', async () => {
      const ended = await runProgram(['readers', '--json'], { surroundings });
      expect([failureOf(ended).code, ended.status]).toEqual(['READER_SERVICE_DOWN', 2]);
    });

    it('the diagnosis names the service, and looks at everything else', async () => {
      const ended = await runProgram(['doctor', '--json'], { surroundings });
      const { checks } = jsonOf(ended) as { checks: { check: string; state: string; facts: object }[] };
      const states = Object.fromEntries(checks.map(({ check, state }) => [check, state]));
      expect(states).toMatchObject({
        crypto: 'ok',
        'pcsc-service': 'problem',
        'reader-provider': 'not-checked',
        reader: 'not-checked',
        card: 'not-checked',
        'image-decoder': 'ok',
        'trust-store': 'problem',
        'code-tables': 'ok',
      });
      expect([ended.status, ended.err]).toEqual([1, '']);
    });
  });

describe.concurrent('a listener that goes away', () => {
  it.each([
    [['cards']],
    [['cards', '--json']],
    [['read', '--simulated', 'worker', '--json']],
    [['trust', 'list']],
  ])('is no error of ours: %j', async (args) => {
    const { child, ended } = startProgram(args, { surroundings });
    child.stdin.end();
    child.stdout.destroy();
    const { status, signal, err } = await ended;
    expect([status, signal]).toEqual([0, null]);
    expect(err).toBe('');
  });

  it('does not make a forged card authentic', async () => {
    const { child, ended } = startProgram(['read', '--simulated', 'forged-photo'], { surroundings });
    child.stdin.end();
    child.stdout.destroy();
    expect((await ended).status).toBe(1);
  });

  it('may be the one of errors', async () => {
    const { child, ended } = startProgram(['reed'], { surroundings });
    child.stdin.end();
    child.stderr.destroy();
    expect((await ended).status).toBe(64);
  });
});

describe.concurrent('Ctrl-C', () => {
  it.each([
    ['a card that stalls', ['read', '--simulated', 'worker', '--fault', 'stall@9', '--json']],
    ['a card that is slow', ['read', '--simulated', 'worker', '--fault', 'slow=9000', '--json']],
    ['standard input', ['read', '--simulated', 'worker', '--secrets-stdin', '--json']],
  ])('ends the wait for %s', async (_, args) => {
    const { child, ended } = startProgram(args, { surroundings });
    // Long enough to have started, and no more than a part of any wait.
    await delay(3_000);
    const pressed = performance.now();
    child.kill('SIGINT');
    const giveUp = setTimeout(() => child.kill('SIGKILL'), 6_000);
    const result = await ended;
    clearTimeout(giveUp);
    expect([result.status, result.signal]).toEqual([2, null]);
    expect(failureOf(result).code).toBe('READING_CANCELLED');
    expect(result.err).not.toMatch(STACK);
    expect(performance.now() - pressed).toBeLessThan(3_000);
  });

  it('is obeyed at the second time by a program that is busy', async () => {
    const { child, ended } = startProgram(['read', '--simulated', 'worker', '--secrets-stdin'], {
      surroundings,
    });
    await delay(2_000);
    child.kill('SIGINT');
    await delay(500);
    child.kill('SIGINT');
    const { status, signal, err } = await ended;
    expect(status === 2 || signal === 'SIGINT').toBe(true);
    expect(err).not.toMatch(STACK);
  });
});

describe('a virtual reader that is not there', () => {
  it('is a failure with its address', async () => {
    const ended = await runProgram(['simulate', 'worker', '--vpcd', '127.0.0.1:1'], { surroundings });
    expect(ended.status).toBe(2);
    expect(ended.out).toContain('VPCD_UNREACHABLE');
    expect(ended.out).toContain('127.0.0.1');
    expect(ended.err).not.toMatch(STACK);
  });
});

// The one way to see what `zairyu-desk cards | head -1` does.
describe.skipIf(process.platform === 'win32')('in a pipe of a shell (POSIX)', () => {
  it('the program lets head have its line', async () => {
    const { child, ended } = startProgram(['cards'], { surroundings });
    const head = spawn('head', ['-n', '1']);
    child.stdin.end();
    child.stdout.pipe(head.stdin);
    head.stdin.on('error', () => undefined);
    let line = '';
    head.stdout.on('data', (chunk: Buffer) => (line += chunk.toString()));
    await once(head, 'close');
    child.stdout.destroy();
    expect(line).toBe('Simulated cards\n');
    expect(await ended).toMatchObject({ status: 0, signal: null, err: '' });
  });
});
