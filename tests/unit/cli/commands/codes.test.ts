import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CODED_FIELDS } from '../../../../src/cards/residence-card/codes/coded-field.ts';
import { codes } from '../../../../src/cli/commands/codes.ts';
import { EXIT } from '../../../../src/cli/exit-status.ts';
import { appError } from '../../../support/app-errors.ts';
import { FakeTerminal, commandContext, printedJson } from '../fake-terminal.ts';
import { usageError } from '../usage-errors.ts';

const HEADER = 'field,code,ja,en,zh,source,date';
const ROW = 'statusOfResidence,XX00000001,作り話,Fiction,虚构,"Table 1",2026-06';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-codes-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  const terminal = new FakeTerminal();
  const status = await codes(args, commandContext(terminal, folder));
  return { status, terminal };
}

async function tableFile(...rows: readonly string[]): Promise<string> {
  const path = join(folder, 'offered.csv');
  await writeFile(path, [HEADER, ...rows, ''].join('\n'));
  return path;
}

describe('codes list', () => {
  it('names every field, those without a table too', async () => {
    const { status, terminal } = await run('list', '--json');
    expect(status).toBe(EXIT.DONE);
    const { tables } = printedJson(terminal) as { tables: { field: string; count: number }[] };
    expect(tables.map(({ field }) => field)).toEqual(CODED_FIELDS);
    expect(tables.find(({ field }) => field === 'statusOfResidence')?.count).toBe(0);
  });

  it('marks what was imported', async () => {
    await run('import', await tableFile(ROW));
    const { terminal } = await run('list', '--json');
    const { tables } = printedJson(terminal) as { tables: { field: string }[] };
    expect(tables.find(({ field }) => field === 'statusOfResidence')).toEqual({
      field: 'statusOfResidence',
      count: 1,
      sources: [{ source: 'Table 1', date: '2026-06', imported: true }],
    });
    expect((await run('list')).terminal.printed).toContain('imported: Table 1');
  });
});

describe('codes import', () => {
  it('says what changed', async () => {
    const first = await run('import', await tableFile(ROW));
    expect(first.status).toBe(EXIT.DONE);
    expect(first.terminal.printed).toContain('1 added, 0 changed, 0 the same');
    expect(first.terminal.printed).toContain('XX00000001');
    const second = await run('import', await tableFile(ROW.replace('作り話', '新しい話')), '--json');
    expect(printedJson(second.terminal)).toMatchObject({
      added: [],
      changed: [{ before: { ja: '作り話' }, after: { ja: '新しい話' } }],
      unchanged: 0,
    });
  });

  it('takes over nothing of a table with a wrong row', async () => {
    const file = await tableFile(ROW, 'statusOfResidence,,,,,,');
    await expect(run('import', file)).rejects.toThrow(appError('CODES_INVALID'));
    expect((await run('list')).terminal.printed).not.toContain('Table 1');
  });
});

describe('codes', () => {
  it.each([
    [[], 'missing-argument', 'list | import'],
    [['export'], 'unknown-option', 'export'],
    [['list', 'x'], 'unknown-option', 'x'],
    [['import'], 'missing-argument', 'FILE'],
    [['import', 'a', 'b'], 'unknown-option', 'b'],
    [['list', '--all'], 'unknown-option', '--all'],
  ] as const)('is refused when it is written wrongly: %j', async (args, problem, word) => {
    await expect(run(...args)).rejects.toThrow(usageError(problem, word));
  });
});
