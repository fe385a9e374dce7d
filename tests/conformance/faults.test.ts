// Each fault does what it says, and nothing else happens to the card.

import { describe, expect, it } from 'vitest';
import { fromHex } from '../../src/bytes/hex.ts';
import { isAppError } from '../../src/errors/app-error.ts';
import type { CardFault } from '../../src/simulator/fault.ts';
import { parseProfile } from '../../src/simulator/profile-source.ts';
import { SimulatedCard } from '../../src/simulator/simulated-card.ts';
import { exampleCard, exampleSource, repeatingRandom } from './example-card.ts';
import { ScriptTerminal, SELECT } from './script-terminal.ts';

const CARD_TYPE = '00B08A0000';

function faulty(...faults: readonly CardFault[]): ScriptTerminal {
  return new ScriptTerminal(exampleCard('05', { faults }));
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const thrown: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return isAppError(thrown) ? thrown.code : 'nothing thrown';
}

describe('a pulled card', () => {
  it('is gone from the n-th command on', async () => {
    const terminal = faulty({ kind: 'pull', apdu: 2 });
    expect(await terminal.send(CARD_TYPE)).toBe('C10230359000');
    expect(await codeOf(terminal.send(CARD_TYPE))).toBe('CARD_REMOVED');
    expect(await codeOf(terminal.send(CARD_TYPE))).toBe('CARD_REMOVED');
  });

  it('works when it is put back, with nothing remembered', async () => {
    const terminal = faulty({ kind: 'pull', apdu: 4 });
    await terminal.authenticate();
    expect(await codeOf(terminal.send(SELECT.DF3))).toBe('CARD_REMOVED');
    terminal.card.powerOn();
    await terminal.send(SELECT.DF3);
    expect(await terminal.status('00B0820000')).toBe('6982');
    await terminal.authenticate();
    expect(await terminal.status('00B0820000')).toBe('9000');
  });
});

describe('power', () => {
  it('off leaves the card mute, and reset makes it forget', async () => {
    const terminal = faulty();
    await terminal.authenticate();
    await terminal.send(SELECT.DF3);
    terminal.card.reset();
    expect(await terminal.status('00B0820000')).toBe('6A82');
    terminal.card.powerOff();
    expect(await codeOf(terminal.send(CARD_TYPE))).toBe('CARD_MUTE');
    terminal.card.powerOn();
    expect(await terminal.send(CARD_TYPE)).toBe('C10230359000');
  });

  it('is what a mute card answers with nothing', async () => {
    const terminal = faulty({ kind: 'mute' });
    expect(terminal.card.atr).toHaveLength(0);
    expect(await codeOf(terminal.send(CARD_TYPE))).toBe('CARD_MUTE');
  });
});

describe('a stalled card', () => {
  it('never answers, until the power goes', async () => {
    const terminal = faulty({ kind: 'stall', apdu: 1 });
    let answered = false;
    const pending = codeOf(terminal.send(CARD_TYPE)).then((code) => {
      answered = true;
      return code;
    });
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    expect(answered).toBe(false);
    terminal.card.powerOff();
    expect(await pending).toBe('CARD_RESET');
  });
});

describe('a slow card', () => {
  it('asks for its delay before every answer', async () => {
    const delays: number[] = [];
    const delay = (delayMs: number) => {
      delays.push(delayMs);
      return Promise.resolve();
    };
    const profile = parseProfile(exampleSource('05'));
    const environment = { random: repeatingRandom(), delay };
    const card = new SimulatedCard(profile, environment, [{ kind: 'slow', delayMs: 250 }]);
    await card.transmit(fromHex(CARD_TYPE));
    await card.transmit(fromHex(CARD_TYPE));
    expect(delays).toEqual([250, 250]);
  });
});

describe('answers', () => {
  it('become a given status word at the n-th command, which is not performed', async () => {
    const terminal = faulty({ kind: 'status', apdu: 2, sw: 0x6f00 });
    await terminal.send(SELECT.MF);
    expect(await terminal.send(SELECT.DF1)).toBe('6F00');
    expect(await terminal.status(CARD_TYPE)).toBe('9000');
  });

  it('are cut to the given number of octets, down to none', async () => {
    const terminal = faulty(
      { kind: 'truncate', apdu: 1, length: 3 },
      { kind: 'truncate', apdu: 2, length: 1 },
      { kind: 'truncate', apdu: 3, length: 0 },
    );
    expect(await terminal.send(CARD_TYPE)).toBe('C10230');
    expect(await terminal.send(CARD_TYPE)).toBe('C1');
    expect(await terminal.send(CARD_TYPE)).toBe('');
    expect(await terminal.send(CARD_TYPE)).toBe('C10230359000');
  });

  it('arrive with one bit of their data inverted', async () => {
    const terminal = faulty({ kind: 'corrupt', apdu: 1 });
    expect(await terminal.send(CARD_TYPE)).toBe('C10230349000');
    expect(await terminal.send(CARD_TYPE)).toBe('C10230359000');
  });

  it('are counted anew after a reset', async () => {
    const terminal = faulty({ kind: 'status', apdu: 1, sw: 0x6400 });
    expect(await terminal.send(CARD_TYPE)).toBe('6400');
    terminal.card.reset();
    expect(await terminal.send(CARD_TYPE)).toBe('6400');
  });
});

