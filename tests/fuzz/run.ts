// npm run fuzz -- --seconds N [--target NAME] [--seed TEXT] [--keep]
//
// Fuzzes every target for N seconds each, prints what was tried and found, and writes every finding to
// tests/fuzz/regressions. `--keep` adds inputs with new behaviour to tests/fuzz/corpora. Ends with 1 when anything
// was found.

import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { keepInCorpus, writeRegression } from './corpus.ts';
import type { CampaignResult } from './campaign.ts';
import { TARGETS } from './registry.ts';
import type { FuzzTarget } from './target.ts';
import { FuzzThread } from './watchdog.ts';

const KEEP = { most: 48, longest: 3_000 };

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    target: { type: 'string', multiple: true, default: [] },
    seed: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const chosen = TARGETS.filter(({ name }) => values.target.length === 0 || values.target.includes(name));
if (!(seconds > 0) || chosen.length === 0) {
  console.error(`--seconds N, and --target one of:\n${TARGETS.map(({ name }) => `  ${name}`).join('\n')}`);
  process.exit(2);
}

console.log(
  `${seconds} s for each of ${chosen.length} targets, seed ${values.seed}, Node ${process.versions.node}, ` +
    `${cpus().length} cores\n`,
);
console.log(
  'target                     executions    per s   values  refused  endings  slowest ms  findings',
);

const thread = new FuzzThread();
let found = 0;
let executions = 0;
for (const target of chosen) {
  const start = performance.now();
  const result = await thread.run(target, { seed: values.seed, durationMs: seconds * 1000 });
  executions += result.executions;
  found += result.findings.length;
  console.log(row(target, result, (performance.now() - start) / 1000));
  report(target, result);
}
await thread.close();
console.log(`\n${executions} executions, ${found} findings`);
process.exit(found === 0 ? 0 : 1);

function row({ name }: FuzzTarget, result: CampaignResult, elapsed: number): string {
  const { executions, refused, findings, slowestMs, shapes } = result;
  const cells: readonly (readonly [number, number])[] = [
    [executions, 10],
    [executions / elapsed, 8],
    [result.values, 8],
    [refused, 8],
    [shapes.size, 8],
    [slowestMs, 11],
    [findings.length, 9],
  ];
  return name.padEnd(27) + cells.map(([value, width]) => String(Math.round(value)).padStart(width)).join(' ');
}

function report({ name }: FuzzTarget, { findings, shapes }: CampaignResult): void {
  for (const { what, input } of findings) {
    const file = what
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60);
    console.log(`  ! ${what}\n    ${input.length} octets: tests/fuzz/${writeRegression(name, file, input)}`);
  }
  if (!values.keep) return;
  const kept = keepInCorpus(name, shapes, KEEP);
  if (kept > 0) console.log(`  + ${kept} inputs kept`);
}
