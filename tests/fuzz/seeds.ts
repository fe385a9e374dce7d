// Real encodings to begin with: what simulated cards hold and answer, and certificates of the test hierarchies.

import { readFile } from 'node:fs/promises';
import type { FileName } from '../../src/iso7816/file-ref.ts';
import type { Reading } from '../../src/session/read-card.ts';
import { makeX509Vectors } from '../generators/pki/x509-vectors.ts';
import { captureSimulated } from '../integration/simulated-reading.ts';

/** One card of every type and habit of encoding. */
export const RESIDENCE_CARDS = [
  ...['worker', 'special-permanent-resident', 'null-parameters', 'no-signature', 'long-name'],
  ...['gen1-worker', 'gen1-student', 'gen1-special-permanent-resident', 'gen1-sjis', 'gen1-under-16'],
] as const;

function residenceReadings(): Promise<readonly Reading[]> {
  return Promise.all(RESIDENCE_CARDS.map((profile) => captureSimulated(profile)));
}

/** Every different file of those cards. */
export async function residenceFiles(): Promise<readonly Uint8Array[]> {
  const files = (await residenceReadings()).flatMap(({ capture }) => [...capture.files.values()]);
  return distinct(files);
}

export async function filesNamed(...names: readonly FileName[]): Promise<readonly Uint8Array[]> {
  const files = (await residenceReadings()).flatMap(({ capture }) =>
    [...capture.files].filter(([name]) => names.includes(name)).map(([, octets]) => octets),
  );
  return distinct(files);
}

export function certificates(): readonly Uint8Array[] {
  return distinct([...makeX509Vectors().files.values()]);
}

/** Pictures of tests/vectors/images. */
export function pictures(...files: readonly string[]): Promise<readonly Uint8Array[]> {
  return Promise.all(
    files.map(async (file) => {
      const octets = await readFile(new URL(`../vectors/images/${file}`, import.meta.url));
      return Uint8Array.from(octets);
    }),
  );
}

export function distinct(list: readonly Uint8Array[]): readonly Uint8Array[] {
  return [...new Map(list.map((octets) => [Buffer.from(octets).toString('base64'), octets])).values()];
}
