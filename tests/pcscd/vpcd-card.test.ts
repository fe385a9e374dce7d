// A virtual card and the reader it lies on: the real one, and one played by hand for what the real one never does.

import { createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toHex } from '../../src/bytes/hex.ts';
import { AppError } from '../../src/errors/app-error.ts';
import { openPcscBackend } from '../../src/host/pcsc-backend.ts';
import { serveVpcdCard } from '../../src/host/vpcd-card.ts';
import { restartService } from './service.ts';
import { atrOf, COMMAND, fileOf, LONG_FILE, TestCard } from './test-card.ts';

const HOST = '127.0.0.1';

describe('a card on the virtual reader of pcscd', () => {
  const end = new AbortController();

  it('is read, lies there through a restart of the service, and is read again', async () => {
    const card = new TestCard();
    let placements = 0;
    const onPlaced = () => placements++;
    const served = serveVpcdCard(card, { host: HOST, port: 35_963, signal: end.signal, onPlaced });
    const backend = openPcscBackend();
    const read = () =>
      backend.withCard(undefined, { waitMs: 15_000 }, ({ transceiver }) =>
        transceiver.transmit(COMMAND.readExtended),
      );
    expect(await read()).toEqual(fileOf(LONG_FILE));
    await restartService();
    expect(await read()).toEqual(fileOf(LONG_FILE));
    expect(placements).toBe(2);
    await backend.close();
    end.abort();
    await served;
    expect(card.powered).toBe(false);
  });
});

describe('a card on a reader played by hand', () => {
  let server: Server;
  let port: number;
  let end: AbortController;
  let sockets: Socket[];

  beforeEach(async () => {
    sockets = [];
    server = createServer((socket) => sockets.push(socket));
    server.listen(0, HOST);
    await once(server, 'listening');
    const address = server.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
    end = new AbortController();
  });

  afterEach(() => {
    end.abort();
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  async function place(card = new TestCard()) {
    const served = serveVpcdCard(card, { host: HOST, port, signal: end.signal });
    served.catch(() => undefined);
    await expect.poll(() => sockets.length).toBe(1);
    const [socket] = sockets;
    if (socket === undefined) throw new Error('no connection');
    let answered = '';
    socket.on('data', (chunk: Buffer) => {
      answered += toHex(chunk);
    });
    return { card, served, socket, answers: () => answered };
  }

  function frame(...octets: number[]): Uint8Array {
    return Uint8Array.of(octets.length >> 8, octets.length & 0xff, ...octets);
  }

  it('answers with its answer to reset, also when the question comes octet by octet', async () => {
    const { socket, answers } = await place();
    socket.setNoDelay(true);
    for (const octet of frame(0x04)) {
      socket.write(Uint8Array.of(octet));
      await delay(5);
    }
    await expect.poll(answers).toBe(`0006${toHex(atrOf(0x31))}`);
  });

  it('answers several commands that come in one piece, in order', async () => {
    const { socket, answers } = await place();
    socket.write(Buffer.concat([frame(...COMMAND.select), frame(0x04), frame(...COMMAND.select)]));
    await expect.poll(answers).toContain('0006');
    await expect.poll(() => answers().replace(`0006${toHex(atrOf(0x31))}`, '')).toBe('0002900000029000');
  });

  it('feels power and reset', async () => {
    const { socket, card } = await place();
    socket.write(Buffer.concat([frame(0x01), frame(0x02)]));
    await expect.poll(() => [card.powered, card.resets]).toEqual([true, 1]);
    socket.write(frame(0x00));
    await expect.poll(() => card.powered).toBe(false);
  });

  it('leaves the reader instead of answering when it is pulled, and comes back', async () => {
    const { socket, served } = await place();
    socket.write(frame(...COMMAND.pull));
    await once(socket, 'close');
    await expect.poll(() => sockets.length, { timeout: 5_000 }).toBe(2);
    end.abort();
    await served;
  });

  it('answers nothing while it stalls, and is still taken away at once', async () => {
    const { socket, served, answers } = await place();
    socket.write(frame(...COMMAND.stall));
    await delay(50);
    end.abort();
    await served;
    expect(answers()).toBe('');
  });

  it('ends the service when the card itself breaks', async () => {
    const card = new TestCard();
    card.transmit = () => Promise.reject(new AppError('INVARIANT', { where: 'card' }));
    const { socket, served } = await place(card);
    socket.write(frame(...COMMAND.select));
    await expect(served).rejects.toMatchObject({ code: 'INVARIANT' });
  });

  it('refuses an answer longer than a frame can say', async () => {
    const card = new TestCard();
    card.transmit = () => Promise.resolve(new Uint8Array(0x1_0000));
    const { socket, served } = await place(card);
    socket.write(frame(...COMMAND.select));
    await expect(served).rejects.toMatchObject({ code: 'APDU_TOO_LONG' });
  });

  it('fails when nothing listens', async () => {
    server.close();
    await once(server, 'close');
    await expect(
      serveVpcdCard(new TestCard(), { host: HOST, port, signal: end.signal }),
    ).rejects.toMatchObject({
      code: 'VPCD_UNREACHABLE',
      facts: { host: HOST, port },
    });
  });

  it('is not placed at all when it was taken away before', async () => {
    end.abort();
    await serveVpcdCard(new TestCard(), { host: HOST, port, signal: end.signal });
    expect(sockets).toHaveLength(0);
  });
});
