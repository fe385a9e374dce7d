// The CA certificates: what is pinned, and that nothing else gets in.

import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeSimulatorAnchors } from '../../src/host/simulated-source.ts';
import { OFFICIAL_PINS } from '../../src/trust/anchors/pins.ts';
import { failureOf, jsonOf, makeSurroundings, runProgram, type Surroundings } from './run-program.ts';

let surroundings: Surroundings;
/** A CA certificate of the simulator: a real certificate, and not an official one. */
let simulatorCa: string;

beforeEach(async () => {
  surroundings = makeSurroundings();
  const [first = ''] = await writeSimulatorAnchors(join(surroundings.home, 'anchors'));
  simulatorCa = first;
});
afterEach(() => surroundings.remove());

function run(...args: readonly string[]) {
  return runProgram(args, { surroundings });
}

function offer(name: string, content: string | Uint8Array): string {
  const path = join(surroundings.home, name);
  writeFileSync(path, content);
  return path;
}

/** SHA-256 as the program writes it, computed by the runtime. */
function digestOf(path: string): string {
  return new X509Certificate(readFileSync(path)).fingerprint256.replaceAll(':', '');
}

interface Imported {
  readonly results: readonly {
    readonly file: string;
    readonly outcome: string;
    readonly failure?: { readonly code: string; readonly facts: Readonly<Record<string, unknown>> };
  }[];
}

describe('trust list --json', () => {
  it('shows every pin: name, use, generation, validity, source, state and digest', async () => {
    const ended = await run('trust', 'list', '--json');
    const { anchors } = jsonOf(ended) as { anchors: Record<string, unknown>[] };
    expect([ended.status, ended.err, anchors.length]).toEqual([0, '', OFFICIAL_PINS.length]);
    for (const anchor of anchors) {
      expect(anchor).toMatchObject({
        name: expect.stringMatching(/^[a-z0-9-]+$/) as unknown,
        use: expect.stringMatching(/^(?:residence-card|jpki-)/) as unknown,
        generation: expect.any(String) as unknown,
        validity: expect.stringMatching(/^(?:valid|expired|not-yet-valid)$/) as unknown,
        source: expect.stringMatching(/^https:/) as unknown,
        recorded: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown,
        state: expect.stringMatching(/^(?:not-imported|read-off-card|no-digest)$/) as unknown,
      });
      const { sha256, state } = anchor;
      expect(sha256 === undefined).toBe(state === 'no-digest');
      if (sha256 !== undefined) expect(sha256).toMatch(/^[0-9A-F]{64}$/);
    }
  });
});

describe('trust import', () => {
  it('refuses a CA of the simulator, naming the digest it found', async () => {
    const inJson = await run('trust', 'import', simulatorCa, '--json');
    const { results } = jsonOf(inJson) as Imported;
    expect(results).toMatchObject([
      {
        outcome: 'refused',
        failure: { code: 'ANCHOR_NOT_PINNED', facts: { digest: digestOf(simulatorCa) } },
      },
    ]);
    const inWords = await run('trust', 'import', simulatorCa);
    expect(inWords.out).toContain(digestOf(simulatorCa));
    expect([inJson.status, inWords.status, inJson.err, inWords.err]).toEqual([2, 2, '', '']);
  });

  it('refuses one inside an archive too, and every file for itself', async () => {
    const archive = zipSync({ '../../ca.cer': readFileSync(simulatorCa), 'readme.txt': strToU8('x') });
    const files = [offer('official.zip', archive), offer('picture.zip', 'GIF89a'), 'missing.crt'];
    const ended = await run('trust', 'import', ...files, '--json');
    const { results } = jsonOf(ended) as Imported;
    expect(results.map(({ file, outcome, failure }) => [file, outcome, failure?.code])).toEqual([
      ['official.zip: ca.cer', 'refused', 'ANCHOR_NOT_PINNED'],
      ['picture.zip', 'refused', 'FILE_UNREADABLE'],
      ['missing.crt', 'refused', 'FILE_UNREADABLE'],
    ]);
    expect(ended.status).toBe(2);
  });

  it.each([
    ['an archive without certificates', zipSync({ 'readme.txt': strToU8('x') })],
    ['an archive that unpacks to very much', zipSync({ 'ca.crt': new Uint8Array(5_000_000) })],
    ['a damaged archive', zipSync({ 'ca.crt': strToU8('x') }).subarray(0, 40)],
    ['nothing', new Uint8Array(0)],
  ])('refuses %s', async (_, content) => {
    const ended = await run('trust', 'import', offer('offered.zip', content), '--json');
    expect((jsonOf(ended) as Imported).results).toMatchObject([
      { outcome: 'refused', failure: { code: 'FILE_UNREADABLE' } },
    ]);
    expect(ended.status).toBe(2);
  });

  it('keeps nothing of what it refused', async () => {
    await run('trust', 'import', simulatorCa);
    expect(readdirSync(surroundings.home)).toEqual(['anchors']);
  });
});

describe('a folder of imported certificates that somebody changed', () => {
  it('is used for nothing: neither a list nor a reading on a reader', async () => {
    const anchors = join(surroundings.data, 'anchors');
    mkdirSync(anchors, { recursive: true });
    writeFileSync(join(anchors, `${digestOf(simulatorCa)}.cer`), readFileSync(simulatorCa));
    const secrets = { surroundings, standardInput: '{"cardNumber":"ZD05000001SM"}' };
    const list = await run('trust', 'list', '--json');
    const reading = await runProgram(['read', '--secrets-stdin', '--json'], secrets);
    expect([failureOf(list).code, list.status]).toEqual(['ANCHORS_TAMPERED', 2]);
    expect([failureOf(reading).code, reading.status]).toEqual(['ANCHORS_TAMPERED', 2]);
  });
});
