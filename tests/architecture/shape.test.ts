// The shape of files: size, names, exports, and what has no place in any of them.

import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { SHIPPED, type SourceFile, parseSource, readSources, visit } from './source-files.ts';

const MAX_LINES = 350;

/** Names that say nothing about what is inside. */
const EMPTY_NAMES = ['util', 'utils', 'helper', 'helpers', 'manager', 'managers', 'misc', 'common'];

const shipped = readSources(SHIPPED);
const tests = readSources(['tests']);
const all = [...shipped, ...tests];

describe('every file', () => {
  it('has at most 350 lines, tables apart', () => {
    const long = all.filter(({ path, lines }) => lines > MAX_LINES && !path.includes('/tables/'));
    expect(long.map(({ path, lines }) => `${path} ${lines}`)).toEqual([]);
  });

  it('is called after what is inside, not index, utils, helpers, manager, misc or common', () => {
    expect(all.filter(({ path }) => hasEmptyName(path)).map(({ path }) => path)).toEqual([]);
    expect(all.filter(({ path }) => /(^|\/)index\.[cm]?tsx?$/.test(path)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it('is named in kebab case, React components in Pascal case', () => {
    const odd = all.filter(({ path }) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const component = path.startsWith('renderer/') && name.endsWith('.tsx');
      return !(
        component
          ? /^[A-Za-z0-9-]+(\.test)?\.tsx$/
          : /^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d|\.config|\.property\.test)?\.[cm]?tsx?$/
      ).test(name);
    });
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it('exports by name only, declarations of foreign packages apart', () => {
    const found = all.filter(({ path, tree }) => !/\.(d|config)\.ts$/.test(path) && hasDefaultExport(tree));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('neither casts to any nor silences the compiler', () => {
    expect(all.flatMap((source) => findings(source, castToAny))).toEqual([]);
    const silenced = all.filter(({ text }) => /@ts-(?:ignore|nocheck)\b/.test(text));
    expect(silenced.map(({ path }) => path)).toEqual([]);
  });
});

describe('every shipped file', () => {
  it('has a median of about 80 lines', () => {
    const lines = shipped.map((source) => source.lines).sort((left, right) => left - right);
    const median = lines[Math.floor(lines.length / 2)] ?? 0;
    console.info(`${lines.length} shipped files, median ${median} lines, longest ${lines.at(-1) ?? 0}`);
    expect(median).toBeGreaterThan(0);
    expect(median).toBeLessThanOrEqual(110);
  });

  it('expects no type errors', () => {
    const silenced = shipped.filter(({ text }) => text.includes('@ts-expect-error'));
    expect(silenced.map(({ path }) => path)).toEqual([]);
  });
});

describe('every test', () => {
  it('runs: none is skipped, alone or still to be written', () => {
    expect(tests.flatMap((source) => findings(source, setAside))).toEqual([]);
  });
});

describe('the checks of this file', () => {
  it.each([
    ['src/a/utils.ts', true],
    ['src/a/string-utils.ts', true],
    ['src/helpers/a.ts', true],
    ['src/rules/common/a.ts', true],
    ['src/a/utility-bill.ts', false],
    ['src/a/commonwealth.ts', false],
  ])('find an empty name in %s: %s', (path, empty) => {
    expect(hasEmptyName(path)).toBe(empty);
  });

  it.each([
    ['export default 1;', true],
    ['export default function f() {}', true],
    ['export default class A {}', true],
    ['const a = 1; export { a as default };', true],
    [`export { default } from './a.ts';`, true],
    ['export const a = 1;', false],
    [`export { default as a } from 'package';`, false],
  ])('find the default export in %j: %s', (text, found) => {
    expect(hasDefaultExport(parseSource('a.ts', text).tree)).toBe(found);
  });

  it.each([
    ['const a = b as any;', 1],
    ['const a = <any>b;', 1],
    ['const a = b as unknown as any[];', 1],
    ['const a = "as any";', 0],
    ['const a = b as const;', 0],
  ])('find the casts in %j: %i', (text, count) => {
    expect(findings(parseSource('a.ts', text), castToAny)).toHaveLength(count);
  });

  it.each([
    ["it.skip('a', () => {});", 1],
    ["describe.only('a', () => {});", 1],
    ["it.todo('a');", 1],
    ["test.skip.each([1])('a', () => {});", 1],
    [`it.each([1])('a', () => {});`, 0],
    [`it.skipIf(missing)('a', () => {});`, 0],
    ["context.skip('reason');", 0],
  ])('find the tests set aside in %j: %i', (text, count) => {
    expect(findings(parseSource('a.test.ts', text), setAside)).toHaveLength(count);
  });
});

function hasEmptyName(path: string): boolean {
  const words = path.replace(/(\.test|\.d|\.config|\.property\.test)?\.[cm]?tsx?$/, '').split(/[/.-]/);
  return words.some((word) => EMPTY_NAMES.includes(word.toLowerCase()));
}

function hasDefaultExport(tree: ts.SourceFile): boolean {
  return tree.statements.some((statement) => {
    if (ts.isExportAssignment(statement)) return true;
    if (ts.isExportDeclaration(statement)) {
      const { exportClause } = statement;
      if (exportClause === undefined || !ts.isNamedExports(exportClause)) return false;
      return exportClause.elements.some(({ name }) => name.text === 'default');
    }
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
  });
}

/** `as any`, `as any[]` and the older notation. */
function castToAny(node: ts.Node): boolean {
  if (!ts.isAsExpression(node) && !ts.isTypeAssertionExpression(node)) return false;
  const type = ts.isArrayTypeNode(node.type) ? node.type.elementType : node.type;
  return type.kind === ts.SyntaxKind.AnyKeyword;
}

/** `it.skip`, `test.only`, `describe.todo` and the like, also followed by more. */
function setAside(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node) || !['skip', 'only', 'todo'].includes(node.name.text))
    return false;
  return /^(it|test|describe|suite|bench)\b/.test(node.expression.getText());
}

function findings(source: SourceFile, matches: (node: ts.Node) => boolean): readonly string[] {
  const found: string[] = [];
  visit(source.tree, (node) => {
    if (!matches(node)) return;
    const { line } = source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree));
    found.push(`${source.path}:${line + 1} ${node.getText(source.tree).slice(0, 60)}`);
  });
  return found;
}
