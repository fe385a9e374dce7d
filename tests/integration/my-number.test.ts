// Every simulated My Number card, read and judged, against what its story says, and what PINs do to a card.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors/app-error.ts';
import { toFailure } from '../../src/errors/failure.ts';
import { attemptsOfPerson, attemptsOfProgram } from '../../src/host/typed-pins.ts';
import { MY_NUMBER_CARD_RULES } from '../../src/rules/my-number-card/registry.ts';
import { cardMark } from '../../src/session/read-my-number.ts';
import { MY_NUMBER_PROFILE_NAMES } from '../../src/simulator/my-number-card/profiles/catalogue.ts';
import { appError } from '../support/app-errors.ts';
import { filesTouched } from '../unit/cards/my-number-card/files-touched.ts';
import { pinOf, pinsSent } from '../unit/cards/my-number-card/tapped-card.ts';
import { type MyNumberExpectation, expectationText, expectedReport } from './my-number-expectation.ts';
import { everyPin, judge, opened, placed, sitting } from './my-number-reading.ts';

const CARDS = MY_NUMBER_PROFILE_NAMES.filter((name) => name !== 'juki-card');

function fileOf(profile: string): string {
  return readFileSync(new URL(`../cards/${profile}/expect.json`, import.meta.url), 'utf8');
}

function expectationOf(profile: string): MyNumberExpectation {
  return JSON.parse(fileOf(profile)) as MyNumberExpectation;
}

