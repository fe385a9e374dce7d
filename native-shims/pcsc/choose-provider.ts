// Which binding serves: pcsc-mini, unless a setting says otherwise, its addon cannot be loaded, or as many readers are
// listed as it can see. Both are loaded when first needed.

import { AppError } from '../../src/errors/app-error.ts';
import type { PcscProvider, ProviderName, ProviderSource } from './pcsc.ts';

export type ProviderSetting = 'auto' | ProviderName;

/** `undefined` where the binding cannot be loaded on this computer. @throws AppError when the service is down. */
export type OpenProvider = (signal?: AbortSignal) => Promise<PcscProvider | undefined>;

/** pcsc-mini watches no more than this; with as many listed there may be others. */
export const MINI_READER_LIMIT = 4;

const BINDINGS: Readonly<Record<ProviderName, OpenProvider>> = {
  'pcsc-mini': async (signal) => (await import('./pcsc-mini.ts')).openPcscMini(undefined, signal),
  pcsclite: async (signal) => (await import('../pcsclite/pcsclite.ts')).openPcsclite(undefined, signal),
};

export function chooseProvider(
  setting: ProviderSetting = 'auto',
  bindings: Readonly<Record<ProviderName, OpenProvider>> = BINDINGS,
): ProviderSource {
  return {
    async open(readersSeen, signal) {
      for (const name of preference(setting, readersSeen)) {
        const provider = await bindings[name](signal);
        if (provider !== undefined) return provider;
      }
      throw new AppError('READER_SERVICE_DOWN', { binding: 'none can be loaded' });
    },
  };
}

/** A binding named by the setting is used alone, so that a fault in it can be told from one in the other. */
function preference(setting: ProviderSetting, readersSeen: number): readonly ProviderName[] {
  if (setting !== 'auto') return [setting];
  return readersSeen >= MINI_READER_LIMIT ? ['pcsclite', 'pcsc-mini'] : ['pcsc-mini', 'pcsclite'];
}
