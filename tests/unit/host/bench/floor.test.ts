// The least a reading takes, against numbers worked out from the specifications by hand.

import { describe, expect, it } from 'vitest';
import {
  myNumberFloor,
  residenceCardFloor,
  shortProtectedLimit,
  shortReaderBudget,
} from '../../../../src/host/bench/floor.ts';

const protectedFile = (length: number) => ({ length, protected: true });
const openFile = (length: number) => ({ length, protected: false });

/** Type 05 with the sizes of MOJ-RC2-1.1 §3.3. */
const GEN2 = {
  typeFileLength: 4,
  directories: 3,
  blockSize: 16,
  files: [...[14, 73, 5508, 2505].map(protectedFile), ...[22, 3, 207].map(openFile), openFile(704)],
} as const;

describe('residenceCardFloor', () => {
  it('is the type, the handshake, three directories and a read for each file', () => {
    expect(residenceCardFloor(GEN2, 'extended')).toHaveLength(1 + 3 + 3 + 8);
  });

  it('has the protected answers of the specification: 5508 octets become 5520, 2505 become 2512', () => {
    const received = residenceCardFloor(GEN2, 'extended').map((exchange) => exchange.received);
    // 86 82 15 91 01 ... 9000, and 86 82 09 D1 01 ... 9000.
    expect(received).toContain(4 + 0x1591 + 2);
    expect(received).toContain(4 + 0x09d1 + 2);
  });

  it('takes 50 exchanges in the short form, where 256 octets of answer hold 239 of a file', () => {
    expect(shortProtectedLimit(16)).toBe(239);
    const expected = 1 + 3 + 3 + (1 + 1 + 24 + 11) + (1 + 1 + 1) + 3;
    expect(residenceCardFloor(GEN2, 'short')).toHaveLength(expected);
  });

  it('never has a short answer longer than 256 octets and a status word', () => {
    for (const blockSize of [8, 16] as const) {
      const answers = residenceCardFloor({ ...GEN2, blockSize }, 'short').map(({ received }) => received);
      expect(Math.max(...answers)).toBeLessThanOrEqual(258);
    }
  });

  it('fits 247 octets of a file under TDES, in 252 of answer', () => {
    expect(shortProtectedLimit(8)).toBe(247);
    const card = { ...GEN2, blockSize: 8, directories: 0, files: [protectedFile(247)] } as const;
    expect(residenceCardFloor(card, 'short').at(-1)).toEqual({ sent: 10, received: 252 + 2 });
  });

  it('asks in the short form for what fits it, whatever the reader carries', () => {
    const card = { ...GEN2, directories: 1, files: [openFile(22)] };
    expect(residenceCardFloor(card, 'extended')).toEqual(residenceCardFloor(card, 'short'));
  });
});

describe('the budget of a short reader', () => {
  it('is one exchange per 256 octets stored, and ten', () => {
    expect(shortReaderBudget(9036)).toBe(36 + 10);
    expect(shortReaderBudget(256)).toBe(11);
  });

  it('is below what type 05 can do: secure messaging and whole files take four more', () => {
    expect(residenceCardFloor(GEN2, 'short').length - shortReaderBudget(9036)).toBe(4);
  });
});

describe('myNumberFloor', () => {
  it('reads certificates in answers of 256 octets and asks three times for tries', () => {
    const card = { certificates: [256, 257], tokenInfo: 160, availability: 3, cardExpiry: 8 };
    const floor = myNumberFloor(card);
    expect(floor).toHaveLength(1 + 1 + 1 + 1 + (1 + 2) + 7);
    expect(floor.map(({ received }) => received)).toEqual([10, 2, 162, 5, 258, 258, 3, 2, 2, 2, 2, 2, 2, 2]);
  });
});
