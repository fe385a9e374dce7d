// A sample of the fault matrix (tests/faults) over a real pcscd: every kind of fault but two (an exchange that is never
// answered, an empty answer), on a card of every family.

import { afterEach, describe, expect, it } from 'vitest';
import { openPcscBackend, type PcscBackend } from '../../src/host/pcsc-backend.ts';
import type { CardSource } from '../../src/host/reading-host.ts';
import { serveVpcdCard } from '../../src/host/vpcd-card.ts';
import { runMatrix, summary } from '../faults/matrix.ts';
import { KINDS } from '../faults/once-faulty-card.ts';
import type { Subject } from '../faults/subjects.ts';
import { portOf, restartService } from './service.ts';

/**
 * Those after which the reader goes on by itself. A card that stalls has to be taken away first (backend.test.ts), and
 * vpcd takes an answer without any octet for one that is still to come.
 */
const ENDING = KINDS.filter((kind) => kind !== 'stall' && kind !== 'empty');
/** Longer than the virtual reader takes on a busy computer. */
const LIMITS = { exchangeMs: 10_000, readingMs: 60_000 };

let backend: PcscBackend | undefined;
let takeAway: () => Promise<void> = () => Promise.resolve();

afterEach(async () => {
  await takeAway();
  await backend?.close();
  backend = undefined;
  await restartService();
});

async function layOnReader(subject: Subject): Promise<CardSource> {
  await takeAway();
  await backend?.close();
  await restartService();
  const open = openPcscBackend();
  backend = open;
  const end = new AbortController();
  const served = serveVpcdCard(subject.card, { host: '127.0.0.1', port: portOf(0), signal: end.signal });
  takeAway = async () => {
    end.abort();
    await served;
  };
  const options = { waitMs: 20_000, limits: LIMITS, afterwards: 'unpower' } as const;
  return { simulated: true, withCard: (use) => open.withCard(undefined, options, use) };
}

describe.each([
  { family: 'residence', profiles: ['worker', 'gen1-worker'], stride: 7 },
  { family: 'my-number', profiles: ['mnc-valid'], stride: 23 },
  { family: 'specified', profiles: ['specified-worker'], stride: 13 },
] as const)('a card of the family $family', ({ family, profiles, stride }) => {
  it('ends in the failure that happened, loses no try, and is read at the next tap', async () => {
    const result = await runMatrix(family, {
      transport: 'pcsc',
      stride,
      profiles,
      kinds: ENDING,
      open: layOnReader,
    });
    process.stdout.write(`${summary(`${family} over pcscd`, result)}\n`);
    expect(result.wrong).toEqual([]);
    expect(result.run).toBeGreaterThan(8);
  }, 300_000);
});
