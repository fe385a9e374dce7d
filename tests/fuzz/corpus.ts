// What is kept between campaigns: inputs that first showed a behaviour, and every input that was ever a finding.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const HERE = new URL('.', import.meta.url);

/** Of a target, in one file: small, and readable enough to be looked at. */
interface KeptInput {
  /** The behaviour for which it was kept. */
  readonly shape: string;
  readonly base64: string;
}

function corpusPath(target: string): string {
  return fileURLToPath(new URL(`corpora/${target}.json`, HERE));
}

export function readCorpus(target: string): readonly Uint8Array[] {
  return keptInputs(target).map(({ base64 }) => fromBase64(base64));
}

/** Adds what shows a shape not kept yet, the shortest inputs first, up to `most` in all. */
export function keepInCorpus(
  target: string,
  found: ReadonlyMap<string, Uint8Array>,
  { most, longest }: { readonly most: number; readonly longest: number },
): number {
  const kept = [...keptInputs(target)];
  const known = new Set(kept.map(({ shape }) => shape));
  const fresh = [...found]
    .filter(([shape, input]) => !known.has(shape) && input.length <= longest)
    .sort(([, left], [, right]) => left.length - right.length)
    .slice(0, Math.max(0, most - kept.length))
    .map(([shape, input]) => ({ shape, base64: Buffer.from(input).toString('base64') }));
  if (fresh.length === 0) return 0;
  const all = [...kept, ...fresh].sort((left, right) => (left.shape < right.shape ? -1 : 1));
  writeFileSync(corpusPath(target), `${JSON.stringify(all, null, 1)}\n`);
  return fresh.length;
}

function keptInputs(target: string): readonly KeptInput[] {
  const path = corpusPath(target);
  if (!existsSync(path)) return [];
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(parsed) || !parsed.every(isKept)) throw new Error(`not a corpus: ${path}`);
  return parsed;
}

function isKept(value: unknown): value is KeptInput {
  return (
    typeof value === 'object' &&
    value !== null &&
    'shape' in value &&
    typeof value.shape === 'string' &&
    'base64' in value &&
    typeof value.base64 === 'string'
  );
}

export interface RegressionCase {
  /** File name without suffix: what was wrong. */
  readonly name: string;
  readonly input: Uint8Array;
}

/** Findings of the past, each in a file of base64 named for what was wrong. */
export function readRegressions(target: string): readonly RegressionCase[] {
  const folder = new URL(`regressions/${target}/`, HERE);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((file) => ({
      name: file.replace(/\.base64$/, ''),
      input: fromBase64(readFileSync(new URL(file, folder), 'utf8')),
    }));
}

/** @returns the file's path from here. */
export function writeRegression(target: string, name: string, input: Uint8Array): string {
  const folder = new URL(`regressions/${target}/`, HERE);
  mkdirSync(folder, { recursive: true });
  const lines = Buffer.from(input)
    .toString('base64')
    .match(/.{1,110}/g) ?? [''];
  writeFileSync(new URL(`${name}.base64`, folder), `${lines.join('\n')}\n`);
  return `regressions/${target}/${name}.base64`;
}

/** Folders of regressions, each of which has to be of a target. */
export function regressionFolders(): readonly string[] {
  const folder = new URL('regressions/', HERE);
  return existsSync(folder) ? readdirSync(folder) : [];
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'base64'));
}
