// The handlers of the window over the real reading service and simulator, with only the processes between them left out.

import { readFile } from 'node:fs/promises';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataFolder } from '../../../../src/host/data-folder.ts';
import { Desk } from '../../../../src/host/desk/desk.ts';
import { systemTimers } from '../../../../src/host/system-clock.ts';
import type { AppState } from '../../../../src/ipc/app-state.ts';
import { type DeskHandlers, answerCall } from '../../../../src/ipc/derive.ts';
import { CALLS } from '../../../../src/ipc/schema.ts';
import { DEFAULT_SETTINGS } from '../../../../src/ipc/settings.ts';
import { stillClock } from '../../../integration/simulated-reading.ts';
import { LiveChild } from './live-child.ts';

let root: string;
let desk: Desk;
let handlers: DeskHandlers;
let children: LiveChild[];
let shell: string[];

async function openDesk(): Promise<void> {
  children = [];
  shell = [];
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
    launch: () => {
      const child = new LiveChild(systemTimers);
      children.push(child);
      return child;
    },
    clock: stillClock,
    timers: systemTimers,
  });
  handlers = desk.handlers({
    copyText: (text) => Promise.resolve(void shell.push(`copy ${text}`)),
    savePdf: () => Promise.resolve({ saved: true, file: 'sheet.pdf' }),
    saveFile: (file) => Promise.resolve({ saved: true, file: `days.${file.extension}` }),
    openLink: (url) => Promise.resolve(void shell.push(`open ${url}`)),
  });
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'zairyu-desk-'));
  await openDesk();
});

afterEach(async () => {
  desk.close();
  await rm(root, { recursive: true, force: true });
});

function until(kind: AppState['session']['kind']): Promise<AppState> {
  return new Promise((resolve) => {
    const look = (state: AppState): void => {
      if (state.session.kind !== kind) return;
      end();
      resolve(state);
    };
    const end = desk.subscribe(look);
    look(desk.appState);
  });
}

async function numberOf(profile: string): Promise<string> {
  const card = (await handlers['simulator.cards'](undefined)).find(({ name }) => name === profile);
  if (card?.family !== 'residence-card') throw new Error(`no card ${profile}`);
  return card.cardNumber;
}

