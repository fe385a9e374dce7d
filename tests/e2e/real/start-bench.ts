// How long the window takes to show something, and to take a number: npx tsx tests/e2e/real/start-bench.ts, after a build.
// From the start of the desk; the start of Node itself is added by how long this process had been running.

import { PAGE_BUILT, startDesk } from './desk-run.ts';

const RUNS = 5;
const BUDGET = { 'first paint': 1000, 'ready to read': 1500 } as const;

type Figure = keyof typeof BUDGET;

async function measure(): Promise<Readonly<Record<Figure, number>>> {
  const started = Date.now();
  const run = await startDesk();
  await run.page.until('performance.getEntriesByName("first-contentful-paint").length > 0');
  const ready = 'document.activeElement instanceof HTMLInputElement';
  await run.page.until(PAGE_BUILT ? ready : 'true');
  const readyAt = Date.now();
  const paintedAt = await run.page.evaluate(
    'performance.timeOrigin + performance.getEntriesByName("first-contentful-paint")[0].startTime',
  );
  await run.end();
  return { 'first paint': Number(paintedAt) - started, 'ready to read': readyAt - started };
}

const nodeMs = performance.now();
const runs = [];
// The first run warms the disk and does not count.
for (let run = 0; run <= RUNS; run++) runs.push(await measure());

for (const figure of ['first paint', 'ready to read'] as const) {
  const values = runs
    .slice(1)
    .map((run) => run[figure])
    .sort((left, right) => left - right);
  const median = values[Math.floor(values.length / 2)] ?? 0;
  const all = values.map((value) => value.toFixed(0)).join(' ');
  console.log(`${figure}: median ${median.toFixed(0)} ms of ${RUNS} (${all}), budget ${BUDGET[figure]} ms`);
}
console.log(`start of Node and loading of this script, not in these figures: ${nodeMs.toFixed(0)} ms`);
