import { describe, expect, it } from 'vitest';
import { exchangeTime } from '../../../../src/host/bench/link-model.ts';
import { TimedCard, virtualClock } from '../../../../src/host/bench/timed-card.ts';
import type { Clock } from '../../../../src/time/clock.ts';

const SPEED = { kbitPerSecond: 106, exchangeMs: 10 } as const;
const READ = Uint8Array.of(0x08, 0xb0, 0x81, 0x00);
const ANSWER = new Uint8Array(300);

/** A clock that stands still until it is told, and a card that takes `cardMs` for each answer. */
function slowCard(cardMs: number): {
  readonly time: { ms: number };
  readonly clock: Clock;
  readonly card: TimedCard;
} {
  const time = { ms: 1_000 };
  const clock = { now: () => 0, monotonicMs: () => time.ms };
  const transmit = (): Promise<Uint8Array> => {
    time.ms += cardMs;
    return Promise.resolve(ANSWER);
  };
  return { time, clock, card: new TimedCard({ transmit }, clock) };
}

describe('TimedCard', () => {
  it('passes commands on, and keeps sizes and the time of the card', async () => {
    const { card } = slowCard(7);
    expect(await card.transmit(READ)).toBe(ANSWER);
    await card.transmit(READ);
    expect(card.cardMs).toBe(14);
    expect(card.exchanges).toEqual([
      { cla: 0x08, ins: 0xb0, sent: 4, received: 300, overlappedMs: 0 },
      { cla: 0x08, ins: 0xb0, sent: 4, received: 300, overlappedMs: 0 },
    ]);
  });

  it('begins anew', async () => {
    const { card } = slowCard(7);
    await card.transmit(READ);
    card.begin();
    expect([card.cardMs, card.exchanges]).toEqual([0, []]);
  });
});

describe('virtualClock', () => {
  it('puts the time of the link in the place of that of the card, and leaves ours', async () => {
    const { time, clock, card } = slowCard(500);
    const virtual = virtualClock(clock, card, SPEED);
    const started = virtual.monotonicMs();
    await card.transmit(READ);
    time.ms += 3;
    const expected = exchangeTime({ sent: 4, received: 300 }, SPEED) + 3;
    expect(virtual.monotonicMs() - started).toBeCloseTo(expected, 9);
  });

  it.each([
    ['nothing when it ends before the card does', 5, 0],
    ['what it takes longer than the card', 4_000, 4_000],
  ])('charges for work done meanwhile %s', async (_, workMs, charged) => {
    const { time, clock, card } = slowCard(500);
    const virtual = virtualClock(clock, card, SPEED);
    card.meanwhile = () => {
      time.ms += workMs;
      return Promise.resolve();
    };
    const started = virtual.monotonicMs();
    await card.transmit(READ);
    const expected = Math.max(exchangeTime({ sent: 4, received: 300 }, SPEED), charged);
    expect(virtual.monotonicMs() - started).toBeCloseTo(expected, 9);
  });
});
