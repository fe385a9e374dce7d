// What the provider over pcsc-mini does when its client wears out, shown with a client whose native part is played by
// hand. (Here and not among the unit tests, because the package cannot be imported without libpcsclite.)

import * as pcscMini from 'pcsc-mini';
import { describe, expect, it } from 'vitest';
import { openPcscMini } from '../../native-shims/pcsc/pcsc-mini.ts';
import type { ServiceStatus } from '../../native-shims/pcsc/pcsc.ts';

type Addon = NonNullable<ConstructorParameters<typeof pcscMini.Client>[0]>;

const PRESENT = pcscMini.ReaderStatus.PRESENT;

/** The native part of the package, as far as the client calls it. */
class FakeAddon {
  onChange: (name: string, status: number, atr: Uint8Array) => void = () => undefined;
  onError: (error: Error) => void = () => undefined;
  stops = 0;
  connect: () => Promise<unknown> = () => Promise.reject(codedError('NoSmartCard'));

  newClient() {
    return {
      start: (onChange: FakeAddon['onChange'], onError: FakeAddon['onError']) => {
        this.onChange = onChange;
        this.onError = onError;
      },
      stop: () => {
        this.stops++;
      },
      connect: () => this.connect(),
    };
  }
}

function codedError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

async function open() {
  const addon = new FakeAddon();
  class Client extends pcscMini.Client {
    constructor() {
      // The provider sees the real client; only what is below it is played.
      super(addon as unknown as Addon);
    }
  }
  const provider = await openPcscMini(() => Promise.resolve({ ...pcscMini, Client }));
  if (provider === undefined) throw new Error('pcsc-mini cannot be loaded');
  const heard: ServiceStatus[] = [];
  provider.watch((status) => heard.push(status));
  addon.onChange('A', PRESENT, new Uint8Array(0));
  await expect.poll(() => heard).toEqual([{ running: true, readers: [{ name: 'A', card: 'present' }] }]);
  return { addon, provider, heard };
}

/** A connection whose disconnecting fails. */
function stubbornCard() {
  const state = { atr: Uint8Array.of(0x3b, 0x00), protocol: 2, readerName: 'A', status: 0 };
  return {
    state: () => Promise.resolve(state),
    disconnect: () => Promise.reject(codedError('NoService')),
  };
}

describe('a client of pcsc-mini', () => {
  it('is given up when it has lost a change', async () => {
    const { addon, provider, heard } = await open();
    addon.onError(codedError('StatusEventBufferOverflow'));
    expect(heard.at(-1)).toEqual({ running: false });
    await provider.close();
    expect(addon.stops).toBe(1);
  });

  it('is given up when it makes no more connections', async () => {
    const { addon, provider, heard } = await open();
    addon.connect = () => Promise.reject(codedError('TooManyCardConnections'));
    await expect(provider.connect('A')).rejects.toMatchObject({ code: 'READER_BUSY' });
    expect(heard.at(-1)).toEqual({ running: false });
    await provider.close();
  });

  it('is given up after two connections that could not be closed', async () => {
    const { addon, provider, heard } = await open();
    addon.connect = () => Promise.resolve(stubbornCard());
    for (const ended of [false, true]) {
      const card = await provider.connect('A');
      await card.disconnect('leave');
      expect(heard.at(-1)?.running).toBe(!ended);
    }
    await provider.close();
  });

  it('tells a mute card, and a reader that goes', async () => {
    const { addon, provider, heard } = await open();
    addon.onChange('A', PRESENT | pcscMini.ReaderStatus.MUTE, new Uint8Array(0));
    await expect.poll(() => heard.at(-1)).toEqual({ running: true, readers: [{ name: 'A', card: 'mute' }] });
    addon.onChange('A', pcscMini.ReaderStatus.UNAVAILABLE, new Uint8Array(0));
    await expect.poll(() => heard.at(-1)).toEqual({ running: true, readers: [] });
    await provider.close();
  });

  it('says after a moment that there is no reader, of which no event tells', async () => {
    class Client extends pcscMini.Client {
      constructor() {
        super(new FakeAddon() as unknown as Addon);
      }
    }
    const provider = await openPcscMini(() => Promise.resolve({ ...pcscMini, Client }));
    const heard: ServiceStatus[] = [];
    provider?.watch((status) => heard.push(status));
    await expect.poll(() => heard).toEqual([{ running: true, readers: [] }]);
    await expect(provider?.connect('A')).rejects.toMatchObject({ code: 'READER_UNPLUGGED' });
    await provider?.close();
  });
});
