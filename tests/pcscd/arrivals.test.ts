// What happens while a card on a real reader still answers: its text is told and its signature verified before the last
// file has come. The simulated card of this process answers too quickly for that to show.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProviderName } from '../../native-shims/pcsc/pcsc.ts';
import { createCodeTables } from '../../src/cards/residence-card/codes/code-table.ts';
import { type PcscBackend, openPcscBackend } from '../../src/host/pcsc-backend.ts';
import { type AnyTools, type CardSource, performAnyReading } from '../../src/host/reading-host.ts';
import { simulatorTrust } from '../../src/host/reading-sources.ts';
import { serveVpcdCard } from '../../src/host/vpcd-card.ts';
import type { Evidence } from '../../src/trust/evidence.ts';
import type * as Verify from '../../src/trust/verify.ts';
import { cardNumberOf, placeSimulated, stillClock } from '../integration/simulated-reading.ts';
import { portOf, restartService } from './service.ts';

const said = vi.hoisted(() => [] as string[]);

vi.mock('../../src/trust/verify.ts', async (original) => {
  const real = await original<typeof Verify>();
  const verifySignedData = async (...args: Parameters<typeof real.verifySignedData>): Promise<Evidence> => {
    said.push('verifies');
    return real.verifySignedData(...args);
  };
  return { ...real, verifySignedData };
});

const NAMES = ['pcsc-mini', 'pcsclite'] as const satisfies readonly ProviderName[];

describe.each(NAMES)('a residence card on a reader of %s', (name) => {
  let backend: PcscBackend;
  let takeAway: () => Promise<void> = () => Promise.resolve();

  beforeEach(async () => {
    await restartService();
    backend = openPcscBackend(name);
    said.length = 0;
  });

  afterEach(async () => {
    await takeAway();
    await backend.close();
  });

  async function read(profile: string): Promise<void> {
    const { card } = await placeSimulated(profile);
    const end = new AbortController();
    const served = serveVpcdCard(card, { host: '127.0.0.1', port: portOf(0), signal: end.signal });
    takeAway = async () => {
      end.abort();
      await served;
    };
    const source: CardSource = {
      simulated: true,
      withCard: (use) => backend.withCard(undefined, { waitMs: 20_000, afterwards: 'unpower' }, use),
    };
    const { residence: anchors, jpki, jpkiCas: knownCas } = simulatorTrust();
    const tools: AnyTools = {
      residence: { clock: stillClock, anchors, codes: createCodeTables() },
      myNumber: { clock: stillClock, trust: jpki, knownCas },
    };
    await performAnyReading(source, cardNumberOf(card.profile.cardNumber), tools, {
      onProgress: ({ phase }) => said.at(-1) !== phase && said.push(phase),
      onArrived: ({ fields, images }) => said.push(...[...fields, ...images].map(({ id }) => id)),
    });
  }

  const before = (first: string, second: string): void => {
    expect(said).toContain(first);
    expect(said.indexOf(first), `${first} before ${second}`).toBeLessThan(said.indexOf(second));
  };

  it('says its period of stay and shows its images before the signature is read', async () => {
    await read('worker');
    before('periodOfStayExpiryDate', 'reading-signature');
    before('faceImage', 'reading-signature');
  });

  it('is verified before its last file has come, and once', async () => {
    await read('worker');
    before('verifies', 'commissionerNote');
    expect(said.filter((each) => each === 'verifies')).toHaveLength(1);
  });

  it('of generation 1 shows its front before the signature is read', async () => {
    await read('gen1-worker');
    before('frontImage', 'reading-signature');
    before('verifies', 'verifying');
  });
});
