import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../src/errors/app-error.ts';
import {
  chooseProvider,
  type OpenProvider,
  type ProviderSetting,
} from '../../../../native-shims/pcsc/choose-provider.ts';
import type { ProviderName } from '../../../../native-shims/pcsc/pcsc.ts';
import { FakeProvider } from '../../host/fake-pcsc.ts';

type Presence = 'there' | 'missing' | 'down';

async function choose(
  setting: ProviderSetting,
  readersSeen: number,
  presence: Partial<Record<ProviderName, Presence>> = {},
) {
  const tried: ProviderName[] = [];
  const binding =
    (name: ProviderName): OpenProvider =>
    () => {
      tried.push(name);
      const state = presence[name] ?? 'there';
      if (state === 'down') return Promise.reject(new AppError('READER_SERVICE_DOWN'));
      return Promise.resolve(state === 'there' ? new FakeProvider(name) : undefined);
    };
  const bindings = { 'pcsc-mini': binding('pcsc-mini'), pcsclite: binding('pcsclite') };
  const outcome = await chooseProvider(setting, bindings)
    .open(readersSeen)
    .then(
      ({ name }) => name,
      (failure: unknown) => failure,
    );
  return { outcome, tried };
}

describe('the choice of the binding', () => {
  it.each([
    ['auto', 0, 'pcsc-mini'],
    ['auto', 3, 'pcsc-mini'],
    ['auto', 4, 'pcsclite'],
    ['auto', 9, 'pcsclite'],
    ['pcsc-mini', 9, 'pcsc-mini'],
    ['pcsclite', 0, 'pcsclite'],
  ] as const)('by %s with %i readers seen is %s', async (setting, readersSeen, name) => {
    expect((await choose(setting, readersSeen)).outcome).toBe(name);
  });

  it('turns to the other when one cannot be loaded', async () => {
    expect((await choose('auto', 0, { 'pcsc-mini': 'missing' })).outcome).toBe('pcsclite');
    expect((await choose('auto', 4, { pcsclite: 'missing' })).outcome).toBe('pcsc-mini');
  });

  it('does not turn to the other when the service is down', async () => {
    const { outcome, tried } = await choose('auto', 0, { 'pcsc-mini': 'down' });
    expect(outcome).toMatchObject({ code: 'READER_SERVICE_DOWN' });
    expect(tried).toEqual(['pcsc-mini']);
  });

  it('does not turn away from what the setting says', async () => {
    const { outcome, tried } = await choose('pcsclite', 0, { pcsclite: 'missing' });
    expect(outcome).toMatchObject({ code: 'READER_SERVICE_DOWN' });
    expect(tried).toEqual(['pcsclite']);
  });

  it('fails cleanly when neither can be loaded', async () => {
    const { outcome } = await choose('auto', 0, { 'pcsc-mini': 'missing', pcsclite: 'missing' });
    expect(outcome).toMatchObject({ code: 'READER_SERVICE_DOWN', facts: { binding: 'none can be loaded' } });
  });
});
