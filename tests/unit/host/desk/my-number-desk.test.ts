// The PIN of a simulated My Number card, from the window's call to the card and back, over the real reading service.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataFolder } from '../../../../src/host/data-folder.ts';
import { Desk } from '../../../../src/host/desk/desk.ts';
import { systemTimers } from '../../../../src/host/system-clock.ts';
import type { AppState, MyNumberCardReading } from '../../../../src/ipc/app-state.ts';
import type { DeskHandlers } from '../../../../src/ipc/derive.ts';
import type { CallInput } from '../../../../src/ipc/schema.ts';
import { isMyNumberReport } from '../../../../src/report/my-number-report.ts';
import { type SpecifiedReport, isSpecifiedReport } from '../../../../src/report/specified-report.ts';
import { stillClock } from '../../../integration/simulated-reading.ts';
import { LiveChild } from './live-child.ts';

let root: string;
let desk: Desk;
let handlers: DeskHandlers;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'zairyu-desk-'));
  desk = await Desk.open({
    facts: {
      version: '0.1.0',
      platform: 'linux',
      locale: 'en-GB',
      system: 'linux x64',
      runtime: 'Node 20',
      window: 'none',
      personal: [],
    },
    folder: dataFolder({ ZAIRYU_DESK_DATA: root }),
    launch: () => new LiveChild(systemTimers),
    clock: stillClock,
    timers: systemTimers,
  });
  handlers = desk.handlers({
    copyText: () => Promise.resolve(),
    savePdf: () => Promise.resolve({ saved: false }),
    saveFile: () => Promise.resolve({ saved: false }),
    openLink: () => Promise.resolve(),
  });
});

afterEach(async () => {
  desk.close();
  await rm(root, { recursive: true, force: true });
});

function next(wanted: (state: AppState) => boolean): Promise<AppState> {
  return new Promise((resolve) => {
    const look = (state: AppState): void => {
      if (!wanted(state)) return;
      end();
      resolve(state);
    };
    const end = desk.subscribe(look);
    look(desk.appState);
  });
}

async function result(after = 0): Promise<MyNumberCardReading> {
  const isNew = ({ session }: AppState): boolean =>
    session.kind === 'finished' && session.finished.sequence > after;
  const { session } = await next(isNew);
  if (session.kind !== 'finished') throw new Error('no result');
  const { finished } = session;
  const { report } = finished;
  if (!isMyNumberReport(report)) throw new Error('no My Number card');
  return { ...finished, report };
}

async function tap(profile: string): Promise<MyNumberCardReading> {
  await handlers['simulator.place']({ profile, faults: [] });
  return result();
}

type Attempt = CallInput<'pin.attempt'>;

function attempt(
  { sequence, report }: MyNumberCardReading,
  change: Partial<Attempt> & { typed?: string },
): Attempt {
  const { typed = '1234', ...rest } = change;
  return {
    sequence,
    use: 'user-authentication',
    triesShown: Number(report.tries.userAuthentication),
    lastTryAccepted: false,
    asCapitals: false,
    octets: Array.from(typed, (character) => character.charCodeAt(0)),
    ...rest,
  };
}

