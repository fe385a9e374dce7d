// The command around the bench; nothing is measured here.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bench } from '../../../../src/cli/commands/bench.ts';
import { EXIT } from '../../../../src/cli/exit-status.ts';
import { runBench } from '../../../../src/host/bench/run-bench.ts';
import type { BenchReport } from '../../../../src/host/bench/figures.ts';
import { FakeTerminal, commandContext, printedJson } from '../fake-terminal.ts';
import { usageError } from '../usage-errors.ts';

vi.mock('../../../../src/host/bench/run-bench.ts', () => ({ runBench: vi.fn() }));

const REPORT: BenchReport = {
  version: '0.1.0',
  machine: {
    system: 'linux x64 6.1.0',
    processor: 'A processor',
    cores: 2,
    memoryMb: 8_000,
    runtime: 'Node 20.20.2',
    load: 0.1,
  },
  tables: [{ id: 'host-time', rows: [{ card: '05', hostMs: 99, budget: 15, within: false }] }],
};

beforeEach(() => void vi.mocked(runBench).mockResolvedValue(REPORT));

describe('bench', () => {
  it('prints the figures as they are with --json, also when a budget is missed', async () => {
    const terminal = new FakeTerminal();
    expect(await bench(['--json'], commandContext(terminal))).toBe(EXIT.DONE);
    expect(printedJson(terminal)).toEqual(REPORT);
  });

  it('prints tables otherwise', async () => {
    const terminal = new FakeTerminal();
    expect(await bench([], commandContext(terminal))).toBe(EXIT.DONE);
    expect(terminal.printed).toContain('A processor');
    expect(terminal.printed).toMatch(/05 +99 +15 +✘/);
  });

  it('ends at once when it is interrupted', async () => {
    vi.mocked(runBench).mockReturnValue(new Promise(() => undefined));
    const terminal = new FakeTerminal();
    const running = bench([], commandContext(terminal));
    terminal.interrupt();
    await expect(running).rejects.toMatchObject({ code: 'READING_CANCELLED' });
  });

  it('takes nothing else', async () => {
    const context = commandContext(new FakeTerminal());
    await expect(bench(['now'], context)).rejects.toThrow(usageError('unknown-option', 'now'));
  });
});
