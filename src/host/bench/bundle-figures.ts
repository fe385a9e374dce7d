// How much the window's page loads, file by file, as a web server would send it: gzip.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from './figures.ts';

/** What is loaded for the first screen and for those a person opens; languages and codecs come when needed. */
const BUDGET_OCTETS = 350 * 1024;

export type ChunkKind = 'first' | 'screen' | 'language' | 'codec';

export interface BundledFile {
  readonly file: string;
  readonly kind: ChunkKind;
  readonly octets: number;
  readonly gzip: number;
}

/** @param page dist/renderer of the build. @throws what the file system throws when nothing is built. */
export async function bundledFiles(page: string): Promise<readonly BundledFile[]> {
  const assets = join(page, 'assets');
  const html = await readFile(join(page, 'index.html'), 'utf8');
  const names = (await readdir(assets)).sort();
  const files: BundledFile[] = [];
  for (const file of names) {
    const content = await readFile(join(assets, file));
    files.push({ file, kind: kindOf(file, html), octets: content.length, gzip: gzipSync(content).length });
  }
  return files;
}

/** @param html the page that names the files it begins with */
export function kindOf(file: string, html: string): ChunkKind {
  if (html.includes(`/${file}"`)) return 'first';
  if (/worker|openjpeg|\.wasm$/.test(file)) return 'codec';
  return /^(?:[a-z]+-)*(?:ja|ja-easy|en|zh-hans)-[\w-]{8}\.js$/.test(file) ? 'language' : 'screen';
}

export function bundleRows(files: readonly BundledFile[]): readonly Row[] {
  return files.map(({ file, kind, octets, gzip }) => ({ file, kind, octets, gzip }));
}

export function bundleSumRows(files: readonly BundledFile[]): readonly Row[] {
  const sum = (...kinds: readonly ChunkKind[]): number =>
    files.filter(({ kind }) => kinds.includes(kind)).reduce((total, { gzip }) => total + gzip, 0);
  const code = sum('first', 'screen');
  return [
    { what: 'first', gzip: sum('first'), budget: null, within: null },
    { what: 'first and screens', gzip: code, budget: BUDGET_OCTETS, within: code < BUDGET_OCTETS },
    { what: 'languages', gzip: sum('language'), budget: null, within: null },
    { what: 'codecs', gzip: sum('codec'), budget: null, within: null },
  ];
}
