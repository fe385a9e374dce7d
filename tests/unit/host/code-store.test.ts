import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CODED_FIELDS } from '../../../src/cards/residence-card/codes/coded-field.ts';
import { createCodeTables } from '../../../src/cards/residence-card/codes/code-table.ts';
import type { AppError } from '../../../src/errors/app-error.ts';
import { CodeStore, summariseCodes } from '../../../src/host/code-store.ts';
import { appError } from '../../support/app-errors.ts';

const HEADER = 'field,code,ja,en,zh,source,date';
const FICTION = 'statusOfResidence,XX00000001,作り話,Fiction,虚构,Table 1,2026-06';
const FABLE = 'permissionType,Y1,寓話,Fable,寓言,Table 1,2026-06-14';

let folder: string;
let path: string;
let store: CodeStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-codes-'));
  path = join(folder, 'data', 'codes.csv');
  store = new CodeStore(path);
});
afterEach(() => rm(folder, { recursive: true }));

async function importing(...rows: readonly string[]) {
  return importingOctets(Buffer.from([HEADER, ...rows, ''].join('\n')));
}

async function importingOctets(octets: Uint8Array) {
  const file = join(folder, 'offered.csv');
  await writeFile(file, octets);
  return store.import(file);
}

async function refusal(importing: Promise<unknown>): Promise<AppError['facts']> {
  const thrown: unknown = await importing.catch((failure: unknown) => failure);
  expect(thrown).toMatchObject({ code: 'CODES_INVALID' });
  return (thrown as AppError).facts;
}

describe('the code tables in use', () => {
  it('are the built-in ones before anything was imported', async () => {
    expect((await store.load()).rows).toEqual(createCodeTables().rows);
  });

  it('have imported rows beside and in place of built-in ones', async () => {
    await importing(FICTION, 'sex,1,おとこ,Man,男性,Table 1,2026-06');
    const tables = await store.load();
    expect(tables.lookup('statusOfResidence', 'XX00000001')?.ja).toBe('作り話');
    expect(tables.lookup('sex', '1')?.en).toBe('Man');
    expect(tables.rows).toHaveLength(createCodeTables().rows.length + 1);
  });

  it.each([
    ['no table at all', 'damaged'],
    ['a table cut short', `${HEADER}\n${FICTION.slice(0, 40)}`],
    ['nothing', ''],
    ['octets that are no text', Uint8Array.of(0xff, 0xfe, 0x00)],
  ])('cannot be had while the stored file holds %s', async (_, content) => {
    await mkdir(join(folder, 'data'));
    await writeFile(path, content);
    await expect(store.load()).rejects.toThrow(appError('CODES_INVALID'));
  });

  it('cannot be had where the stored file cannot be read', async () => {
    await mkdir(path, { recursive: true });
    await expect(store.load()).rejects.toThrow(appError('FILE_UNREADABLE'));
  });
});

