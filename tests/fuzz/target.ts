// What a fuzz target is: one parser of untrusted octets, where to begin, and what it may answer.

import type { ErrorCode } from '../../src/errors/catalogue.ts';
import type { Prng } from './prng.ts';

export interface MutatorTools {
  readonly prng: Prng;
  /** Another input of the corpus, to take a piece from. */
  readonly other: Uint8Array;
}

/** One change of an input. It may give back what it was given. */
export type Mutator = (octets: Uint8Array, tools: MutatorTools) => Uint8Array;

export interface FuzzTarget {
  /** Kebab case; also the name of its files of regressions and corpus. */
  readonly name: string;
  /** Which code it runs, for the table. */
  readonly parser: string;
  /** Real encodings, so that mutants get past the first check. */
  readonly seeds: () => Promise<readonly Uint8Array[]> | readonly Uint8Array[];
  readonly mutators: readonly Mutator[];
  /** Codes that are an answer to a broken input. Any other error, and any error of another class, is a finding. */
  readonly refusals: readonly ErrorCode[];
  /**
   * Runs the parser once.
   * @returns a coarse description of the value; an input with a description not seen before joins the corpus.
   * @throws BrokenPromise when the value is one the parser must not give.
   */
  readonly run: (octets: Uint8Array) => Promise<string> | string;
  /** In octets; mutants are cut to it. */
  readonly longest?: number;
  /** One execution that takes longer, again and again, is a finding. */
  readonly boundMs?: number;
  /** Executions of the short run in the tests, where the usual number would take too long. */
  readonly shortRun?: number;
}

export const DEFAULT_LONGEST = 20_000;
/** Hundreds of times what an execution takes, so that a busy computer is not a finding. */
export const DEFAULT_BOUND_MS = 2_000;

/** A value that no input may produce: an oracle of a target objects. */
export class BrokenPromise extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'BrokenPromise';
  }
}
