import { type Server, type Socket, createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { playToVirtualReader } from '../../../src/host/virtual-reader.ts';
import { appError } from '../../support/app-errors.ts';

const POWER_ON = Uint8Array.of(0x01);
const ATR_WANTED = Uint8Array.of(0x04);
const CARD_TYPE = Uint8Array.of(0x00, 0xb0, 0x8a, 0x00, 0x00);

let server: Server;
let port: number;
let cards: Socket[];
let received: Buffer;

/** A virtual reader: it listens, and the card connects. */
beforeEach(async () => {
  cards = [];
  received = Buffer.alloc(0);
  server = createServer((socket) => {
    cards.push(socket);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterEach(async () => {
  for (const card of cards) card.destroy();
  if (server.listening) await new Promise((resolve) => server.close(resolve));
});

function send(payload: Uint8Array): void {
  cards[0]?.write(Buffer.concat([Uint8Array.of(payload.length >> 8, payload.length & 0xff), payload]));
}

interface Playing {
  readonly ended: Promise<void>;
  readonly take: AbortController;
  readonly told: (string | undefined)[];
}

function play(profile: string, ...faults: readonly string[]): Playing {
  const take = new AbortController();
  const told: (string | undefined)[] = [];
  const request = { profile, faults, host: '127.0.0.1', port };
  return { ended: playToVirtualReader(request, take.signal, (number) => told.push(number)), take, told };
}

describe('a simulated card on a virtual reader', () => {
  it('tells the number that opens it when it lies there, and answers like a card', async () => {
    const { ended, take, told } = play('gen1-worker');
    await expect.poll(() => told).toEqual(['ZD01000001SM']);
    await expect.poll(() => cards.length).toBe(1);
    send(POWER_ON);
    send(ATR_WANTED);
    await expect.poll(() => received[2]).toBe(0x3b);
    received = Buffer.alloc(0);
    send(CARD_TYPE);
    await expect.poll(() => received.toString('hex')).toBe('0005c101319000');
    take.abort();
    await ended;
  });

  it('has the faults it was asked to have', async () => {
    const { ended, take } = play('worker', 'status@1=6F00', 'slow=1');
    await expect.poll(() => cards.length).toBe(1);
    send(POWER_ON);
    send(CARD_TYPE);
    await expect.poll(() => received.toString('hex')).toBe('00026f00');
    take.abort();
    await ended;
  });

  it('leaves when it is taken away, in the middle of a slow answer too', async () => {
    const { ended, take } = play('worker', 'slow=999999');
    await expect.poll(() => cards.length).toBe(1);
    const left = new Promise((resolve) => cards[0]?.once('close', resolve));
    send(POWER_ON);
    send(CARD_TYPE);
    take.abort();
    await ended;
    await left;
  });

  it('fails where nothing listens', async () => {
    await new Promise((resolve) => server.close(resolve));
    await expect(play('worker').ended).rejects.toThrow(
      appError('VPCD_UNREACHABLE', { host: '127.0.0.1', port }),
    );
  });

  it.each([
    ['nobody', []],
    ['worker', ['explode']],
    ['worker', ['slow=1', 'garbage=DF9/EF01']],
  ])('comes onto no reader when it cannot be made: %s %j', async (profile, faults) => {
    const { ended, told } = play(profile, ...faults);
    await expect(ended).rejects.toThrow(appError('FIELD_INVALID'));
    expect([told, cards]).toEqual([[], []]);
  });
});
