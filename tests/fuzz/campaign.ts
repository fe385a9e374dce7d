// Many executions of one target: first what is known, then mutants of it. An input that ends in a way not seen before
// joins the corpus, which leads deeper without instrumenting the code. The same seed gives the same inputs in the same
// order; a limit of time only says how many of them are tried.

import { attempt, type Ending } from './attempt.ts';
import { readCorpus, readRegressions } from './corpus.ts';
import { Prng } from './prng.ts';
import { DEFAULT_LONGEST, type FuzzTarget } from './target.ts';

export interface Finding {
  readonly what: string;
  readonly input: Uint8Array;
}

export interface CampaignResult {
  readonly executions: number;
  readonly values: number;
  readonly refused: number;
  /** Each kind of finding once, with the shortest input that shows it. */
  readonly findings: readonly Finding[];
  /** Of the slowest execution. */
  readonly slowestMs: number;
  /** Every ending that was seen, with the first input that showed it. */
  readonly shapes: ReadonlyMap<string, Uint8Array>;
}

export interface CampaignLimits {
  readonly seed: string;
  readonly executions?: number;
  /** Milliseconds. */
  readonly durationMs?: number;
}

/** Told of every input before it runs, so that one that never ends is known. */
export type Witness = (input: Uint8Array) => void;

/** Inputs kept beyond the seeds; more would dilute what a mutant is made of. */
const CORPUS_LIMIT = 2_000;

export async function runCampaign(
  target: FuzzTarget,
  limits: CampaignLimits,
  witness: Witness = () => undefined,
): Promise<CampaignResult> {
  const { seed, executions = Infinity, durationMs = Infinity } = limits;
  const prng = new Prng(`${seed} ${target.name}`);
  const known = [
    ...(await target.seeds()),
    ...readCorpus(target.name),
    ...readRegressions(target.name).map(({ input }) => input),
  ];
  const corpus = [...known];
  const tally = new Tally();
  const end = performance.now() + durationMs;
  while (tally.executions < executions && performance.now() < end) {
    const input = known[tally.executions] ?? mutant(corpus, target, prng);
    witness(input);
    const isNew = tally.count(input, await attempt(target, input));
    if (isNew && corpus.length < CORPUS_LIMIT) corpus.push(input);
  }
  return tally;
}

function mutant(corpus: readonly Uint8Array[], target: FuzzTarget, prng: Prng): Uint8Array {
  let octets = corpus.length === 0 ? prng.octets(prng.below(64)) : prng.pick(corpus);
  // Mostly one change: with many, everything is refused at the first check.
  for (let changes = prng.pick([1, 1, 1, 2, 2, 4]); changes > 0; changes--) {
    const other = corpus.length === 0 ? octets : prng.pick(corpus);
    octets = prng.pick(target.mutators)(octets, { prng, other });
  }
  return octets.slice(0, target.longest ?? DEFAULT_LONGEST);
}

class Tally implements CampaignResult {
  executions = 0;
  values = 0;
  refused = 0;
  slowestMs = 0;
  readonly shapes = new Map<string, Uint8Array>();
  readonly #findings = new Map<string, Finding>();

  get findings(): readonly Finding[] {
    return [...this.#findings.values()];
  }

  /** @returns whether this ending is new. */
  count(input: Uint8Array, ending: Ending): boolean {
    this.executions += 1;
    this.slowestMs = Math.max(this.slowestMs, ending.ms);
    if (ending.kind === 'finding') {
      const known = this.#findings.get(ending.what);
      if (known === undefined || input.length < known.input.length) {
        this.#findings.set(ending.what, { what: ending.what, input });
      }
      return false;
    }
    if (ending.kind === 'value') this.values += 1;
    else this.refused += 1;
    const shape = `${ending.kind} ${ending.shape}`;
    if (this.shapes.has(shape)) return false;
    this.shapes.set(shape, input);
    return true;
  }
}
