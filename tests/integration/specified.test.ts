// Every simulated specified card against what its story says, and everything that can go wrong with one: its residence half
// may be lost, its My Number half and its tries never.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MY_NUMBER_CARD_RULES } from '../../src/rules/my-number-card/registry.ts';
import { RESIDENCE_CARD_RULES } from '../../src/rules/registry.ts';
import { SPECIFIED_CARD_RULES } from '../../src/rules/specified-card/registry.ts';
import { identifyCard } from '../../src/session/identify-card.ts';
import { SPECIFIED_PROFILE_NAMES } from '../../src/simulator/specified-card/profiles/catalogue.ts';
import type { SimulatedSpecifiedCard } from '../../src/simulator/specified-card/simulated-specified-card.ts';
import { NO_DELIVERY_KEY } from '../../src/trust/delivery-key.ts';
import { attemptsOfProgram } from '../../src/host/typed-pins.ts';
import { RIGHT, pinOf } from '../unit/cards/my-number-card/tapped-card.ts';
import { appError } from '../support/app-errors.ts';
import { placed } from './my-number-reading.ts';
import {
  type SpecifiedExpectation,
  specifiedExpectation,
  specifiedExpectationText,
} from './specified-expectation.ts';
import { judgeSpecified, placedSpecified, readSpecified, sitAtSpecified } from './specified-reading.ts';
import { readAnyCard } from '../../src/session/read-any-card.ts';
import { repeatingRandom, stillClock } from './simulated-reading.ts';

const WORKER = 'specified-worker';
const WITHOUT_KEY = { deliveryKey: NO_DELIVERY_KEY, cardNumber: null } as const;

function expectationFile(profile: string): string {
  return readFileSync(new URL(`../cards/${profile}/expect.json`, import.meta.url), 'utf8');
}

function triesOf(card: SimulatedSpecifiedCard): readonly unknown[] {
  return (['JPKI/0018', 'JPKI/001B', 'INPUT/0011'] as const).map((pin) => card.triesLeft(pin));
}

/** Commands of a whole reading. */
async function commandsOf(profile: string): Promise<readonly string[]> {
  const commands: string[] = [];
  await sitAtSpecified(await placedSpecified(profile), {
    onExchange: (command) => commands.push(Buffer.from(command).toString('hex').toUpperCase()),
  });
  return commands;
}

const commands = await commandsOf(WORKER);
const setKeyAt = commands.findIndex((command) => command.startsWith('80AE')) + 1;

describe('simulated specified cards', () => {
  it.each(SPECIFIED_PROFILE_NAMES)(
    '%s yields what its story says, with the key and without',
    async (name) => {
      const withKey = await readSpecified(await placedSpecified(name));
      const withoutKey = await readSpecified(await placedSpecified(name), WITHOUT_KEY);
      const found = specifiedExpectation(withKey.report, withoutKey.report);
      expect(found).toStrictEqual(JSON.parse(expectationFile(name)));
      expect(specifiedExpectationText(found)).toBe(expectationFile(name));
    },
  );

  it.each(SPECIFIED_PROFILE_NAMES)('%s states an answer to every rule of what was read', (name) => {
    const expected = JSON.parse(expectationFile(name)) as SpecifiedExpectation;
    const joint = SPECIFIED_CARD_RULES.map(({ id }) => id);
    const residence =
      expected.withKey.residence.state === 'read' ? RESIDENCE_CARD_RULES.map(({ id }) => id) : [];
    expect(Object.keys(expected.withKey.findings)).toEqual([...joint, ...residence]);
    expect(Object.keys(expected.withoutKey.findings)).toEqual(joint);
    expect(Object.keys(expected.myNumber.findings)).toEqual(MY_NUMBER_CARD_RULES.map(({ id }) => id));
  });

  it.each(SPECIFIED_PROFILE_NAMES)('%s is never authentic without its residence half', async (name) => {
    const { report, images } = await readSpecified(await placedSpecified(name), WITHOUT_KEY);
    expect([report.outcome, report.fields, report.images, images]).toEqual(['undetermined', [], [], []]);
    expect(report.signature.status).toBe('not-checked');
    expect([report.simulated, report.trustProfile]).toEqual([true, 'simulator']);
  });

  it('is identified without a number', async () => {
    const card = await placedSpecified('specified-special-permanent-resident');
    expect(await identifyCard({ transceiver: card, atr: card.atr })).toEqual({
      kind: 'specified-special-permanent-resident-certificate',
      generation: null,
    });
  });
});

describe('the number of a specified card', () => {
  it('is asked for when there is a way to use it, and not otherwise', async () => {
    const card = await placedSpecified(WORKER);
    const asked = await sitAtSpecified(card, { cardNumber: null });
    expect(asked).toEqual({ family: 'number-wanted', type: '07' });
    expect((await sitAtSpecified(card, WITHOUT_KEY)).family).toBe('specified');
  });

  it('is refused when it is another, and costs no try', async () => {
    const card = await placedSpecified(WORKER);
    const reading = sitAtSpecified(card, { cardNumber: 'ZD07000009SM' });
    await expect(reading).rejects.toThrow(
      appError('CREDENTIAL_REJECTED', { step: 'VERIFY', attemptsLeft: 'unlimited' }),
    );
    expect(triesOf(card)).toEqual([3, 5, 3]);
    expect((await readSpecified(card)).report.outcome).toBe('authentic');
  });
});

