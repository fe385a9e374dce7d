// Whatever people, cards and processes do at a desk, in any order: what must never happen does not happen.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseCard } from '../../../../src/host/desk/card-presence.ts';
import { advance } from '../../../../src/host/desk/desk-machine.ts';
import {
  type DeskEvent,
  type DeskState,
  type DeskStep,
  appStateOf,
  initialDeskState,
} from '../../../../src/host/desk/desk-state.ts';
import { PROPERTY } from '../../../support/property-settings.ts';
import {
  MARK,
  NUMBER,
  OTHER_NUMBER,
  OTHER_READER,
  READER,
  cards,
  failed,
  finished,
  lifted,
  placed,
  typed,
} from './desk-events.ts';

/** An end of a reading names the one that runs when it happens. */
type Happening = DeskEvent | 'finishes' | 'fails' | 'is rejected' | 'is pulled';

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.constantFrom<Happening>('finishes', 'finishes', 'fails', 'is rejected', 'is pulled'),
  fc.constantFrom<Happening>(typed, typed, { kind: 'number', cardNumber: OTHER_NUMBER }, { kind: 'forget' }),
  fc.constantFrom<Happening>(
    { kind: 'clear' },
    { kind: 'cancel' },
    { kind: 'idle' },
    { kind: 'process-lost' },
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
          [lifted, cards(), typed, cards(READER), 'finishes'],
          [placed, typed, 'finishes'],
        ),
      },
    ),
    { maxLength: 40, size: 'max' },
  )
  .map((groups) => groups.flat());

function eventOf(happens: Happening, running: number | undefined): DeskEvent | undefined {
  if (typeof happens !== 'string') return happens;
  if (running === undefined) return undefined;
  switch (happens) {
    case 'finishes':
      return finished(running);
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
    if (event.kind === 'finished' || event.kind === 'failed' || event.kind === 'process-lost') {
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
      expect(this.running).toBeUndefined();
      expect(order.cardNumber).toBe(state.cardNumber);
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
  if (app.session.kind === 'finished') expect(app.cardNumberHeld).toBe(false);
  if (app.session.kind === 'failed' && !app.session.canTapAgain) expect(app.cardNumberHeld).toBe(false);
  if (event.kind === 'clear' || event.kind === 'forget') expect(app.cardNumberHeld).toBe(false);
}

/** @returns whether a result is on show. */
function checkResult(state: DeskState, event: DeskEvent): boolean {
  const { session } = appStateOf(state);
  expect(session.kind === 'reading').toBe(state.running !== null && !state.running.dropped);
  if (event.kind === 'clear') expect(session.kind).toBe('waiting');
  if (session.kind !== 'finished' || state.session.kind !== 'finished') {
    expect(JSON.stringify(state)).not.toContain(MARK);
    return false;
  }
  if (state.settings.blankOnRemoval) expect(session.finished.cardPresent).toBe(true);
  // The result of one card is never on show while another one lies there that came later.
  const choice = chooseCard(state.presence, state.settings.reader);
  if (choice.kind === 'one') expect(choice.tap.number).toBeLessThanOrEqual(state.session.tapNumber);
  return true;
}

describe('at a desk', () => {
  it('no order of events breaks what must always hold', () => {
    let results = 0;
    fc.assert(
      fc.property(happenings, fc.boolean(), (events, blankOnRemoval) => {
        let state = initialDeskState({ reader: null, blankOnRemoval });
        const process = new WatchedProcess();
        for (const happens of events) {
          const event = eventOf(happens, process.running);
          if (event === undefined) continue;
          const step = advance(state, event);
          process.hear(event);
          process.obey(step);
          checkNumber(step.state, event);
          if (checkResult(step.state, event)) results += 1;
          state = step.state;
        }
      }),
      PROPERTY,
    );
    expect(results).toBeGreaterThan(1000);
  });
});
