// The program as it is shipped on a real pcscd: one process plays a card to the virtual reader, another reads it.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import {
  type Ended,
  failureOf,
  jsonOf,
  makeSurroundings,
  runProgram,
  type Running,
  startProgram,
  type Surroundings,
} from '../cli/run-program.ts';
import { portOf, restartService, startService, stopService } from './service.ts';

const PROVIDERS = ['pcsc-mini', 'pcsclite'] as const;
const FIRST = 'Virtual PCD 00 00';
const SECOND = 'Virtual PCD 00 01';
/** Longer than pcscd takes from one look at a card to the next. */
const LOOK_INTERVAL_MS = 600;
/** After which a started reading waits for its card. */
const STARTED_MS = 1_500;
/** The service of the namespace, where the library looks for it by itself. */
const WITH_SERVICE = { PCSCLITE_CSOCK_NAME: undefined };

const CARDS = [
  { profile: 'worker', cardNumber: 'ZD05000001SM', type: '05', kind: 'residence-card', generation: 2 },
  {
    profile: 'special-permanent-resident',
    cardNumber: 'ZD06000001SM',
    type: '06',
    kind: 'special-permanent-resident-certificate',
    generation: 2,
  },
  { profile: 'gen1-worker', cardNumber: 'ZD01000001SM', type: '1', kind: 'residence-card', generation: 1 },
  {
    profile: 'gen1-special-permanent-resident',
    cardNumber: 'ZD02000001SM',
    type: '2',
    kind: 'special-permanent-resident-certificate',
    generation: 1,
  },
] as const;
const [WORKER] = CARDS;

let surroundings: Surroundings;
/** Where `simulate` writes the CA certificates of its cards. */
let anchors: string;
let simulators: Running[];

beforeEach(() => {
  surroundings = makeSurroundings();
  anchors = join(surroundings.home, 'anchors');
  simulators = [];
});

afterEach(async () => {
  await Promise.all(simulators.map(takeAway));
  surroundings.remove();
  // pcscd notices a removed card a while later; the next test wants empty readers.
  await delay(LOOK_INTERVAL_MS);
});

afterAll(() => restartService());

/** Lays a card onto a reader, counted from 0, in a process of its own. */
async function simulate(profile: string, more: readonly string[] = [], reader = 0): Promise<Running> {
  const address = ['--vpcd', `127.0.0.1:${portOf(reader)}`];
  const running = startProgram(['simulate', profile, ...address, '--anchors-out', anchors, ...more], {
    surroundings,
    environment: WITH_SERVICE,
  });
  simulators.push(running);
  await expect.poll(() => running.written.err, { timeout: 10_000 }).toContain(profile);
  return running;
}

async function takeAway({ child, ended }: Running): Promise<Ended> {
  child.kill('SIGINT');
  return ended;
}

function command(...args: readonly string[]): Promise<Ended> {
  return runProgram(args, { surroundings, environment: WITH_SERVICE });
}

function startReading(cardNumber: string, ...more: readonly string[]): Running {
  const args = ['read', '--json', '--secrets-stdin', '--wait', '20', ...more];
  const running = startProgram(args, { surroundings, environment: WITH_SERVICE });
  running.child.stdin.end(JSON.stringify({ cardNumber }));
  return running;
}

function read(cardNumber: string, ...more: readonly string[]): Promise<Ended> {
  return startReading(cardNumber, ...more).ended;
}

/** A killed service can leave its threads, and with them the sockets of its readers, for a moment. */
async function killService(): Promise<void> {
  await stopService('SIGKILL');
  const listening = `:${portOf(0).toString(16).toUpperCase()} 00000000:0000 0A `;
  await expect.poll(() => readFileSync('/proc/net/tcp', 'latin1'), { interval: 20 }).not.toContain(listening);
}

function testTrust(): readonly string[] {
  return ['--anchors', anchors, '--test-trust'];
}

describe.each(CARDS)('a card of type $type', ({ profile, cardNumber, type, kind, generation }) => {
  it('is read again and again by both providers, and judged by whom it is told to', async () => {
    await simulate(profile);
    expect(readdirSync(anchors).length).toBeGreaterThanOrEqual(2);
    for (const provider of PROVIDERS) {
      for (const time of ['first', 'second']) {
        const tested = await read(cardNumber, '--provider', provider, ...testTrust());
        expect(jsonOf(tested), `${provider}, ${time} time`).toMatchObject({
          simulated: false,
          trustProfile: 'test',
          outcome: 'authentic',
          card: { kind, generation, type },
          signature: { status: 'valid', chain: 'anchored' },
        });
        expect([tested.status, tested.err]).toEqual([0, '']);
      }
      const untrusted = await read(cardNumber, '--provider', provider);
      expect(jsonOf(untrusted)).toMatchObject({
        simulated: false,
        trustProfile: 'official',
        outcome: 'undetermined',
        signature: { status: 'valid', chain: 'not-anchored' },
      });
      expect([untrusted.status, untrusted.err]).toEqual([1, '']);
    }
  });
});

