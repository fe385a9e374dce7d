// Runs a campaign in a thread and watches it: an input that does not end, or takes the thread with it, is a finding and
// not the end of the campaign.

import { Worker } from 'node:worker_threads';
import { Blackboard, BLACKBOARD_LENGTH } from './blackboard.ts';
import type { CampaignLimits, CampaignResult, Finding } from './campaign.ts';
import { DEFAULT_BOUND_MS, type FuzzTarget } from './target.ts';
import type { ThreadAnswer, ThreadOrder } from './thread-messages.ts';

/** How long an execution may stand still before it is taken for one that never ends: many bounds, for a busy computer. */
const HANG_BOUNDS = 10;
const LOOK_EVERY_MS = 100;
/** Threads that were lost over one target before it is left. */
const MOST_LOST = 5;
/** Garbage of half a million executions is collected well within this; an input that fills it is a finding. */
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 512, stackSizeMb: 4 };

export class FuzzThread {
  readonly #entry: URL;
  #worker: Worker | undefined;
  #blackboard = new Blackboard(new SharedArrayBuffer(BLACKBOARD_LENGTH));

  constructor(entry = new URL('fuzz-thread.mjs', import.meta.url)) {
    this.#entry = entry;
  }

  /** A target whose thread was lost goes on in another, with other inputs. */
  async run(target: FuzzTarget, limits: CampaignLimits): Promise<CampaignResult> {
    const lost: Finding[] = [];
    const end = performance.now() + (limits.durationMs ?? Infinity);
    for (;;) {
      const seed = lost.length === 0 ? limits.seed : `${limits.seed} after ${lost.length}`;
      const left = end - performance.now();
      const durationMs = Number.isFinite(left) ? { durationMs: Math.max(0, left) } : {};
      const outcome = await this.#attempt(target, { ...limits, ...durationMs, seed });
      if ('executions' in outcome) return { ...outcome, findings: [...lost, ...outcome.findings] };
      lost.push(outcome);
      if (lost.length >= MOST_LOST || left <= 0) return nothingBut(lost);
    }
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #attempt(target: FuzzTarget, limits: CampaignLimits): Promise<CampaignResult | Finding> {
    const worker = await this.#ready();
    const blackboard = this.#blackboard;
    return new Promise((resolve, reject) => {
      const boundMs = (target.boundMs ?? DEFAULT_BOUND_MS) * HANG_BOUNDS;
      let seen = { execution: -1, since: performance.now() };
      const settle = (finish: () => void): void => {
        clearInterval(watch);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        finish();
      };
      const loseThread = (what: string): void => {
        const input = blackboard.read();
        settle(() => void this.close().then(() => resolve({ what, input })));
      };
      const onMessage = (answer: ThreadAnswer): void => {
        if (answer.kind === 'done') settle(() => resolve(answer.result));
        else if (answer.kind === 'broken') settle(() => reject(new Error(`${target.name}: ${answer.why}`)));
      };
      const onError = (thrown: unknown): void =>
        loseThread(`thread lost: ${thrown instanceof Error ? thrown.message.slice(0, 160) : 'unknown'}`);
      const onExit = (): void => loseThread('thread lost: it ended');
      const watch = setInterval(() => {
        const { execution } = blackboard;
        if (execution === 0 || execution !== seen.execution) seen = { execution, since: performance.now() };
        else if (performance.now() - seen.since > boundMs) loseThread(`hang: over ${boundMs} ms`);
      }, LOOK_EVERY_MS);
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      const order: ThreadOrder = { target: target.name, limits };
      worker.postMessage(order);
    });
  }

  #ready(): Promise<Worker> {
    const running = this.#worker;
    if (running !== undefined) return Promise.resolve(running);
    const memory = new SharedArrayBuffer(BLACKBOARD_LENGTH);
    this.#blackboard = new Blackboard(memory);
    const worker = new Worker(this.#entry, {
      workerData: memory,
      resourceLimits: RESOURCE_LIMITS,
    });
    this.#worker = worker;
    return new Promise((resolve, reject) => {
      worker.once('error', reject);
      worker.once('message', () => {
        worker.off('error', reject);
        resolve(worker);
      });
    });
  }
}

function nothingBut(findings: readonly Finding[]): CampaignResult {
  return { executions: findings.length, values: 0, refused: 0, findings, slowestMs: 0, shapes: new Map() };
}