describe('a specified card that leaves', () => {
  it('at any command ends as CARD_REMOVED, spends no try, and is read at the next tap', async () => {
    expect(commands.length).toBeGreaterThan(40);
    for (let apdu = 1; apdu <= commands.length; apdu++) {
      const card = await placedSpecified(WORKER, [`pull@${apdu}`]);
      await expect(sitAtSpecified(card)).rejects.toThrow(appError('CARD_REMOVED', { apdu }));
      expect(triesOf(card)).toEqual([3, 5, 3]);
    }
  });
});

describe('a channel that fails', () => {
  it.each(['6988', '6987', '69FC', '6982', '6A80', '6F00', '6700', '66F1', '6985', '4142'])(
    'with %s at any command of it costs the residence half and nothing else',
    async (sw) => {
      for (const apdu of [setKeyAt, setKeyAt + 1, setKeyAt + 3, commands.length]) {
        const card = await placedSpecified(WORKER, [`status@${apdu}=${sw}`]);
        const { report } = await readSpecified(card);
        // A refused length is asked for once more in another form; then the answer may even come.
        if (report.specified.residence.state === 'read') continue;
        expect(report.specified.residence).toMatchObject({ state: 'not-read', reason: 'channel-failed' });
        expect(report.outcome).toBe('undetermined');
        expect(report.specified.myNumber.outcome).toBe('authentic');
        expect(triesOf(card)).toEqual([3, 5, 3]);
      }
    },
  );

  it('or answers that arrive altered or cut end in a report or in a named failure', async () => {
    for (let apdu = setKeyAt; apdu <= commands.length; apdu++) {
      for (const fault of [`corrupt@${apdu}`, `truncate@${apdu}=1`, `truncate@${apdu}=20`]) {
        const { report } = await readSpecified(await placedSpecified(WORKER, [fault]));
        expect(report.card.kind).toBe('specified-residence-card');
        expect(report.specified.myNumber.outcome).toBe('authentic');
      }
    }
  });

  it('through contents that are no residence card says that', async () => {
    const { report } = await readSpecified(await placedSpecified(WORKER, ['long-tlv=DF1/EF02']));
    expect(report.specified.residence).toMatchObject({
      state: 'not-read',
      reason: 'contents-unreadable',
      failure: { code: 'TLV_TRUNCATED' },
    });
    expect(report.outcome).toBe('undetermined');
  });
});

describe('a card that does not say its kind', () => {
  it('is recognised by its application, and its number is not asked for', async () => {
    const card = await placedSpecified(WORKER, ['garbage=MF/EF02', 'garbage=MF/EF01']);
    const { report } = await readSpecified(card, { cardNumber: null });
    expect(report.card).toEqual({ kind: 'specified-card', generation: null, type: null });
    expect(report.specified).toMatchObject({
      version: null,
      residence: { state: 'not-read', reason: 'kind-unknown' },
      myNumber: { outcome: 'authentic' },
    });
  });
});

describe('one half that does not hold', () => {
  it('of the residence card makes the card not authentic', async () => {
    const { report } = await readSpecified(await placedSpecified(WORKER, ['flip=DF1/EF03:30000']));
    expect([report.outcome, report.specified.myNumber.outcome]).toEqual(['not-authentic', 'authentic']);
  });

  it('of the My Number card makes the card not authentic too', async () => {
    const { report } = await readSpecified(await placedSpecified(WORKER, ['flip=JPKI/000A:4000']));
    expect([report.outcome, report.specified.myNumber.outcome]).toEqual(['not-authentic', 'not-authentic']);
    expect(report.findings[1]).toMatchObject({ status: 'fail', reason: 'contradicted' });
  });

  it('is found by the dates of birth when a PIN has opened both', async () => {
    const other = ['other-card=INPUT/0002:specified-special-permanent-resident'];
    const pin = pinOf('input-support', RIGHT['input-support']);
    const attempts = attemptsOfProgram([pin], () => undefined);
    const { report } = await readSpecified(await placedSpecified(WORKER, other), { attempts });
    expect(report.findings[2]).toMatchObject({ status: 'fail', reason: 'birth-dates-differ' });
    expect(report.outcome).toBe('undetermined');
  });
});

describe('an ordinary My Number card', () => {
  it('stays one, whatever it answers to the selection of 在留AP', async () => {
    const { card } = await placed('mnc-valid');
    card.powerOn();
    const tools = { clock: stillClock, random: repeatingRandom(3), knownCas: [] };
    const any = await readAnyCard({ transceiver: card, atr: card.atr }, undefined, tools);
    expect(any.family).toBe('my-number');
  });
});

describe('habits of other chips', () => {
  it.each(['first-6f00', 'no-sfi', 'small-buffer', 'get-response'])('%s changes nothing', async (habit) => {
    const { report } = await readSpecified(await placedSpecified(WORKER, [habit]));
    expect([report.outcome, report.specified.residence.state]).toEqual(['authentic', 'read']);
  });
});

it('the same capture gives the same report', async () => {
  const any = await sitAtSpecified(await placedSpecified(WORKER));
  if (any.family !== 'specified') throw new Error(any.family);
  expect(await judgeSpecified(any.reading)).toStrictEqual(await judgeSpecified(any.reading));
});
