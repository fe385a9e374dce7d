import { describe, expect, it } from 'vitest';
import { systemClock, systemTimers } from '../../../src/host/system-clock.ts';

describe('the clock of this computer', () => {
  it('tells an instant of this century in milliseconds', () => {
    expect(systemClock.now()).toBeGreaterThan(Date.UTC(2026, 0));
    expect(systemClock.now()).toBeLessThan(Date.UTC(2100, 0));
  });

  it('never goes back when it measures durations', () => {
    const readings = Array.from({ length: 100 }, () => systemClock.monotonicMs());
    expect(readings).toEqual([...readings].sort((a, b) => a - b));
  });
});

describe('the timers of this computer', () => {
  it('run an action once its time has come, and not when it was called off', async () => {
    const ran: string[] = [];
    await new Promise<void>((resolve) => {
      const callOff = systemTimers.after(1, () => ran.push('called off'));
      systemTimers.after(2, () => {
        ran.push('ran');
        resolve();
      });
      callOff();
    });
    expect(ran).toEqual(['ran']);
  });
});
