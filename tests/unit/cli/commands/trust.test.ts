import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { trust } from '../../../../src/cli/commands/trust.ts';
import { EXIT } from '../../../../src/cli/exit-status.ts';
import type * as Pins from '../../../../src/trust/anchors/pins.ts';
import { OFFICIAL_PINS } from '../../../../src/trust/anchors/pins.ts';
import { parseCertificate } from '../../../../src/trust/certificate.ts';
import { appError } from '../../../support/app-errors.ts';
import { ecCa, rsaCa } from '../../trust/hierarchy.ts';
import { FakeTerminal, commandContext, printedJson } from '../fake-terminal.ts';
import { usageError } from '../usage-errors.ts';

const pinned = vi.hoisted(() => ({ sha256: '' }));

// No official certificate is part of this repository, so a synthetic one takes the place of a pin for these tests.
vi.mock('../../../../src/trust/anchors/pins.ts', async (original) => {
  const real = await original<typeof Pins>();
  const officialPin = (sha256: string): unknown =>
    sha256 === pinned.sha256 ? real.OFFICIAL_PINS[0] : real.officialPin(sha256);
  return { ...real, officialPin };
});

const official = rsaCa();
const stranger = ecCa();
pinned.sha256 = parseCertificate(official).sha256;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-trust-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  const terminal = new FakeTerminal();
  const status = await trust(args, commandContext(terminal, join(folder, 'data')));
  return { status, terminal };
}

async function offer(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

interface Listed {
  readonly anchors: readonly { readonly name: string; readonly state: string; readonly sha256?: string }[];
}

describe('trust list', () => {
  it('shows every pin with its state before anything was imported', async () => {
    const { status, terminal } = await run('list', '--json');
    expect(status).toBe(EXIT.DONE);
    const { anchors } = printedJson(terminal) as Listed;
    expect(anchors.map(({ name }) => name)).toEqual(OFFICIAL_PINS.map(({ name }) => name));
    for (const pin of OFFICIAL_PINS) {
      const imported = pin.use === 'residence-card' ? 'not-imported' : 'read-off-card';
      const state = pin.sha256 === undefined ? 'no-digest' : imported;
      expect(anchors).toContainEqual(expect.objectContaining({ name: pin.name, state }));
    }
  });

  it('shows the delivery key of specified cards beside them', async () => {
    const { terminal } = await run('list', '--json');
    const { deliveryKeys } = printedJson(terminal) as { readonly deliveryKeys: readonly unknown[] };
    expect(deliveryKeys).toMatchObject([{ use: 'residence-delivery-key', state: 'not-imported' }]);
    expect((await run('list')).terminal.printed).toContain('RSA配送鍵');
  });

  it('shows what was imported', async () => {
    await run('import', await offer('ca.crt', official));
    const { terminal } = await run('list', '--json');
    const { anchors } = printedJson(terminal) as Listed;
    const imported = anchors.filter(({ state }) => state === 'imported');
    expect(imported.map(({ name }) => name)).toEqual([OFFICIAL_PINS[0]?.name]);
    expect((await run('list')).terminal.printed).toContain(`SHA-256 ${OFFICIAL_PINS[0]?.sha256 ?? '?'}`);
  });

  it('fails when a kept certificate was exchanged', async () => {
    await run('import', await offer('ca.crt', official));
    await writeFile(join(folder, 'data', 'anchors', `${pinned.sha256}.cer`), stranger);
    await expect(run('list')).rejects.toThrow(appError('ANCHORS_TAMPERED'));
  });
});

describe('trust import', () => {
  it('is done when every certificate is kept, now or already', async () => {
    const file = await offer('ca.crt', official);
    expect((await run('import', file)).status).toBe(EXIT.DONE);
    const again = await run('import', file, '--json');
    expect(again.status).toBe(EXIT.DONE);
    expect(printedJson(again.terminal)).toMatchObject({
      results: [{ file: 'ca.crt', outcome: 'already-there' }],
    });
  });

  it('could not finish when one of several is refused, and keeps the others', async () => {
    const files = [await offer('stranger.cer', stranger), await offer('ca.crt', official)];
    const { status, terminal } = await run('import', ...files, '--json');
    expect(status).toBe(EXIT.FAILED);
    expect(printedJson(terminal)).toMatchObject({
      results: [
        { file: 'stranger.cer', outcome: 'refused', failure: { code: 'ANCHOR_NOT_PINNED' } },
        { file: 'ca.crt', outcome: 'imported' },
      ],
    });
  });

  it('names the digest of what it refuses', async () => {
    const { terminal } = await run('import', await offer('stranger.cer', stranger));
    expect(terminal.printed).toContain(`SHA-256 ${parseCertificate(stranger).sha256}`);
    expect(terminal.printed).toContain('ANCHOR_NOT_PINNED');
  });
});

describe('trust', () => {
  it.each([
    [[], 'missing-argument', 'list | import'],
    [['remove'], 'unknown-option', 'remove'],
    [['list', 'x'], 'unknown-option', 'x'],
    [['import'], 'missing-argument', 'FILE'],
    [['import', 'a', '--force'], 'unknown-option', '--force'],
  ] as const)('is refused when it is written wrongly: %j', async (args, problem, word) => {
    await expect(run(...args)).rejects.toThrow(usageError(problem, word));
  });
});
