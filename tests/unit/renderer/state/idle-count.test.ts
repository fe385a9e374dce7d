import { describe, expect, it } from 'vitest';
import { IdleCount } from '../../../../renderer/state/idle-count.ts';

const HOUR_MS = 3_600_000;

function counting(): { readonly idle: IdleCount; readonly clock: { now: number } } {
  const clock = { now: 1_000_000 };
  return { clock, idle: new IdleCount(() => clock.now) };
}

/** Awake: the clock and the count go together. */
function wait({ idle, clock }: ReturnType<typeof counting>, seconds: number): void {
  for (let second = 0; second < seconds; second++) {
    clock.now += 1_000;
    idle.count();
  }
}

describe('the time nobody was there', () => {
  it('is counted in seconds, from the last touch', () => {
    const scene = counting();
    wait(scene, 30);
    expect(scene.idle.seconds).toBe(30);
    scene.idle.touch();
    wait(scene, 7);
    expect(scene.idle.seconds).toBe(7);
  });

  it('goes on while the computer sleeps and nothing is counted', () => {
    const scene = counting();
    wait(scene, 5);
    scene.clock.now += HOUR_MS;
    expect(scene.idle.seconds).toBe(3_605);
  });

  it('goes on when the page is in the background and counts once a minute', () => {
    const { idle, clock } = counting();
    for (let minute = 0; minute < 3; minute++) {
      clock.now += 60_000;
      idle.count();
    }
    expect(idle.seconds).toBe(180);
  });

  it('goes on when the clock is set back, or stands still', () => {
    const scene = counting();
    wait(scene, 5);
    scene.clock.now -= HOUR_MS;
    wait(scene, 60);
    expect(scene.idle.seconds).toBe(65);
  });
});
