import { describe, expect, it } from 'vitest';
import { Pin } from '../../../../src/cards/my-number-card/pin.ts';
import { AppError } from '../../../../src/errors/app-error.ts';
import { toFailure } from '../../../../src/errors/failure.ts';
import { type DeskEvent, appStateOf } from '../../../../src/host/desk/desk-state.ts';
import { type Attempt, pinRefusal } from '../../../../src/host/desk/my-number-steps.ts';
import type { ConfirmedPin } from '../../../../src/host/typed-pins.ts';
import {
  MARK,
  MY_NUMBER_REPORT,
  NUMBER,
  READER,
  SETTINGS,
  SPECIFIED_REPORT,
  cards,
  failed,
  finished,
  lifted,
  numberWanted,
  placed,
  story,
  typed,
} from './desk-events.ts';

const place = { on: 'reader', reader: READER };
const looks = { kind: 'read', reading: 1, cardNumber: null, place, after: null };
const read = [cards(READER), finished(1, MY_NUMBER_REPORT)];

const confirmed = confirmedPin();
const usesPin: DeskEvent = { kind: 'pin', confirmed };

function confirmedPin(): ConfirmedPin {
  const parsed = Pin.parse('user-authentication', Uint8Array.of(0x31, 0x32, 0x33, 0x34));
  if (!parsed.ok) throw new Error('not a PIN');
  return { pin: parsed.pin, triesShown: 3, lastTryAccepted: false };
}

function progress(phase: 'detecting' | 'reading-certificates' | 'authenticating'): DeskEvent {
  return { kind: 'progress', reading: 1, progress: { phase, bytesReceived: 10, bytesExpected: 0 } };
}

describe('a My Number card', () => {
  it('is read as soon as it lies there, without a number', () => {
    const { state, orders } = story(read);
    expect(orders).toEqual([looks]);
    expect(appStateOf(state).session).toMatchObject({ kind: 'finished', finished: { sequence: 1 } });
  });

  it('is seen to be read once it is known to be one, and not before', () => {
    expect(story([cards(READER), progress('detecting')]).state.session).toEqual({ kind: 'waiting' });
    expect(story([cards(READER), progress('reading-certificates')]).state.session).toMatchObject({
      kind: 'reading',
      family: 'my-number-card',
    });
  });

  it('leaves the number that was typed for another card, until its result goes', () => {
    const { state } = story([typed, cards(READER), finished(1, MY_NUMBER_REPORT)]);
    expect(state.cardNumber).toBe(NUMBER);
    expect(story([typed, cards(READER), finished(1, MY_NUMBER_REPORT), cards()]).state.cardNumber).toBeNull();
  });

  it('leaves nothing on screen when it is taken away, whatever the settings say', () => {
    const { state, last } = story([...read, cards()], { ...SETTINGS, blankOnRemoval: false });
    expect(appStateOf(state).session).toEqual({ kind: 'blanked', why: 'card-removed' });
    expect(JSON.stringify(state)).not.toContain(MARK);
    expect(last).toEqual([{ kind: 'forget-card' }]);
  });

  it.each([{ kind: 'clear' }, { kind: 'idle' }] as const)(
    'is forgotten by the process that reads cards after %j',
    (event) => {
      expect(story([...read, event]).last).toEqual([{ kind: 'forget-card' }]);
    },
  );

  it('in place while the computer slept is read anew, and no PIN confirmed before goes to it', () => {
    const { state, last } = story([...read, { kind: 'woken' }]);
    expect(JSON.stringify(state)).not.toContain(MARK);
    expect(last).toEqual([{ kind: 'forget-card' }, { ...looks, reading: 2 }]);
    const { pin, ...shown } = confirmed;
    expect(pinRefusal(state, { sequence: 1, use: pin.use, ...shown })).toMatchObject({
      code: 'CREDENTIAL_UNCONFIRMED',
    });
  });

  it('is not read again while it lies there, and says so', () => {
    const { state, last } = story([...read, { kind: 'clear' }]);
    expect(last).not.toContainEqual(expect.objectContaining({ kind: 'read' }));
    expect(appStateOf(state).session).toEqual({ kind: 'waiting', readBefore: true });
    const again = story([...read, { kind: 'clear' }, cards(), cards(READER)]);
    expect(again.last).toEqual([{ ...looks, reading: 2 }]);
  });

  it('pulled while it is read is waited for, and not asked a number', () => {
    const pulled = [cards(READER), progress('reading-certificates'), failed(1, 'CARD_REMOVED')];
    expect(story(pulled).state.session).toMatchObject({ kind: 'failed', family: 'my-number-card' });
    expect(story([...pulled, cards(), cards(READER)]).last).toEqual([{ ...looks, reading: 2 }]);
  });
});

