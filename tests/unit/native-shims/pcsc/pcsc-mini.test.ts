import { describe, expect, it } from 'vitest';
import { openPcscMini } from '../../../../native-shims/pcsc/pcsc-mini.ts';

// What the provider does with a reader is in tests/pcscd: its addon cannot be loaded on every computer.
describe('the provider over pcsc-mini', () => {
  it('is simply not there when its addon cannot be loaded', async () => {
    expect(
      await openPcscMini(() => Promise.reject(new Error('Required addon dependency not found'))),
    ).toBeUndefined();
  });
});
