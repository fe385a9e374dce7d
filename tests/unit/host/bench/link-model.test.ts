// The arithmetic of ISO/IEC 14443-3 §7.1 and 14443-4 §7.1, §7.5.2, worked out by hand.

import { describe, expect, it } from 'vitest';
import {
  BIT_RATES,
  BLOCK_INFORMATION,
  exchangeTime,
  linkTime,
} from '../../../../src/host/bench/link-model.ts';

/** etu at 106 kbit/s, in milliseconds: 128 / 13.56 MHz. */
const ETU = 128 / 13_560;
/** TR0 and TR1: (64 + 80) / 847.5 kHz. */
const BEFORE_ANSWER = 144 / 847.5;
const AFTER_ANSWER = 14 * ETU;
/** SOF and EOF. */
const FRAME = 22 * ETU;
const OCTET = 10 * ETU;
const FREE = { kbitPerSecond: 106, exchangeMs: 0 } as const;

describe('exchangeTime', () => {
  it('is two frames and one turn for what fits one block each way', () => {
    // GET CHALLENGE: 5 octets there, 10 back; each block has PCB and CRC.
    const expected = 2 * FRAME + (5 + 3 + 10 + 3) * OCTET + BEFORE_ANSWER + AFTER_ANSWER;
    expect(exchangeTime({ sent: 5, received: 10 }, FREE)).toBeCloseTo(expected, 9);
  });

  it('adds the time of an exchange once', () => {
    const size = { sent: 5, received: 600 };
    const slower = exchangeTime(size, { kbitPerSecond: 106, exchangeMs: 10 });
    expect(slower - exchangeTime(size, FREE)).toBeCloseTo(10, 9);
  });

  it('fills a block before it begins another', () => {
    const full = exchangeTime({ sent: 5, received: BLOCK_INFORMATION }, FREE);
    const more = exchangeTime({ sent: 5, received: BLOCK_INFORMATION + 1 }, FREE);
    // One octet more: a block with it, and the R(ACK) that asks for it.
    const expected = OCTET + 2 * (FRAME + 3 * OCTET) + BEFORE_ANSWER + AFTER_ANSWER;
    expect(more - full).toBeCloseTo(expected, 9);
  });

  it('chains commands as it chains answers', () => {
    expect(exchangeTime({ sent: 700, received: 2 }, FREE)).toBeCloseTo(
      exchangeTime({ sent: 2, received: 700 }, FREE),
      9,
    );
  });

  it('gets shorter with every bit rate, by less than half: TR0 and TR1 do not shrink', () => {
    const size = { sent: 13, received: 5527 };
    const times = BIT_RATES.map((kbitPerSecond) => exchangeTime(size, { kbitPerSecond, exchangeMs: 0 }));
    for (const [index, time] of times.slice(1).entries()) {
      expect(time).toBeLessThan(times[index] ?? 0);
      expect(time).toBeGreaterThan((times[index] ?? 0) / 2);
    }
  });

  it('sends 5 500 octets at 106 kbit/s in about half a second', () => {
    // 106 kbit/s are at most 10 600 characters of ten bits a second.
    const time = exchangeTime({ sent: 13, received: 5_500 }, FREE);
    expect(time).toBeGreaterThan((5_513 * 10) / 106);
    expect(time).toBeLessThan(((5_513 * 10) / 106) * 1.1);
  });
});

describe('linkTime', () => {
  it('is the sum of its exchanges, and nothing for none', () => {
    const [first, second] = [
      { sent: 5, received: 10 },
      { sent: 46, received: 42 },
    ] as const;
    expect(linkTime([first, second], FREE)).toBeCloseTo(
      exchangeTime(first, FREE) + exchangeTime(second, FREE),
      9,
    );
    expect(linkTime([], FREE)).toBe(0);
  });
});
