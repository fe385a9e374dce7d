// The documents name files, tests and scripts of the project: each has to be there.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const DOCUMENTS = [
  'README.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'native-shims/README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** `tests/cli/trust.test.ts` in a text; a name with braces or an ellipsis stands for several. */
const NAMED = /`((?:src|tests|renderer|electron|native-shims|docs)\/[\w./-]+)`/g;
const LINKED = /\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)/g;
const SCRIPT = /`npm run ([\w:-]+)/g;

const scripts = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }).scripts;

function found(text: string, pattern: RegExp): readonly string[] {
  return Array.from(text.matchAll(pattern), ([, name = '']) => name);
}

describe.each(DOCUMENTS)('%s', (path) => {
  const text = readFileSync(join(ROOT, path), 'utf8');

  it('names files that are there', () => {
    expect(found(text, NAMED).filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
  });

  it('links to files that are there', () => {
    const targets = found(text, LINKED).map((target) => normalize(join(dirname(path), target)));
    expect(targets.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  });

  it('names scripts that exist', () => {
    expect(found(text, SCRIPT).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});
