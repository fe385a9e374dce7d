import { describe, expect, it } from 'vitest';
import { type CardCalls, connectCard } from '../../../../native-shims/pcsclite/pcsclite-card.ts';
import { SCARD } from '../../../../native-shims/pcsc/scard-codes.ts';

const COMMAND = Uint8Array.of(0x00, 0xa4, 0x04, 0x0c);
const ATR = Uint8Array.of(0x3b, 0x00);
const REMOVED = 0x8010_0069;

/** A service in which one call fails. */
function service(failing: Partial<Record<keyof CardCalls, number>> = {}) {
  const calls: string[] = [];
  const note = (name: keyof CardCalls, detail = ''): number => {
    calls.push(name + detail);
    return failing[name] ?? SCARD.SUCCESS;
  };
  const functions: CardCalls = {
    establishContext: () => Promise.resolve({ rv: note('establishContext'), context: 7n }),
    releaseContext: (context) => Promise.resolve(note('releaseContext', ` ${context}`)),
    connect: () => Promise.resolve({ rv: note('connect'), connection: { handle: 9n, protocol: 2 } }),
    readAtr: () => Promise.resolve({ rv: note('readAtr'), atr: ATR }),
    beginTransaction: () => Promise.resolve(note('beginTransaction')),
    endTransaction: (_, disposition) => Promise.resolve(note('endTransaction', ` ${disposition}`)),
    transmit: () => Promise.resolve({ rv: note('transmit'), response: Uint8Array.of(0x90, 0x00) }),
    disconnect: (_, disposition) => Promise.resolve(note('disconnect', ` ${disposition}`)),
  };
  return { calls, functions };
}

describe('a connection of the koffi provider', () => {
  it('has a context of its own, from connecting to disconnecting', async () => {
    const { calls, functions } = service();
    const card = await connectCard(functions, 'A');
    expect(card).toMatchObject({ readerName: 'A', atr: ATR, protocol: 'T=1' });
    await card.beginTransaction();
    expect(await card.transmit(COMMAND)).toEqual(Uint8Array.of(0x90, 0x00));
    await card.endTransaction('leave');
    await card.disconnect('unpower');
    expect(calls).toEqual([
      'establishContext',
      'connect',
      'readAtr',
      'beginTransaction',
      'transmit',
      'endTransaction 0',
      'disconnect 2',
      'releaseContext 7',
    ]);
  });

  it.each([
    ['establishContext', ['establishContext']],
    ['connect', ['establishContext', 'connect', 'releaseContext 7']],
    ['readAtr', ['establishContext', 'connect', 'readAtr', 'disconnect 0', 'releaseContext 7']],
  ] as const)('leaves nothing open when %s fails', async (name, expected) => {
    const { calls, functions } = service({ [name]: REMOVED });
    await expect(connectCard(functions, 'A')).rejects.toMatchObject({
      code: 'CARD_REMOVED',
      facts: { reader: 'A' },
    });
    expect(calls).toEqual(expected);
  });

  it.each(['transmit', 'beginTransaction'] as const)('fails by name when %s fails', async (name) => {
    const { functions } = service({ [name]: REMOVED });
    const card = await connectCard(functions, 'A');
    const outcome = name === 'transmit' ? card.transmit(COMMAND) : card.beginTransaction();
    await expect(outcome).rejects.toMatchObject({
      code: 'CARD_REMOVED',
      facts: { scard: 'SCARD_W_REMOVED_CARD' },
    });
  });

  it('releases its context also when disconnecting fails', async () => {
    const { calls, functions } = service({ disconnect: REMOVED });
    const card = await connectCard(functions, 'A');
    await card.disconnect('reset');
    expect(calls.slice(-2)).toEqual(['disconnect 1', 'releaseContext 7']);
  });
});
