// A whole sitting at the window with planted numbers, names and passwords, in folders of its own: they are on the screen, and
// are then searched for in everything the window, its browser and the processes behind it leave or say.

import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundIn, leftIn } from '../../secrets/places.ts';
import { BROWSER, MISSING_BROWSER, PAGE_BUILT } from './desk-run.ts';
import { pdfMetadata } from './pdf-metadata.ts';
import { IMAGE, type StoryStep } from './secrets-steps.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const STORY = fileURLToPath(new URL('./secrets-story.ts', import.meta.url));
const LIMIT_MS = 180_000;

if (BROWSER === undefined) console.warn(MISSING_BROWSER);
else if (!PAGE_BUILT)
  console.warn('the window is not built, so nothing was searched for after a sitting at it');

describe.runIf(BROWSER !== undefined && PAGE_BUILT)('a whole sitting at the window', () => {
  let home: string;
  /** What was found in files while the window was open, by step. */
  const foundOpen: Record<string, readonly string[]> = {};
  const profileFiles: Record<string, number> = {};
  const steps = new Map<string, StoryStep>();
  const said = { out: '', err: '' };
  let status: number | null;
  let planted: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'zairyu-desk-sitting-'));
    for (const folder of ['tmp', 'data', 'work']) mkdirSync(join(home, folder));
    const child = fork(STORY, [join(home, 'data')], {
      cwd: join(home, 'work'),
      env: environment(home),
      execArgv: ['--import', pathToFileURL(join(ROOT, 'node_modules/tsx/dist/esm/index.mjs')).href],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (said.out += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said.err += text));
    child.on('message', (message) => {
      const step = message as StoryStep;
      steps.set(step.step, step);
      ({ planted } = step);
      foundOpen[step.step] = guiltyFiles(home, planted);
      profileFiles[step.step] = filesOfProfile(home);
      child.send('searched');
    });
    status = await endOf(child);
  }, LIMIT_MS);

  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('came to its end, and showed what was planted on the screen', () => {
    expect([status, said.err.split('\n').filter((line) => line.includes('Error'))]).toEqual([0, []]);
    expect(foundIn(steps.get('residence card')?.shown ?? '', planted)).toContain('card number');
    expect(foundIn(steps.get('My Number card')?.shown ?? '', planted)).toContain('name');
    expect(Object.keys(planted).sort()).toEqual([
      'address',
      'addressImage, octets',
      'card number',
      'faceImage, octets',
      'name',
      'nameImage, octets',
      'passphrase',
      'signature password',
      'wrong number',
    ]);
  });

  it.each(['residence card', 'My Number card', 'online application check'])(
    'left nothing in any file while the window was open: %s',
    (step) => {
      expect(profileFiles[step]).toBeGreaterThan(10);
      expect(foundOpen[step]).toEqual([]);
    },
  );

  it('left nothing in any file when it was closed, and nothing of the browser’s folder', () => {
    const guilty = guiltyFiles(home, planted);
    expect(guilty.filter((found) => !found.startsWith(spoilt()))).toEqual([]);
    // The file that was spoilt on purpose: the search does find what is there.
    expect(guilty).toContain(`${spoilt()}: card number`);
    expect(filesOfProfile(home)).toBe(0);
    expect([...leftIn(join(home, 'data')).keys()].map((path) => basename(path)).sort()).toContain(
      'settings.json',
    );
  });

  it('said nothing of it on standard output and standard error', () => {
    expect(said.err).toMatch(/^(?:CHILD_PROCESS|NET|STREAM) \d+/m);
    expect(foundIn(said.out + said.err, planted)).toEqual([]);
  });

  it('put nothing of it into the support report or the title of the window', () => {
    const { report = '', titled = '' } = steps.get('online application check')?.texts ?? {};
    expect(report).toMatch(/^failures: .*CREDENTIAL_REJECTED$/m);
    expect(titled).not.toBe('');
    expect(foundIn(`${report}${titled}`, planted)).toEqual([]);
  });

  it('put on the clipboard what was asked for, and nothing before that', () => {
    const { uncopied, copied, asked } = steps.get('My Number card')?.texts ?? {};
    expect([uncopied, copied]).toEqual(['', asked]);
  });

  it('saved PDF files whose names and metadata say nothing of whose card it is', () => {
    const pdfs = steps.get('My Number card')?.pdfs ?? [];
    expect(pdfs).toHaveLength(2);
    for (const name of pdfs) {
      const { info, others } = metadataOf(name);
      expect(info['Producer']).toContain('Skia');
      expect(others).toBe(false);
      expect(foundIn(`${name} ${JSON.stringify(info)}`, planted)).toEqual([]);
    }
  });

  it('would have been found out in the metadata', () => {
    expect(foundIn(JSON.stringify(metadataOf(spoilt()).info), planted)).toEqual(
      expect.arrayContaining(['card number', 'name']),
    );
  });

  function spoilt(): string {
    return steps.get('spoilt')?.pdfs[0] ?? 'none';
  }

  function metadataOf(name: string) {
    return pdfMetadata(readFileSync(join(home, 'data', name)));
  }
});

function environment(home: string): Record<string, string> {
  const { PATH = '', CHROMIUM_PATH, ZAIRYU_DESK_TEST_PAGE } = process.env;
  return {
    PATH,
    HOME: home,
    TMPDIR: join(home, 'tmp'),
    PCSCLITE_CSOCK_NAME: join(home, 'no-service'),
    NODE_DEBUG: 'stream,child_process,net',
    // The loader of sources would keep what it translated, the published cards among it.
    TSX_DISABLE_CACHE: '1',
    ...(CHROMIUM_PATH !== undefined && { CHROMIUM_PATH }),
    ...(ZAIRYU_DESK_TEST_PAGE !== undefined && { ZAIRYU_DESK_TEST_PAGE }),
  };
}

/** File and what was found in it or in its name. */
function guiltyFiles(home: string, planted: Readonly<Record<string, string>>): readonly string[] {
  const images = Object.entries(planted)
    .filter(([name]) => name.endsWith(IMAGE))
    .map(([name, base64]) => [name, Buffer.from(base64, 'base64')] as const);
  return [...leftIn(home)].flatMap(([path, octets]) =>
    [
      ...foundIn(path, planted),
      ...foundIn(octets, planted),
      ...images.filter(([, image]) => octets.includes(image)).map(([name]) => name),
    ].map((secret) => `${basename(path)}: ${secret}`),
  );
}

function filesOfProfile(home: string): number {
  return [...leftIn(join(home, 'tmp')).keys()].filter((path) => path.includes('zairyu-desk-window-')).length;
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', resolve));
}
