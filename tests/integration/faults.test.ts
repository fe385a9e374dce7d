// What each fault of the simulator comes to, from the tap to the report or the failure.

import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors/app-error.ts';
import { toFailure } from '../../src/errors/failure.ts';
import { filesOf } from '../../src/cards/residence-card/read.ts';
import { placeSimulatedCard } from '../../src/host/simulated-source.ts';
import { appError } from '../support/app-errors.ts';
import {
  captureSimulated,
  fault,
  judgeSimulated,
  placeSimulated,
  readSimulated,
  repeatingRandom,
  tap,
} from './simulated-reading.ts';

/** One card of every type, another to borrow files from, and those files of it that have the same size. */
const CARDS = [
  {
    profile: 'worker',
    other: 'student',
    type: '05',
    borrowed: ['DF1/EF01', 'DF1/EF02', 'DF1/EF03', 'DF3/EF01'],
  },
  {
    profile: 'special-permanent-resident',
    other: 'worker',
    type: '06',
    borrowed: ['DF1/EF01', 'DF1/EF03', 'DF3/EF01'],
  },
  {
    profile: 'gen1-worker',
    other: 'gen1-student',
    type: '1',
    borrowed: ['DF1/EF01', 'DF1/EF02', 'DF3/EF01'],
  },
  {
    profile: 'gen1-special-permanent-resident',
    other: 'gen1-worker',
    type: '2',
    borrowed: ['DF1/EF01', 'DF1/EF02', 'DF3/EF01'],
  },
] as const;

/** The code of the failure, or the outcome of the report. */
async function resultOf(profile: string, ...faults: readonly string[]): Promise<string> {
  try {
    return (await readSimulated(profile, { faults: faults.map(fault) })).report.outcome;
  } catch (thrown) {
    if (thrown instanceof AppError) return `${thrown.layer}: ${thrown.code}`;
    throw thrown;
  }
}

describe.each(CARDS)('a card of type $type', ({ profile, other, type, borrowed }) => {
  it('is rejected, without a limit of attempts, for another card number', async () => {
    const { card, link } = await placeSimulated(profile);
    await expect(tap(card, link, { cardNumber: 'AB12345678CD' })).rejects.toThrow(
      appError('CREDENTIAL_REJECTED', { step: 'MUTUAL AUTHENTICATE', attemptsLeft: 'unlimited' }),
    );
    card.powerOn();
    expect((await judgeSimulated(await tap(card, link))).report.outcome).not.toBe('not-authentic');
  });

  it('fails with its own code when the MAC of its answer is wrong', async () => {
    await expect(captureSimulated(profile, { faults: [fault('wrong-mac')] })).rejects.toThrow(
      appError('SM_MAC_MISMATCH', { step: 'M_ICC' }),
    );
  });

  it('fails with its own code when it returns another nonce', async () => {
    await expect(captureSimulated(profile, { faults: [fault('wrong-nonce')] })).rejects.toThrow(
      appError('SM_AUTHENTICATION_FAILED', { step: 'RND.ICC, RND.IFD' }),
    );
  });

  it('is mute when it answers nothing', async () => {
    await expect(captureSimulated(profile, { faults: [fault('mute')] })).rejects.toThrow(
      appError('CARD_MUTE'),
    );
  });

  it('is read as usual when it is slow, however long it takes over each APDU', async () => {
    const delays: number[] = [];
    const { card, link } = await placeSimulatedCard(profile, [fault('slow=250')], {
      random: repeatingRandom(),
      delay: (delayMs) => {
        delays.push(delayMs);
        return Promise.resolve();
      },
    });
    const reading = await tap(card, link);
    expect(delays).toEqual(Array(reading.totals.apdus).fill(250));
  });

  it('keeps a reading waiting when it stalls, until power ends it', async () => {
    const { card, link } = await placeSimulated(profile, [fault('stall@4')]);
    let ended = false;
    const reading = tap(card, link).finally(() => (ended = true));
    const failed = expect(reading).rejects.toThrow(appError('CARD_RESET'));
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
    expect(ended).toBe(false);
    card.reset();
    await failed;
  });

  it('fails in the format, or is not authentic, when a file that is read holds garbage', async () => {
    for (const { name } of filesOf(type)) {
      const result = await resultOf(profile, `garbage=${name}`);
      expect(result, name).toMatch(/^(?:format: \w+|not-authentic|undetermined)$/);
    }
  });

  it('fails in the format when the first object of a file is longer than the file', async () => {
    for (const { name, size } of filesOf(type)) {
      // Three octets have no room for a length of three.
      if (size > 4) expect(await resultOf(profile, `long-tlv=${name}`), name).toBe('format: TLV_TRUNCATED');
    }
  });

  it('is undetermined when nobody knows the CA of its signer', async () => {
    const { report } = await readSimulated(profile, { faults: [fault('unknown-ca')] });
    expect(report.outcome).toBe('undetermined');
    expect(report.signature).toMatchObject({ status: 'valid', chain: 'not-anchored' });
  });

  it('is authentic, with a warning, when the certificate of its signer has run out', async () => {
    const { report } = await readSimulated(profile, { faults: [fault('expired-signer')] });
    expect(report.outcome).toBe('authentic');
    expect(report.findings.find(({ rule }) => rule === 'rc-signer-in-date')).toMatchObject({
      status: 'warn',
      reason: 'signer-expired',
    });
  });

  it.each(borrowed)('is not authentic with %s of another card', async (file) => {
    expect(await resultOf(profile, `other-card=${file}:${other}`)).toBe('not-authentic');
  });
});