describe('a look at what lies there', () => {
  it('that finds a residence card waits for its number as ever', () => {
    const { state } = story([cards(READER), progress('authenticating'), numberWanted(1)]);
    expect(appStateOf(state)).toMatchObject({ session: { kind: 'waiting' }, cardNumberHeld: false });
  });

  it('says what it cannot read, and takes it back with the card', () => {
    const unsupported = [cards(READER), failed(1, 'CARD_UNSUPPORTED')];
    expect(story(unsupported).state.session).toMatchObject({
      kind: 'waiting',
      unread: { code: 'CARD_UNSUPPORTED' },
    });
    expect(story([...unsupported, cards()]).state.session).toEqual({ kind: 'waiting' });
  });

  it.each(['CARD_REMOVED', 'CARD_RESET'] as const)('that ends with %s says nothing', (code) => {
    expect(story([cards(READER), failed(1, code)]).state.session).toEqual({ kind: 'waiting' });
  });

  it('takes a pulled simulated card out of the drawer', () => {
    expect(story([placed, failed(1, 'CARD_REMOVED')]).state.placed).toBeNull();
  });

  it('is not taken of several cards: nobody has said which one is meant', () => {
    expect(story([cards(READER, 'Example Reader 01 00')]).orders).toEqual([]);
  });

  it('that kills the process is said, and not taken again', () => {
    const died = [cards(READER), { kind: 'process-lost' as const }];
    expect(story(died).state.session).toMatchObject({ kind: 'waiting', unread: { code: 'HOST_CRASHED' } });
    expect(story([...died, cards(READER)]).last).toEqual([]);
  });
});