describe('the counter', () => {
  it('shows the result of a simulated card, marked and judged by the anchors of the simulator', async () => {
    await handlers['number.submit']({ typed: await numberOf('worker') });
    await handlers['simulator.place']({ profile: 'worker', faults: [] });
    const { session, cardNumberHeld } = await until('finished');
    expect(cardNumberHeld).toBe(false);
    expect(session).toMatchObject({
      finished: {
        sequence: 1,
        cardPresent: true,
        report: { simulated: true, trustProfile: 'simulator', outcome: 'authentic' },
      },
    });
    if (session.kind === 'finished') expect(session.finished.images.length).toBeGreaterThan(0);
  });

  it('tells of every phase on the way', async () => {
    const phases = new Set<string>();
    desk.subscribe(({ session }) => session.kind === 'reading' && phases.add(session.progress.phase));
    await handlers['simulator.place']({ profile: 'worker', faults: [] });
    await handlers['number.submit']({ typed: await numberOf('worker') });
    await until('finished');
    expect([...phases]).toEqual([
      'detecting',
      'authenticating',
      'reading-text',
      'reading-images',
      'reading-signature',
      'reading-rest',
      'verifying',
    ]);
  });

  it('tells what has arrived before anything is verified, marked as simulated, and nothing of it once it is', async () => {
    const seen: [fields: readonly string[], images: readonly string[]][] = [];
    desk.subscribe(({ session }) => {
      if (session.kind !== 'reading' || session.arrived === undefined) return;
      const { fields, images, ...mark } = session.arrived;
      expect(mark).toEqual({ simulated: true, trustProfile: 'simulator' });
      seen.push([fields.map(({ id }) => id), images.map(({ id }) => id)]);
    });
    await handlers['simulator.place']({ profile: 'worker', faults: [] });
    await handlers['number.submit']({ typed: await numberOf('worker') });
    const { session } = await until('finished');
    const early = seen.find(([fields]) => fields.includes('periodOfStayExpiryDate'));
    expect(early?.[1]).toEqual([]);
    expect(seen.at(-1)?.[1]).toEqual(expect.arrayContaining(['nameImage', 'faceImage', 'addressImage']));
    expect(session).not.toHaveProperty('arrived');
  });

  it('says what is wrong with a number, and holds none then', async () => {
    const answer = await handlers['number.submit']({ typed: 'A812345678CD' });
    expect(answer).toMatchObject({ accepted: false, problem: { kind: 'character', position: 2 } });
    expect(desk.appState.cardNumberHeld).toBe(false);
  });

  it('asks again after a wrong number, and reads the card that still lies there', async () => {
    await handlers['simulator.place']({ profile: 'worker', faults: [] });
    await handlers['number.submit']({ typed: 'AB12345678CD' });
    const { session, cardNumberHeld } = await until('failed');
    expect(session).toMatchObject({ failure: { code: 'CREDENTIAL_REJECTED' }, canTapAgain: false });
    expect(cardNumberHeld).toBe(false);
    await handlers['number.submit']({ typed: await numberOf('worker') });
    expect((await until('finished')).session.kind).toBe('finished');
  });

  it('goes on with the next tap after a card was pulled, the number kept', async () => {
    await handlers['number.submit']({ typed: await numberOf('worker') });
    await handlers['simulator.place']({ profile: 'worker', faults: ['pull@5'] });
    const { session, cardNumberHeld, simulator } = await until('failed');
    expect(session).toMatchObject({ failure: { code: 'CARD_REMOVED' }, canTapAgain: true });
    expect(cardNumberHeld).toBe(true);
    expect(simulator.placed).toBeNull();
    await handlers['simulator.place']({ profile: 'worker', faults: ['pull@5'] });
    await until('finished');
  });

  it('ends a reading whose card is taken from the drawer', async () => {
    await handlers['number.submit']({ typed: await numberOf('worker') });
    await handlers['simulator.place']({ profile: 'worker', faults: ['stall@4'] });
    await until('reading');
    await handlers['simulator.remove'](undefined);
    expect((await until('failed')).session).toMatchObject({
      failure: { code: 'CARD_REMOVED' },
      canTapAgain: true,
    });
  });

  it('lets go of a card that never answers when the person cancels', async () => {
    await handlers['number.submit']({ typed: await numberOf('worker') });
    await handlers['simulator.place']({ profile: 'worker', faults: ['stall@4'] });
    await until('reading');
    await handlers['reading.cancel'](undefined);
    expect((await until('failed')).session).toMatchObject({ failure: { code: 'READING_CANCELLED' } });
    await handlers['simulator.remove'](undefined);
    await handlers['simulator.place']({ profile: 'worker', faults: [] });
    await until('finished');
  });

  it('shows a forged card as what it is, not as a failure', async () => {
    await handlers['number.submit']({ typed: await numberOf('forged-photo') });
    await handlers['simulator.place']({ profile: 'forged-photo', faults: [] });
    expect((await until('finished')).session).toMatchObject({
      finished: { report: { outcome: 'not-authentic' } },
    });
  });

  it('is blank when the card has left, and clear for the next customer', async () => {
    await handlers['number.submit']({ typed: await numberOf('worker') });
    await handlers['simulator.place']({ profile: 'worker', faults: [] });
    await until('finished');
    await handlers['simulator.remove'](undefined);
    expect(desk.appState.session).toEqual({ kind: 'blanked', why: 'card-removed' });
    await handlers['session.clear'](undefined);
    expect(desk.appState.session).toEqual({ kind: 'waiting' });
  });

  it('survives the process that reads cards', async () => {
    await handlers['number.submit']({ typed: await numberOf('worker') });
    await handlers['simulator.place']({ profile: 'worker', faults: ['stall@4'] });
    await until('reading');
    children[0]?.kill();
    const { session, cardNumberHeld } = await until('failed');
    expect(session).toMatchObject({ failure: { code: 'HOST_CRASHED' }, canTapAgain: true });
    expect(cardNumberHeld).toBe(true);
    await handlers['simulator.place']({ profile: 'worker', faults: [] });
    await until('finished');
    expect(children).toHaveLength(2);
  });

  it('refuses a card and a fault nobody knows', async () => {
    await expect(handlers['simulator.place']({ profile: 'nobody', faults: [] })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
    });
    await expect(
      handlers['simulator.place']({ profile: 'worker', faults: ['explode'] }),
    ).rejects.toMatchObject({
      code: 'FIELD_INVALID',
    });
    expect(desk.appState.simulator.placed).toBeNull();
  });
});

