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
/** What `worker` says of its holder in words; the name and the face are pictures. */
const OF_WORKER = {
  'card number': 'ZD05000001SM',
  'birth date of the resident': '1994-04-15',
  'birth date of the resident, on the chip': '19940415',
} as const;
/** What `mnc-valid` says of its holder. */
const NAME_AND_ADDRESS = { name: 'SAMPLE RAFAEL', address: '群馬県太田市見本町４５番地６' } as const;
const OF_MNC_VALID = {
  ...NAME_AND_ADDRESS,
  'birth date': '1979-03-08',
  'birth date, on the chip': '19790308',
} as const;
/** In no result either: what is typed, the number of a card that nobody has, and what the chip holds and nobody asks for. */
const NEVER_SHOWN = {
  'other card number': 'QX13572468WY',
  'signature password': 'SIGN1234',
  'wrong password': 'WRNG9876',
  'individual number in the wrong place': '123456789018',
  'individual number on the chip': '123456789012',
} as const;
const PLANTED = { ...OF_WORKER, ...OF_MNC_VALID, ...NEVER_SHOWN } as const;
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
    const finished = [
      await run([...residence, '--json'], NUMBER),
      await run([...myNumber, '--json'], PINS),
      await run(myNumber, PINS),
    ];
    const failed = [
      await run([...residence, '--json', '--fault', 'pull@9'], NUMBER),
      await run([...residence, '--json', '--fault', 'truncate@9=40'], NUMBER),
      await run(residence, JSON.stringify({ cardNumber: PLANTED['other card number'] })),
      await run(residence, JSON.stringify({ cardNumber: PLANTED['individual number in the wrong place'] })),
      await run([...myNumber, '--json'], wrongPins),
      await run(['read', PLANTED['card number']]),
      await run(['read', '--simulated', PLANTED['card number']]),
      await run(['doctor', '--json']),
      await run(['readers']),
      // Ended from outside in the middle of a slow reading, with a report of the runtime about its state.
      await run([...residence, '--fault', 'slow=600'], NUMBER, 7_000),
    ];
    expect(finished.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(finished.map(({ out }) => foundIn(out, PLANTED))).toEqual([
      Object.keys(OF_WORKER),
      Object.keys(OF_MNC_VALID),
      Object.keys(NAME_AND_ADDRESS),
    ]);
    expect(failed.map(({ status }) => status)).not.toContain(0);
    expect(failed.at(-1)?.out).toContain('READING_CANCELLED');

    const spoken = [...finished.map(({ err }) => err), ...failed.flatMap(({ out, err }) => [out, err])];
    expect(spoken.flatMap((text) => foundIn(text, PLANTED))).toEqual([]);
    const left = leftIn(home);
    const reports = [...left].filter(([path]) => /crash[\\/]report[^\\/]*\.json$/.test(path));
    // Of the process that was ended, and of no crash; its command line is in it, so that the search would find more.
    expect(reports.map(([, octets]) => foundIn(octets, { profile: 'worker' }))).toEqual([['profile']]);
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

  it('holds nothing planted but in the result of a reading and in what arrives before it', async () => {
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
    const saying = (...kinds: readonly string[]) =>
      foundIn(JSON.stringify(heard.filter(({ kind }) => kinds.includes(kind))), PLANTED);
    const besides = new Set(heard.map(({ kind }) => kind));
    for (const kind of ['arrived', 'finished']) {
      expect([kind, saying(kind)]).toEqual([kind, Object.keys(OF_WORKER)]);
      besides.delete(kind);
    }
    expect(saying(...besides)).toEqual([]);
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
