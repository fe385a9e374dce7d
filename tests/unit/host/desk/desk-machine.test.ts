import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../../../src/errors/catalogue.ts';
import { AppError } from '../../../../src/errors/app-error.ts';
import { toFailure } from '../../../../src/errors/failure.ts';
import { appStateOf } from '../../../../src/host/desk/desk-state.ts';
import { canTapAgain } from '../../../../src/host/desk/desk-steps.ts';
import type { AnyProgress } from '../../../../src/session/read-phase.ts';
import {
  MARK,
  NUMBER,
  OTHER_NUMBER,
  OTHER_READER,
  READER,
  SETTINGS,
  cards,
  failed,
  finished,
  lifted,
  numberWanted,
  placed,
  story,
  typed,
} from './desk-events.ts';

const reads = {
  kind: 'read',
  reading: 1,
  cardNumber: NUMBER,
  place: { on: 'reader', reader: READER },
  after: null,
};
const looks = { ...reads, cardNumber: null };

describe('number and card', () => {
  it('start a reading by themselves, number first', () => {
    expect(story([cards(), typed]).orders).toEqual([]);
    const { state, orders } = story([cards(), typed, cards(READER)]);
    expect(orders).toEqual([reads]);
    expect(state.session.kind).toBe('reading');
    expect(appStateOf(state).cardNumberHeld).toBe(true);
  });

  it('start a reading by themselves, card first', () => {
    const there = story([cards(READER), numberWanted(1)]);
    expect(there.orders).toEqual([looks]);
    expect(appStateOf(there.state).session).toEqual({ kind: 'waiting' });
    expect(story([cards(READER), numberWanted(1), typed]).last).toEqual([{ ...reads, reading: 2 }]);
  });

  it('typed while it is not known yet what lies there, is read with as soon as that is over', () => {
    expect(story([cards(READER), typed]).last).toEqual([{ kind: 'cancel', reading: 1 }]);
    expect(story([cards(READER), typed, numberWanted(1)]).last).toEqual([{ ...reads, reading: 2 }]);
    expect(story([cards(READER), typed, failed(1, 'READING_CANCELLED')]).last).toEqual([
      { ...reads, reading: 2 },
    ]);
  });

  it('leave nothing of the number once the card has been opened with it', () => {
    const { state } = story([typed, cards(READER), finished(1)]);
    expect(state.session.kind).toBe('finished');
    expect(JSON.stringify(state)).not.toContain(NUMBER);
  });

  it('never show the number to the window', () => {
    expect(JSON.stringify(appStateOf(story([cards(), typed]).state))).not.toContain(NUMBER);
  });

  it('read the simulated card where one was placed, whatever lies on a reader', () => {
    const { orders } = story([typed, placed, cards(READER)]);
    expect(orders).toEqual([{ ...reads, place: { on: 'simulator' } }]);
  });
});

describe('several readers', () => {
  it('with a card on each are said, the number kept', () => {
    const { state, orders } = story([cards(READER, OTHER_READER), typed]);
    expect(orders).toEqual([]);
    expect(state.session).toMatchObject({
      kind: 'failed',
      canTapAgain: true,
      failure: { code: 'READER_SEVERAL' },
    });
    expect(state.cardNumber).toBe(NUMBER);
  });

  it('go on by themselves when one card is taken away', () => {
    const { last } = story([cards(READER, OTHER_READER), typed, cards(READER)]);
    expect(last).toEqual([reads]);
  });

  it('wait again when all cards are taken away', () => {
    const { state } = story([cards(READER, OTHER_READER), typed, cards()]);
    expect(state.session.kind).toBe('waiting');
  });

  it('are no question when one was chosen in the settings', () => {
    const settings = { ...SETTINGS, reader: OTHER_READER };
    expect(story([typed, cards(READER, OTHER_READER)], settings).orders).toEqual([
      { ...reads, place: { on: 'reader', reader: OTHER_READER } },
    ]);
    expect(story([typed, cards(READER)], settings).orders).toEqual([]);
  });
});

describe('a card pulled too early', () => {
  const pulled = [typed, cards(READER), failed(1, 'CARD_REMOVED')];

  it('keeps the number and waits for the next tap', () => {
    const { state } = story(pulled);
    expect(state.session).toMatchObject({ kind: 'failed', canTapAgain: true });
    expect(appStateOf(state).cardNumberHeld).toBe(true);
  });

  it('goes on with the next tap, and not before', () => {
    expect(story([...pulled, cards(READER)]).last).toEqual([]);
    expect(story([...pulled, cards()]).last).toEqual([]);
    expect(story([...pulled, cards(), cards(READER)]).last).toEqual([{ ...reads, reading: 2 }]);
  });

  it('goes on when the reader told of the next tap before the reading had ended', () => {
    const { orders } = story([typed, cards(READER), cards(), cards(READER), failed(1, 'CARD_REMOVED')]);
    expect(orders).toEqual([reads, { ...reads, reading: 2 }]);
  });

  it('is no longer on the simulated reader', () => {
    const { state } = story([typed, placed, failed(1, 'CARD_REMOVED')]);
    expect(appStateOf(state).simulator.placed).toBeNull();
  });
});

