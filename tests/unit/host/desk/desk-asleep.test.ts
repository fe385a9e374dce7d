// A laptop closed with a card on its reader: the desk as a whole, over a process that reads cards played by the test.

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AppError } from '../../../../src/errors/app-error.ts';
import { toFailure } from '../../../../src/errors/failure.ts';
import { dataFolder } from '../../../../src/host/data-folder.ts';
import { Desk } from '../../../../src/host/desk/desk.ts';
import { ManualTimers } from './manual-timers.ts';
import { ScriptedChild } from './scripted-child.ts';

const READER = 'Example Reader 00 00';
const HOUR_MS = 3_600_000;

let now: number;
let timers: ManualTimers;
let child: ScriptedChild;
let desk: Desk;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 20, 3);
  timers = new ManualTimers();
  child = new ScriptedChild();
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
    folder: dataFolder({ ZAIRYU_DESK_DATA: join(tmpdir(), 'zairyu-desk-nowhere') }),
    launch: () => child,
    clock: { now: () => now, monotonicMs: () => now },
    timers,
  });
  child.says({ kind: 'ready' });
  child.says({ kind: 'readers', readers: { kind: 'readers', readers: [{ name: READER, card: 'present' }] } });
});

afterEach(() => desk.close());

function awake(milliseconds: number): void {
  for (let passed = 0; passed < milliseconds; passed += 1_000) {
    now += 1_000;
    timers.pass(1_000);
  }
}

function readings(): number {
  return child.sent.filter((message) => JSON.stringify(message).includes('"kind":"read"')).length;
}

it('what lies on the reader is looked at anew after the sleep, and once', () => {
  const failure = toFailure(new AppError('CARD_UNSUPPORTED'));
  child.says({ kind: 'failed', reading: 1, failure });
  awake(60_000);
  expect(readings()).toBe(1);
  now += HOUR_MS;
  awake(5_000);
  expect(readings()).toBe(2);
  child.says({ kind: 'failed', reading: 2, failure });
  awake(60_000);
  expect(readings()).toBe(2);
});

it('a desk that is closed waits for nothing', () => {
  desk.close();
  expect(timers.waiting).toBe(0);
});
