import { describe, expect, it } from 'vitest';
import { ProgressLine } from '../../../src/cli/progress-line.ts';
import { CLEAR_LINE } from '../../../src/cli/render/render-progress.ts';
import type { ReadProgress } from '../../../src/session/read-phase.ts';
import { FakeTerminal, commandContext } from './fake-terminal.ts';

const START: ReadProgress = { phase: 'detecting', bytesReceived: 0, bytesExpected: 0 };
const HALF: ReadProgress = { phase: 'authenticating', bytesReceived: 50, bytesExpected: 100 };

function lineOn(terminal: FakeTerminal): ProgressLine {
  return new ProgressLine(commandContext(terminal));
}

describe('the line of progress', () => {
  it('is written over itself on standard error, for a person who watches', () => {
    const terminal = new FakeTerminal({ interactive: true });
    const { events } = lineOn(terminal);
    events.onProgress?.(START);
    events.onProgress?.(HALF);
    const [before, first, second, ...more] = terminal.told.split(CLEAR_LINE);
    expect([before, more]).toEqual(['', []]);
    expect(first).not.toBe('');
    expect(second).toContain('50%');
    expect(terminal.told).not.toContain('\n');
    expect(terminal.printed).toBe('');
  });

  it('is not written again while it says the same', () => {
    const terminal = new FakeTerminal({ interactive: true });
    const { events } = lineOn(terminal);
    events.onProgress?.(HALF);
    const once = terminal.told;
    events.onProgress?.({ ...HALF, bytesReceived: 50.4 });
    expect(terminal.told).toBe(once);
  });

  it('is wiped away once, and only where there was one', () => {
    const terminal = new FakeTerminal({ interactive: true });
    const line = lineOn(terminal);
    line.clear();
    expect(terminal.told).toBe('');
    line.events.onProgress?.(START);
    line.clear();
    line.clear();
    expect(terminal.told.endsWith(CLEAR_LINE)).toBe(true);
    expect(terminal.told.split(CLEAR_LINE)).toHaveLength(3);
  });

  it('starts afresh after it was wiped away', () => {
    const terminal = new FakeTerminal({ interactive: true });
    const line = lineOn(terminal);
    line.events.onProgress?.(START);
    line.clear();
    const wiped = terminal.told;
    line.events.onProgress?.(START);
    expect(terminal.told.length).toBeGreaterThan(wiped.length);
  });

  it('is silent where nobody watches', () => {
    const terminal = new FakeTerminal({ interactive: false });
    const line = lineOn(terminal);
    expect(line.events).toEqual({});
    line.clear();
    expect(terminal.told).toBe('');
  });
});