describe('the readers', () => {
  it.each(PROVIDERS)('are listed with the kind of each card, by %s', async (provider) => {
    await simulate('worker');
    await simulate('gen1-special-permanent-resident', [], 1);
    await delay(LOOK_INTERVAL_MS);
    const listed = await command('readers', '--json', '--provider', provider);
    const atr = expect.stringMatching(/^3B[0-9A-F]+$/) as unknown;
    expect(jsonOf(listed)).toEqual({
      readers: [
        { name: FIRST, card: 'present', atr, seems: { kind: 'residence-card', generation: 2 } },
        {
          name: SECOND,
          card: 'present',
          atr,
          seems: { kind: 'special-permanent-resident-certificate', generation: 1 },
        },
      ],
    });
    expect([listed.status, listed.err]).toEqual([0, '']);
  });

  it('must be chosen from when two have a card, by name', async () => {
    await simulate('worker');
    await simulate('gen1-worker', [], 1);
    await delay(LOOK_INTERVAL_MS);
    const either = await read(WORKER.cardNumber);
    expect([failureOf(either).code, either.status]).toEqual(['READER_SEVERAL', 2]);
    const second = await read('ZD01000001SM', '--reader', SECOND);
    expect((jsonOf(second) as Report).card.type).toBe('1');
    const unknown = await read(WORKER.cardNumber, '--reader', 'No Such Reader');
    expect([failureOf(unknown), unknown.status]).toMatchObject([
      { code: 'READER_NAME_UNKNOWN', facts: { readers: `${FIRST}, ${SECOND}` } },
      2,
    ]);
  });

  it('are in order to the diagnosis, with the card that lies there', async () => {
    await simulate('worker');
    await delay(LOOK_INTERVAL_MS);
    const { checks } = jsonOf(await command('doctor', '--json')) as {
      checks: { check: string; state: string; facts: Record<string, unknown> }[];
    };
    expect(checks).toEqual(
      expect.arrayContaining([
        { check: 'pcsc-service', state: 'ok', facts: {} },
        { check: 'reader', state: 'ok', facts: { readers: `${FIRST}, ${SECOND}` } },
        { check: 'card', state: 'ok', facts: { present: 1, mute: 0 } },
      ]),
    );
  });
});

describe.each(PROVIDERS)('a reading that goes wrong, by %s', (provider) => {
  const by = ['--provider', provider];

  it('fails when the card is pulled, and goes well when it is back', async () => {
    await simulate('worker', ['--fault', 'pull@8']);
    const pulled = await read(WORKER.cardNumber, ...by);
    expect([failureOf(pulled).code, pulled.status, pulled.err]).toEqual(['CARD_REMOVED', 2, '']);
    expect((await read(WORKER.cardNumber, ...by, ...testTrust())).status).toBe(0);
  });

  it('fails for the number of another card, and goes well with its own after that', async () => {
    await simulate('worker');
    const rejected = await read('QX13572468WY', ...by);
    expect([failureOf(rejected).code, rejected.status]).toEqual(['CREDENTIAL_REJECTED', 2]);
    expect(rejected.out + rejected.err).not.toContain('QX13572468WY');
    expect((await read(WORKER.cardNumber, ...by, ...testTrust())).status).toBe(0);
  });

  it('is ended by Ctrl-C while no card comes', async () => {
    const reading = startReading(WORKER.cardNumber, ...by);
    await delay(STARTED_MS);
    const pressed = performance.now();
    reading.child.kill('SIGINT');
    const cancelled = await reading.ended;
    expect([failureOf(cancelled).code, cancelled.status, cancelled.err]).toEqual([
      'READING_CANCELLED',
      2,
      '',
    ]);
    expect(performance.now() - pressed).toBeLessThan(3_000);
  });

  it('goes well when the service is killed while it waits, and comes back', async () => {
    const reading = startReading(WORKER.cardNumber, ...by);
    await delay(STARTED_MS);
    await killService();
    await startService();
    await simulate('worker');
    const ended = await reading.ended;
    expect([(jsonOf(ended) as Report).outcome, ended.status]).toEqual(['undetermined', 1]);
  });

  it('fails when the service is killed and stays away', async () => {
    const reading = startReading(WORKER.cardNumber, ...by);
    await delay(STARTED_MS);
    await killService();
    const ended = await reading.ended;
    await startService();
    expect([failureOf(ended).code, ended.status, ended.err]).toEqual(['READER_SERVICE_DOWN', 2, '']);
  });
});

describe('a reading of a card that stalls', () => {
  it('fails in time, and its process ends, by either provider', async () => {
    await simulate('worker', ['--fault', 'stall@13'], 0);
    await simulate('worker', ['--fault', 'stall@13'], 1);
    const [first, second] = PROVIDERS;
    const stalled = await Promise.all([
      read(WORKER.cardNumber, '--provider', first, '--reader', FIRST),
      read(WORKER.cardNumber, '--provider', second, '--reader', SECOND),
    ]);
    for (const ended of stalled) {
      expect([failureOf(ended).code, ended.status, ended.err]).toEqual(['CARD_TIMEOUT', 2, '']);
      expect(ended.elapsedMs).toBeLessThan(20_000);
    }
  });
});

describe('a simulated card', () => {
  it('leaves the reader at Ctrl-C, and its program ends well', async () => {
    const { status, out } = await takeAway(await simulate('worker'));
    expect([status, out]).toEqual([0, '']);
    await delay(LOOK_INTERVAL_MS);
    const gone = await read(WORKER.cardNumber, '--wait', '2');
    expect([failureOf(gone).code, gone.status]).toEqual(['CARD_ABSENT', 2]);
  });

  it('comes back onto a reader whose service was restarted', async () => {
    await simulate('worker');
    await restartService();
    expect((await read(WORKER.cardNumber, ...testTrust())).status).toBe(0);
  });
});
