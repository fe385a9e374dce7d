// Wrong uses of the command line, and the help.

import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { makeSurroundings, runProgram } from './run-program.ts';

const surroundings = makeSurroundings();
afterAll(() => surroundings.remove());

describe.concurrent('a wrong use', () => {
  it.each([
    [['reed'], 'reed'],
    [['--json'], '--json'],
    [['read', '--card-number', 'ZD05000001SM'], '--card-number'],
    [['read', 'worker'], '…'],
    [['read', '--reader'], '--reader'],
    [['read', '--wait', 'soon'], '--wait soon'],
    [['read', '--provider', 'usb'], '--provider usb'],
    [['read', '--fault', 'mute'], '--fault'],
    [['read', '--simulated', 'worker', '--reader', 'A'], '--simulated --reader'],
    [['read', '--simulated', 'worker', '--anchors', '.', '--test-trust'], '--simulated --anchors'],
    [['read', '--test-trust'], '--anchors --test-trust'],
    [['read', '--kind', 'residence'], '--secrets-stdin'],
    [['read', '--kind', 'residence', '--json'], '--secrets-stdin'],
    [['read', '--kind', 'passport'], '--kind passport'],
    [['cards', '--lang', 'tlh'], '--lang tlh'],
    [['simulate'], 'PROFILE'],
    [['simulate', 'worker', '--vpcd', 'nowhere'], '--vpcd nowhere'],
    [['trust'], 'list | import'],
    [['trust', 'import'], 'FILE'],
    [['codes', 'import'], 'FILE'],
    [['doctor', '--fix'], '--fix'],
    [['readers', '--reader', 'A'], '--reader'],
  ])('is told on standard error with status 64: %j', async (args, word) => {
    const { status, out, err } = await runProgram(args, { surroundings });
    expect([status, out]).toEqual([64, '']);
    expect(err).toContain(word);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('never repeats a number that was written on the command line', async () => {
    const { status, err } = await runProgram(['read', '--card-number=QX13572468WY'], { surroundings });
    expect(status).toBe(64);
    expect(err).not.toContain('QX13572468WY');
  });

  it('is a command line without a command, which is shown the help', async () => {
    const { status, out, err } = await runProgram([], { surroundings });
    expect([status, err]).toEqual([64, '']);
    expect(out).toContain('zairyu-desk COMMAND');
  });
});

describe.concurrent('help and version', () => {
  it.each([[['help']], [['--help']], [['read', '--help']], [['read', '--simulated', 'worker', '-h']]])(
    'are no wrong use: %j',
    async (args) => {
      const { status, out, err } = await runProgram(args, { surroundings });
      expect([status, err]).toEqual([0, '']);
      expect(out).toContain('zairyu-desk');
    },
  );

  it('has the version of the package', async () => {
    const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    const { version } = JSON.parse(text) as { version: string };
    expect((await runProgram(['--version'], { surroundings })).out).toBe(`${version}\n`);
  });
});
