// A PIN typed on a terminal is not shown on it.

import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { processTerminal } from '../../src/cli/terminal.ts';

function screen(): NodeJS.ReadStream & PassThrough {
  return Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined, columns: 80 }) as never;
}

async function typed(echo: 'shown' | 'hidden'): Promise<{ answer: string; seen: string }> {
  const [stdin, stdout, stderr] = [screen(), screen(), screen()];
  let seen = '';
  for (const output of [stdout, stderr]) output.on('data', (chunk: Buffer) => (seen += chunk.toString()));
  const terminal = processTerminal(
    { stdin, stdout, stderr },
    { TERM: 'xterm' },
    new AbortController().signal,
  );
  const asked = terminal.ask('PIN: ', echo);
  for (const key of '7351\r') stdin.write(key);
  const answer = await asked;
  await new Promise(setImmediate);
  return { answer, seen };
}

describe('a typed answer', () => {
  it('is seen when it may be', async () => {
    expect(await typed('shown')).toMatchObject({
      answer: '7351',
      seen: expect.stringContaining('7351') as string,
    });
  });

  it('is not seen when it is hidden, and its question is', async () => {
    const { answer, seen } = await typed('hidden');
    expect(answer).toBe('7351');
    expect(seen).toContain('PIN: ');
    expect(seen).not.toMatch(/[7351]/);
  });
});
