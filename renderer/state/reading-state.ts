// What the window shows, as one value: the host's state, sent whole, and what a person added to it here. One reducer; the
// additions of a person about a card never outlive the card's result.

import type { CardNumberProblem } from '../../src/cards/residence-card/card-number.ts';
import type { AppState, SessionState } from '../../src/ipc/app-state.ts';
import type { Settings } from '../../src/ipc/settings.ts';
import type { GuidePageId } from '../../src/readiness/tables/guide-pages.ts';
import { GUIDE_UNOPENED, type GuidePlace, backInGuide, enterGuide, turnTo } from './guide-state.ts';

export type Screen = 'desk' | 'readiness' | 'settings' | 'diagnosis' | 'guide';

export type LapseAnswer = 'not-lapsed' | 'lapsed' | 'unreachable';

/** What a person said about the result on screen. */
export interface Judgement {
  readonly compared: 'same' | 'different' | null;
  /** With the time of the answer, in epoch milliseconds. */
  readonly lapse: { readonly answer: LapseAnswer; readonly at: number } | null;
  /** Dates typed from the front image of a first-generation card, by field, as typed. */
  readonly typedDates: Readonly<Record<string, string>>;
}

export interface ReadingState {
  readonly app: AppState;
  readonly settings: Settings;
  readonly screen: Screen;
  readonly guide: GuidePlace<Exclude<Screen, 'guide'>>;
  readonly drawerOpen: boolean;
  /** The card number as it stands in its field. */
  readonly typed: string;
  /** What is wrong with it, after Enter. */
  readonly refused: CardNumberProblem | null;
  readonly judgement: Judgement;
}

export type Action =
  | { readonly type: 'host'; readonly app: AppState }
  | { readonly type: 'settings'; readonly settings: Settings }
  | { readonly type: 'screen'; readonly screen: Screen }
  /** Opens the guide, or turns to another page of it; null is the list of pages. */
  | { readonly type: 'guide'; readonly page: GuidePageId | null }
  | { readonly type: 'guide-back' }
  | { readonly type: 'drawer'; readonly open: boolean }
  | { readonly type: 'typed'; readonly typed: string }
  | { readonly type: 'refused'; readonly problem: CardNumberProblem }
  | { readonly type: 'compared'; readonly answer: Judgement['compared'] }
  | { readonly type: 'lapse'; readonly lapse: Judgement['lapse'] }
  | { readonly type: 'date'; readonly field: string; readonly typed: string }
  /** Next customer. */
  | { readonly type: 'cleared' };

const NOTHING_SAID: Judgement = { compared: null, lapse: null, typedDates: {} };

export function initialState(app: AppState, settings: Settings): ReadingState {
  return {
    app,
    settings,
    screen: 'desk',
    guide: GUIDE_UNOPENED,
    drawerOpen: false,
    typed: '',
    refused: null,
    judgement: NOTHING_SAID,
  };
}

export function reduce(state: ReadingState, action: Action): ReadingState {
  switch (action.type) {
    case 'host':
      return withHost(state, action.app);
    case 'settings':
      return { ...state, settings: action.settings };
    case 'screen':
      return action.screen === 'guide' ? withGuide(state, null) : { ...state, screen: action.screen };
    case 'guide':
      return withGuide(state, action.page);
    case 'guide-back': {
      const guide = backInGuide(state.guide);
      return guide === null ? { ...state, screen: state.guide.from } : { ...state, guide };
    }
    case 'drawer':
      return { ...state, drawerOpen: action.open };
    case 'typed':
      return { ...state, typed: action.typed, refused: null };
    case 'refused':
      return { ...state, refused: action.problem };
    case 'compared':
      return { ...state, judgement: { ...state.judgement, compared: action.answer } };
    case 'lapse':
      return { ...state, judgement: { ...state.judgement, lapse: action.lapse } };
    case 'date': {
      const typedDates = { ...state.judgement.typedDates, [action.field]: action.typed };
      return { ...state, judgement: { ...state.judgement, typedDates } };
    }
    case 'cleared':
      return forget(state);
  }
}

function withHost(state: ReadingState, app: AppState): ReadingState {
  const before = state.app.session;
  const after = app.session;
  const next = { ...state, app };
  if (after.kind === 'blanked') return before.kind === 'blanked' ? next : forget(next);
  if (sequenceOf(before) === sequenceOf(after)) return next;
  // The number stays for a new result, which may need it beside the chip's; a result that went away takes it along.
  return after.kind === 'finished' || before.kind !== 'finished'
    ? { ...next, judgement: NOTHING_SAID, refused: null }
    : forget(next);
}

function withGuide(state: ReadingState, page: GuidePageId | null): ReadingState {
  const guide = state.screen === 'guide' ? turnTo(state.guide, page) : enterGuide(page, state.screen);
  return { ...state, screen: 'guide', guide };
}

function sequenceOf(session: SessionState): number | undefined {
  return session.kind === 'finished' ? session.finished.sequence : undefined;
}

function forget(state: ReadingState): ReadingState {
  return { ...state, typed: '', refused: null, judgement: NOTHING_SAID };
}
