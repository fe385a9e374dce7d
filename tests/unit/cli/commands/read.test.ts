import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { read } from '../../../../src/cli/commands/read.ts';
import { EXIT } from '../../../../src/cli/exit-status.ts';
import type * as Decoders from '../../../../src/host/decoder-of-build.ts';
import type * as PcscBackends from '../../../../src/host/pcsc-backend.ts';
import { writeSimulatorAnchors } from '../../../../src/host/simulated-source.ts';
import type { Report } from '../../../../src/report/report.ts';
import { placeSimulated } from '../../../integration/simulated-reading.ts';
import { appError } from '../../../support/app-errors.ts';
import { type PlayedReaders, playReaders, whileTimePasses } from '../../host/played-readers.ts';
import { FakeTerminal, type Played, commandContext, printedJson } from '../fake-terminal.ts';
import { usageError } from '../usage-errors.ts';

const NUMBER = 'ZD05000001SM';
const PIPED = { standardInput: `{"cardNumber":"${NUMBER}"}` };

interface Opened {
  backend?: unknown;
  backends: number;
  decodersClosed: number;
}

const opened = vi.hoisted((): Opened => ({ backends: 0, decodersClosed: 0 }));

vi.mock('../../../../src/host/pcsc-backend.ts', async (original) => ({
  ...(await original<typeof PcscBackends>()),
  openPcscBackend: () => {
    opened.backends++;
    return opened.backend;
  },
}));

// Sources have no built thread to decode in.
vi.mock('../../../../src/host/decoder-of-build.ts', (): Partial<typeof Decoders> => {
  const decoder = {
    decode: () => Promise.resolve({ png: Uint8Array.of(0x89), width: 3, height: 4 }),
    close: () => {
      opened.decodersClosed++;
      return Promise.resolve();
    },
  };
  return { openImageDecoder: () => decoder as unknown as ReturnType<typeof Decoders.openImageDecoder> };
});

let folder: string;
let played: PlayedReaders;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-read-'));
  played = playReaders({ 'Reader A': (await placeSimulated('worker')).card, 'Reader B': 'nothing' });
  opened.backend = played.backend;
  opened.backends = 0;
  opened.decodersClosed = 0;
});
afterEach(() => rm(folder, { recursive: true }));

async function run(args: readonly string[], terminal = new FakeTerminal()) {
  const status = await read(args, commandContext(terminal, join(folder, 'data')));
  return { status, terminal };
}

function report(terminal: FakeTerminal): Report {
  return printedJson(terminal) as Report;
}

describe('read of a simulated card', () => {
  it.each([
    ['worker', 'authentic', EXIT.DONE],
    ['gen1-worker', 'authentic', EXIT.DONE],
    ['forged-photo', 'not-authentic', EXIT.FINISHED_WITHOUT],
    ['unknown-issuer', 'undetermined', EXIT.FINISHED_WITHOUT],
  ])('of %s finishes with %s', async (profile, outcome, expected) => {
    const { status, terminal } = await run(['--simulated', profile, '--json']);
    expect(status).toBe(expected);
    expect(report(terminal)).toMatchObject({ simulated: true, trustProfile: 'simulator', outcome });
    expect(terminal.told).toBe('');
  });

  it('neither asks for its number nor touches a reader or standard input', async () => {
    const terminal = new FakeTerminal({ interactive: true });
    await run(['--simulated', 'worker'], terminal);
    expect([terminal.questions, terminal.limits, opened.backends]).toEqual([[], [], 0]);
  });

  it('takes the number it is given instead of its own', async () => {
    const other = new FakeTerminal({ standardInput: '{"cardNumber":"QX13572468WY"}' });
    await expect(run(['--simulated', 'worker', '--secrets-stdin'], other)).rejects.toThrow(
      appError('CREDENTIAL_REJECTED'),
    );
    const own = new FakeTerminal({ standardInput: '{"cardNumber":"zd05000001sm"}' });
    expect((await run(['--simulated', 'worker', '--secrets-stdin'], own)).status).toBe(EXIT.DONE);
  });

  it('shows its progress to a person who watches, and wipes it away before the result', async () => {
    const terminal = new FakeTerminal({ interactive: true });
    await run(['--simulated', 'worker'], terminal);
    expect(terminal.told).toContain('%');
    expect(terminal.told.endsWith('\r\u001b[2K')).toBe(true);
  });

  it('wipes its progress away before a failure too', async () => {
    const terminal = new FakeTerminal({ interactive: true });
    const reading = run(['--simulated', 'worker', '--fault', 'pull@9'], terminal);
    await expect(reading).rejects.toThrow(appError('CARD_REMOVED'));
    expect(terminal.told.endsWith('\r\u001b[2K')).toBe(true);
  });

  it('is cancelled by Ctrl-C while the card keeps it waiting', async () => {
    const terminal = new FakeTerminal();
    const reading = run(['--simulated', 'worker', '--fault', 'stall@5'], terminal);
    setTimeout(() => terminal.interrupt(), 50);
    await expect(reading).rejects.toThrow(appError('READING_CANCELLED'));
  });
});

