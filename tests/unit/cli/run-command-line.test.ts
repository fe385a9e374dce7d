import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EXIT } from '../../../src/cli/exit-status.ts';
import { COMMAND_SYNTAX } from '../../../src/cli/render/command-syntax.ts';
import { runCommandLine } from '../../../src/cli/run-command-line.ts';
import { AppError } from '../../../src/errors/app-error.ts';
import { dataFolder } from '../../../src/host/data-folder.ts';
import type * as SimulatedSource from '../../../src/host/simulated-source.ts';
import { VERSION } from '../../../src/host/version.ts';
import { EN } from '../../../src/words/en.ts';
import { JA } from '../../../src/words/ja.ts';
import { FakeTerminal, printedJson } from './fake-terminal.ts';

/** What `cards` comes to in place of its list, when a test says so. */
const broken = vi.hoisted((): { by?: unknown } => ({}));

vi.mock('../../../src/host/simulated-source.ts', async (original) => {
  const real = await original<typeof SimulatedSource>();
  const listSimulatedCards = () => {
    // The thing thrown is what the test is about, and need not be an error.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    if (broken.by !== undefined) throw broken.by;
    return real.listSimulatedCards();
  };
  return { ...real, listSimulatedCards };
});

let folder: string;

beforeEach(async () => {
  broken.by = undefined;
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-cli-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(args: readonly string[], language = 'en_US.UTF-8') {
  const terminal = new FakeTerminal();
  const environment = { ZAIRYU_DESK_DATA: folder, LANG: language };
  const status = await runCommandLine(args, { terminal, environment, data: dataFolder(environment) });
  return { status, terminal };
}

describe('a command line', () => {
  it('without a command shows the help and counts as wrong', async () => {
    const { status, terminal } = await run([]);
    expect(status).toBe(EXIT.USAGE);
    expect(terminal.printed).toContain(EN.terminal.usage.about);
    expect(terminal.told).toBe('');
  });

  it.each(['help', '--help', '-h'])('that asks for help gets it: %s', async (word) => {
    const { status, terminal } = await run([word]);
    expect(status).toBe(EXIT.DONE);
    for (const name of Object.keys(COMMAND_SYNTAX)) expect(terminal.printed).toContain(name);
  });

  it.each(Object.keys(COMMAND_SYNTAX))('explains %s, and does nothing of it', async (name) => {
    for (const option of ['--help', '-h']) {
      const { status, terminal } = await run([name, '--json', option]);
      expect(status).toBe(EXIT.DONE);
      expect(terminal.printed).toContain(`zairyu-desk ${name}`);
      expect(terminal.told).toBe('');
    }
  });

  it('tells its version', async () => {
    const { status, terminal } = await run(['--version']);
    expect([status, terminal.printed]).toEqual([EXIT.DONE, `${VERSION}\n`]);
    expect(VERSION).toMatch(/^\d+\.\d+\.\d+/);
  });

  it.each([
    [['reed'], 'reed'],
    [['constructor'], 'constructor'],
    [['--lang', 'en', 'cards'], '--lang'],
    [[''], ''],
  ])('with an unknown command is refused on standard error: %j', async (args, word) => {
    const { status, terminal } = await run(args);
    expect(status).toBe(EXIT.USAGE);
    expect(terminal.told).toContain(`There is no such command: ${word}`.trimEnd());
    expect(terminal.printed).toBe('');
  });

  it.each(Object.keys(COMMAND_SYNTAX))('refuses an unknown option of %s', async (name) => {
    const { status, terminal } = await run([name, '--no-such-option']);
    expect(status).toBe(EXIT.USAGE);
    expect(terminal.told).toContain('--no-such-option');
    expect(terminal.printed).toBe('');
  });

  it('is answered in the language of the system, or in the one asked for', async () => {
    expect((await run(['help'], 'ja_JP.UTF-8')).terminal.printed).toContain(JA.terminal.usage.about);
    expect((await run(['help', '--lang', 'ja'])).terminal.printed).toContain(JA.terminal.usage.about);
    expect((await run(['reed', '--lang=ja'])).terminal.told).toContain('reed');
  });

  it('in a language nobody speaks is refused in English', async () => {
    const { status, terminal } = await run(['cards', '--lang', 'tlh'], 'ja_JP.UTF-8');
    expect(status).toBe(EXIT.USAGE);
    expect(terminal.told).toContain(`${EN.terminal.usage.problems['invalid-value'].split('{')[0]}--lang tlh`);
    expect(terminal.printed).toBe('');
  });

  it('prints no character of a wrong word that a terminal would act on', async () => {
    const { terminal } = await run(['\u001b[2J\u202Ereed']);
    expect(terminal.told).toContain('reed');
    expect(terminal.told).not.toContain('\u001b');
    expect(terminal.told).not.toContain('\u202E');
  });
});

describe('a command that could not finish', () => {
  it('is told in words on standard output, with its code', async () => {
    const { status, terminal } = await run(['codes', 'import', join(folder, 'missing.csv')]);
    expect(status).toBe(EXIT.FAILED);
    expect(terminal.printed).toContain(EN.failures.FILE_UNREADABLE.title);
    expect(terminal.printed).toContain('FILE_UNREADABLE');
    expect(terminal.told).toBe('');
  });

  it('is one JSON object of code, advice and facts when JSON was asked for', async () => {
    const file = join(folder, 'table.csv');
    await writeFile(file, 'a,b\n');
    const { status, terminal } = await run(['codes', 'import', file, '--json']);
    expect(status).toBe(EXIT.FAILED);
    expect(printedJson(terminal)).toEqual({
      failure: {
        code: 'CODES_INVALID',
        retry: 'check-input',
        facts: { line: 1, column: 'row', problem: 'header', problems: 1 },
      },
    });
    expect(terminal.told).toBe('');
  });

  it.each([
    [new AppError('READER_NONE'), 'READER_NONE', {}],
    [new TypeError('ZD05000001SM is not a function'), 'INVARIANT', { where: 'TypeError' }],
    ['ZD05000001SM', 'INVARIANT', { where: 'string' }],
  ])('says nothing of what was unforeseen but its kind', async (thrown, code, facts) => {
    broken.by = thrown;
    const { status, terminal } = await run(['cards', '--json']);
    expect(status).toBe(EXIT.FAILED);
    expect(printedJson(terminal)).toMatchObject({ failure: { code, facts } });
    const inWords = await run(['cards']);
    expect(inWords.terminal.printed).toContain(code);
    for (const text of [terminal.printed, inWords.terminal.printed]) {
      expect(text).not.toContain('ZD05000001SM');
      expect(text).not.toContain('    at ');
    }
  });
});
