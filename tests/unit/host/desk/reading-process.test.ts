import { describe, expect, it } from 'vitest';
import type { DeskEvent } from '../../../../src/host/desk/desk-state.ts';
import { ReadingProcess } from '../../../../src/host/desk/reading-process.ts';
import { type ConfirmedPin, parseTypedPin } from '../../../../src/host/typed-pins.ts';
import { ARRIVED, NUMBER, READER, REPORT } from './desk-events.ts';
import { ManualTimers } from './manual-timers.ts';
import { ScriptedChild } from './scripted-child.ts';

function supervised() {
  const children: ScriptedChild[] = [];
  const events: DeskEvent[] = [];
  const timers = new ManualTimers();
  const readings = new ReadingProcess({
    launch: () => {
      const child = new ScriptedChild();
      children.push(child);
      return child;
    },
    timers,
    provider: 'pcsclite',
    onEvent: (event) => void events.push(event),
  });
  readings.start();
  const latest = (): ScriptedChild => {
    const child = children.at(-1);
    if (child === undefined) throw new Error('no child was started');
    return child;
  };
  return { readings, children, events, timers, latest };
}

const read = {
  kind: 'read',
  reading: 1,
  cardNumber: NUMBER,
  place: { on: 'reader', reader: READER },
  after: null,
} as const;

describe('the process that reads cards', () => {
  it('is told the provider first, and only then what came meanwhile', () => {
    const { readings, latest } = supervised();
    readings.removeSimulatedCard();
    expect(latest().sent).toEqual([]);
    latest().says({ kind: 'ready' });
    expect(latest().sent).toEqual([
      { kind: 'use-provider', provider: 'pcsclite' },
      { kind: 'remove-simulated-card' },
    ]);
  });

  it('is told of another provider once, and after a restart again', () => {
    const { readings, latest, timers } = supervised();
    latest().says({ kind: 'ready' });
    readings.useProvider('pcsclite');
    readings.useProvider(null);
    expect(latest().sent.slice(1)).toEqual([{ kind: 'use-provider', provider: null }]);
    latest().dies();
    timers.pass(250);
    latest().says({ kind: 'ready' });
    expect(latest().sent).toEqual([{ kind: 'use-provider', provider: null }]);
  });

  it('is heard: readers, progress, card type, results and failures', () => {
    const { events, latest } = supervised();
    const notices = [
      { kind: 'readers', readers: { kind: 'readers', readers: [{ name: READER, card: 'mute' }] } },
      { kind: 'progress', reading: 1, progress: { phase: 'detecting', bytesReceived: 0, bytesExpected: 0 } },
      { kind: 'card-type', reading: 1, cardType: '05' },
      { kind: 'arrived', reading: 1, arrived: ARRIVED },
      { kind: 'finished', reading: 1, report: REPORT, images: [] },
      { kind: 'failed', reading: 2, failure: { code: 'CARD_MUTE', retry: 'tap-again', facts: {} } },
    ];
    for (const notice of notices) latest().says(notice);
    expect(events).toEqual(notices);
  });

  it('is started again when it dies, waiting longer each time, and the loss is told', () => {
    const { children, events, latest, timers } = supervised();
    const waits = [250, 500, 1_000, 2_000, 4_000, 5_000, 5_000];
    waits.forEach((waitMs, index) => {
      latest().dies();
      timers.pass(waitMs - 1);
      expect(children).toHaveLength(index + 1);
      timers.pass(1);
      expect(children).toHaveLength(index + 2);
    });
    expect(events).toEqual(waits.map(() => ({ kind: 'process-lost' })));
  });

  it('waits the shortest time again after it has lived for a while', () => {
    const { children, latest, timers } = supervised();
    latest().dies();
    timers.pass(250);
    latest().says({ kind: 'ready' });
    timers.pass(10_000);
    latest().dies();
    timers.pass(250);
    expect(children).toHaveLength(3);
  });

  it.each([
    ['no message at all', 'ready'],
    [
      'a report of another shape',
      { kind: 'finished', reading: 1, report: { ...REPORT, outcome: 'fine' }, images: [] },
    ],
    [
      'an octet string where text belongs',
      { kind: 'readers', readers: { kind: 'readers', readers: [{ name: 1, card: 'absent' }] } },
    ],
    ['more than its shape', { kind: 'ready', cardNumber: NUMBER }],
  ])('is ended when it says %s', (_, message) => {
    const { events, latest } = supervised();
    latest().says(message);
    expect(latest().killed).toBe(true);
    expect(events).toEqual([{ kind: 'process-lost' }]);
  });

  it.each([
    ['a simulated result for a card on a reader', REPORT],
    ['simulator trust for a card on a reader', { ...REPORT, simulated: false }],
  ])('is ended when it reports %s', (_, report) => {
    const { readings, latest, events } = supervised();
    latest().says({ kind: 'ready' });
    readings.order(read);
    latest().says({ kind: 'finished', reading: 1, report, images: [] });
    expect(events).toEqual([{ kind: 'process-lost' }]);
  });

  it('is ended when it reports an unmarked result for a simulated card', () => {
    const { readings, latest, events } = supervised();
    latest().says({ kind: 'ready' });
    readings.order({ ...read, place: { on: 'simulator' } });
    const report = { ...REPORT, simulated: false, trustProfile: 'official' };
    latest().says({ kind: 'finished', reading: 1, report, images: [] });
    expect(events).toEqual([{ kind: 'process-lost' }]);
  });

  it.each([
    ['simulated', { on: 'reader', reader: READER }, ARRIVED],
    ['unmarked', { on: 'simulator' }, { ...ARRIVED, simulated: false, trustProfile: 'official' }],
  ] as const)('is ended when it tells of a %s file of a card that is not', (_, place, said) => {
    const { readings, latest, events } = supervised();
    latest().says({ kind: 'ready' });
    readings.order({ ...read, place });
    latest().says({ kind: 'arrived', reading: 1, arrived: said });
    expect(events).toEqual([{ kind: 'process-lost' }]);
  });

  it('is ended when a reading lasts longer than any reading may', () => {
    const { readings, latest, timers, events } = supervised();
    latest().says({ kind: 'ready' });
    readings.order(read);
    timers.pass(74_999);
    expect(latest().killed).toBe(false);
    timers.pass(1_000);
    expect(events).toContainEqual({ kind: 'process-lost' });
  });

  it('is ended when it does not let go of a reading that was cancelled', () => {
    const { readings, children, latest, timers } = supervised();
    latest().says({ kind: 'ready' });
    readings.order(read);
    readings.order({ kind: 'cancel', reading: 1 });
    timers.pass(3_000);
    expect(children[0]?.killed).toBe(true);
  });

  it('is left alone once the reading has ended', () => {
    const { readings, children, latest, timers } = supervised();
    latest().says({ kind: 'ready' });
    readings.order(read);
    latest().says({
      kind: 'failed',
      reading: 1,
      failure: { code: 'CARD_MUTE', retry: 'tap-again', facts: {} },
    });
    timers.pass(600_000);
    expect(children).toHaveLength(1);
    expect(children[0]?.killed).toBe(false);
  });

  it('answers questions, or says why not', async () => {
    const { readings, latest } = supervised();
    latest().says({ kind: 'ready' });
    const rows = readings.diagnose();
    latest().says({ kind: 'diagnosis', request: 1, rows: [{ check: 'crypto', state: 'ok', facts: {} }] });
    expect(await rows).toEqual([{ check: 'crypto', state: 'ok', facts: {} }]);
    const placed = readings.placeSimulatedCard('nobody', []);
    const failure = { code: 'FIELD_INVALID', retry: 'report', facts: { where: 'profile name' } };
    latest().says({ kind: 'refused', request: 2, failure });
    await expect(placed).rejects.toMatchObject({ code: 'FIELD_INVALID', facts: { where: 'profile name' } });
  });

  it('leaves no question without an answer: it died, or it took too long', async () => {
    const { readings, latest, timers } = supervised();
    latest().says({ kind: 'ready' });
    const late = readings.diagnose();
    timers.pass(30_000);
    await expect(late).rejects.toMatchObject({ code: 'HOST_CRASHED' });
    const lost = readings.diagnose();
    latest().dies();
    await expect(lost).rejects.toMatchObject({ code: 'HOST_CRASHED' });
  });

  it('stays ended when the desk closes', () => {
    const { readings, children, timers, events } = supervised();
    readings.close();
    timers.pass(60_000);
    expect(children).toHaveLength(1);
    expect(children[0]?.killed).toBe(true);
    expect(events).toEqual([]);
    expect(timers.waiting).toBe(0);
  });
});