describe.each(CARDS)('%s', (profile) => {
  it('yields what its story says without a PIN', async () => {
    const report = await judge(await sitting(await placed(profile)));
    expect(expectedReport(report)).toEqual(expectationOf(profile).withoutPin);
    expect(report.fields).toEqual([]);
  });

  it('yields what its story says with every PIN that has tries', async () => {
    const report = await judge(await opened(await placed(profile)));
    expect(expectedReport(report)).toEqual(expectationOf(profile).withPins);
  });

  it('states an answer to every rule, in the order they are shown', () => {
    const rules = MY_NUMBER_CARD_RULES.map(({ id }) => id);
    for (const { findings } of Object.values(expectationOf(profile))) {
      expect(Object.keys(findings as object)).toEqual(rules);
    }
  });

  it('has an expectation written in the common form', () => {
    expect(expectationText(JSON.parse(fileOf(profile)))).toBe(fileOf(profile));
  });

  it('has a report that is marked and survives JSON', async () => {
    const report = await judge(await opened(await placed(profile)));
    expect([report.simulated, report.trustProfile, report.today]).toEqual([true, 'simulator', '2026-11-20']);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('is never asked for the individual number, and after any PIN loses power', async () => {
    const place = await placed(profile);
    await opened(place);
    expect(place.exchanges.length).toBeGreaterThan(40);
    const files = [...filesTouched(place.exchanges)];
    expect(files).not.toContain('input-support/0001');
    expect(files.filter((file) => /D3921000310001010(1|402|401)/.test(file))).toEqual([]);
    await expect(place.card.transmit(Uint8Array.of(0, 0xa4, 0, 0))).rejects.toThrow(appError('CARD_MUTE'));
  });
});

describe('juki-card', () => {
  it('ends in a failure with its name', async () => {
    const failure = await sitting(await placed('juki-card')).catch(toFailure);
    expect({ failure }).toEqual(JSON.parse(fileOf('juki-card')));
  });
});

describe('a wrong PIN', () => {
  it('is sent once, lowers its counter by one, and opens nothing after it', async () => {
    const place = await placed('mnc-valid');
    const seen = await sitting(place);
    const wrong = [
      { pin: pinOf('user-authentication', '9999'), triesShown: 3, lastTryAccepted: false },
      { pin: pinOf('digital-signature'), triesShown: 5, lastTryAccepted: false },
    ];
    await expect(sitting(place, attemptsOfPerson(wrong, cardMark(seen.capture)))).rejects.toThrow(
      appError('CREDENTIAL_PIN_REJECTED', { pin: 'user-authentication', attemptsLeft: 2 }),
    );
    expect(pinsSent(place.exchanges)).toBe(1);
    expect((await judge(await sitting(place))).tries).toEqual({
      userAuthentication: 2,
      digitalSignature: 5,
      inputSupport: 3,
    });
  });

  it('leaves its tries spent over taps, and the right one gives them back', async () => {
    const place = await placed('mnc-valid');
    const wrong = () => attemptsOfProgram([pinOf('digital-signature', 'WRONG1')], () => undefined);
    for (const left of [4, 3]) {
      await expect(sitting(place, wrong())).rejects.toMatchObject({ facts: { attemptsLeft: left } });
    }
    const seen = await sitting(place);
    expect(seen.capture.jpki.tries.digitalSignature).toBe(3);
    const report = await judge(await sitting(place, everyPin(seen)));
    expect(report.tries.digitalSignature).toBe(5);
  });

  it('blocks the PIN at the last try, once a person has accepted that', async () => {
    const place = await placed('mnc-one-try');
    const mark = cardMark((await sitting(place)).capture);
    const attempt = { pin: pinOf('input-support', '0000'), triesShown: 1, lastTryAccepted: true };
    await expect(sitting(place, attemptsOfPerson([attempt], mark))).rejects.toThrow(
      appError('CREDENTIAL_BLOCKED', { pin: 'input-support', attemptsLeft: 0, spent: true }),
    );
    expect((await judge(await sitting(place))).tries.inputSupport).toBe('blocked');
  });
});

describe('a PIN that may not be sent', () => {
  const program = (...uses: Parameters<typeof pinOf>[0][]) =>
    attemptsOfProgram(
      uses.map((use) => pinOf(use)),
      () => undefined,
    );

  it.each([
    ['mnc-one-try', [], 'CREDENTIAL_UNCONFIRMED'],
    ['mnc-signature-locked', [], 'CREDENTIAL_BLOCKED'],
    ['mnc-signature-locked', ['blocked-6983'], 'CREDENTIAL_BLOCKED'],
    ['mnc-valid', ['tries-hidden'], 'CREDENTIAL_TRIES_UNKNOWN'],
    ['mnc-under-15', ['tries-hidden'], 'CREDENTIAL_TRIES_UNKNOWN'],
  ] as const)('stays here with the others: %s %j %s', async (profile, faults, code) => {
    const place = await placed(profile, faults);
    await expect(sitting(place, program('input-support', 'digital-signature'))).rejects.toThrow(
      appError(code),
    );
    expect(pinsSent(place.exchanges)).toBe(0);
  });

  it('is not sent to another card than the one the person was asked about', async () => {
    const seen = await sitting(await placed('mnc-valid'));
    const other = await placed('mnc-foreign-resident');
    await expect(sitting(other, everyPin(seen))).rejects.toThrow(
      appError('CREDENTIAL_UNCONFIRMED', { pin: 'user-authentication', reason: 'other-card' }),
    );
    expect(pinsSent(other.exchanges)).toBe(0);
  });

  it('is not sent when the tries are not those the person saw', async () => {
    const place = await placed('mnc-valid');
    const seen = await sitting(place);
    const wrong = attemptsOfProgram([pinOf('user-authentication', '9999')], () => undefined);
    await expect(sitting(place, wrong)).rejects.toThrow(AppError);
    await expect(sitting(place, everyPin(seen))).rejects.toMatchObject({
      code: 'CREDENTIAL_UNCONFIRMED',
      facts: { reason: 'tries-changed', attemptsLeft: 2 },
    });
    expect(pinsSent(place.exchanges)).toBe(1);
  });
});

describe('a card that leaves', () => {
  it('at any command ends the sitting by name, loses no try, and is read at the next tap', async () => {
    const whole = await placed('mnc-valid');
    await opened(whole);
    const { length } = whole.exchanges;
    const perSitting = length - (await countWithoutPin());
    for (let apdu = 1; apdu <= perSitting; apdu += 3) {
      const place = await placed('mnc-valid', [`pull@${apdu}`]);
      const seen = await sitting(await placed('mnc-valid'));
      await expect(sitting(place, everyPin(seen))).rejects.toThrow(appError('CARD_REMOVED'));
      const after = await judge(await sitting(place));
      expect([after.tries, apdu]).toEqual([
        { userAuthentication: 3, digitalSignature: 5, inputSupport: 3 },
        apdu,
      ]);
    }
    expect(perSitting).toBeGreaterThan(40);
  });
});

async function countWithoutPin(): Promise<number> {
  const place = await placed('mnc-valid');
  await sitting(place);
  return place.exchanges.length;
}
