import { describe, expect, it } from 'vitest';
import { createPage } from '../../../src/cli/render/page.ts';
import { renderBench, renderFigureTable } from '../../../src/cli/render/render-bench.ts';
import { TABLE_IDS } from '../../../src/host/bench/figures.ts';
import { ALL_WORDS, en, surface } from './surfaces.ts';

const MACHINE = {
  system: 'linux x64 6.1.0',
  processor: 'A processor',
  cores: 2,
  memoryMb: 8_000,
  runtime: 'Node 20.20.2',
  load: 0.1,
};

describe('renderBench', () => {
  it.each(ALL_WORDS)('titles every table in $language', (words) => {
    const tables = TABLE_IDS.map((id) => ({ id, rows: [{ card: '05', hostMs: 1.5 }] }));
    const text = renderBench({ version: '0.1.0', machine: MACHINE, tables }, surface(words));
    for (const id of TABLE_IDS) expect(text.split('\n')).not.toContain(id);
    expect(text).toContain('A processor');
    expect(text).not.toMatch(/[《》{}]/);
  });
});

describe('renderFigureTable', () => {
  const page = createPage(en);

  it('lines columns up under their names, and shows what is kept, missed and not meant', () => {
    const rows = [
      { card: '05', apdus: 15, budget: 15, within: true },
      { card: 'my-number', apdus: 128, budget: null, within: null },
      { card: '1', apdus: 60, budget: 58, within: false },
    ];
    expect(renderFigureTable({ id: 'exchanges', rows }, 'APDUs', page)).toEqual([
      'APDUs',
      '  card       apdus  budget  within',
      '  05            15      15       ✔',
      '  my-number    128       –       –',
      '  1             60      58       ✘',
    ]);
  });

  it('turns a wide table of a few rows on its side', () => {
    const columns = Object.fromEntries(Array.from({ length: 15 }, (_, index) => [`column${index}`, index]));
    const lines = renderFigureTable({ id: 'wide', rows: [columns, columns] }, 'Wide', page);
    expect(lines).toHaveLength(1 + 15);
    expect(lines[15]).toBe('  column14  14  14');
  });

  it('says what could not run', () => {
    const table = { id: 'images', rows: [], couldNotRun: 'INVARIANT {"where":"image-worker"}' };
    expect(renderFigureTable(table, 'Images', page).join(' ')).toContain('Could not be measured: INVARIANT');
  });
});
