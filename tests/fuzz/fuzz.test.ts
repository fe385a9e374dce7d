// A short run of every fuzz target with a fixed seed and a fixed number of executions, every finding of the past, and the
// machinery itself: what it would call a finding, it does.

import { afterAll, describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors/app-error.ts';
import { attempt } from './attempt.ts';
import { runCampaign } from './campaign.ts';
import { readRegressions, regressionFolders } from './corpus.ts';
import { OCTET_MUTATORS } from './mutators/octets.ts';
import { TARGETS } from './registry.ts';
import { BrokenPromise, type FuzzTarget } from './target.ts';
import { FuzzThread } from './watchdog.ts';

const EXECUTIONS = 60;
const SEED = 'short run';

const thread = new FuzzThread();
afterAll(() => thread.close());

describe('every fuzz target', () => {
  it.each(TARGETS.map((target) => ({ name: target.name, target })))(
    '$name answers whatever comes with a value or a refusal, in time',
    async ({ target }) => {
      const executions = Math.min(EXECUTIONS, target.shortRun ?? EXECUTIONS);
      const result = await thread.run(target, { seed: SEED, executions });
      const found = result.findings.map(
        ({ what, input }) => `${what}: ${Buffer.from(input).toString('base64')}`,
      );
      expect(found).toEqual([]);
      expect(result.executions).toBe(executions);
    },
    60_000,
  );

  it('accepts one of its first seeds, or most of what follows would stop at the first check', async () => {
    /** No card passes that does not know the nonces. */
    const ACCEPTS_NOTHING = ['mutual-authentication'];
    for (const target of TARGETS.filter(({ name }) => !ACCEPTS_NOTHING.includes(name))) {
      const seeds = (await target.seeds()).slice(0, 6);
      const endings = await Promise.all(seeds.map((seed) => attempt(target, seed)));
      expect(
        endings.map(({ kind }) => kind),
        target.name,
      ).toContain('value');
    }
  });

  it('has a name of its own', () => {
    expect(new Set(TARGETS.map(({ name }) => name)).size).toBe(TARGETS.length);
  });
});

describe('every finding of the past', () => {
  const cases = TARGETS.flatMap((target) =>
    readRegressions(target.name).map(({ name, input }) => ({
      title: `${target.name}: ${name}`,
      target,
      input,
    })),
  );

  it.each(cases)('$title is none any more', async ({ target, input }) => {
    expect((await attempt(target, input)).kind).not.toBe('finding');
  });

  it('is of a target there is', () => {
    const names = TARGETS.map(({ name }) => name);
    expect(regressionFolders().filter((folder) => !names.includes(folder))).toEqual([]);
    expect(cases.length).toBeGreaterThan(0);
  });
});

describe('a campaign', () => {
  const target = (run: FuzzTarget['run'], more: Partial<FuzzTarget> = {}): FuzzTarget => ({
    name: 'example',
    parser: 'nothing',
    seeds: () => [Uint8Array.of(1, 2, 3, 4)],
    mutators: OCTET_MUTATORS,
    refusals: ['TLV_LIMIT'],
    run,
    ...more,
  });

  it('tries the same inputs every time', async () => {
    const tried = async (seed: string): Promise<readonly string[]> => {
      const inputs: string[] = [];
      const remember = (octets: Uint8Array): string => {
        inputs.push(Buffer.from(octets).toString('hex'));
        return String(octets.length % 5);
      };
      await runCampaign(target(remember), { seed, executions: 200 });
      return inputs;
    };
    expect(await tried('a')).toEqual(await tried('a'));
    expect(await tried('a')).not.toEqual(await tried('b'));
  });

  it.each<readonly [string, FuzzTarget['run'], string]>([
    ['an error of another class', () => ''.padStart(-1).repeat(-1), 'RangeError'],
    ['an error of ours that is no answer to an input', () => refuse('INVARIANT'), 'AppError: INVARIANT'],
    ['a promise that was broken', () => breakPromise(), 'BrokenPromise: never'],
  ])('calls a finding %s', async (_, run, what) => {
    const ending = await attempt(target(run), new Uint8Array(1));
    expect(ending).toMatchObject({ kind: 'finding' });
    if (ending.kind === 'finding') expect(ending.what).toContain(what);
  });

  it('calls a finding what is slow each time', async () => {
    const slow = target(() => new Promise((resolve) => setTimeout(() => resolve('late'), 5)), { boundMs: 1 });
    expect(await attempt(slow, new Uint8Array(1))).toMatchObject({
      kind: 'finding',
      what: 'slow: over 1 ms',
    });
  });

  it('takes a refusal with a code of the target for an answer', async () => {
    expect(
      await attempt(
        target(() => refuse('TLV_LIMIT')),
        new Uint8Array(1),
      ),
    ).toMatchObject({ kind: 'refused' });
  });

  function refuse(code: 'INVARIANT' | 'TLV_LIMIT'): string {
    throw new AppError(code);
  }

  function breakPromise(): string {
    throw new BrokenPromise('never');
  }
});

describe('the watchdog', () => {
  it.each([
    ['hangs', 'watched-hang', /^hang: over/],
    ['ends its thread', 'watched-exit', /^thread lost/],
  ])('keeps the input over which a target %s, and goes on', async (_, name, what) => {
    const watched = new FuzzThread(new URL('misbehaving-thread.mjs', import.meta.url));
    const example: FuzzTarget = {
      name,
      parser: '',
      seeds: () => [],
      mutators: [],
      refusals: [],
      run: () => '',
      boundMs: 20,
    };
    const { findings } = await watched.run(example, { seed: '1', executions: 1 });
    await watched.close();
    expect(findings[0]?.what).toMatch(what);
    expect([...(findings[0]?.input ?? [])]).toEqual([7, 7, 7]);
  });
});
