import { describe, expect, it } from 'vitest';
import { backInGuide, enterGuide, turnTo } from '../../../../renderer/state/guide-state.ts';
import { type ReadingState, initialState, reduce } from '../../../../renderer/state/reading-state.ts';
import { DEFAULT_SETTINGS } from '../../../../src/ipc/settings.ts';

const START = initialState(
  {
    readers: { kind: 'no-reader' },
    cardNumberHeld: false,
    session: { kind: 'waiting' },
    simulator: { placed: null },
    comparing: null,
  },
  DEFAULT_SETTINGS,
);

function after(state: ReadingState, ...actions: readonly Parameters<typeof reduce>[1][]): ReadingState {
  return actions.reduce(reduce, state);
}

describe('the way through the guide', () => {
  it('leads from a page to the list, and from the list out', () => {
    const list = enterGuide(null, 'desk');
    const page = turnTo(list, 'fees');
    expect(backInGuide(page)).toEqual(list);
    expect(backInGuide(list)).toBeNull();
  });

  it('leads straight back to the screen that led to a page', () => {
    const page = enterGuide('card-lost', 'readiness');
    expect(backInGuide(page)).toBeNull();
    expect(backInGuide(turnTo(page, 'offices'))).toEqual({ page: null, from: 'readiness', direct: false });
  });
});

describe('the state of the window', () => {
  it('goes back where the guide was opened', () => {
    const opened = after(
      START,
      { type: 'screen', screen: 'readiness' },
      { type: 'guide', page: 'card-lost' },
    );
    expect(opened).toMatchObject({ screen: 'guide', guide: { page: 'card-lost', from: 'readiness' } });
    expect(after(opened, { type: 'guide-back' }).screen).toBe('readiness');
  });

  it('opens the list as any other screen, and comes back to it from a page', () => {
    const opened = after(START, { type: 'screen', screen: 'guide' }, { type: 'guide', page: 'fees' });
    const list = after(opened, { type: 'guide-back' });
    expect(list).toMatchObject({ screen: 'guide', guide: { page: null } });
    expect(after(list, { type: 'guide-back' }).screen).toBe('desk');
  });

  it('begins with the list when it is opened again', () => {
    const left = after(START, { type: 'guide', page: 'fees' }, { type: 'screen', screen: 'settings' });
    expect(after(left, { type: 'screen', screen: 'guide' }).guide).toEqual({
      page: null,
      from: 'settings',
      direct: false,
    });
  });
});
