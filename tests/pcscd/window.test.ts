// The whole window over the system's own smart card service: one card of each generation on the virtual reader.

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { playToVirtualReader } from '../../src/host/virtual-reader.ts';
import { VPCD_ADDRESS } from '../../src/host/vpcd-card.ts';
import { BROWSER, type DeskRun, MISSING_BROWSER, startDesk } from '../e2e/real/desk-run.ts';

if (BROWSER === undefined) {
  if (process.env['CI']) throw new Error(MISSING_BROWSER);
  console.warn(MISSING_BROWSER);
}

describe.runIf(BROWSER !== undefined)('the window over pcscd', () => {
  let run: DeskRun;
  let takeCard: () => Promise<void> = () => Promise.resolve();

  beforeAll(async () => {
    run = await startDesk();
  });

  afterEach(async () => {
    await takeCard();
    await readerEmpty();
    await run.page.call('session.clear');
    await run.page.evaluate('globalThis.seen.splice(0)');
  });

  afterAll(async () => {
    await run.end();
  });

  /** Lays a simulated card onto the virtual reader. */
  function place(profile: string): void {
    const taken = new AbortController();
    const away = playToVirtualReader({ profile, faults: [], ...VPCD_ADDRESS }, taken.signal, () => undefined);
    takeCard = async () => {
      taken.abort();
      await away;
    };
  }

  /** pcscd looks at its virtual reader a few times a second; a card put back sooner would pass for the same one. */
  async function readerEmpty(): Promise<void> {
    for (let looks = 0; looks < 100; looks++) {
      const { readers } = await run.page.state();
      if (readers.kind === 'readers' && readers.readers.every(({ card }) => card === 'absent')) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the reader still shows a card');
  }

  it.each([
    ['gen1-worker', 1, '1'],
    ['worker', 2, '05'],
  ])(
    '%s is read from the reader and shown, its issuer open without the official certificate',
    async (profile, generation, type) => {
      const { page } = run;
      place(profile);
      await page.call('number.submit', { typed: await page.numberOf(profile) });
      const { session } = await page.session('finished');
      expect(session).toMatchObject({
        finished: {
          report: {
            simulated: false,
            trustProfile: 'official',
            card: { generation, type },
            outcome: 'undetermined',
            signature: { status: 'valid', chain: 'not-anchored' },
          },
        },
      });
      expect(await page.text()).not.toContain('SIMULATED');
    },
  );

  it('the result goes when the card is taken from the reader', async () => {
    const { page } = run;
    place('worker');
    await page.call('number.submit', { typed: await page.numberOf('worker') });
    await page.session('finished');
    await takeCard();
    expect((await page.session('blanked')).session).toMatchObject({ why: 'card-removed' });
  });
});