describe('a wrong number', () => {
  const wrong = [typed, cards(READER), failed(1, 'CREDENTIAL_REJECTED')];

  it('is forgotten', () => {
    const { state } = story(wrong);
    expect(state.session).toMatchObject({ kind: 'failed', canTapAgain: false });
    expect(state.cardNumber).toBeNull();
  });

  it('is followed by the right one without lifting the card', () => {
    const { last } = story([...wrong, { kind: 'number', cardNumber: OTHER_NUMBER }]);
    expect(last).toEqual([{ ...reads, reading: 2, cardNumber: OTHER_NUMBER }]);
  });
});

describe('which failures allow another tap', () => {
  it('are those after which the same number can still succeed', () => {
    const refused = ERROR_CODES.filter((code) => !canTapAgain(toFailure(new AppError(code))));
    expect(refused).not.toContain('CARD_REMOVED');
    expect(refused).not.toContain('READER_SERVICE_DOWN');
    expect(refused).not.toContain('CARD_UNSUPPORTED');
    expect(refused).toEqual(
      expect.arrayContaining(['CREDENTIAL_REJECTED', 'CRYPTO_SELF_TEST_FAILED', 'INVARIANT']),
    );
  });
});

describe('a result', () => {
  const done = [typed, cards(READER), finished(1)];

  it('is taken away with its card', () => {
    const { state } = story([...done, cards()]);
    expect(appStateOf(state).session).toEqual({ kind: 'blanked', why: 'card-removed' });
    expect(JSON.stringify(state)).not.toContain(MARK);
  });

  it('is not shown at all when the card has left before it came', () => {
    expect(story([typed, cards(READER), cards(), finished(1)]).state.session.kind).toBe('blanked');
  });

  it('stays without its card where the settings say so, and says that the card is gone', () => {
    const settings = { ...SETTINGS, blankOnRemoval: false };
    const { state } = story([...done, cards()], settings);
    expect(appStateOf(state).session).toMatchObject({ kind: 'finished', finished: { cardPresent: false } });
  });

  it('goes when another card is placed, whatever the settings say', () => {
    const settings = { ...SETTINGS, blankOnRemoval: false };
    const { state } = story([...done, cards(), cards(READER)], settings);
    expect(state.session.kind).toBe('waiting');
    expect(JSON.stringify(state)).not.toContain(MARK);
  });

  it('goes at once when the settings are changed so while the card is away', () => {
    const settings = { ...SETTINGS, blankOnRemoval: false };
    const { state } = story([...done, cards(), { kind: 'settings', settings: SETTINGS }], settings);
    expect(state.session.kind).toBe('blanked');
  });

  it('is taken away when nobody is there', () => {
    const { state } = story([...done, { kind: 'idle' }]);
    expect(appStateOf(state).session).toEqual({ kind: 'blanked', why: 'idle' });
    expect(JSON.stringify(state)).not.toContain(MARK);
  });
});

describe('the next customer', () => {
  it('finds nothing of the last one', () => {
    const { state } = story([typed, cards(READER), finished(1), { kind: 'clear' }]);
    expect(appStateOf(state)).toMatchObject({ session: { kind: 'waiting' }, cardNumberHeld: false });
    expect(JSON.stringify(state)).not.toContain(MARK);
  });

  it('is not shown a reading of the last one that ends late', () => {
    const { state, orders } = story([typed, cards(READER), { kind: 'clear' }, finished(1)]);
    // The process that reads cards keeps what it read last until it is told otherwise.
    expect(orders).toEqual([reads, { kind: 'cancel', reading: 1 }, { kind: 'forget-card' }]);
    expect(state.session.kind).toBe('waiting');
    expect(JSON.stringify(state)).not.toContain(MARK);
  });

  it('waits until the reading of the last one has ended', () => {
    const early = [
      typed,
      cards(READER),
      { kind: 'clear' as const },
      { kind: 'number' as const, cardNumber: OTHER_NUMBER },
    ];
    expect(story(early).last).toEqual([]);
    expect(story([...early, failed(1, 'READING_CANCELLED')]).last).toEqual([
      { ...reads, reading: 2, cardNumber: OTHER_NUMBER },
    ]);
  });
});