describe('a PIN on its way to the process that reads cards', () => {
  function confirmedPin(): ConfirmedPin {
    const parsed = parseTypedPin('user-authentication', '1234');
    if (!parsed.ok) throw new Error('not a PIN');
    return { pin: parsed.pin, triesShown: 3, lastTryAccepted: false };
  }

  function order(confirmed: ConfirmedPin) {
    return { kind: 'use-pin', reading: 2, place: read.place, after: 1, confirmed } as const;
  }

  const isWiped = ({ pin }: ConfirmedPin): boolean => pin.octets().every((octet) => octet === 0);
  const pinsIn = (sent: readonly unknown[]): readonly unknown[] =>
    sent.filter((message) => JSON.stringify(message).includes('use-pin'));

  it('is handed over once, and wiped here', () => {
    const { readings, latest } = supervised();
    latest().says({ kind: 'ready' });
    const confirmed = confirmedPin();
    readings.order(order(confirmed));
    expect(pinsIn(latest().sent)).toEqual([
      {
        kind: 'use-pin',
        reading: 2,
        place: read.place,
        after: 1,
        use: 'user-authentication',
        octets: [0x31, 0x32, 0x33, 0x34],
        triesShown: 3,
        lastTryAccepted: false,
      },
    ]);
    expect(isWiped(confirmed)).toBe(true);
  });

  it('does not wait for one that is not ready: it is wiped, and that it was not sent is said', () => {
    const { readings, latest, events } = supervised();
    const confirmed = confirmedPin();
    readings.order(order(confirmed));
    expect(isWiped(confirmed)).toBe(true);
    expect(events).toMatchObject([{ kind: 'failed', reading: 2, failure: { code: 'HOST_CRASHED' } }]);
    expect(JSON.stringify(events)).not.toContain('tryMayBeSpent');
    latest().says({ kind: 'ready' });
    expect(pinsIn(latest().sent)).toEqual([]);
  });

  it('is not handed to the next one when the first dies with it', () => {
    const { readings, latest, timers, events } = supervised();
    latest().says({ kind: 'ready' });
    readings.order(order(confirmedPin()));
    latest().dies();
    expect(events).toEqual([{ kind: 'process-lost' }]);
    timers.pass(250);
    latest().says({ kind: 'ready' });
    expect(pinsIn(latest().sent)).toEqual([]);
  });
});
