// What the program writes, where, and that it writes nothing else.

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { failureOf, jsonOf, makeSurroundings, runProgram, type Surroundings } from './run-program.ts';

const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const ROW = 'statusOfResidence,T410010000,作り話,Fiction,虚构,Table 1,2026-06';

let surroundings: Surroundings;

beforeEach(() => {
  surroundings = makeSurroundings();
});
afterEach(() => surroundings.remove());

function run(...args: readonly string[]) {
  return runProgram(args, { surroundings });
}

/** Every file and folder there is, from the home folder. */
function everything(): readonly string[] {
  return readdirSync(surroundings.home, { recursive: true, encoding: 'utf8' }).sort();
}

/** Width and height of a PNG: the first two numbers of its first chunk. */
function pngSize(path: string): readonly [number, number] {
  const octets = readFileSync(path);
  expect(Uint8Array.from(octets.subarray(0, 8))).toEqual(PNG_SIGNATURE);
  return [octets.readUInt32BE(16), octets.readUInt32BE(20)];
}

describe('read --images', () => {
  it.each([
    ['worker', ['name.png', 'face.png', 'address.png']],
    ['gen1-worker', ['front.png', 'face.png']],
  ])('of %s writes PNG files of the size it reports', async (profile, names) => {
    const folder = join(surroundings.home, 'new', 'images');
    const ended = await run('read', '--simulated', profile, '--json', '--images', folder);
    const { images } = jsonOf(ended) as Report;
    expect(images.map(({ file }) => file)).toEqual(names.map((name) => join(folder, name)));
    for (const { file = '', width, height } of images) expect(pngSize(file)).toEqual([width, height]);
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
    expect([ended.status, ended.err]).toEqual([0, '']);
  });

  it('names the files in words too', async () => {
    const { out } = await run('read', '--simulated', 'worker', '--images', 'pictures');
    expect(out.replaceAll(/\s+/g, '')).toContain('face.png');
    expect(readdirSync(join(surroundings.home, 'pictures'))).toHaveLength(3);
  });

  it('says so of an image that is none, and writes the others', async () => {
    const fault = ['--fault', 'flip=DF1/EF03:300'];
    const ended = await run('read', '--simulated', 'worker', '--json', '--images', 'out', ...fault);
    const { images, outcome } = jsonOf(ended) as Report;
    expect([outcome, ended.status]).toEqual(['not-authentic', 1]);
    const written = images.filter(({ file }) => file !== undefined);
    expect(readdirSync(join(surroundings.home, 'out'))).toHaveLength(written.length);
    for (const { state, width } of images) expect([state, width > 0]).toEqual([state, state === 'read']);
  });

  it('leaves nothing of a reading that failed', async () => {
    await run('read', '--simulated', 'worker', '--images', 'out', '--fault', 'pull@15');
    expect(everything()).toEqual([]);
  });

  it('fails where the folder is a file', async () => {
    writeFileSync(join(surroundings.home, 'file'), '');
    const ended = await run('read', '--simulated', 'worker', '--json', '--images', 'file');
    expect([failureOf(ended).code, ended.status]).toEqual(['FILE_UNWRITABLE', 2]);
    expect(everything()).toEqual(['file']);
  });
});

describe('codes import', () => {
  function table(...rows: readonly string[]): string {
    const path = join(surroundings.home, 'table.csv');
    writeFileSync(path, ['field,code,ja,en,zh,source,date', ...rows, ''].join('\n'));
    return path;
  }

  it('gives codes their meaning in every later reading', async () => {
    const meaning = async () => {
      const { fields } = jsonOf(await run('read', '--simulated', 'worker', '--json')) as Report;
      return fields.find(({ id }) => id === 'statusOfResidence');
    };
    expect(await meaning()).toMatchObject({ raw: 'T410010000', value: null });
    const imported = await run('codes', 'import', table(ROW));
    expect([imported.status, imported.err]).toEqual([0, '']);
    expect(imported.out).toContain('T410010000');
    expect(await meaning()).toMatchObject({
      raw: 'T410010000',
      value: '作り話',
      translations: { en: 'Fiction', zh: '虚构' },
    });
    expect(everything()).toEqual(['data', join('data', 'codes.csv'), 'table.csv']);
  });

  it('refuses a table with wrong rows, naming them, and keeps nothing of it', async () => {
    const ended = await run('codes', 'import', table(ROW, 'bloodType,A,,,,,'), '--json');
    expect([failureOf(ended), ended.status]).toMatchObject([
      { code: 'CODES_INVALID', facts: { line: 3, column: 'field', problems: 6 } },
      2,
    ]);
    expect(everything()).toEqual(['table.csv']);
  });

  it('refuses a file that is not there', async () => {
    const ended = await run('codes', 'import', 'missing.csv', '--json');
    expect([failureOf(ended).code, ended.status]).toEqual(['FILE_UNREADABLE', 2]);
  });
});

describe('the folders of a person', () => {
  it('hold nothing after readings, lists and a diagnosis', async () => {
    for (const args of [
      ['read', '--simulated', 'worker'],
      ['read', '--simulated', 'worker', '--fault', 'pull@9'],
      ['cards'],
      ['trust', 'list'],
      ['codes', 'list'],
      ['doctor'],
      ['readers'],
    ]) {
      await run(...args);
    }
    expect(everything()).toEqual([]);
  });

  it('hold what is imported in the place the system has for it', async () => {
    const table = join(surroundings.home, 'table.csv');
    writeFileSync(table, `field,code,ja,en,zh,source,date\n${ROW}\n`);
    const roaming = join(surroundings.home, 'roaming');
    mkdirSync(roaming);
    const environment = { ZAIRYU_DESK_DATA: undefined, XDG_DATA_HOME: roaming, APPDATA: roaming };
    expect((await runProgram(['codes', 'import', table], { surroundings, environment })).status).toBe(0);
    expect(everything().filter((name) => name.endsWith(join('zairyu-desk', 'codes.csv')))).toHaveLength(1);
  });
});