describe('the window', () => {
  it('is started with the state as it is', async () => {
    expect(await handlers['app.start'](undefined)).toMatchObject({
      version: '0.1.0',
      settings: DEFAULT_SETTINGS,
      settingsSetAside: false,
      state: { session: { kind: 'waiting' }, cardNumberHeld: false },
    });
  });

  it('gets settings back as they were saved, also after a restart', async () => {
    const settings = { ...DEFAULT_SETTINGS, theme: 'dark', provider: 'pcsclite' } as const;
    expect(await handlers['settings.save'](settings)).toEqual(settings);
    desk.close();
    await openDesk();
    expect((await handlers['app.start'](undefined)).settings).toEqual(settings);
  });

  it('is told that settings were set aside', async () => {
    desk.close();
    await writeFile(join(root, 'settings.json'), 'not JSON');
    await openDesk();
    expect(await handlers['app.start'](undefined)).toMatchObject({
      settingsSetAside: true,
      settings: DEFAULT_SETTINGS,
    });
  });

  it('has the shell copy, print and open what it may', async () => {
    await handlers['text.copy']({ text: '2027-06-30' });
    await handlers['link.open']({ link: 'lapse-inquiry' });
    expect(await handlers['page.savePdf'](undefined)).toEqual({ saved: true, file: 'sheet.pdf' });
    expect(shell).toEqual(['copy 2027-06-30', 'open https://lapse-immi.moj.go.jp/']);
  });

  it('has an answer to every call of the schema', () => {
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(CALLS).sort());
  });
});

describe('what a person imports', () => {
  it('is listed, and refused where it matches no official digest', async () => {
    const list = await handlers['trust.list'](undefined);
    expect(list.length).toBeGreaterThan(0);
    expect(list.some(({ state }) => state === 'imported')).toBe(false);
    // A My Number card brings its own; nobody is asked to import them.
    expect(list.filter(({ state }) => state === 'not-imported').map(({ use }) => use)).not.toContain(
      'jpki-user-authentication',
    );
    expect(list.at(-1)).toMatchObject({
      use: 'residence-delivery-key',
      state: 'not-imported',
      generation: null,
      validity: null,
    });
    const files = [{ name: 'made-up.cer', base64: Buffer.from([0x30, 0x00]).toString('base64') }];
    expect(await handlers['trust.import']({ files })).toMatchObject([
      { file: 'made-up.cer', outcome: 'refused', failure: { code: 'ANCHOR_NOT_PINNED' } },
    ]);
  });

  it('adds to the code tables, row by row', async () => {
    const before = (await handlers['codes.summary'](undefined)).rows;
    const csv =
      'field,code,ja,en,zh,source,date\nstatusOfResidence,Q1,例,Example,例,Example table,2026-11-20\n';
    const file = { name: 'codes.csv', base64: Buffer.from(csv).toString('base64') };
    expect(await handlers['codes.import']({ file })).toEqual({ added: 1, changed: 0, unchanged: 0 });
    const summary = await handlers['codes.summary'](undefined);
    expect(summary.rows).toBe(before + 1);
    expect(summary.fields).toContainEqual({
      field: 'statusOfResidence',
      rows: 1,
      source: 'Example table',
      date: '2026-11-20',
    });
    expect(await readFile(join(root, 'codes.csv'), 'utf8')).toContain('Example table');
  });

  it('is refused as a failure with its code when it is no code table', async () => {
    const file = { name: 'codes.csv', base64: Buffer.from('nothing').toString('base64') };
    expect(await answerCall(handlers, 'codes.import', { file })).toMatchObject({
      ok: false,
      failure: { code: 'CODES_INVALID' },
    });
  });
});

describe('support', () => {
  it('gets the diagnosis of the process that reads cards', async () => {
    expect(await handlers['diagnosis.run'](undefined)).toEqual([
      { check: 'reader', state: 'problem', facts: { readers: '' } },
    ]);
  });

  it('gets the codes of failures, and nothing of the card they were about', async () => {
    const number = await numberOf('worker');
    await handlers['number.submit']({ typed: number });
    await handlers['simulator.place']({ profile: 'worker', faults: ['pull@3'] });
    await until('failed');
    const report = await handlers['support.report'](undefined);
    expect(report).toContain('failures: CARD_REMOVED');
    expect(report).not.toContain(number);
  });
});
