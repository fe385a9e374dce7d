import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readers } from '../../../../src/cli/commands/readers.ts';
import { EXIT } from '../../../../src/cli/exit-status.ts';
import type * as PcscBackends from '../../../../src/host/pcsc-backend.ts';
import { placeSimulated } from '../../../integration/simulated-reading.ts';
import { appError } from '../../../support/app-errors.ts';
import {
  type PlayedReaders,
  playNoService,
  playReaders,
  whileTimePasses,
} from '../../host/played-readers.ts';
import { FakeTerminal, commandContext, printedJson } from '../fake-terminal.ts';
import { usageError } from '../usage-errors.ts';

const opened = vi.hoisted((): { backend?: unknown; readonly settings: string[] } => ({ settings: [] }));

vi.mock('../../../../src/host/pcsc-backend.ts', async (original) => ({
  ...(await original<typeof PcscBackends>()),
  openPcscBackend: (setting: string) => {
    opened.settings.push(setting);
    return opened.backend;
  },
}));

let played: PlayedReaders;

beforeEach(async () => {
  const { card } = await placeSimulated('gen1-worker');
  played = playReaders({ 'Reader A': card, 'Reader B': 'nothing' });
  opened.backend = played.backend;
  opened.settings.length = 0;
});

describe('readers', () => {
  it('lists the readers and what seems to lie on them as JSON', async () => {
    const terminal = new FakeTerminal();
    expect(await readers(['--json'], commandContext(terminal))).toBe(EXIT.DONE);
    expect(printedJson(terminal)).toEqual({
      readers: [
        {
          name: 'Reader A',
          card: 'present',
          atr: expect.stringMatching(/^3B/) as unknown,
          seems: { kind: 'residence-card', generation: 1 },
        },
        { name: 'Reader B', card: 'empty' },
      ],
    });
    expect(played.provider.closed).toBe(true);
  });

  it('lists them in words', async () => {
    const terminal = new FakeTerminal();
    await readers([], commandContext(terminal));
    expect(terminal.printed).toContain('Reader A');
    expect(terminal.printed).toContain('Residence Card (在留カード), first generation');
    expect(terminal.printed).toContain('no card');
  });

  it('asks the provider it was told to', async () => {
    await readers(['--provider', 'pcsclite'], commandContext(new FakeTerminal()));
    await readers([], commandContext(new FakeTerminal())).catch(() => undefined);
    expect(opened.settings).toEqual(['pcsclite', 'auto']);
  });

  it('finishes well where there is no reader', async () => {
    const terminal = new FakeTerminal();
    const { backend, timers } = playReaders({});
    opened.backend = backend;
    expect(await whileTimePasses(timers, readers(['--json'], commandContext(terminal)))).toBe(EXIT.DONE);
    expect(printedJson(terminal)).toEqual({ readers: [] });
  });

  it('fails where there is no service', async () => {
    const { backend, timers } = playNoService();
    opened.backend = backend;
    const listing = readers([], commandContext(new FakeTerminal()));
    await expect(whileTimePasses(timers, listing)).rejects.toThrow(appError('READER_SERVICE_DOWN'));
  });

  it('is cancelled by Ctrl-C, and lets the service go', async () => {
    const terminal = new FakeTerminal();
    terminal.interrupt();
    await expect(readers([], commandContext(terminal))).rejects.toThrow(appError('READING_CANCELLED'));
    expect(played.provider.closed).toBe(true);
  });

  it.each([
    [['A'], 'unknown-option', 'A'],
    [['--provider', 'usb'], 'invalid-value', '--provider usb'],
    [['--reader', 'A'], 'unknown-option', '--reader'],
  ] as const)('is refused when it is written wrongly: %j', async (args, problem, word) => {
    await expect(readers(args, commandContext(new FakeTerminal()))).rejects.toThrow(
      usageError(problem, word),
    );
    expect(opened.settings).toEqual([]);
  });
});
