// One card connection of the koffi provider. It has a context of its own: pcsc-lite runs one call of a context at a
// time, and an exchange must not wait for anything else.

import type { Bytes } from '../../src/bytes/bytes.ts';
import type { CardProtocol, Disposition } from '../pcsc/pcsc.ts';
import { QueuedCard, type BareCard } from '../pcsc/queued-card.ts';
import { SCARD, scardError } from '../pcsc/scard-codes.ts';
import type { CardConnection, Winscard } from './winscard.ts';

const DISPOSITIONS = { leave: 0, reset: 1, unpower: 2 } as const satisfies Record<Disposition, number>;
const PROTOCOLS: Readonly<Record<number, CardProtocol>> = { 1: 'T=0', 2: 'T=1' };

/** What a connection needs of the service. */
export type CardCalls = Pick<
  Winscard,
  | 'establishContext'
  | 'releaseContext'
  | 'connect'
  | 'readAtr'
  | 'beginTransaction'
  | 'endTransaction'
  | 'transmit'
  | 'disconnect'
>;

/** @throws AppError; nothing stays open then. */
export async function connectCard(winscard: CardCalls, readerName: string): Promise<QueuedCard> {
  const established = await winscard.establishContext();
  check(established.rv, readerName);
  const { context } = established;
  try {
    const connected = await winscard.connect(context, readerName);
    check(connected.rv, readerName);
    const { connection } = connected;
    const bare = bareCard(winscard, { context, connection, readerName });
    const { rv, atr } = await winscard.readAtr(connection.handle);
    if (rv !== SCARD.SUCCESS) {
      await winscard.disconnect(connection.handle, DISPOSITIONS.leave);
      check(rv, readerName);
    }
    return new QueuedCard({ readerName, atr, protocol: PROTOCOLS[connection.protocol] ?? 'raw' }, bare);
  } catch (failure) {
    await winscard.releaseContext(context);
    throw failure;
  }
}

interface Opened {
  readonly context: bigint;
  readonly connection: CardConnection;
  readonly readerName: string;
}

function bareCard(winscard: CardCalls, { context, connection, readerName }: Opened): BareCard {
  return {
    async transmit(command: Bytes): Promise<Bytes> {
      const { rv, response } = await winscard.transmit(connection, command);
      check(rv, readerName);
      return response;
    },
    async beginTransaction(): Promise<void> {
      check(await winscard.beginTransaction(connection.handle), readerName);
    },
    async endTransaction(disposition: Disposition): Promise<void> {
      check(await winscard.endTransaction(connection.handle, DISPOSITIONS[disposition]), readerName);
    },
    async disconnect(disposition: Disposition): Promise<void> {
      // Both are tried whatever the first says: what matters is that the context does not stay.
      await winscard.disconnect(connection.handle, DISPOSITIONS[disposition]);
      await winscard.releaseContext(context);
    },
  };
}

function check(rv: number, reader: string): void {
  if (rv !== SCARD.SUCCESS) throw scardError(rv, { reader });
}