describe('cancelling', () => {
  it('is said at once, keeps the number, and does not begin again by itself', () => {
    const { state, last } = story([typed, cards(READER), { kind: 'cancel' }]);
    expect(last).toEqual([{ kind: 'cancel', reading: 1 }]);
    expect(state.session).toMatchObject({
      kind: 'failed',
      failure: { code: 'READING_CANCELLED' },
      canTapAgain: true,
    });
    const ended = story([typed, cards(READER), { kind: 'cancel' }, failed(1, 'READING_CANCELLED')]);
    expect(ended.last).toEqual([]);
    expect(ended.state.session).toMatchObject({ failure: { code: 'READING_CANCELLED' } });
  });

  it('without a reading does nothing', () => {
    expect(story([cards(), { kind: 'cancel' }]).state.session.kind).toBe('waiting');
  });
});

describe('being idle', () => {
  it('forgets a number nobody used', () => {
    expect(story([cards(), typed, { kind: 'idle' }]).state.cardNumber).toBeNull();
  });

  it('does not end a reading', () => {
    expect(story([typed, cards(READER), { kind: 'idle' }]).state.session.kind).toBe('reading');
  });
});

describe('forgetting the number', () => {
  it('ends the reading that uses it', () => {
    const { state, last } = story([typed, cards(READER), { kind: 'forget' }]);
    expect(last).toEqual([{ kind: 'cancel', reading: 1 }]);
    expect(state).toMatchObject({ session: { kind: 'waiting' }, cardNumber: null });
  });
});

describe('when the process that reads cards dies', () => {
  const died = [typed, cards(READER), { kind: 'process-lost' as const }];

  it('the reading fails, the number is kept', () => {
    const { state } = story(died);
    expect(state.session).toMatchObject({
      kind: 'failed',
      failure: { code: 'HOST_CRASHED' },
      canTapAgain: true,
    });
    expect(state.cardNumber).toBe(NUMBER);
    expect(state.readers).toEqual({ kind: 'starting' });
  });

  it('the card that lay there is not read again by itself: it may be what killed it', () => {
    expect(story([...died, cards(READER)]).last).toEqual([]);
    expect(story([...died, cards(READER), cards(), cards(READER)]).last).toEqual([{ ...reads, reading: 2 }]);
  });

  it('without a reading, only the readers are unknown for a while', () => {
    const { state } = story([typed, cards(READER), finished(1), { kind: 'process-lost' }]);
    expect(appStateOf(state).session).toMatchObject({ kind: 'finished', finished: { cardPresent: true } });
  });

  it('in a reading nobody wanted any more, nothing is said', () => {
    const { state } = story([typed, cards(READER), { kind: 'clear' }, { kind: 'process-lost' }]);
    expect(state.session.kind).toBe('waiting');
  });
});

describe('a smart card service that stops', () => {
  it('hides the result of a card that may be gone', () => {
    const down = { kind: 'readers', readers: { kind: 'service-down' } } as const;
    expect(story([typed, cards(READER), finished(1), down]).state.session.kind).toBe('blanked');
  });

  it('goes on with the card that lies there when it is back', () => {
    const down = { kind: 'readers', readers: { kind: 'service-down' } } as const;
    const events = [typed, cards(READER), failed(1, 'READER_SERVICE_DOWN'), down, cards(READER)];
    expect(story(events).last).toEqual([{ ...reads, reading: 2 }]);
  });
});

describe('what is heard of a reading', () => {
  it('that is not the one that runs counts for nothing', () => {
    const { state } = story([typed, cards(READER), finished(7), failed(7, 'CARD_MUTE')]);
    expect(state.session.kind).toBe('reading');
  });

  it('moves the progress on and names the card', () => {
    const progress = { phase: 'reading-text', bytesReceived: 40, bytesExpected: 900 } as const;
    const { state } = story([
      typed,
      placed,
      { kind: 'progress', reading: 1, progress },
      { kind: 'card-type', reading: 1, cardType: '05' },
    ]);
    expect(state.session).toEqual({ kind: 'reading', progress, cardType: '05' });
  });

  it('takes a specified card for what is being read of it', () => {
    const at = (phase: AnyProgress['phase']) =>
      ({ kind: 'progress', reading: 1, progress: { phase, bytesReceived: 0, bytesExpected: 0 } }) as const;
    const families = (...phases: readonly AnyProgress['phase'][]) =>
      story([typed, placed, ...phases.map(at)]).state.session;
    const first = ['detecting', 'reading-certificates'] as const;
    expect(families(...first)).toHaveProperty('family', 'my-number-card');
    expect(families(...first, 'reading-text')).toHaveProperty('family', 'residence-card');
    expect(families(...first, 'reading-rest', 'using-pin')).toHaveProperty('family', 'my-number-card');
    expect(families(...first, 'reading-rest', 'verifying')).toHaveProperty('family', 'residence-card');
    expect(families('detecting', 'reading-text', 'verifying')).not.toHaveProperty('family');
  });

  it('ends with a removed simulated card when that was taken away by hand', () => {
    const { state } = story([typed, placed, lifted, failed(1, 'CARD_REMOVED')]);
    expect(state.session).toMatchObject({ kind: 'failed', failure: { code: 'CARD_REMOVED' } });
  });
});
