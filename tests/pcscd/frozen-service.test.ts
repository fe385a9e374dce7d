// A service that is there and says nothing: every wait for it ends.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPcscBackend, type PcscBackend } from '../../src/host/pcsc-backend.ts';
import { freezeService, restartService, thawService } from './service.ts';
import { COMMAND, placeCard, removeAllCards } from './test-card.ts';

const SILENT = { code: 'READER_SERVICE_DOWN', facts: { silent: true } };

describe.each(['pcsc-mini', 'pcsclite'] as const)('over %s, a service that does not answer', (name) => {
  let backend: PcscBackend;

  beforeEach(() => {
    backend = openPcscBackend(name);
  });

  afterEach(async () => {
    thawService();
    await removeAllCards();
    await backend.close();
    await restartService();
  });

  it('before the start counts as down, leaves the program running, and is found when it answers again', async () => {
    await freezeService();
    let turns = 0;
    const heart = setInterval(() => turns++, 50);
    await expect(backend.listReaders()).rejects.toMatchObject({ code: 'READER_SERVICE_DOWN' });
    clearInterval(heart);
    // Some sixty turns in four seconds: nothing has blocked this thread.
    expect(turns).toBeGreaterThan(40);
    thawService();
    await expect.poll(() => backend.monitor.state.kind, { timeout: 15_000 }).toBe('readers');
  });

  it('in front of a card that lies there is told as such, and the card is read when it answers again', async () => {
    placeCard();
    const select = () =>
      backend.withCard(undefined, { waitMs: 10_000 }, ({ transceiver }) =>
        transceiver.transmit(COMMAND.select),
      );
    await select();
    await freezeService();
    await expect(select()).rejects.toMatchObject(SILENT);
    thawService();
    await expect.poll(() => backend.monitor.state.kind, { timeout: 15_000 }).toBe('readers');
    expect(await select()).toEqual(Uint8Array.of(0x90, 0x00));
  });

  it('in mid-reading is told as such', async () => {
    placeCard();
    const limits = { exchangeMs: 500, readingMs: 20_000 };
    await expect(
      backend.withCard(undefined, { waitMs: 10_000, limits }, async ({ transceiver }) => {
        await transceiver.transmit(COMMAND.select);
        await freezeService();
        return transceiver.transmit(COMMAND.select);
      }),
    ).rejects.toMatchObject(SILENT);
  });

  it('does not keep the backend from closing', async () => {
    await freezeService();
    backend.monitor.start();
    const started = performance.now();
    await backend.close();
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('does not keep the process from ending', async () => {
    await freezeService();
    const path = fileURLToPath(new URL('list-readers.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', path, name], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
    expect({ status, output: output.trim() }).toEqual({ status: 2, output: 'READER_SERVICE_DOWN' });
  });
});
