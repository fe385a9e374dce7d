import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { processTerminal } from '../../../src/cli/terminal.ts';

class FakeStream extends PassThrough {
  readonly isTTY: boolean;
  readonly columns?: number;

  constructor(isTTY = false, columns?: number) {
    super();
    this.isTTY = isTTY;
    if (columns !== undefined) this.columns = columns;
  }

  /** All that was written so far. */
  get written(): string {
    return String((this.read() as Buffer | null) ?? '');
  }
}

interface Given {
  readonly stdin?: FakeStream;
  readonly stdout?: FakeStream;
  readonly stderr?: FakeStream;
  readonly environment?: Readonly<Record<string, string>>;
}

function terminalOn({ environment = {}, ...given }: Given = {}) {
  const streams = {
    stdin: given.stdin ?? new FakeStream(),
    stdout: given.stdout ?? new FakeStream(),
    stderr: given.stderr ?? new FakeStream(),
  };
  const interruption = new AbortController();
  return { ...streams, interruption, terminal: processTerminal(streams, environment, interruption.signal) };
}

describe('the terminal of a process', () => {
  it('keeps results and everything else apart', () => {
    const { terminal, stdout, stderr } = terminalOn();
    terminal.out('result');
    terminal.err('progress');
    expect([stdout.written, stderr.written]).toEqual(['result', 'progress']);
  });

  it('is as wide as standard output, else as standard error, else 80 columns', () => {
    const both = { stdout: new FakeStream(true, 120), stderr: new FakeStream(true, 100) };
    expect(terminalOn(both).terminal.columns).toBe(120);
    expect(terminalOn({ stderr: new FakeStream(true, 100) }).terminal.columns).toBe(100);
    expect(terminalOn().terminal.columns).toBe(80);
  });

  it('can ask a person only where both the typing and the prompts are a terminal', () => {
    const asks = (stdin: boolean, stderr: boolean) =>
      terminalOn({ stdin: new FakeStream(stdin), stderr: new FakeStream(stderr) }).terminal.interactive;
    expect([asks(true, true), asks(true, false), asks(false, true), asks(false, false)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { TERM: 'dumb' }, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '' }, false],
    [true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ])('is coloured as its user asks: terminal %s, %j', (isTty, environment, coloured) => {
    const { terminal } = terminalOn({ stdout: new FakeStream(isTty), environment });
    expect(terminal.colour).toBe(coloured);
  });
});

describe('standard input as a whole', () => {
  it('is UTF-8, wherever its pieces are cut', async () => {
    const { terminal, stdin } = terminalOn();
    const octets = Buffer.from('{"名":"氏"}');
    for (const octet of octets) stdin.write(Uint8Array.of(octet));
    stdin.end();
    expect(await terminal.readAll(100)).toBe('{"名":"氏"}');
  });

  it('may be empty', async () => {
    const { terminal, stdin } = terminalOn();
    stdin.end();
    expect(await terminal.readAll(100)).toBe('');
  });

  it('is read up to its limit, counted in octets, and no further', async () => {
    const exact = terminalOn();
    exact.stdin.end('氏名');
    expect(await exact.terminal.readAll(6)).toBe('氏名');
    const longer = terminalOn();
    longer.stdin.end('氏名x');
    await expect(longer.terminal.readAll(6)).rejects.toThrow(RangeError);
  });

  it('that never ends is given up at its limit', async () => {
    const { terminal, stdin } = terminalOn();
    const reading = terminal.readAll(10);
    stdin.write('more than ten');
    await expect(reading).rejects.toThrow(RangeError);
  });
});

describe('a question', () => {
  it('is asked on standard error and answered by one line', async () => {
    const { terminal, stdin, stdout, stderr } = terminalOn();
    const answer = terminal.ask('Number: ');
    stdin.write('AB12\r\nnext\n');
    expect(await answer).toBe('AB12');
    expect(stderr.written).toContain('Number: ');
    expect(stdout.written).toBe('');
  });

  it('takes a line that was typed in pieces', async () => {
    const { terminal, stdin } = terminalOn();
    const answer = terminal.ask('? ');
    for (const piece of ['A', 'B', '12', '\n']) stdin.write(piece);
    expect(await answer).toBe('AB12');
  });

  it('fails when the input ends first', async () => {
    const { terminal, stdin } = terminalOn();
    const answer = terminal.ask('? ');
    stdin.end();
    await expect(answer).rejects.toThrow();
  });

  it.each(['shown', 'hidden'] as const)('fails when the input has ended before: %s', async (echo) => {
    const { terminal, stdin } = terminalOn();
    stdin.end();
    stdin.resume();
    await new Promise((resolve) => stdin.once('end', resolve));
    await expect(terminal.ask('? ', echo)).rejects.toThrow();
  });

  it('fails at Ctrl-C', async () => {
    const { terminal, interruption } = terminalOn();
    const answer = terminal.ask('? ');
    interruption.abort();
    await expect(answer).rejects.toThrow();
  });

  it('fails at once after Ctrl-C', async () => {
    const { terminal, interruption } = terminalOn();
    interruption.abort();
    await expect(terminal.ask('? ')).rejects.toThrow();
  });

  it('can follow another', async () => {
    const { terminal, stdin } = terminalOn();
    const first = terminal.ask('? ');
    stdin.write('one\n');
    expect(await first).toBe('one');
    const second = terminal.ask('? ');
    stdin.write('two\n');
    expect(await second).toBe('two');
  });
});

describe('a hidden answer', () => {
  it.each([true, false])(
    'shows nothing of what is typed but the end of its line: terminal %s',
    async (isTty) => {
      const given = { stdin: new FakeStream(isTty), stderr: new FakeStream(isTty) };
      const { terminal, stdin, stdout, stderr } = terminalOn(given);
      const answer = terminal.ask('PIN: ', 'hidden');
      for (const piece of ['9', '8', '76', '\r']) stdin.write(piece);
      if (!isTty) stdin.write('\n');
      expect(await answer).toBe('9876');
      expect([stderr.written, stdout.written]).toEqual(['PIN: \n', '']);
    },
  );

  it('shows nothing of it either when the input ends first', async () => {
    const { terminal, stdin, stderr } = terminalOn();
    const answer = terminal.ask('PIN: ', 'hidden');
    stdin.end('98');
    await answer.catch(() => undefined);
    expect(stderr.written).toBe('PIN: \n');
  });
});