describe('an import', () => {
  it('says what is new, what changed, and how much is as before', async () => {
    expect(await importing(FICTION, FABLE)).toMatchObject({
      added: [{ code: 'XX00000001' }, { code: 'Y1' }],
      changed: [],
      unchanged: 0,
    });
    expect(await importing(FICTION, FABLE.replace('Fable', 'Tale'))).toMatchObject({
      added: [],
      changed: [{ before: { en: 'Fable' }, after: { en: 'Tale' } }],
      unchanged: 1,
    });
    expect((await store.load()).lookup('permissionType', 'Y1')?.en).toBe('Tale');
  });

  it('counts a built-in row it replaces as changed', async () => {
    const { added, changed } = await importing('sex,1,おとこ,Man,男性,Table 1,2026-06');
    expect([added.length, changed.length]).toEqual([0, 1]);
  });

  it('keeps what earlier imports brought and this one does not mention', async () => {
    await importing(FICTION);
    await importing(FABLE);
    const tables = await store.load();
    expect(tables.lookup('statusOfResidence', 'XX00000001')?.ja).toBe('作り話');
    expect(tables.lookup('permissionType', 'Y1')?.ja).toBe('寓話');
  });

  it('keeps texts with commas, quotes and line ends as they are', async () => {
    await importing('statusOfResidence,Q1,"say ""yes"", or\nno","a, b",“c”,"Table ""1""",2026-06');
    expect((await store.load()).lookup('statusOfResidence', 'Q1')).toEqual({
      field: 'statusOfResidence',
      code: 'Q1',
      ja: 'say "yes", or\nno',
      en: 'a, b',
      zh: '“c”',
      source: 'Table "1"',
      date: '2026-06',
    });
  });

  it.each([
    ['a byte order mark', `\uFEFF${HEADER}\r\n${FICTION}\r\n`],
    ['no line end after the last row', `${HEADER}\n${FICTION}`],
    ['spaces around every cell', `${HEADER.replaceAll(',', ' , ')}\n${FICTION.replaceAll(',', ' , ')}\n`],
    ['empty lines', `${HEADER}\n\n${FICTION}\n\n`],
  ])('takes a file with %s', async (_, text) => {
    expect((await importingOctets(Buffer.from(text))).added).toMatchObject([
      { field: 'statusOfResidence', code: 'XX00000001', ja: '作り話', zh: '虚构' },
    ]);
  });

  it('is the same of octets that are no file', async () => {
    const changes = await store.importOctets(Buffer.from(`${HEADER}\n${FICTION}\n`));
    expect(changes.added).toHaveLength(1);
    expect((await store.load()).lookup('statusOfResidence', 'XX00000001')).toBeDefined();
  });

  it('heals a stored table that is damaged, as the diagnosis advises', async () => {
    await mkdir(join(folder, 'data'));
    await writeFile(path, 'damaged');
    await importing(FICTION);
    expect((await store.load()).lookup('statusOfResidence', 'XX00000001')).toBeDefined();
  });
});

