// `read` of a specified card: from the simulator and over played readers, with the delivery key and without.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { read } from '../../../../src/cli/commands/read.ts';
import { EXIT } from '../../../../src/cli/exit-status.ts';
import type * as PcscBackends from '../../../../src/host/pcsc-backend.ts';
import { writeSimulatorAnchors } from '../../../../src/host/simulated-source.ts';
import type { SpecifiedReport } from '../../../../src/report/specified-report.ts';
import { placedSpecified } from '../../../integration/specified-reading.ts';
import { appError } from '../../../support/app-errors.ts';
import { playReaders } from '../../host/played-readers.ts';
import { FakeTerminal, commandContext, printedJson } from '../fake-terminal.ts';

const NUMBER = 'ZD07000001SM';
const piped = (secrets: object) => new FakeTerminal({ standardInput: JSON.stringify(secrets) });

const opened = vi.hoisted((): { backend?: unknown } => ({}));

vi.mock('../../../../src/host/pcsc-backend.ts', async (original) => ({
  ...(await original<typeof PcscBackends>()),
  openPcscBackend: () => opened.backend,
}));

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-specified-'));
  opened.backend = playReaders({ A: await placedSpecified('specified-worker') }).backend;
});
afterEach(() => rm(folder, { recursive: true }));

async function run(args: readonly string[], terminal = new FakeTerminal()) {
  const status = await read(args, commandContext(terminal, join(folder, 'data')));
  return { status, terminal };
}

const reportOf = (terminal: FakeTerminal) => printedJson(terminal) as SpecifiedReport;

async function testTrust(): Promise<readonly string[]> {
  const anchors = join(folder, 'anchors');
  await writeSimulatorAnchors(anchors);
  return ['--anchors', anchors, '--test-trust', '--json', '--secrets-stdin'];
}

describe('read of a simulated specified card', () => {
  it.each([
    ['specified-worker', 'authentic', 'read', EXIT.DONE],
    ['specified-special-permanent-resident', 'authentic', 'read', EXIT.DONE],
    ['specified-other-channel', 'undetermined', 'not-read', EXIT.FINISHED_WITHOUT],
  ])('%s finishes with %s and its residence half %s', async (profile, outcome, state, expected) => {
    const { status, terminal } = await run(['--simulated', profile, '--json']);
    expect(status).toBe(expected);
    expect(reportOf(terminal)).toMatchObject({
      simulated: true,
      outcome,
      specified: { residence: { state } },
    });
  });

  it('is shown in words with both halves', async () => {
    const { terminal } = await run(['--simulated', 'specified-worker']);
    expect(terminal.printed).toContain('Specified Residence Card');
    expect(terminal.printed).toContain('experimental');
    expect(terminal.printed).toContain('My Number Card');
  });

  it('is read as the residence card it is, when that is asked for', async () => {
    const { status, terminal } = await run([
      '--simulated',
      'specified-worker',
      '--kind',
      'residence',
      '--json',
    ]);
    expect(status).toBe(EXIT.DONE);
    expect(reportOf(terminal)).toMatchObject({
      card: { type: '07' },
      specified: { residence: { state: 'read' } },
    });
  });

  it('is read as the My Number card it also is, when that is asked for', async () => {
    const { terminal } = await run(['--simulated', 'specified-worker', '--kind', 'mynumber', '--json']);
    expect(printedJson(terminal)).toMatchObject({ card: { kind: 'my-number-card' }, outcome: 'authentic' });
  });
});

describe('read of a specified card on a reader', () => {
  it('as a residence card takes its number once, and says what was not read', async () => {
    const terminal = piped({ cardNumber: NUMBER });
    const { status } = await run(['--kind', 'residence', '--json', '--secrets-stdin'], terminal);
    expect(status).toBe(EXIT.FINISHED_WITHOUT);
    expect(reportOf(terminal)).toMatchObject({
      specified: { residence: { state: 'not-read', reason: 'no-delivery-key' } },
    });
  });

  it('without the official key asks for no number and says what was not read', async () => {
    const { status, terminal } = await run(['--json']);
    expect(status).toBe(EXIT.FINISHED_WITHOUT);
    expect(reportOf(terminal)).toMatchObject({
      simulated: false,
      trustProfile: 'official',
      outcome: 'undetermined',
      card: { kind: 'specified-residence-card', type: '07' },
      specified: { residence: { state: 'not-read', reason: 'no-delivery-key' } },
    });
  });

  it('with a test key and its number is read, and marked as a test', async () => {
    const { status, terminal } = await run(await testTrust(), piped({ cardNumber: NUMBER }));
    expect(status).toBe(EXIT.DONE);
    expect(reportOf(terminal)).toMatchObject({
      trustProfile: 'test',
      outcome: 'authentic',
      specified: { residence: { state: 'read', experimental: true }, myNumber: { trustProfile: 'test' } },
    });
  });

  it('with another number ends with its failure', async () => {
    const reading = run(await testTrust(), piped({ cardNumber: 'ZD07000009SM' }));
    await expect(reading).rejects.toThrow(appError('CREDENTIAL_REJECTED'));
  });

  it('asks a person for the number once the card has said that it is one', async () => {
    const [, anchors = ''] = await testTrust();
    const terminal = new FakeTerminal({ answers: [NUMBER, 'y'] });
    const { status } = await run(['--anchors', anchors, '--test-trust'], terminal);
    expect(status).toBe(EXIT.DONE);
    expect(terminal.printed).toContain(NUMBER);
    expect(terminal.printed).toContain('### TEST ###');
  });

  it('offers a person the PINs of its My Number half, and shows what one opened beside the other half', async () => {
    const [, anchors = ''] = await testTrust();
    const terminal = new FakeTerminal({ answers: [NUMBER, 'n', 'n', 'y', '5678'] });
    const { status } = await run(['--anchors', anchors, '--test-trust'], terminal);
    expect(status).toBe(EXIT.DONE);
    expect(terminal.told).toContain('The result is shown without one as well.');
    expect(terminal.printed).toContain('Name and other entries (opened by a PIN)');
    expect(terminal.printed).toContain(NUMBER);
    expect(terminal.printed + terminal.told).not.toContain('5678');
  });

  it('offers them too where the residence half could not be read', async () => {
    const terminal = new FakeTerminal({ answers: ['y', '9999', 'n', 'n'] });
    const { status } = await run([], terminal);
    expect(status).toBe(EXIT.FINISHED_WITHOUT);
    expect(terminal.told).toContain('The PIN is wrong');
    expect(terminal.printed).toContain('2 tries left');
  });
});
