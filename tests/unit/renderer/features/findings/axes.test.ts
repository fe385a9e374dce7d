import { describe, expect, it } from 'vitest';
import { axesOf } from '../../../../../renderer/features/findings/axes.ts';
import { markOf } from '../../../../../renderer/features/findings/mark.ts';
import { type Judgement, initialState } from '../../../../../renderer/state/reading-state.ts';
import { words } from '../../../../../renderer/words/ja.ts';
import type { AppState } from '../../../../../src/ipc/app-state.ts';
import type { Report } from '../../../../../src/report/report.ts';
import { readSimulated } from '../../../../integration/simulated-reading.ts';

const NOTHING: Judgement = { compared: null, lapse: null, typedDates: {} };

function states(report: Report, judgement = NOTHING): readonly string[] {
  return axesOf(words, report, judgement).map(({ state }) => state);
}

function appWith(report: Report): AppState {
  return {
    readers: { kind: 'no-reader' },
    cardNumberHeld: false,
    session: { kind: 'finished', finished: { sequence: 1, report, images: [], cardPresent: true } },
    simulator: { placed: null },
    comparing: null,
  };
}

describe('the axes of a result', () => {
  it('are six, each with the word of its state', async () => {
    const { report } = await readSimulated('worker');
    const axes = axesOf(words, report, { ...NOTHING, compared: 'same' });
    expect(axes).toHaveLength(6);
    for (const { id, state, word } of axes) expect(word).toBe(words.axes[id][state]);
  });

  it.each([
    ['worker', ['pass', 'pass', 'pass', 'not-checked', 'not-checked', 'not-checked']],
    ['forged-photo', ['fail', 'pass', 'pass', 'not-checked', 'not-checked', 'not-checked']],
    ['unknown-issuer', ['pass', 'not-checked', 'pass', 'not-checked', 'not-checked', 'not-checked']],
    [
      'gen1-under-16',
      ['not-checked', 'not-checked', 'not-checked', 'not-checked', 'not-checked', 'not-checked'],
    ],
  ])('of %s follow its findings', async (profile, expected) => {
    const { report } = await readSimulated(profile);
    expect(states(report)).toEqual(expected);
  });

  it('take what a person said, and an unreachable page answers nothing', async () => {
    const { report } = await readSimulated('worker');
    expect(states(report, { ...NOTHING, compared: 'different' }).slice(4)).toEqual(['fail', 'fail']);
    expect(states(report, { ...NOTHING, lapse: { answer: 'lapsed', at: 0 } })[3]).toBe('fail');
    expect(states(report, { ...NOTHING, lapse: { answer: 'unreachable', at: 0 } })[3]).toBe('not-checked');
  });
});

describe('the mark', () => {
  it('is on everything but an official result with nothing placed', async () => {
    const { report } = await readSimulated('worker');
    const official: Report = { ...report, simulated: false, trustProfile: 'official' };
    expect(markOf(appWith(report))).toBe('simulated');
    expect(markOf(appWith({ ...official, trustProfile: 'simulator' }))).toBe('simulated');
    expect(markOf(appWith({ ...official, trustProfile: 'test' }))).toBe('test');
    expect(markOf(appWith(official))).toBeNull();
    const placed = { placed: { profile: 'worker', faults: [] } };
    expect(markOf({ ...appWith(official), session: { kind: 'waiting' }, simulator: placed })).toBe(
      'simulated',
    );
    expect(initialState(appWith(official), {} as never).judgement).toEqual(NOTHING);
  });
});