describe('files of two cards', () => {
  it('leave the signature as it is where it covers neither, and are marked as unsigned', async () => {
    const own = (await readSimulated('worker')).report;
    const other = (await readSimulated('student')).report;
    const { report } = await readSimulated('worker', { faults: [fault('other-card=DF2/EF01:student')] });
    expect(report.signature).toEqual(own.signature);
    const permission = (fields: typeof report.fields) =>
      fields.find(({ id }) => id === 'comprehensivePermission');
    expect(permission(report.fields)).toEqual(permission(other.fields));
    expect(permission(report.fields)?.signed).toBe(false);
  });

  it('pass for one where the number is the only thing of the first: no check code covers it in generation 2', async () => {
    const faults = ['DF1/EF02', 'DF1/EF03', 'DF3/EF01'].map((file) => fault(`other-card=${file}:student`));
    const { report } = await readSimulated('worker', { faults });
    expect(report.outcome).toBe('authentic');
    expect(report.fields.find(({ id }) => id === 'cardNumber')?.signed).toBe(false);
  });
});

describe('a failure', () => {
  it('is plain data with a code, an advice and facts, and nothing of a report', async () => {
    const reading = captureSimulated('worker', { faults: [fault('pull@7')] });
    const failure = await reading.then(
      () => undefined,
      (thrown: unknown) => toFailure(thrown),
    );
    expect(failure).toEqual({ code: 'CARD_REMOVED', retry: 'tap-again', facts: { apdu: 7 } });
    expect(JSON.parse(JSON.stringify(failure))).toEqual(failure);
  });
});

describe('a card whose type cannot be read', () => {
  it.each(['garbage=MF/EF02', 'long-tlv=MF/EF02'])('is no residence card: %s', async (spec) => {
    await expect(captureSimulated('worker', { faults: [fault(spec)] })).rejects.toMatchObject({
      code: 'CARD_UNSUPPORTED',
      facts: { looksLike: 'unknown' },
    });
  });

  it('at the first try is asked again from the MF, and read as usual', async () => {
    const { report } = await readSimulated('worker', { faults: [fault('status@1=6A82')] });
    expect(report).toMatchObject({ outcome: 'authentic', link: { apdus: 17 } });
  });

  it('of generation 2 that says it is of generation 1 fails at the handshake, not at its number', async () => {
    // A generation-2 chip answers the handshake of generation 1 like a wrong number; nothing tells them apart.
    await expect(
      captureSimulated('worker', { faults: [fault('other-card=MF/EF02:gen1-worker')] }),
    ).rejects.toThrow(appError('CREDENTIAL_REJECTED'));
  });
});
