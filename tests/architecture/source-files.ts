// Every TypeScript file of the project, parsed, with what it imports. Syntax only: no type checker takes part.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** What is shipped; tests and tool configuration are not. */
export const SHIPPED = ['src', 'native-shims', 'electron', 'renderer'];

export interface ImportEdge {
  readonly specifier: string;
  /** Path from the root of the project, for relative imports. */
  readonly target: string | undefined;
  readonly typeOnly: boolean;
  readonly line: number;
}

export interface SourceFile {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly tree: ts.SourceFile;
  readonly imports: readonly ImportEdge[];
}

/** The files below the folders, in order of their paths; folders that do not exist have none. */
export function readSources(folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap(filesBelow).sort().map(readSource);
}

/** Visits every node of a tree, parents before children. */
export function visit(node: ts.Node, act: (node: ts.Node) => void): void {
  act(node);
  ts.forEachChild(node, (child) => visit(child, act));
}

export function parseSource(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return { path, text, lines, tree, imports: importsOf(path, tree) };
}

function readSource(path: string): SourceFile {
  return parseSource(path, readFileSync(join(ROOT, path), 'utf8'));
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(path);
    return /\.[cm]?tsx?$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(path: string, tree: ts.SourceFile): readonly ImportEdge[] {
  const edges: ImportEdge[] = [];
  visit(tree, (node) => {
    const found = importIn(node);
    if (found === undefined) return;
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
    edges.push({ ...found, target: targetOf(path, found.specifier), line: line + 1 });
  });
  return edges;
}

/** Imports, re-exports, `import('...')` as a type and as a call, `require('...')`, and `new URL('./...', ...)`. */
function importIn(node: ts.Node): Pick<ImportEdge, 'specifier' | 'typeOnly'> | undefined {
  if (ts.isImportDeclaration(node)) {
    const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return specified(node.moduleSpecifier, typeOnly);
  }
  if (ts.isExportDeclaration(node)) return specified(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return specified(node.argument.literal, true);
  }
  if (ts.isCallExpression(node) && loadsModules(node.expression)) return specified(node.arguments[0], false);
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL' && node.arguments?.length === 2) {
    const named = specified(node.arguments[0], false);
    return named !== undefined && /^\.{1,2}\/.*\.[jt]sx?$/.test(named.specifier) ? named : undefined;
  }
  return undefined;
}

function loadsModules(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || /^require\b|^createRequire\(/.test(callee.getText());
}

function specified(
  specifier: ts.Node | undefined,
  typeOnly: boolean,
): Pick<ImportEdge, 'specifier' | 'typeOnly'> | undefined {
  if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return undefined;
  return { specifier: specifier.text, typeOnly };
}

function targetOf(path: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(posix.dirname(path), specifier.split('?')[0] ?? specifier);
}
