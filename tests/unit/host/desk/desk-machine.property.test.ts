// Whatever people, cards and processes do at a desk, in any order: what must never happen does not happen.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pin } from '../../../../src/cards/my-number-card/pin.ts';
import { chooseCard } from '../../../../src/host/desk/card-presence.ts';
import { advance } from '../../../../src/host/desk/desk-machine.ts';
import {
  type DeskEvent,
  type DeskState,
  type DeskStep,
  appStateOf,
  initialDeskState,
} from '../../../../src/host/desk/desk-state.ts';
import type { ConfirmedPin } from '../../../../src/host/typed-pins.ts';
import { isMyNumberReport } from '../../../../src/report/my-number-report.ts';
import { PROPERTY } from '../../../support/property-settings.ts';
import {
  MARK,
  MY_NUMBER_REPORT,
  NUMBER,
  OTHER_NUMBER,
  OTHER_READER,
  READER,
  arrived,
  cards,
  failed,
  finished,
  lifted,
  numberWanted,
  placed,
  typed,
} from './desk-events.ts';

/** An end of a reading names the one that runs when it happens. */
type Happening =
  | DeskEvent
  | 'finishes'
  | 'finishes without a number'
  | 'wants a number'
  | 'uses a PIN'
  | 'tells of a file'
  | 'fails'
  | 'is rejected'
  | 'is pulled';

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.constantFrom<Happening>('finishes', 'finishes', 'fails', 'is rejected', 'is pulled'),
  fc.constantFrom<Happening>('finishes without a number', 'tells of a file', 'wants a number', 'uses a PIN', {
    kind: 'keep',
  }),
  fc.constantFrom<Happening>(typed, typed, { kind: 'number', cardNumber: OTHER_NUMBER }, { kind: 'forget' }),
  fc.constantFrom<Happening>(
    { kind: 'clear' },
    { kind: 'cancel' },
    { kind: 'idle' },
    { kind: 'process-lost' },
    { kind: 'page-lost' },
    { kind: 'woken' },
  ),
  fc.constantFrom<Happening>(
    placed,
    lifted,
    cards(),
    cards(READER),
    cards(OTHER_READER),
    cards(READER, OTHER_READER),
  ),
  fc.constantFrom<Happening>(
    { kind: 'readers', readers: { kind: 'service-down' } },
    { kind: 'readers', readers: { kind: 'starting' } },
    { kind: 'settings', settings: { reader: null, blankOnRemoval: true } },
    { kind: 'settings', settings: { reader: OTHER_READER, blankOnRemoval: false } },
  ),
);

/** Now and then things go as they should, so that there are results to go wrong with. */
const happenings: fc.Arbitrary<Happening[]> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: happening.map((one): Happening[] => [one]) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<Happening[]>(
          ['wants a number', lifted, cards(), typed, cards(READER), 'finishes'],
          ['wants a number', typed, placed, 'tells of a file', 'finishes'],
          [{ kind: 'clear' }, lifted, placed, 'finishes without a number'],
          ['uses a PIN', 'is rejected', 'finishes without a number'],
          [{ kind: 'keep' }, lifted, cards(), cards(READER), 'finishes without a number', 'uses a PIN'],
        ),
      },
    ),
    { maxLength: 40, size: 'max' },
  )
  .map((groups) => groups.flat());

function confirmedPin(): ConfirmedPin {
  const parsed = Pin.parse('user-authentication', Uint8Array.of(0x31, 0x32, 0x33, 0x34));
  if (!parsed.ok) throw new Error('not a PIN');
  return { pin: parsed.pin, triesShown: 3, lastTryAccepted: false };
}

function eventOf(happens: Happening, running: number | undefined): DeskEvent | undefined {
  if (typeof happens !== 'string') return happens;
  if (happens === 'uses a PIN') return { kind: 'pin', confirmed: confirmedPin() };
  if (running === undefined) return undefined;
  switch (happens) {
    case 'finishes':
      return finished(running);
    case 'finishes without a number':
      return finished(running, MY_NUMBER_REPORT);
    case 'wants a number':
      return numberWanted(running);
    case 'tells of a file':
      return arrived(running);
    case 'fails':
      return failed(running, 'CARD_TIMEOUT');
    case 'is rejected':
      return failed(running, 'CREDENTIAL_REJECTED');
    case 'is pulled':
      return failed(running, 'CARD_REMOVED');
  }
}

