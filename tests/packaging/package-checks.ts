// What an unpacked tree must have and must not have.

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { SIMULATOR_ANCHORS } from '../../src/simulator/anchors/simulator-anchors.ts';
import { officialPin } from '../../src/trust/anchors/pins.ts';
import { parseCertificate } from '../../src/trust/certificate.ts';
import { type ArchivedFile, filesInAsar } from './asar-files.ts';
import { problemsOfRun } from './packed-run.ts';
import { readFuses } from './stub-electron.ts';

export interface PackageFinding {
  readonly check: string;
  /** None: as it should be. */
  readonly problems: readonly string[];
  readonly fact?: string;
}

const REQUIRED = [
  'package.json',
  'dist/electron/main.js',
  'dist/electron/preload.cjs',
  'dist/host/reading-process.js',
  'dist/host/image-worker.js',
  'dist/renderer/index.html',
];

/** Sources, tests, maps and tools have no place in what people install. */
const UNWANTED = [
  /\.map$/,
  /\.tsx?$/,
  /(^|\/)tests?\//,
  /^native-shims\//,
  /^src\//,
  /\.(pem|key|p12|pfx)$/,
  /^dist\/cli\//,
];
const PRIVATE_KEY = /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/;
const SOURCE_MAP = /^\/\/# sourceMappingURL=/m;

/**
 * electron-builder.yml, in the order of Electron's fuse wire: runAsNode, cookie encryption, NODE_OPTIONS, --inspect, asar
 * integrity, only asar, browser snapshot, file privileges.
 */
const FUSES = '01001100';
const GROUP_OR_OTHERS_WRITE = 0o022;
const SET_ID = 0o6000;

/** Choice: our own part is some 7 MB; ten times what it should grow by is a mistake. */
const LARGEST_APP = 25_000_000;

export async function checkPackage(folder: string): Promise<readonly PackageFinding[]> {
  const resources = join(folder, 'resources');
  const files = filesInAsar(join(resources, 'app.asar'));
  return [
    { check: 'everything the program starts and shows is there', problems: missing(files) },
    { check: 'no sources, tests, maps, keys or command line', problems: unwanted(files) },
    { check: 'no private key and no source map in any file', problems: secrets(files) },
    { check: 'native and WASM parts stand beside the archive', ...unpacked(files) },
    { check: 'every packed file has its digest', problems: withoutDigest(files) },
    { check: 'no CA of the simulator is an official one', problems: trustedSimulator() },
    { check: 'the shell is what starts', problems: wrongEntry(files) },
    { check: 'the fuses are set', problems: wrongFuses(folder) },
    { check: 'licences are included', problems: missingLicences(folder) },
    {
      check: 'nobody but the owner may write a file, and none runs as somebody else',
      problems: loose(folder),
    },
    { check: 'size', ...size(files) },
    { check: 'what was packed runs', problems: await problemsOfRun(files) },
  ];
}

function missing(files: readonly ArchivedFile[]): readonly string[] {
  return REQUIRED.filter((path) => !files.some((file) => file.path === path));
}

function unwanted(files: readonly ArchivedFile[]): readonly string[] {
  return files.map(({ path }) => path).filter((path) => UNWANTED.some((pattern) => pattern.test(path)));
}

function secrets(files: readonly ArchivedFile[]): readonly string[] {
  return files
    .filter(({ path }) => /\.(c?js|mjs|json|html|css)$/.test(path))
    .filter((file) => {
      const text = file.read().toString('latin1');
      return PRIVATE_KEY.test(text) || (file.path.startsWith('dist/') && SOURCE_MAP.test(text));
    })
    .map(({ path }) => path);
}

function unpacked(files: readonly ArchivedFile[]): Omit<PackageFinding, 'check'> {
  const binary = files.filter(({ path }) => /\.(node|wasm)$/.test(path));
  const outside = binary.filter((file) => file.unpacked && file.read().length > 0);
  const problems = binary.filter(
    (file) => !outside.includes(file) && !file.path.startsWith('dist/renderer/'),
  );
  const needed = ['pcsc-mini', 'koffi', 'codec-openjpeg'].filter(
    (name) => !outside.some(({ path }) => path.includes(name)),
  );
  return {
    problems: [...problems.map(({ path }) => `packed: ${path}`), ...needed.map((name) => `missing: ${name}`)],
    fact: outside.map(({ path }) => path.split('/').at(-1)).join(', '),
  };
}

function withoutDigest(files: readonly ArchivedFile[]): readonly string[] {
  return files.filter((file) => !file.unpacked && !file.hasIntegrity).map(({ path }) => path);
}

function trustedSimulator(): readonly string[] {
  return SIMULATOR_ANCHORS.map(({ der }) => parseCertificate(der).sha256).filter(
    (digest) => officialPin(digest) !== undefined,
  );
}

function wrongEntry(files: readonly ArchivedFile[]): readonly string[] {
  const text =
    files
      .find(({ path }) => path === 'package.json')
      ?.read()
      .toString('utf8') ?? '{}';
  const { main } = JSON.parse(text) as { main?: string };
  return main === 'dist/electron/main.js' ? [] : [`main is ${main ?? 'absent'}`];
}

function wrongFuses(folder: string): readonly string[] {
  const fuses = readFuses(readFileSync(join(folder, 'zairyu-desk')));
  return fuses.startsWith(FUSES) ? [] : [`they stand at ${fuses}`];
}

function missingLicences(folder: string): readonly string[] {
  const needed = ['resources/LICENSE', 'resources/THIRD-PARTY-LICENSES.txt', 'LICENSES.chromium.html'];
  const electron = readdirSync(folder).some((name) => /^LICENSE\.electron/.test(name))
    ? []
    : ['LICENSE.electron.txt'];
  const absent = needed.filter(
    (path) => !existsSync(join(folder, path)) || statSync(join(folder, path)).size === 0,
  );
  return [...absent, ...electron];
}

/** Whoever may write a file of the program becomes whoever runs it. */
function loose(folder: string): readonly string[] {
  if (process.platform === 'win32') return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => (statSync(path).mode & (GROUP_OR_OTHERS_WRITE | SET_ID)) !== 0)
    .map((path) => relative(folder, path));
}

function size(files: readonly ArchivedFile[]): Omit<PackageFinding, 'check'> {
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const fact = `${(total / 1_000_000).toFixed(1)} MB in ${files.length} files, without Electron`;
  return { fact, problems: total > LARGEST_APP ? [`more than ${LARGEST_APP / 1_000_000} MB`] : [] };
}