describe('a My Number card on the desk', () => {
  it('is read without a number or a PIN, and marked', async () => {
    const { report, images } = await tap('mnc-valid');
    expect(report).toMatchObject({ simulated: true, trustProfile: 'simulator', fields: [] });
    expect(report.tries).toEqual({ userAuthentication: 3, digitalSignature: 5, inputSupport: 3 });
    expect(images).toEqual([]);
    expect(desk.appState.cardNumberHeld).toBe(false);
  });

  it('shows that it has its key after its PIN, and the octets of the PIN are wiped', async () => {
    const first = await tap('mnc-valid');
    const sent = attempt(first, {});
    expect(await handlers['pin.attempt'](sent)).toEqual({ accepted: true });
    expect(sent.octets).toEqual([0, 0, 0, 0]);
    const { report, pinRefused } = await result(first.sequence);
    expect(pinRefused).toBeUndefined();
    expect(report.signature.status).toBe('valid');
  });

  it('keeps what one PIN has opened when the next one is used, until the result goes', async () => {
    const first = await tap('mnc-valid');
    await handlers['pin.attempt'](
      attempt(first, { typed: 'SIGN1234', use: 'digital-signature', triesShown: 5 }),
    );
    const second = await result(first.sequence);
    await handlers['pin.attempt'](attempt(second, { typed: '5678', use: 'input-support' }));
    const third = await result(second.sequence);
    expect(third.report.certificates.map(({ state }) => state)).toEqual(['read', 'read']);
    expect(third.report.fields.some(({ signed }) => !signed)).toBe(true);
    await handlers['simulator.remove'](undefined);
    await handlers['simulator.place']({ profile: 'mnc-valid', faults: [] });
    const anew = await result(third.sequence);
    expect(anew.report.fields).toEqual([]);
    expect(anew.report.certificates.map(({ state }) => state)).toEqual(['read', 'locked']);
  });

  it('counts one try for one wrong PIN, says so, and counts on after it was lifted', async () => {
    const first = await tap('mnc-valid');
    await handlers['pin.attempt'](attempt(first, { typed: '9999' }));
    const second = await result(first.sequence);
    expect(second.pinRefused).toMatchObject({ code: 'CREDENTIAL_PIN_REJECTED', facts: { attemptsLeft: 2 } });
    expect(second.report.tries.userAuthentication).toBe(2);
    await handlers['simulator.place']({ profile: 'worker', faults: [] });
    await handlers['simulator.place']({ profile: 'mnc-valid', faults: [] });
    expect((await result(second.sequence)).report.tries.userAuthentication).toBe(2);
  });

  it('has its tries back only when it is made anew', async () => {
    const first = await tap('mnc-valid');
    await handlers['pin.attempt'](attempt(first, { typed: '9999' }));
    const second = await result(first.sequence);
    await handlers['simulator.place']({ profile: 'mnc-valid', faults: [], anew: true });
    expect((await result(second.sequence)).report.tries.userAuthentication).toBe(3);
  });

  it('locks at the last try only when the person said so', async () => {
    const first = await tap('mnc-one-try');
    await expect(handlers['pin.attempt'](attempt(first, { typed: '9999' }))).rejects.toMatchObject({
      code: 'CREDENTIAL_UNCONFIRMED',
      facts: { reason: 'last-try' },
    });
    await handlers['pin.attempt'](attempt(first, { typed: '9999', lastTryAccepted: true }));
    const { report, pinRefused } = await result(first.sequence);
    expect(pinRefused?.code).toMatch(/^CREDENTIAL_(BLOCKED|PIN_REJECTED)$/);
    expect(report.tries.userAuthentication).toBe('blocked');
  });

  it.each([
    ['too short', { typed: '123' }, { kind: 'length', least: 4, most: 4 }],
    ['not of digits', { typed: '12a4' }, { kind: 'character', position: 3 }],
    ['an individual number', { typed: '123456789018' }, { kind: 'individual-number' }],
    [
      'an individual number where a password belongs',
      { typed: '1234-5678-9018', use: 'digital-signature', triesShown: 5 },
      { kind: 'individual-number' },
    ],
    [
      'in small letters',
      { typed: 'sign1234', use: 'digital-signature', triesShown: 5 },
      { kind: 'lower-case' },
    ],
  ] as const)('is sent nothing that is %s', async (_, change, problem) => {
    const first = await tap('mnc-valid');
    const sent = attempt(first, change);
    expect(await handlers['pin.attempt'](sent)).toEqual({ accepted: false, problem });
    expect(sent.octets.every((octet) => octet === 0)).toBe(true);
    expect(desk.appState.session).toMatchObject({ finished: { sequence: first.sequence } });
  });

  it('takes small letters as capitals once the person agreed', async () => {
    const first = await tap('mnc-valid');
    const change = { typed: 'sign1234', use: 'digital-signature', triesShown: 5, asCapitals: true } as const;
    expect(await handlers['pin.attempt'](attempt(first, change))).toEqual({ accepted: true });
    expect((await result(first.sequence)).report.fields.length).toBeGreaterThan(0);
  });

  it('leaves no PIN and no name in the support report', async () => {
    const first = await tap('mnc-valid');
    await handlers['pin.attempt'](attempt(first, { typed: '9998' }));
    await result(first.sequence);
    const report = await handlers['support.report'](undefined);
    expect(report).toContain('CREDENTIAL_PIN_REJECTED');
    expect(report).not.toMatch(/9998|見本/);
  });
});