describe('an attempt with a PIN', () => {
  const attempt: Attempt = {
    sequence: 1,
    use: 'user-authentication',
    triesShown: 3,
    lastTryAccepted: false,
  };
  const refusal = (change: Partial<Attempt>, events: readonly DeskEvent[] = read) =>
    pinRefusal(story(events).state, { ...attempt, ...change });

  it('may be made with the tries the card has and the person saw', () => {
    expect(refusal({})).toBeUndefined();
    expect(refusal({ use: 'digital-signature', triesShown: 1, lastTryAccepted: true })).toBeUndefined();
  });

  it.each([
    ['other tries than the card has', { triesShown: 2 }, 'CREDENTIAL_UNCONFIRMED', 'tries-changed'],
    ['another result', { sequence: 7 }, 'CREDENTIAL_UNCONFIRMED', 'other-card'],
    [
      'the last try, not confirmed',
      { use: 'digital-signature', triesShown: 1 },
      'CREDENTIAL_UNCONFIRMED',
      'last-try',
    ],
    [
      'a blocked PIN',
      { use: 'input-support', triesShown: 1, lastTryAccepted: true },
      'CREDENTIAL_BLOCKED',
      undefined,
    ],
  ] as const)('is refused for %s', (_, change, code, reason) => {
    expect(refusal(change)).toMatchObject({ code });
    expect(refusal(change)?.facts['reason']).toBe(reason);
  });

  it('is refused when the card does not say its tries', () => {
    const tries = { ...MY_NUMBER_REPORT.tries, userAuthentication: 'unknown' as const };
    const silent = [cards(READER), finished(1, { ...MY_NUMBER_REPORT, tries })];
    expect(refusal({}, silent)).toMatchObject({ code: 'CREDENTIAL_TRIES_UNKNOWN' });
  });

  it('is refused without its card, of a residence card, and while something is read', () => {
    expect(refusal({}, [...read, cards()])).toMatchObject({ code: 'CREDENTIAL_UNCONFIRMED' });
    expect(refusal({}, [typed, cards(READER), finished(1)])).toMatchObject({
      code: 'CREDENTIAL_UNCONFIRMED',
    });
    expect(refusal({}, [...read, usesPin])).toMatchObject({ code: 'CREDENTIAL_UNCONFIRMED' });
  });

  it('is ordered once, of the card that was looked at', () => {
    const { state, last } = story([...read, usesPin]);
    expect(last).toEqual([{ kind: 'use-pin', reading: 2, place, after: 1, confirmed }]);
    expect(state.session).toMatchObject({ kind: 'reading', withPin: true });
    expect(story([...read, usesPin, usesPin]).last).toEqual([]);
  });

  it('that the card refuses is followed by a reading without a PIN, and the refusal stands beside it', () => {
    const refused: DeskEvent = {
      kind: 'failed',
      reading: 2,
      failure: toFailure(
        new AppError('CREDENTIAL_PIN_REJECTED', { pin: 'user-authentication', attemptsLeft: 2 }),
      ),
    };
    const after = story([...read, usesPin, refused]);
    expect(after.last).toEqual([{ kind: 'read', reading: 3, cardNumber: null, place, after: 1 }]);
    const { state } = story([...read, usesPin, refused, finished(3, MY_NUMBER_REPORT)]);
    expect(appStateOf(state).session).toMatchObject({
      kind: 'finished',
      finished: { sequence: 3, pinRefused: { code: 'CREDENTIAL_PIN_REJECTED' } },
    });
  });

  it('that the card was pulled from is never made again by itself', () => {
    const pulled = [...read, usesPin, failed(2, 'CARD_REMOVED'), cards(), cards(READER)];
    expect(story(pulled).orders.filter(({ kind }) => kind === 'use-pin')).toHaveLength(1);
    expect(story(pulled).last).toEqual([{ ...looks, reading: 3 }]);
  });
});

describe('an attempt that is broken off', () => {
  const underway = [...read, usesPin];
  const usingPin: DeskEvent = {
    kind: 'progress',
    reading: 2,
    progress: { phase: 'using-pin', bytesReceived: 10, bytesExpected: 0 },
  };

  it('by the end of the process says that a try may be gone, and is not made again', () => {
    const lost = [...underway, { kind: 'process-lost' as const }];
    expect(story(lost).state.session).toMatchObject({
      kind: 'failed',
      failure: { code: 'HOST_CRASHED', facts: { tryMayBeSpent: true } },
    });
    const back = story([...lost, cards(READER), cards(), cards(READER)]);
    expect(back.orders.filter(({ kind }) => kind === 'use-pin')).toHaveLength(1);
  });

  it('by the end of the process without a PIN says nothing of one', () => {
    const { session } = story([typed, cards(READER), { kind: 'process-lost' }]).state;
    expect(session).toMatchObject({ failure: { code: 'HOST_CRASHED', facts: {} } });
  });

  it.each([
    ['before the PIN is used', [], {}],
    ['while it is', [usingPin], { tryMayBeSpent: true }],
  ] as const)('by the person %s says what may be gone', (_, between, facts) => {
    const { session } = story([...underway, ...between, { kind: 'cancel' }]).state;
    expect(session).toMatchObject({ kind: 'failed' });
    expect(session.kind === 'failed' && session.failure.facts).toEqual(facts);
  });
});

