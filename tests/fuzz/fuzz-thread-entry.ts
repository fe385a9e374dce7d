// Runs campaigns in a thread, and leaves every input in shared memory before it is tried.

import { parentPort, workerData } from 'node:worker_threads';
import { runCampaign } from './campaign.ts';
import type { ThreadAnswer, ThreadOrder } from './thread-messages.ts';
import { Blackboard } from './blackboard.ts';
import { targetNamed } from './registry.ts';

const port = parentPort;
const data: unknown = workerData;
if (port === null || !(data instanceof SharedArrayBuffer)) throw new Error('this is the entry of a thread');
const blackboard = new Blackboard(data);

function answer(message: ThreadAnswer): void {
  port?.postMessage(message);
}

port.on('message', (order: ThreadOrder) => {
  runCampaign(targetNamed(order.target), order.limits, (input) => blackboard.write(input)).then(
    ({ executions, values, refused, findings, slowestMs, shapes }) => {
      blackboard.rest();
      answer({ kind: 'done', result: { executions, values, refused, findings, slowestMs, shapes } });
    },
    (thrown: unknown) => {
      blackboard.rest();
      answer({ kind: 'broken', why: thrown instanceof Error ? (thrown.stack ?? thrown.message) : 'unknown' });
    },
  );
});
answer({ kind: 'ready' });