/** Which reading the process is busy with, as its orders and reports say. */
class WatchedProcess {
  running: number | undefined;

  hear(event: DeskEvent): void {
    if (['finished', 'number-wanted', 'failed', 'process-lost'].includes(event.kind)) {
      this.running = undefined;
    }
  }

  /** Never told to do two things at once, nor to end what it does not do. */
  obey({ state, orders }: DeskStep): void {
    for (const order of orders) {
      if (order.kind === 'cancel') {
        expect(order.reading).toBe(this.running);
        continue;
      }
      if (order.kind === 'forget-card') continue;
      expect(this.running).toBeUndefined();
      if (order.kind === 'read' && order.after === null) expect(order.cardNumber).toBe(state.cardNumber);
      this.running = order.reading;
    }
    expect(state.running?.reading).toBe(this.running);
  }
}

function checkNumber(state: DeskState, event: DeskEvent): void {
  const app = appStateOf(state);
  const shown = JSON.stringify(app);
  expect(shown).not.toContain(NUMBER);
  expect(shown).not.toContain(OTHER_NUMBER);
  if (app.session.kind === 'finished' && !isMyNumberReport(app.session.finished.report)) {
    expect(app.cardNumberHeld).toBe(false);
  }
  if (app.session.kind === 'blanked' && event.kind !== 'number') {
    expect(app.cardNumberHeld && app.session.why === 'card-removed').toBe(false);
  }
  if (app.session.kind === 'failed' && !app.session.canTapAgain) expect(app.cardNumberHeld).toBe(false);
  if (event.kind === 'clear' || event.kind === 'forget') expect(app.cardNumberHeld).toBe(false);
}

/** @param toldOf the reading of which a file was told last. @returns whether a result is on show. */
function checkResult(state: DeskState, event: DeskEvent, toldOf: number | undefined): boolean {
  const { session } = appStateOf(state);
  const isShown = state.running !== null && !state.running.dropped && !state.running.looking;
  expect(session.kind === 'reading').toBe(isShown);
  if (event.kind === 'clear') {
    expect(session.kind).toBe('waiting');
    expect(state.kept).toBeNull();
  }
  if (session.kind === 'reading' && toldOf === state.running?.reading) {
    if (session.arrived !== undefined) expect(state.running?.dropped).toBe(false);
    return false;
  }
  if (session.kind !== 'finished' || state.session.kind !== 'finished') {
    // Only what is kept to compare two cards, because somebody asked for it.
    expect(JSON.stringify({ ...state, kept: null })).not.toContain(MARK);
    return false;
  }
  const { report } = session.finished;
  if (state.settings.blankOnRemoval || isMyNumberReport(report))
    expect(session.finished.cardPresent).toBe(true);
  // The result of one card is never on show while another one lies there that came later.
  const choice = chooseCard(state.presence, state.settings.reader);
  if (choice.kind === 'one') expect(choice.tap.number).toBeLessThanOrEqual(state.session.tapNumber);
  return true;
}

/** What a result gave back to go on with its card does not wait for anybody else's. */
function checkKept(before: DeskState, { running, session, kept }: DeskState): void {
  const wentOn = before.running !== null && before.running.after !== null;
  const goesOn = running !== null && running.after !== null && !running.dropped;
  if (wentOn && !goesOn && session.kind !== 'finished') expect(kept).toBeNull();
}

describe('at a desk', () => {
  it('no order of events breaks what must always hold', () => {
    let results = 0;
    let early = 0;
    fc.assert(
      fc.property(happenings, fc.boolean(), (events, blankOnRemoval) => {
        let state = initialDeskState({ reader: null, blankOnRemoval });
        const process = new WatchedProcess();
        let toldOf: number | undefined;
        for (const happens of events) {
          const event = eventOf(happens, process.running);
          if (event === undefined) continue;
          const step = advance(state, event);
          process.hear(event);
          process.obey(step);
          checkNumber(step.state, event);
          if (event.kind === 'arrived') toldOf = event.reading;
          if (checkResult(step.state, event, toldOf)) results += 1;
          checkKept(state, step.state);
          if (step.state.session.kind === 'reading' && step.state.session.arrived) early += 1;
          state = step.state;
        }
      }),
      PROPERTY,
    );
    expect(results).toBeGreaterThan(1000);
    expect(early).toBeGreaterThan(100);
  });
});