describe('a specified card on the desk', () => {
  interface Specified {
    readonly shown: MyNumberCardReading;
    readonly report: SpecifiedReport;
  }

  async function specifiedResult(after = 0): Promise<Specified> {
    const { session } = await next(
      (state) => state.session.kind === 'finished' && state.session.finished.sequence > after,
    );
    if (session.kind !== 'finished') throw new Error('no result');
    const { report } = session.finished;
    if (!isSpecifiedReport(report)) throw new Error('no specified card');
    return { report, shown: { ...session.finished, report: report.specified.myNumber } };
  }

  async function tapSpecified(profile = 'specified-worker'): Promise<Specified> {
    const row = (await handlers['simulator.cards'](undefined)).find(({ name }) => name === profile);
    if (row?.family === 'my-number-card' || row === undefined) throw new Error('no card');
    await handlers['number.submit']({ typed: row.cardNumber });
    await handlers['simulator.place']({ profile, faults: [] });
    return specifiedResult();
  }

  it('shows what its PINs open, and its residence half stands as it was', async () => {
    const first = await tapSpecified();
    expect(first.report.specified.residence.state).toBe('read');
    await handlers['pin.attempt'](attempt(first.shown, { typed: '5678', use: 'input-support' }));
    const second = await specifiedResult(first.shown.sequence);
    expect(second.report.fields).toEqual(first.report.fields);
    expect(second.shown.images).toEqual(first.shown.images);
    expect(second.report.specified.myNumber.fields.map(({ id }) => id)).toContain('address');
    const birthDates = second.report.findings.find(({ rule }) => rule === 'sc-birth-dates-agree');
    expect(birthDates?.status).toBe('pass');
    await handlers['pin.attempt'](attempt(second.shown, {}));
    const third = await specifiedResult(second.shown.sequence);
    expect(third.report.specified.myNumber.signature.status).toBe('valid');
    expect(third.report.specified.myNumber.fields).toEqual(second.report.specified.myNumber.fields);
    expect(third.report.outcome).toBe('authentic');
  });

  it('loses one try to one wrong PIN, says so, and shows both halves again', async () => {
    const first = await tapSpecified();
    await handlers['pin.attempt'](attempt(first.shown, { typed: '9999' }));
    const second = await specifiedResult(first.shown.sequence);
    expect(second.shown.pinRefused).toMatchObject({
      code: 'CREDENTIAL_PIN_REJECTED',
      facts: { attemptsLeft: 2 },
    });
    expect(second.report.specified.myNumber.tries.userAuthentication).toBe(2);
    expect(second.report.fields).toEqual(first.report.fields);
    await handlers['simulator.place']({ profile: 'worker', faults: [] });
    const again = await tapSpecified();
    expect(again.report.specified.myNumber.tries.userAuthentication).toBe(2);
  });

  it('whose residence half was not read takes its PINs as well', async () => {
    const first = await tapSpecified('specified-other-channel');
    expect(first.report.specified.residence).toMatchObject({ state: 'not-read', reason: 'channel-failed' });
    await handlers['pin.attempt'](attempt(first.shown, {}));
    const { report } = await specifiedResult(first.shown.sequence);
    expect(report.specified.residence).toMatchObject({ state: 'not-read', reason: 'channel-failed' });
    expect(report.specified.myNumber.signature.status).toBe('valid');
    expect(report.outcome).toBe('undetermined');
  });
});

describe('two cards', () => {
  it('stand side by side, read one after the other', async () => {
    const first = await tap('mnc-foreign-resident');
    await handlers['pin.attempt'](attempt(first, { typed: '5678', use: 'input-support' }));
    await result(first.sequence);
    await handlers['comparison.keep'](undefined);
    expect(desk.appState).toMatchObject({ comparing: 'my-number-card', session: { kind: 'waiting' } });
    const worker = (await handlers['simulator.cards'](undefined)).find(({ name }) => name === 'worker');
    if (worker?.family !== 'residence-card') throw new Error('no card');
    await handlers['number.submit']({ typed: worker.cardNumber });
    await handlers['simulator.place']({ profile: 'worker', faults: [] });
    const { session } = await next((state) => state.session.kind === 'finished');
    expect(session).toMatchObject({ finished: { beside: { family: 'my-number-card' } } });
    await handlers['session.clear'](undefined);
    expect(JSON.stringify(desk.appState)).not.toContain('MIHON');
  });
});