describe('a table with a wrong row', () => {
  it('is refused as a whole with every wrong place, and what was there stays', async () => {
    await importing(FICTION);
    const before = await readFile(path, 'utf8');
    const facts = await refusal(
      importing(
        'permissionType,Y1,新しい,New,新,Table 2,2026-07',
        'bloodType,A,甲,A,甲,Table 2,2026-07',
        'permissionType,Y 2,,Two,二,Table 2,July',
      ),
    );
    expect(facts).toEqual({
      line: 3,
      column: 'field',
      problem: 'unknown-field',
      problems: 4,
      lines: '3 field, 4 code, 4 ja, 4 date',
    });
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  it.each([
    ['field', 'missing', ',Y1,a,b,c,S,2026-06'],
    ['code', 'missing', 'sex,,a,b,c,S,2026-06'],
    ['ja', 'missing', 'sex,Y1,,b,c,S,2026-06'],
    ['zh', 'missing', 'sex,Y1,a,b, ,S,2026-06'],
    ['source', 'missing', 'sex,Y1,a,b,c,,2026-06'],
    ['date', 'missing', 'sex,Y1,a,b,c,S'],
    ['field', 'unknown-field', 'Sex,Y1,a,b,c,S,2026-06'],
    ['field', 'unknown-field', '__proto__,Y1,a,b,c,S,2026-06'],
    ['code', 'format', 'sex,Ｙ１,a,b,c,S,2026-06'],
    ['code', 'format', 'sex,ABCDEFGHIJK,a,b,c,S,2026-06'],
    ['code', 'format', 'sex,A\u0007,a,b,c,S,2026-06'],
    ['date', 'format', 'sex,Y1,a,b,c,S,2026'],
    ['date', 'format', 'sex,Y1,a,b,c,S,2026-13'],
    ['date', 'format', 'sex,Y1,a,b,c,S,2026-02-30'],
    ['date', 'format', 'sex,Y1,a,b,c,S,令和8年'],
  ])('names the column and what is wrong in it: %s %s', async (column, problem, row) => {
    expect(await refusal(importing(row))).toMatchObject({ line: 2, column, problem });
    expect(await readdir(folder)).toEqual(['offered.csv']);
  });

  it.each([
    ['sex,Y1,a,b,c,S,2026-06', 'sex,Y1,d,e,f,S,2026-06'],
    ['sex,Y1,a,b,c,S,2026-06', ' sex, Y1 ,d,e,f,S,2026-06'],
  ])('is also one in which a code stands twice', async (...rows) => {
    expect(await refusal(importing(...rows))).toMatchObject({ line: 3, column: 'row', problem: 'duplicate' });
  });

  it('is told by the line a person sees in the file, empty lines and line ends within cells counted', async () => {
    const wrong = 'sex,Y1,a,b,c,S,never';
    expect(await refusal(importing('', '', wrong))).toMatchObject({ line: 4 });
    expect(await refusal(importing('sex,Y2,"a\nb",b,c,S,2026-06', wrong))).toMatchObject({ line: 4 });
  });

  it('is not repeated by the failure', async () => {
    const facts = await refusal(importing('sex,SECRET CODE,SECRET,SECRET,SECRET,SECRET,SECRET'));
    expect(JSON.stringify(facts)).not.toContain('SECRET');
  });
});

describe('a file that is no table', () => {
  it.each([
    ['nothing', '', 'header'],
    ['other columns', 'code,field,ja,en,zh,source,date\n', 'header'],
    ['a column too few', 'field,code,ja,en,zh,source\n', 'header'],
    ['columns in capitals', `${HEADER.toUpperCase()}\n`, 'header'],
    ['rows without a heading', `${FICTION}\n`, 'header'],
    ['a quote that is never closed', `${HEADER}\nsex,"Y1,a,b,c,S,2026-06\n`, 'csv'],
    ['a quote within a cell', `${HEADER}\nsex,Y"1,a,b,c,S,2026-06\n`, 'csv'],
  ])('is refused: %s', async (_, text, problem) => {
    expect(await refusal(importingOctets(Buffer.from(text)))).toMatchObject({ problem });
    expect(await readdir(folder)).toEqual(['offered.csv']);
  });

  it.each([
    ['Shift_JIS', Uint8Array.of(0x8d, 0xdd, 0x97, 0xaf)],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x66, 0x00)],
    ['a damaged character', Uint8Array.of(0x66, 0xe6, 0xb0)],
  ])('is refused when its text is not UTF-8: %s', async (_, octets) => {
    expect(await refusal(importingOctets(octets))).toEqual({ problem: 'utf-8', problems: 1 });
    expect(await refusal(store.importOctets(octets))).toEqual({ problem: 'utf-8', problems: 1 });
  });

  it('is refused when it is larger than any table', async () => {
    const octets = Buffer.alloc(4 * 1024 * 1024 + 1, 'x');
    expect(await refusal(importingOctets(octets))).toEqual({ problem: 'size', problems: 1 });
  });

  it('is not there, or is a folder: it cannot be read', async () => {
    await expect(store.import(join(folder, 'missing.csv'))).rejects.toThrow(appError('FILE_UNREADABLE'));
    await expect(store.import(folder)).rejects.toThrow(appError('FILE_UNREADABLE'));
  });

  it('cannot be kept where the folder is none', async () => {
    await writeFile(join(folder, 'data'), '');
    await expect(importing(FICTION)).rejects.toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^FILE_UN/) as unknown }),
    );
  });
});

describe('the summary of the tables', () => {
  it('has every field, with each source once and whether it was imported', async () => {
    await importing(FICTION, 'sex,1,おとこ,Man,男性,Table 1,2026-06', FABLE.replace('2026-06-14', '2026-06'));
    const summary = summariseCodes(await store.load());
    expect(summary.map(({ field }) => field)).toEqual(CODED_FIELDS);
    const of = (name: string) => summary.find(({ field }) => field === name);
    expect(of('statusOfResidence')).toEqual({
      field: 'statusOfResidence',
      count: 1,
      sources: [{ source: 'Table 1', date: '2026-06', imported: true }],
    });
    expect(
      of('sex')
        ?.sources.map(({ imported }) => imported)
        .sort(),
    ).toEqual([false, true]);
    expect(of('workRestriction')?.sources.every(({ imported }) => !imported)).toBe(true);
  });

  it('shows a field nobody has a table for as empty', () => {
    const empty = summariseCodes(createCodeTables()).filter(({ count }) => count === 0);
    expect(empty.map(({ field }) => field)).toContain('statusOfResidence');
    expect(empty.every(({ sources }) => sources.length === 0)).toBe(true);
  });
});
