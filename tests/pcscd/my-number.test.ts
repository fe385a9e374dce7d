// `read --kind mynumber` and its neighbours over a real pcscd, with either provider.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { MyNumberReport } from '../../src/report/my-number-report.ts';
import { writeSimulatorAnchors } from '../../src/host/simulated-source.ts';
import { type Person, type Run, runLine } from '../integration/command-line.ts';
import { type PlacedMyNumberCard, placeOnReader, placeOther } from './my-number-card.ts';

const NAMES = ['pcsc-mini', 'pcsclite'] as const;
const SECOND = 'Virtual PCD 00 01';
/** Longer than pcscd takes from one look at a card to the next. */
const LOOK_INTERVAL_MS = 600;

describe.each(NAMES)('a My Number card over %s', (provider) => {
  let placed: PlacedMyNumberCard | undefined;
  let removeOther: (() => Promise<void>) | undefined;

  async function place(profile: string, reader = 0): Promise<PlacedMyNumberCard> {
    placed = await placeOnReader(profile, reader);
    await delay(LOOK_INTERVAL_MS);
    return placed;
  }

  function read(args: readonly string[], person: Person = {}): Promise<Run> {
    const secrets = person.stdin === undefined ? [] : ['--secrets-stdin'];
    return runLine(['read', '--provider', provider, '--wait', '10', '--json', ...secrets, ...args], person);
  }

  afterEach(async () => {
    await placed?.remove();
    placed = undefined;
    await removeOther?.();
    removeOther = undefined;
    await delay(LOOK_INTERVAL_MS);
  });

  it('is read without a PIN, and its CA is nobody known', async () => {
    await place('mnc-valid');
    const run = await read(['--kind', 'mynumber']);
    const report = reportOf(run);
    expect(report).toMatchObject({ simulated: false, trustProfile: 'official', outcome: 'undetermined' });
    expect(report.tries).toEqual({ userAuthentication: 3, digitalSignature: 5, inputSupport: 3 });
    expect(report.certificates[0]).toMatchObject({ present: true, readable: true, chain: 'not-anchored' });
    expect(run.status).toBe(1);
  });

  it('is read by what it answers, and judged by test certificates when that was said', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'anchors-'));
    try {
      await writeSimulatorAnchors(folder);
      await place('mnc-valid', 1);
      const run = await read(['--anchors', folder, '--test-trust']);
      expect(reportOf(run)).toMatchObject({ simulated: false, trustProfile: 'test', outcome: 'authentic' });
      expect(run.status).toBe(0);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('is opened with its PINs, and has lost power afterwards', async () => {
    const { card } = await place('mnc-valid');
    const stdin = { authPin: '1234', signPassword: 'SIGN1234', textPin: '5678' };
    const report = reportOf(await read(['--kind', 'mynumber'], { stdin }));
    expect(report.signature.status).toBe('valid');
    expect(report.fields).toHaveLength(8);
    const after = reportOf(await read(['--kind', 'mynumber']));
    expect(after.certificates[1]?.state).toBe('locked');
    expect(card.triesLeft('JPKI/001B')).toBe(5);
  });

  it('counts a wrong PIN once', async () => {
    const { card } = await place('mnc-valid');
    const run = await read(['--kind', 'mynumber'], { stdin: { authPin: '9999' } });
    expect(run.status).toBe(2);
    expect(card.triesLeft('JPKI/0018')).toBe(2);
    expect(reportOf(await read(['--kind', 'mynumber'])).tries.userAuthentication).toBe(2);
  });

  it.each(['worker', 'juki-card'])('is found beside %s, which is passed over', async (other) => {
    removeOther = await placeOther(other, 0);
    await place('mnc-valid', 1);
    const report = reportOf(await read(['--kind', 'mynumber']));
    expect(report.card.kind).toBe('my-number-card');
    expect(reportOf(await read(['--kind', 'mynumber', '--reader', SECOND])).outcome).toBe('undetermined');
  });

  it('is named in the list of readers', async () => {
    await place('mnc-foreign-resident', 1);
    const { out } = await runLine(['readers', '--json', '--provider', provider]);
    const { readers } = JSON.parse(out) as { readers: readonly { name: string; seems?: object }[] };
    expect(readers.find(({ name }) => name === SECOND)?.seems).toEqual({
      kind: 'my-number-card',
      generation: null,
    });
  });
});

describe('`simulate` with a My Number card', () => {
  it('plays it until it is taken away, and writes the certificates to judge it by', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'anchors-'));
    const end = new AbortController();
    const written: string[] = [];
    const simulated = runLine(['simulate', 'mnc-expired', '--anchors-out', folder], {
      signal: end.signal,
      onErr: (text) => written.push(text),
    });
    try {
      await expect
        .poll(() => written.join(''), { timeout: 5_000 })
        .toContain('"mnc-expired" lies on the virtual reader');
      await delay(2 * LOOK_INTERVAL_MS);
      const run = await runLine([
        'read',
        '--kind',
        'mynumber',
        '--json',
        '--anchors',
        folder,
        '--test-trust',
      ]);
      expect(reportOf(run)).toMatchObject({
        trustProfile: 'test',
        certificates: [
          { validity: 'expired', chain: 'anchored' },
          { state: 'locked', present: true },
        ],
      });
    } finally {
      end.abort();
      expect((await simulated).status).toBe(0);
      await rm(folder, { recursive: true });
      await delay(LOOK_INTERVAL_MS);
    }
  });
});

function reportOf(run: Run): MyNumberReport {
  return JSON.parse(run.out) as MyNumberReport;
}
