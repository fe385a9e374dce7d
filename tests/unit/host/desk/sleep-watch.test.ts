import { describe, expect, it } from 'vitest';
import { watchForSleep } from '../../../../src/host/desk/sleep-watch.ts';
import { afterTime } from '../../../../src/host/desk/time-limit.ts';
import type { Clock } from '../../../../src/time/clock.ts';
import { ManualTimers } from './manual-timers.ts';

const HOUR_MS = 3_600_000;

/** A computer whose timers stand still while it sleeps. */
class Computer {
  readonly timers = new ManualTimers();
  #now = 1_000_000;
  readonly clock: Clock = { now: () => this.#now, monotonicMs: () => this.#now };

  awake(milliseconds: number): void {
    for (let passed = 0; passed < milliseconds; passed += 1_000) {
      this.#now += 1_000;
      this.timers.pass(1_000);
    }
  }

  sleep(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

describe('a computer', () => {
  it('that sleeps is known to have slept a few seconds after it woke, once', () => {
    const computer = new Computer();
    let woken = 0;
    watchForSleep(computer.clock, computer.timers, () => woken++);
    computer.awake(60_000);
    expect(woken).toBe(0);
    computer.sleep(HOUR_MS);
    computer.awake(5_000);
    expect(woken).toBe(1);
    computer.awake(60_000);
    expect(woken).toBe(1);
  });

  it('that is busy, or whose clock is put right by a little or back, has not slept', () => {
    const computer = new Computer();
    let woken = 0;
    watchForSleep(computer.clock, computer.timers, () => woken++);
    for (const step of [4_000, -HOUR_MS, 9_000]) {
      computer.sleep(step);
      computer.awake(20_000);
    }
    expect(woken).toBe(0);
  });

  it('is watched no more when nobody wants to know', () => {
    const computer = new Computer();
    const end = watchForSleep(computer.clock, computer.timers, () => {
      throw new Error('told');
    });
    computer.awake(12_000);
    end();
    expect(computer.timers.waiting).toBe(0);
    computer.sleep(HOUR_MS);
    computer.awake(12_000);
  });
});

describe('a time limit', () => {
  function limit(computer: Computer): { readonly ended: () => number; readonly callOff: () => void } {
    let ended = 0;
    const callOff = afterTime(computer.clock, computer.timers, 180_000, () => ended++);
    return { ended: () => ended, callOff };
  }

  it('ends when it is over, once', () => {
    const computer = new Computer();
    const { ended } = limit(computer);
    computer.awake(179_000);
    expect(ended()).toBe(0);
    computer.awake(1_000);
    expect(ended()).toBe(1);
    computer.awake(HOUR_MS);
    expect([ended(), computer.timers.waiting]).toEqual([1, 0]);
  });

  it('that was over while the computer slept ends as soon as it is awake', () => {
    const computer = new Computer();
    const { ended } = limit(computer);
    computer.awake(10_000);
    computer.sleep(HOUR_MS);
    computer.awake(1_000);
    expect(ended()).toBe(1);
  });

  it('is not stretched by a clock that is set back', () => {
    const computer = new Computer();
    const { ended } = limit(computer);
    computer.sleep(-HOUR_MS);
    computer.awake(180_000);
    expect(ended()).toBe(1);
  });

  it('that was called off does not end', () => {
    const computer = new Computer();
    const { ended, callOff } = limit(computer);
    computer.awake(10_000);
    callOff();
    computer.awake(HOUR_MS);
    expect([ended(), computer.timers.waiting]).toEqual([0, 0]);
  });
});
