import { afterEach, describe, expect, it, vi } from 'vitest';
import { systemRandom } from '../../../src/crypto/random.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('systemRandom', () => {
  it('hands out what the generator of the platform wrote, and asks it anew each time', () => {
    let calls = 0;
    vi.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation((target) => {
      calls += 1;
      if (target instanceof Uint8Array) target.fill(calls);
      return target;
    });
    expect(systemRandom.bytes(3)).toEqual(Uint8Array.of(1, 1, 1));
    expect(systemRandom.bytes(2)).toEqual(Uint8Array.of(2, 2));
  });

  it.each([0, 8, 16])('gives %i octets', (length) => {
    expect(systemRandom.bytes(length)).toHaveLength(length);
  });
});
