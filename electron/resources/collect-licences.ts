// Writes the licences of everything that is shipped into one file: npx tsx electron/resources/collect-licences.ts
// Most packages are bundled into dist, where their own licence files are lost.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const LICENCES_FILE = join(ROOT, 'dist', 'THIRD-PARTY-LICENSES.txt');

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface ShippedPackage {
  readonly folder: string;
  readonly manifest: Manifest;
}

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** Every package the program needs to run, and what those need, each once, by name and version. */
export function shippedPackages(root: string): readonly ShippedPackage[] {
  const found = new Map<string, ShippedPackage>();
  const add = (from: string, names: readonly string[]): void => {
    for (const name of names) {
      const folder = folderOf(name, from, root);
      if (folder === undefined || found.has(folder)) continue;
      const manifest = readManifest(folder);
      found.set(folder, { folder, manifest });
      add(folder, dependenciesOf(manifest));
    }
  };
  add(root, dependenciesOf(readManifest(root)));
  return [...found.values()].sort((left, right) => (titleOf(left) < titleOf(right) ? -1 : 1));
}

export function licenceText(packages: readonly ShippedPackage[]): string {
  const sections = packages.map((shipped) => {
    const texts = readdirSync(shipped.folder)
      .filter((name) => LICENCE_FILE.test(name))
      .map((name) => readFileSync(join(shipped.folder, name), 'utf8').trim());
    const licence = `Licence: ${shipped.manifest.license ?? 'see below'}`;
    return [titleOf(shipped), licence, '', ...texts].join('\n');
  });
  return `${sections.join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}

function titleOf({ manifest }: ShippedPackage): string {
  return `${manifest.name ?? '?'} ${manifest.version ?? '?'}`;
}

function dependenciesOf({ dependencies, optionalDependencies }: Manifest): readonly string[] {
  return Object.keys({ ...dependencies, ...optionalDependencies });
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** As Node finds it. undefined: an optional package of another system. */
function folderOf(name: string, from: string, root: string): string | undefined {
  for (let at = from; at.startsWith(root.replace(/[/\\]$/, '')); at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  return undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(dirname(LICENCES_FILE), { recursive: true });
  await writeFile(LICENCES_FILE, licenceText(shippedPackages(ROOT)));
}
