// What goes wrong with a simulated card: the failure's code, or the outcome, and the exit status.

import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { failureOf, jsonOf, makeSurroundings, runProgram } from './run-program.ts';

const surroundings = makeSurroundings();
afterAll(() => surroundings.remove());

function readWith(profile: string, ...faults: readonly string[]) {
  const args = ['read', '--simulated', profile, '--json'];
  return runProgram([...args, ...faults.flatMap((fault) => ['--fault', fault])], { surroundings });
}

describe.concurrent('a reading that cannot be finished', () => {
  it.each([
    ['worker', 'pull@1', 'CARD_REMOVED'],
    ['worker', 'pull@7', 'CARD_REMOVED'],
    ['gen1-worker', 'pull@14', 'CARD_REMOVED'],
    ['worker', 'mute', 'CARD_MUTE'],
    ['worker', 'wrong-mac', 'SM_MAC_MISMATCH'],
    ['gen1-worker', 'wrong-mac', 'SM_MAC_MISMATCH'],
    ['worker', 'wrong-nonce', 'SM_AUTHENTICATION_FAILED'],
    ['gen1-worker', 'wrong-nonce', 'SM_AUTHENTICATION_FAILED'],
    ['worker', 'status@5=6982', 'APDU_STATUS'],
    ['worker', 'truncate@9=1', 'APDU_SHORT_RESPONSE'],
    ['worker', 'corrupt@9', 'SM_MALFORMED'],
    ['worker', 'garbage=DF1/EF02', 'TLV_LIMIT'],
    ['worker', 'long-tlv=DF1/EF03', 'TLV_TRUNCATED'],
    ['worker', 'garbage=MF/EF02', 'CARD_UNSUPPORTED'],
  ])('of %s with %s fails with %s', async (profile, fault, code) => {
    const ended = await readWith(profile, fault);
    expect([failureOf(ended).code, ended.status, ended.err]).toEqual([code, 2, '']);
    expect(Object.keys(jsonOf(ended) as object)).toEqual(['failure']);
  });

  it('of a card that stalls ends by itself', async () => {
    const ended = await readWith('worker', 'stall@9');
    expect([failureOf(ended).code, ended.status]).toEqual(['CARD_TIMEOUT', 2]);
    expect(ended.elapsedMs).toBeLessThan(18_000);
  });
});

describe.concurrent('a reading that is finished', () => {
  it.each([
    ['worker', ['flip=DF1/EF03:2000'], 'not-authentic', 1],
    ['gen1-worker', ['flip=DF1/EF01:2000'], 'not-authentic', 1],
    ['worker', ['other-card=DF1/EF02:student'], 'not-authentic', 1],
    ['worker', ['unknown-ca'], 'undetermined', 1],
    ['worker', ['expired-signer'], 'authentic', 0],
    ['worker', ['short-only', 'slow=1'], 'authentic', 0],
    ['gen1-worker', ['chunk=200', 'explicit-length-only'], 'authentic', 0],
    ['worker', ['pull@999'], 'authentic', 0],
  ] as const)('of %s with %j is %s', async (profile, faults, outcome, status) => {
    const ended = await readWith(profile, ...faults);
    expect([(jsonOf(ended) as Report).outcome, ended.status, ended.err]).toEqual([outcome, status, '']);
  });
});

describe.concurrent('a request for something that does not exist', () => {
  it.each([
    [['--simulated', 'nobody'], '--simulated nobody'],
    [['--simulated', '../worker'], '--simulated …'],
    [['--simulated', 'worker', '--fault', 'explode'], '--fault explode'],
    [['--simulated', 'worker', '--fault', 'pull@0'], '--fault pull@0'],
    [['--simulated', 'worker', '--fault', 'other-card=DF1/EF02:nobody'], 'DF1/EF02:nobody'],
  ])('is a wrong use of the command line: %j', async (args, word) => {
    const ended = await runProgram(['read', '--json', ...args], { surroundings });
    expect([ended.out, ended.status]).toEqual(['', 64]);
    expect(ended.err).toContain(word);
  });
});
