import { describe, expect, it } from 'vitest';
import { type ReadingState, initialState, reduce } from '../../../../renderer/state/reading-state.ts';
import type { AppState, SessionState } from '../../../../src/ipc/app-state.ts';
import { DEFAULT_SETTINGS } from '../../../../src/ipc/settings.ts';
import { readSimulated } from '../../../integration/simulated-reading.ts';

const WAITING: AppState = {
  readers: { kind: 'no-reader' },
  cardNumberHeld: false,
  session: { kind: 'waiting' },
  simulator: { placed: null },
  comparing: null,
};

const { report } = await readSimulated('worker');

function finished(sequence: number): SessionState {
  return { kind: 'finished', finished: { sequence, report, images: [], cardPresent: true } };
}

function host(state: ReadingState, session: SessionState): ReadingState {
  return reduce(state, { type: 'host', app: { ...state.app, session } });
}

function judged(sequence = 1): ReadingState {
  const typed = reduce(initialState(WAITING, DEFAULT_SETTINGS), { type: 'typed', typed: 'AB12345678CD' });
  const shown = host(typed, finished(sequence));
  const compared = reduce(shown, { type: 'compared', answer: 'same' });
  const dated = reduce(compared, { type: 'date', field: 'cardExpiryDate', typed: '2027-01-31' });
  return reduce(dated, { type: 'lapse', lapse: { answer: 'lapsed', at: 1 } });
}

describe('what a person said about a result', () => {
  it('stays while that result is shown, and so does the number it was opened with', () => {
    const state = host(judged(), finished(1));
    expect(state.judgement).toEqual({
      compared: 'same',
      lapse: { answer: 'lapsed', at: 1 },
      typedDates: { cardExpiryDate: '2027-01-31' },
    });
    expect(state.typed).toBe('AB12345678CD');
  });

  it.each([
    ['another result', finished(2)],
    ['the next customer', { kind: 'waiting' }],
    ['a blank screen', { kind: 'blanked', why: 'idle' }],
  ] as const)('is gone with %s', (_, session) => {
    expect(host(judged(), session).judgement).toEqual({ compared: null, lapse: null, typedDates: {} });
  });
});

describe('the typed number', () => {
  it.each([
    ['the next customer', { kind: 'waiting' }],
    ['a blank screen', { kind: 'blanked', why: 'card-removed' }],
  ] as const)('is gone with %s', (_, session) => {
    expect(host(judged(), session).typed).toBe('');
  });

  it('stays through a reading and its failure, to be corrected or used again', () => {
    const typed = reduce(initialState(WAITING, DEFAULT_SETTINGS), { type: 'typed', typed: 'AB12345678CD' });
    const reading = host(typed, {
      kind: 'reading',
      progress: { phase: 'detecting', bytesReceived: 0, bytesExpected: 0 },
    });
    const failure = { code: 'CARD_REMOVED', retry: 'tap-again', facts: {} } as const;
    expect(host(reading, { kind: 'failed', failure, canTapAgain: true }).typed).toBe('AB12345678CD');
  });

  it('is not taken away from who types the next one after the screen went blank', () => {
    const blank = host(judged(), { kind: 'blanked', why: 'idle' });
    const typing = reduce(blank, { type: 'typed', typed: 'CD' });
    expect(host(typing, { kind: 'blanked', why: 'idle' }).typed).toBe('CD');
  });

  it('loses its refusal as soon as it changes', () => {
    const refused = reduce(initialState(WAITING, DEFAULT_SETTINGS), {
      type: 'refused',
      problem: { kind: 'empty' },
    });
    expect(refused.refused).toEqual({ kind: 'empty' });
    expect(reduce(refused, { type: 'typed', typed: 'A' }).refused).toBeNull();
  });
});

describe('screens and drawer', () => {
  it('change by themselves and leave everything else alone', () => {
    const state = judged();
    const there = reduce(reduce(state, { type: 'screen', screen: 'settings' }), {
      type: 'drawer',
      open: true,
    });
    expect(there).toEqual({ ...state, screen: 'settings', drawerOpen: true });
    expect(reduce(there, { type: 'cleared' })).toMatchObject({ screen: 'settings', typed: '' });
    const settings = { ...DEFAULT_SETTINGS, theme: 'dark' } as const;
    expect(reduce(there, { type: 'settings', settings }).settings.theme).toBe('dark');
  });
});