describe('read with --images', () => {
  it('writes each image that is there and names its file', async () => {
    const images = join(folder, 'pictures');
    const { terminal } = await run(['--simulated', 'worker', '--json', '--images', images]);
    expect(report(terminal).images).toMatchObject(
      ['name', 'face', 'address'].map((name) => ({ width: 3, height: 4, file: join(images, `${name}.png`) })),
    );
    expect((await readdir(images)).sort()).toEqual(['address.png', 'face.png', 'name.png']);
    expect(opened.decodersClosed).toBe(1);
  });

  it('fails as a whole where the images cannot be written', async () => {
    const images = join(folder, 'file');
    await writeFile(images, '');
    await expect(run(['--simulated', 'worker', '--images', images])).rejects.toThrow(
      appError('FILE_UNWRITABLE'),
    );
    expect(opened.decodersClosed).toBe(1);
  });

  it('writes nothing of a reading that failed', async () => {
    const images = join(folder, 'pictures');
    const args = ['--simulated', 'worker', '--images', images, '--fault', 'pull@14'];
    await expect(run(args)).rejects.toThrow(appError('CARD_REMOVED'));
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('read on a reader', () => {
  it('judges by official certificates, and takes the power from the card afterwards', async () => {
    const { status, terminal } = await run(['--secrets-stdin', '--json'], new FakeTerminal(PIPED));
    expect(status).toBe(EXIT.FINISHED_WITHOUT);
    expect(report(terminal)).toMatchObject({
      simulated: false,
      trustProfile: 'official',
      outcome: 'undetermined',
    });
    expect(played.calls).toEqual(['Reader A: connect', 'Reader A: unpower']);
    expect(played.provider.closed).toBe(true);
  });

  it('judges by test certificates when asked twice, and marks the result', async () => {
    const anchors = join(folder, 'anchors');
    await writeSimulatorAnchors(anchors);
    const args = ['--secrets-stdin', '--anchors', anchors, '--test-trust'];
    const asJson = await run([...args, '--json'], new FakeTerminal(PIPED));
    expect(asJson.status).toBe(EXIT.DONE);
    expect(report(asJson.terminal)).toMatchObject({ trustProfile: 'test', outcome: 'authentic' });
    played = playReaders({ A: (await placeSimulated('worker')).card });
    opened.backend = played.backend;
    const inWords = await run(args, new FakeTerminal(PIPED));
    const lines = inWords.terminal.printed.trimEnd().split('\n');
    expect(lines[0]).toContain('### TEST ###');
    expect(lines.at(-1)).toContain('### TEST ###');
  });

  it('asks a person for the number and for the card', async () => {
    const terminal = new FakeTerminal({ answers: ['ZDO5000001SM', 'y'] });
    const { status } = await run([], terminal);
    expect(status).toBe(EXIT.FINISHED_WITHOUT);
    expect(terminal.questions).toHaveLength(2);
    expect(terminal.told).toContain('Place the card on the reader.');
  });

  it.each<[string, Played, string[]]>([
    ['without a terminal', {}, []],
    ['without a terminal, whatever card it is', {}, ['--kind', 'residence']],
    ['with secrets that hold none', { standardInput: '{}' }, ['--secrets-stdin']],
  ])('needs a number, and asks for the way to give one: %s', async (_, given, args) => {
    await expect(run(args, new FakeTerminal(given))).rejects.toThrow(
      usageError('missing-argument', '--secrets-stdin'),
    );
  });

  it('does not touch a card with a number that has no number’s form', async () => {
    const terminal = new FakeTerminal({ standardInput: '{"cardNumber":"ZD05"}' });
    await expect(run(['--secrets-stdin'], terminal)).rejects.toThrow(
      appError('CREDENTIAL_FORMAT', { problem: 'length', length: 4 }),
    );
    expect(played.calls).toEqual([]);
  });

  it('fails over an exchanged CA certificate before anything is asked', async () => {
    const anchors = join(folder, 'data', 'anchors');
    await mkdir(anchors, { recursive: true });
    await writeFile(join(anchors, `${'A'.repeat(64)}.cer`), 'exchanged');
    const terminal = new FakeTerminal({ answers: [NUMBER] });
    await expect(run([], terminal)).rejects.toThrow(appError('ANCHORS_TAMPERED'));
    expect([terminal.questions, opened.backends]).toEqual([[], 0]);
  });

  it('fails over a damaged code table, never judging without it', async () => {
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'data', 'codes.csv'), 'damaged');
    await expect(run(['--secrets-stdin'], new FakeTerminal(PIPED))).rejects.toThrow(
      appError('CODES_INVALID'),
    );
    expect(played.calls).toEqual([]);
  });

  it('knows the readers when none has the name given', async () => {
    const reading = run(['--reader', 'Reader C', '--secrets-stdin'], new FakeTerminal(PIPED));
    await expect(whileTimePasses(played.timers, reading)).rejects.toThrow(
      appError('READER_NAME_UNKNOWN', { reader: 'Reader C', readers: 'Reader A, Reader B' }),
    );
    expect(played.provider.closed).toBe(true);
  });

  it('is cancelled by Ctrl-C while it waits for a card', async () => {
    played = playReaders({ A: 'nothing' });
    opened.backend = played.backend;
    const terminal = new FakeTerminal(PIPED);
    const reading = run(['--secrets-stdin'], terminal);
    await expect.poll(() => opened.backends).toBe(1);
    terminal.interrupt();
    await expect(reading).rejects.toThrow(appError('READING_CANCELLED'));
    expect(played.provider.closed).toBe(true);
  });

  it('says that no card came in time', async () => {
    played = playReaders({ A: 'nothing' });
    opened.backend = played.backend;
    const reading = run(['--wait', '3', '--secrets-stdin'], new FakeTerminal(PIPED));
    await expect(whileTimePasses(played.timers, reading)).rejects.toThrow(appError('CARD_ABSENT'));
  });
});
