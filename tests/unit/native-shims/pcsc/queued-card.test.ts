import { describe, expect, it } from 'vitest';
import { type BareCard, QueuedCard } from '../../../../native-shims/pcsc/queued-card.ts';
import { held, OK } from '../../host/fake-pcsc.ts';
import { settle } from '../../host/fake-timers.ts';

const COMMAND = Uint8Array.of(0x00, 0xa4, 0x04, 0x0c);

function open(overrides: Partial<BareCard> = {}) {
  const calls: string[] = [];
  const note = (call: string) => {
    calls.push(call);
    return Promise.resolve();
  };
  const card = new QueuedCard(
    { readerName: 'A', atr: OK, protocol: 'T=1' },
    {
      transmit: () => note('transmit').then(() => OK),
      beginTransaction: () => note('begin'),
      endTransaction: () => note('end'),
      disconnect: () => note('disconnect'),
      ...overrides,
    },
  );
  return { card, calls };
}

describe('a card behind a queue', () => {
  it('makes one call at a time, in order', async () => {
    const first = held<Uint8Array>();
    const { card, calls } = open({ transmit: () => (calls.push('transmit'), first.promise) });
    const exchanges = [card.beginTransaction(), card.transmit(COMMAND), card.endTransaction('leave')];
    await settle();
    expect(calls).toEqual(['begin', 'transmit']);
    first.resolve(OK);
    await Promise.all(exchanges);
    expect(calls).toEqual(['begin', 'transmit', 'end']);
  });

  it('goes on after a failed call', async () => {
    const { card, calls } = open({ transmit: () => Promise.reject(new Error('failed')) });
    await expect(card.transmit(COMMAND)).rejects.toThrow('failed');
    await card.endTransaction('leave');
    expect(calls).toEqual(['end']);
  });

  it('disconnects once, as soon as a stuck exchange ends', async () => {
    const stuck = held<Uint8Array>();
    const { card, calls } = open({ transmit: () => stuck.promise });
    const exchange = card.transmit(COMMAND);
    const both = Promise.all([card.disconnect('leave'), card.disconnect('unpower')]);
    await settle();
    expect(calls).toEqual([]);
    stuck.reject(new Error('cut'));
    await expect(exchange).rejects.toThrow('cut');
    await both;
    expect(calls).toEqual(['disconnect']);
  });

  it('counts as closed also when disconnecting fails', async () => {
    const { card } = open({ disconnect: () => Promise.reject(new Error('gone')) });
    await card.disconnect('leave');
    await card.closed;
  });

  it('is not used after it was disconnected', async () => {
    const { card } = open();
    void card.disconnect('leave');
    await expect(card.transmit(COMMAND)).rejects.toMatchObject({ code: 'INVARIANT' });
    await expect(card.beginTransaction()).rejects.toMatchObject({ code: 'INVARIANT' });
  });
});
