// A run of everything the program does without a window, with planted numbers, names and PINs, in folders of its own. They
// are found where they are meant to be, the result a person asked for, and nowhere else.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forkReadingChild, type ReadingChild } from '../../src/host/desk/reading-child.ts';
import { foundIn, formsOf, leftIn } from './places.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Of published simulated cards, and one of a card that nobody has. */
const PLANTED = {
  'card number': 'ZD05000001SM',
  'other card number': 'QX13572468WY',
  'signature password': 'SIGN1234',
  'wrong password': 'WRNG9876',
  'holder name': 'グエン',
  'individual number': '123456789018',
} as const;
/** Four digits are found by chance in any dump; these are not in any name or version. */
const PINS = JSON.stringify({
  authPin: '1234',
  signPassword: PLANTED['signature password'],
  textPin: '5678',
});

let home: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'zairyu-desk-secrets-'));
  for (const folder of ['tmp', 'data', 'work', 'crash']) mkdirSync(join(home, folder));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function environment(): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    TMPDIR: join(home, 'tmp'),
    ZAIRYU_DESK_DATA: join(home, 'data'),
    // No service of this computer, and whatever debug output there is to be had.
    PCSCLITE_CSOCK_NAME: join(home, 'no-service'),
    NODE_DEBUG: 'fs,stream,child_process,net',
    DEBUG: '*',
    // The loader of sources would keep what it translated, the published cards among it.
    TSX_DISABLE_CACHE: '1',
  };
}

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The program from its sources; a crash writes the runtime's own report into the crash folder. */
function run(args: readonly string[], standardInput = '', killAfterMs?: number): Promise<Ended> {
  const runtime = ['--import', pathToFileURL(join(ROOT, 'node_modules/tsx/dist/esm/index.mjs')).href];
  const reports = [
    '--report-uncaught-exception',
    '--report-on-signal',
    `--report-dir=${join(home, 'crash')}`,
  ];
  const main = join(ROOT, 'src/cli/main.ts');
  const child = spawn(process.execPath, [...runtime, ...reports, main, ...args], {
    cwd: join(home, 'work'),
    env: environment(),
  });
  const written = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.err += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(standardInput);
  if (killAfterMs !== undefined)
    setTimeout(() => child.kill('SIGUSR2') && child.kill('SIGTERM'), killAfterMs);
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, ...written })));
}

const NUMBER = JSON.stringify({ cardNumber: PLANTED['card number'] });
const FROM_STDIN = '--secrets-stdin';

describe('a whole run', () => {
  it('leaves nothing planted on the disk or on standard error, and shows it only in the result', async () => {
    const residence = ['read', '--simulated', 'worker', FROM_STDIN];
    const myNumber = ['read', '--simulated', 'mnc-valid', FROM_STDIN];
    const wrongPins = JSON.stringify({ signPassword: PLANTED['wrong password'] });
    const finished = [await run([...residence, '--json'], NUMBER), await run(myNumber, PINS)];
    const failed = [
      await run([...residence, '--json', '--fault', 'pull@9'], NUMBER),
      await run([...residence, '--json', '--fault', 'truncate@9=40'], NUMBER),
      await run(residence, JSON.stringify({ cardNumber: PLANTED['other card number'] })),
      await run(residence, JSON.stringify({ cardNumber: PLANTED['individual number'] })),
      await run([...myNumber, '--json'], wrongPins),
      await run(['read', PLANTED['card number']]),
      await run(['read', '--simulated', PLANTED['card number']]),
      await run(['doctor', '--json']),
      await run(['readers']),
      // Ended from outside in the middle of a slow reading, with a report of the runtime about its state.
      await run([...residence, '--fault', 'slow=400'], NUMBER, 2_500),
    ];
    expect(finished[0]?.out).toContain(PLANTED['card number']);
    expect(finished.map(({ status }) => status)).toEqual([0, 0]);
    expect(failed.map(({ status }) => status)).not.toContain(0);

    const spoken = [...finished.map(({ err }) => err), ...failed.flatMap(({ out, err }) => [out, err])];
    expect(spoken.flatMap((text) => foundIn(text, PLANTED))).toEqual([]);
    const left = leftIn(home);
    const guilty = [...left].flatMap(([path, octets]) => [
      ...foundIn(path, PLANTED),
      ...foundIn(octets, PLANTED),
    ]);
    expect(guilty).toEqual([]);
  }, 240_000);
});

describe('what the process that reads cards says', () => {
  let child: ReadingChild | undefined;
  afterAll(() => child?.kill());

  it('holds no number and no password but in the result of a reading', async () => {
    const heard: { readonly kind: string }[] = [];
    child = forkReadingChild({
      entry: pathToFileURL(join(ROOT, 'src/host/entries/reading-process.ts')),
      environment: environment(),
      execArgv: ['--import', pathToFileURL(join(ROOT, 'node_modules/tsx/dist/esm/index.mjs')).href],
    });
    child.onMessage((message) => heard.push(message as { kind: string }));
    const said = (kind: string, count = 1) =>
      expect
        .poll(() => heard.filter((notice) => notice.kind === kind).length, { timeout: 60_000 })
        .toBe(count);
    const place = { on: 'simulator' };
    child.send({ kind: 'use-provider', provider: null });
    child.send({ kind: 'place-simulated-card', request: 1, profile: 'worker', faults: [] });
    await said('placed');
    const read = (reading: number, cardNumber: string) =>
      child?.send({ kind: 'read', reading, cardNumber, place, after: null });
    read(1, PLANTED['other card number']);
    await said('failed');
    read(2, PLANTED['card number']);
    await said('finished');
    const besides = heard.filter(({ kind }) => kind !== 'finished');
    expect(foundIn(JSON.stringify(besides), PLANTED)).toEqual([]);
    expect(foundIn(JSON.stringify(heard), PLANTED)).toEqual(['card number']);
  }, 120_000);
});

describe('the search', () => {
  it('finds what was planted, in every form', () => {
    const secrets = { number: PLANTED['card number'] };
    for (const form of formsOf(PLANTED['card number']))
      expect(foundIn(`a ${form} b`, secrets)).toEqual(['number']);
    const wide = Buffer.from(PLANTED['card number'], 'utf16le');
    for (const octets of [wide, Buffer.from(wide).swap16()])
      for (const before of [0, 1, 2])
        expect(foundIn(Buffer.concat([Buffer.alloc(before, 0x20), octets]), secrets)).toEqual(['number']);
    expect(foundIn('nothing here', secrets)).toEqual([]);
  });
});