describe('mutual authentication', () => {
  const split = (answer: string) => ({ eIcc: answer.slice(0, 64), mIcc: answer.slice(64, 80) });

  it('ends with a MAC that does not fit under wrong-mac', async () => {
    const good = split(await faulty().mutualAuthenticate());
    const bad = split(await faulty({ kind: 'wrong-mac' }).mutualAuthenticate());
    expect(bad.eIcc).toBe(good.eIcc);
    expect(bad.mIcc).not.toBe(good.mIcc);
  });

  it('ends with another nonce under a fitting MAC under wrong-nonce', async () => {
    const terminal = faulty({ kind: 'wrong-nonce' });
    const { eIcc, mIcc } = split(await terminal.mutualAuthenticate());
    const key = fromHex('6522B4E171195BB218223A976C040111');
    expect(terminal.suite.mac(key, fromHex(eIcc))).toEqual(fromHex(mIcc));
    const rndIfd = terminal.suite.decrypt(key, fromHex(eIcc)).slice(8, 16);
    expect(rndIfd).toEqual(fromHex('1122334455667789'));
  });
});

describe('lengths', () => {
  it('of three octets are refused by a card that knows short ones only', async () => {
    const terminal = faulty({ kind: 'short-only' });
    await terminal.authenticate();
    await terminal.send(SELECT.DF1);
    expect(await terminal.status('08B08100000004960200000000')).toBe('6700');
    const answer = await terminal.send('08B081000496020000' + '00');
    expect(terminal.unprotect(answer)).toBe('C20C414131323334353637384242');
  });

  it('of 0000 are refused by a card that wants them explicit', async () => {
    const terminal = faulty({ kind: 'explicit-length-only' });
    await terminal.authenticate();
    await terminal.send(SELECT.DF1);
    expect(await terminal.readProtected('8100', '0000')).toBe('6700');
    expect(await terminal.readProtected('8100', '000E')).toBe('C20C414131323334353637384242');
    await terminal.send(SELECT.DF3);
    expect(await terminal.status('00B08200000000')).toBe('6700');
    expect(await terminal.status('00B082000002C0')).toBe('9000');
  });

  it('are cut to the chunk of a chunk-limited card', async () => {
    const terminal = faulty({ kind: 'chunk', length: 5 });
    await terminal.authenticate();
    await terminal.send(SELECT.DF1);
    expect(await terminal.readProtected('8100')).toBe('C20C414131');
    expect(await terminal.readProtected('0005')).toBe('3233343536');
  });

  it('beyond the end of the file are corrected by a card that wants them exact', async () => {
    const terminal = faulty({ kind: 'exact-le' });
    expect(await terminal.send(CARD_TYPE)).toBe('6C04');
    expect(await terminal.send('00B08A0004')).toBe('C10230359000');
    expect(await terminal.send('00B08A0003')).toBe('C102309000');
  });
});

describe('GET RESPONSE', () => {
  it('fetches what 61XX announced', async () => {
    const terminal = faulty({ kind: 'get-response' });
    expect(await terminal.send(CARD_TYPE)).toBe('6104');
    expect(await terminal.send('00C0000002')).toBe('C1026102');
    expect(await terminal.send('00C0000002')).toBe('30359000');
    expect(await terminal.send('00C0000002')).toBe('6985');
  });

  it('fetches a protected answer longer than 256 octets, part by part', async () => {
    const terminal = faulty({ kind: 'get-response' });
    await terminal.authenticate();
    await terminal.send(SELECT.DF1);
    const answer = await terminal.fetch('08B08600049602000000');
    expect(terminal.unprotect(answer)).toMatch(/^DFD18209C4[0-9A-F]{5000}$/);
  });

  it('is forgotten when another command comes between', async () => {
    const terminal = faulty({ kind: 'get-response' });
    await terminal.send(CARD_TYPE);
    await terminal.send(SELECT.MF);
    expect(await terminal.send('00C0000004')).toBe('6985');
  });

  it('is not needed for commands of extended length', async () => {
    const terminal = faulty({ kind: 'get-response' });
    expect(await terminal.send('00B08A00000000')).toBe('C10230359000');
  });
});
