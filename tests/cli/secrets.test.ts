// The card number on its way into the program, and that it gets nowhere else.

import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { failureOf, makeSurroundings, runProgram, startProgram } from './run-program.ts';

const surroundings = makeSurroundings();
afterAll(() => surroundings.remove());

const READ = ['read', '--simulated', 'worker', '--secrets-stdin'];

function readWith(standardInput: string, ...more: readonly string[]) {
  return runProgram([...READ, '--json', ...more], { surroundings, standardInput });
}

describe.concurrent('a card number on standard input', () => {
  it.each(['ZD05000001SM', 'zd 0500-0001 sm', 'ＺＤ０５０００００１ＳＭ'])(
    'opens the card: %s',
    async (cardNumber) => {
      expect((await readWith(JSON.stringify({ cardNumber }))).status).toBe(0);
    },
  );

  it('of another card is rejected by the card', async () => {
    const ended = await readWith('{"cardNumber":"QX13572468WY"}');
    expect([ended.status, failureOf(ended)]).toEqual([
      2,
      {
        code: 'CREDENTIAL_REJECTED',
        retry: 'check-input',
        facts: { step: 'MUTUAL AUTHENTICATE', attemptsLeft: 'unlimited' },
      },
    ]);
  });

  it.each([
    ['QX1357246OWY', { problem: 'character', position: 10, expected: 'digit' }],
    ['QX1357', { problem: 'length', length: 6 }],
    ['QX13572468WYZ', { problem: 'length', length: 13 }],
    ['', { problem: 'empty' }],
  ])('of a wrong form is refused with its place: %j', async (cardNumber, facts) => {
    const ended = await readWith(JSON.stringify({ cardNumber }));
    expect([ended.status, failureOf(ended)]).toMatchObject([2, { code: 'CREDENTIAL_FORMAT', facts }]);
  });

  it.each([
    ['QX13572468WY', 'json'],
    ['{"cardNumber":"QX13572468WY"', 'json'],
    ['["QX13572468WY"]', 'object'],
    ['{"cardNumber":["QX13572468WY"]}', 'cardNumber'],
    [`{"cardNumber":"QX13572468WY${'A'.repeat(5_000)}"}`, 'json'],
    ['', 'json'],
  ])('in no such object is refused, and never repeated: %#', async (standardInput, problem) => {
    const inJson = await readWith(standardInput);
    expect(failureOf(inJson)).toMatchObject({ code: 'CREDENTIAL_FORMAT', facts: { problem } });
    const inWords = await runProgram(READ, { surroundings, standardInput });
    expect([inJson.status, inWords.status]).toEqual([2, 2]);
    for (const { out, err } of [inJson, inWords]) expect(out + err).not.toMatch(/QX|13572468|WY/);
  });

  it('is repeated by no failure of the reading', async () => {
    for (const fault of ['pull@9', 'wrong-mac', 'garbage=DF1/EF01', 'status@4=6300']) {
      const { out, err } = await readWith('{"cardNumber":"ZD05000001SM"}', '--fault', fault);
      expect(out + err).not.toContain('ZD05000001SM');
    }
  });
});

// The system of this computer must tell what a process was started with.
describe.skipIf(process.platform !== 'linux')('a running program (looked up in /proc of Linux)', () => {
  it('has the number neither in its arguments nor in its environment', async () => {
    const { child, ended } = startProgram([...READ, '--fault', 'slow=150'], { surroundings });
    child.stdin.end('{"cardNumber":"zd05000001sm"}');
    const folder = `/proc/${String(child.pid)}`;
    await expect.poll(() => readFileSync(`${folder}/cmdline`, 'utf8')).toContain('--secrets-stdin');
    const visible = readFileSync(`${folder}/cmdline`, 'utf8') + readFileSync(`${folder}/environ`, 'utf8');
    expect(visible.toUpperCase()).not.toContain('ZD05000001SM');
    expect((await ended).status).toBe(0);
  });
});