describe('a specified card', () => {
  const attempt: Attempt = {
    sequence: 1,
    use: 'user-authentication',
    triesShown: 3,
    lastTryAccepted: false,
  };
  const specified = [cards(READER), finished(1, SPECIFIED_REPORT)];

  it('takes a PIN with the tries of its My Number half, under the same guards', () => {
    const refusal = (change: Partial<Attempt>, events: readonly DeskEvent[] = specified) =>
      pinRefusal(story(events).state, { ...attempt, ...change });
    expect(refusal({})).toBeUndefined();
    expect(refusal({ triesShown: 2 })).toMatchObject({ code: 'CREDENTIAL_UNCONFIRMED' });
    expect(refusal({ sequence: 7 })).toMatchObject({ code: 'CREDENTIAL_UNCONFIRMED' });
    expect(refusal({ use: 'digital-signature', triesShown: 1 })).toMatchObject({
      facts: { reason: 'last-try' },
    });
    expect(refusal({}, [...specified, cards()])).toMatchObject({ code: 'CREDENTIAL_UNCONFIRMED' });
    expect(story([...specified, usesPin]).last).toEqual([
      { kind: 'use-pin', reading: 2, place, after: 1, confirmed },
    ]);
  });

  it('leaves nothing on screen or in the process that reads cards when it is taken away', () => {
    const { state, last } = story([...specified, cards()], { ...SETTINGS, blankOnRemoval: false });
    expect(appStateOf(state).session).toEqual({ kind: 'blanked', why: 'card-removed' });
    expect(last).toEqual([{ kind: 'forget-card' }]);
  });
});

describe('comparing two cards', () => {
  const keep: DeskEvent = { kind: 'keep' };

  it('keeps of the first one only what is compared, and shows it beside the second', () => {
    const waiting = story([...read, keep, cards()]);
    expect(appStateOf(waiting.state)).toMatchObject({
      session: { kind: 'waiting' },
      comparing: 'my-number-card',
    });
    expect(JSON.stringify(appStateOf(waiting.state))).not.toContain(MARK);
    const both = story([...read, keep, cards(), typed, cards(READER), finished(2)]);
    expect(appStateOf(both.state)).toMatchObject({
      comparing: null,
      session: { kind: 'finished', finished: { beside: { family: 'my-number-card' } } },
    });
  });

  it('goes on beside the result that follows a PIN', () => {
    const first = [typed, cards(READER), finished(1), keep, cards(), cards(READER)];
    const second = story([...first, finished(2, MY_NUMBER_REPORT), usesPin, finished(3, MY_NUMBER_REPORT)]);
    expect(appStateOf(second.state).session).toMatchObject({
      finished: { sequence: 3, beside: { family: 'residence-card' } },
    });
  });

  it.each([
    ['is pulled', (reading: number) => failed(reading, 'CARD_REMOVED')],
    ['wants a number', numberWanted],
    ['is cancelled', () => ({ kind: 'cancel' as const })],
    ['loses its process', () => ({ kind: 'process-lost' as const })],
  ])('waits for nobody when the reading after a refused PIN %s', (_, end) => {
    const first = [typed, cards(READER), finished(1), keep, cards(), cards(READER)];
    const refused = [...first, finished(2, MY_NUMBER_REPORT), usesPin, failed(3, 'CREDENTIAL_REJECTED')];
    expect(story(refused).state.kept).not.toBeNull();
    expect(story([...refused, end(4)]).state.kept).toBeNull();
  });

  it('of one card with itself shows nothing beside it', () => {
    const { state } = story([...read, keep, cards(), cards(READER), finished(2, MY_NUMBER_REPORT)]);
    expect(appStateOf(state).session).not.toHaveProperty('finished.beside');
    expect(state.kept).toBeNull();
  });

  it.each([{ kind: 'clear' }, { kind: 'idle' }, { kind: 'kept-too-long' }] as const)(
    'leaves nothing of the first one after %j',
    (event) => {
      const { state } = story([...read, keep, cards(), event]);
      expect(state.kept).toBeNull();
      expect(JSON.stringify(state)).not.toContain(MARK);
    },
  );

  it('leaves nothing when the second card is taken away', () => {
    const both = [...read, keep, cards(), typed, cards(READER), finished(2), cards(), lifted];
    expect(JSON.stringify(story(both).state)).not.toContain(MARK);
  });

  it('has nothing to keep without a result', () => {
    expect(story([cards(READER), keep]).state.kept).toBeNull();
  });
});
