// Holds every shipped file to the import table: allowed folders, `import type` where the table says types, packages only
// where they belong, no cycles.

import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type ImportTable,
  mayImport,
  mayUsePackage,
  readImportTable,
  rowOf,
  rowsInMarkdown,
} from './import-table.ts';
import { cyclesOf } from './import-cycles.ts';
import { ROOT, SHIPPED, type SourceFile, parseSource, readSources } from './source-files.ts';

const table = readImportTable();
const sources = readSources(SHIPPED);

describe('the import table', () => {
  it('has a row for every file, src/platform.d.ts apart', () => {
    const without = sources.filter(
      ({ path }) => path !== 'src/platform.d.ts' && rowOf(table, path) === undefined,
    );
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  it('has one row for a folder', () => {
    const folders = table.rows.map(({ from }) => from);
    expect(new Set(folders).size).toBe(folders.length);
  });

  it('names every package the project depends on, and where it may be used', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const named = new Set(table.packages.map((row) => row.package));
    expect(Object.keys(manifest.dependencies).filter((name) => !named.has(name))).toEqual([]);
  });

  it('refuses what it should: a few imports nobody may write', () => {
    const wrong = [
      parseSource('src/rules/a.ts', `import { read } from '../cards/residence-card/gen1/read.ts';`),
      parseSource('src/rules/b.ts', `import { x } from '../cards/residence-card/gen1/document.ts';`),
      parseSource('src/simulator/c.ts', `import { parseCommand } from '../iso7816/command-apdu.ts';`),
      parseSource('src/simulator/d.ts', `import type { A } from '../secure-messaging/encrypt-only.ts';`),
      parseSource('src/trust/e.ts', `export { x } from '../cards/field.ts';`),
      parseSource('src/trust/verify.ts', `import * as asn1 from '@peculiar/x509';`),
      parseSource('src/cards/f.ts', `import { readFileSync } from 'node:fs';`),
      parseSource('src/session/g.ts', `const m = await import('../host/settings.ts');`),
      parseSource('src/host/h.ts', `import koffi from 'koffi';`),
      parseSource('src/host/i.ts', `import { send } from '../iso7816/plain-channel.ts';`),
      parseSource('src/cli/j.ts', `type T = import('../cards/field.ts').Field;`),
      parseSource('src/images/k.ts', `const w = new URL('../host/worker.ts', import.meta.url);`),
    ];
    expect(
      wrong.filter((source) => violationsOf(table, source).length !== 1).map(({ path }) => path),
    ).toEqual([]);
  });

  it('allows what it should: a few imports that are right', () => {
    const right = [
      parseSource('src/rules/a.ts', `import type { R } from '../cards/residence-card/gen1/document.ts';`),
      parseSource('src/simulator/b.ts', `import type { T } from '../iso7816/transceiver.ts';`),
      parseSource('src/trust/certificate-fields.ts', `import * as asn1 from '@peculiar/x509';`),
      parseSource('src/host/c.ts', `import { readFileSync } from 'node:fs';`),
      parseSource('src/crypto/d.ts', `import { cbc } from '@noble/ciphers/aes.js';`),
      parseSource('src/cards/residence-card/e.ts', `import { field } from '../field.ts';`),
    ];
    expect(right.flatMap((source) => violationsOf(table, source))).toEqual([]);
  });
});

describe('every shipped file', () => {
  it('imports only what its row allows', () => {
    expect(sources.flatMap((source) => violationsOf(table, source))).toEqual([]);
  });

  it('names files that exist, with their extension', () => {
    const missing = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target !== undefined && !existsSync(join(ROOT, target)))
        .filter(({ specifier }) => !isBuiltEntry(specifier))
        .map(({ specifier, line }) => `${path}:${line} ${specifier}`),
    );
    expect(missing).toEqual([]);
  });

  it('takes part in no cycle, type imports included', () => {
    const graph = new Map(
      sources.map(({ path, imports }) => [path, imports.flatMap(({ target }) => target ?? [])]),
    );
    expect(cyclesOf(graph)).toEqual([]);
  });
});

describe('the search for cycles', () => {
  it('finds a file that imports itself, a pair and a longer round, each once', () => {
    const graph = new Map([
      ['a', ['a']],
      ['b', ['c', 'a']],
      ['c', ['b']],
      ['d', ['e']],
      ['e', ['f', 'a']],
      ['f', ['d']],
      ['g', ['a', 'b']],
    ]);
    expect(cyclesOf(graph)).toEqual(['a', 'b c', 'd e f']);
  });
});

describe('docs/architecture.md', () => {
  const path = join(ROOT, 'docs/architecture.md');

  it('agrees with the import table', (context) => {
    if (!existsSync(path)) context.skip('docs/architecture.md does not exist');
    const text = readFileSync(path, 'utf8');
    const printed = rowsInMarkdown(text);
    if (printed.length > 0) {
      expect(printed).toEqual(table.rows.map(({ from, may, types }) => ({ from, may, types })));
    } else {
      expect(text).toContain('tests/architecture/import-table.json');
    }
  });

  it('speaks of every folder of src that has a row, and of none that has not', (context) => {
    if (!existsSync(path)) context.skip('docs/architecture.md does not exist');
    const text = readFileSync(path, 'utf8');
    const named = new Set(Array.from(text.matchAll(/`(src\/[a-z0-9-]+)`/g), ([, folder]) => folder));
    const existing = new Set(sources.map(({ path: file }) => file.split('/').slice(0, 2).join('/')));
    const rows = table.rows.map(({ from }) => from).filter((from) => from.startsWith('src/'));
    expect(rows.filter((from) => existing.has(from) && !named.has(from))).toEqual([]);
    expect([...named].filter((folder) => !rows.includes(folder ?? ''))).toEqual([]);
  });
});

describe('the reader of a Markdown table', () => {
  it('takes rows as they are printed, padded or not', () => {
    const text = [
      'Text',
      '',
      '| From        | May import             | Types only    |',
      '| ----------- | ---------------------- | ------------- |',
      '| `src/rules` | `src/time`, `src/spec` | `src/report`  |',
      '| src/words | | |',
      '',
      '| Other | table |',
    ].join('\n');
    expect(rowsInMarkdown(text)).toEqual([
      { from: 'src/rules', may: ['src/time', 'src/spec'], types: ['src/report'] },
      { from: 'src/words', may: [], types: [] },
    ]);
  });
});

/** One line per import that the table does not allow. */
function violationsOf(imports: ImportTable, source: SourceFile): readonly string[] {
  const row = rowOf(imports, source.path);
  return source.imports
    .filter(({ specifier, target, typeOnly }) => {
      if (row === undefined) return true;
      if (target !== undefined) return !mayImport(row, target, typeOnly);
      if (isBuiltin(specifier)) return !row.node;
      return !mayUsePackage(imports, source.path, packageName(specifier));
    })
    .map(({ specifier, typeOnly, line }) => `${source.path}:${line} ${typeOnly ? 'type ' : ''}${specifier}`);
}

/** '@noble/ciphers/aes.js' is of '@noble/ciphers', 'react-dom/client' of 'react-dom'. */
function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** `../host/NAME.js` names an entry of the build, made from a source of that name. */
function isBuiltEntry(specifier: string): boolean {
  const name = /^\.\.\/host\/([a-z-]+)\.js$/.exec(specifier)?.[1];
  if (name === undefined) return false;
  return ['src/host', 'src/host/entries'].some((folder) => existsSync(join(ROOT, folder, `${name}.ts`)));
}
