import { describe, expect, it } from 'vitest';
import { openPcsclite } from '../../../../native-shims/pcsclite/pcsclite.ts';
import { loadWinscardFor } from '../../../../native-shims/pcsclite/winscard.ts';

// What the provider does with a reader is in tests/pcscd.
describe('the provider over koffi', () => {
  it('is simply not there when its library cannot be loaded', async () => {
    expect(await openPcsclite(() => Promise.resolve(undefined))).toBeUndefined();
  });

  it('loads nothing on a platform without a smart card service', async () => {
    expect(await loadWinscardFor('aix', 'ppc64')).toBeUndefined();
  });
});
