// The online application check of one person, kept in the page alone: what they want to do, what their cards said, what they
// typed. It outlives the swap of cards and nothing else: starting over, the next customer and a long silence end it.

import type { Fact } from '../../src/readiness/fact.ts';
import type { FactName, Facts } from '../../src/readiness/facts.ts';
import type { OnlineProcedure, ProcedureCode } from '../../src/readiness/tables/procedures.ts';
import type { JstDate } from '../../src/time/jst-date.ts';
import type { Mark } from '../features/findings/mark.ts';

export type ReadinessPage = 'aim' | 'cards' | 'questions' | 'answer';

/** What one reading of a card answered. No name, no number, no image. */
export interface CardAnswers {
  readonly facts: Partial<Facts>;
  /** To compare with that of the other card; kept for nothing else. */
  readonly birthDate: JstDate | null;
  /** The signature of the card did not hold, so nothing was taken from it. */
  readonly refused: boolean;
  /** The card has its face as a picture: what stands there is typed beside it. */
  readonly faceIsPicture: boolean;
  /** What the card says of a pending application; null where it has no such entry. */
  readonly pendingRecorded: boolean | null;
  readonly mark: Mark | null;
  /** By certificates nobody could place yet: what is taken from the card is said to be so. */
  readonly unconfirmed: boolean;
}

export type CardSlot = 'residence' | 'myNumber';

export interface ReadinessState {
  readonly page: ReadinessPage;
  readonly aim: ProcedureCode | null;
  readonly combo: readonly OnlineProcedure[];
  readonly cards: Readonly<Record<CardSlot, CardAnswers | null>>;
  /** null: this computer was not looked at yet. */
  readonly probed: Partial<Facts> | null;
  /** This computer shows a day that cannot be right. */
  readonly clockOdd: boolean;
  readonly answers: Partial<Facts>;
  /** "I don't know". */
  readonly skipped: readonly FactName[];
  /** Questions answered or skipped, latest last: the way back. */
  readonly asked: readonly FactName[];
  /** A question a person went to by choice; null: whatever comes next. */
  readonly asking: FactName | null;
  readonly returnTo: 'questions' | 'answer';
  /** The last reading that was taken in, by its number. */
  readonly seen: number;
}

export type ReadinessAction =
  | { readonly type: 'aim'; readonly aim: ProcedureCode; readonly isOnline: boolean }
  | { readonly type: 'combo'; readonly combo: readonly OnlineProcedure[] }
  | { readonly type: 'page'; readonly page: ReadinessPage }
  | { readonly type: 'read'; readonly slot: CardSlot; readonly card: CardAnswers; readonly sequence: number }
  /** A reading that is no card of this check. */
  | { readonly type: 'seen'; readonly sequence: number }
  | { readonly type: 'probed'; readonly facts: Partial<Facts>; readonly clockOdd: boolean }
  | { readonly type: 'answered'; readonly name: FactName; readonly facts: Partial<Facts> }
  | { readonly type: 'skipped'; readonly name: FactName }
  | { readonly type: 'ask'; readonly name: FactName; readonly returnTo: 'questions' | 'answer' }
  | { readonly type: 'back' }
  | {
      readonly type: 'opened';
      readonly aim: ProcedureCode;
      readonly combo: readonly OnlineProcedure[];
      readonly facts: Partial<Facts>;
    }
  | { readonly type: 'forget' };

export const NOTHING_ASKED: ReadinessState = {
  page: 'aim',
  aim: null,
  combo: [],
  cards: { residence: null, myNumber: null },
  probed: null,
  clockOdd: false,
  answers: {},
  skipped: [],
  asked: [],
  asking: null,
  returnTo: 'questions',
  seen: 0,
};

/** Longer than at the counter: a person looks for a date on paper, and is told how long. */
const CHECK_IDLE_SECONDS = 600;

/** @param seconds of the desk; 0, never, is never here too. */
export function checkIdleSeconds(seconds: number): number {
  return seconds === 0 ? 0 : Math.max(seconds, CHECK_IDLE_SECONDS);
}

/** Something is held that a person would not leave to the next one. */
export function holdsAnything({ aim, cards, answers }: ReadinessState): boolean {
  return (
    aim !== null || cards.residence !== null || cards.myNumber !== null || Object.keys(answers).length > 0
  );
}

export function reduceReadiness(state: ReadinessState, action: ReadinessAction): ReadinessState {
  switch (action.type) {
    case 'aim':
      return withAim(state, action.aim, action.isOnline);
    case 'combo':
      return { ...state, combo: action.combo };
    case 'page':
      return { ...state, page: action.page, asking: null };
    case 'read':
      return withReading(state, action);
    case 'seen':
      return { ...state, seen: action.sequence };
    case 'probed':
      return { ...state, probed: action.facts, clockOdd: action.clockOdd };
    case 'answered':
      return withAnswer(state, action.name, action.facts);
    case 'skipped':
      return withoutAnswer(state, action.name);
    case 'ask':
      return { ...state, page: 'questions', asking: action.name, returnTo: action.returnTo };
    case 'back':
      return back(state);
    case 'opened':
      return {
        ...NOTHING_ASKED,
        seen: state.seen,
        probed: state.probed,
        clockOdd: state.clockOdd,
        page: 'questions',
        aim: action.aim,
        combo: action.combo,
        answers: action.facts,
      };
    case 'forget':
      return { ...NOTHING_ASKED, seen: state.seen };
  }
}

/** What was answered for another aim stays: it is about the same person. What was skipped is asked anew. */
function withAim(state: ReadinessState, aim: ProcedureCode, isOnline: boolean): ReadinessState {
  const page = isOnline ? 'cards' : 'questions';
  return { ...state, aim, combo: [], page, skipped: [], asked: [], asking: null, returnTo: 'questions' };
}

/** What the card says counts more than what was typed about it before. */
function withReading(
  state: ReadinessState,
  { slot, card, sequence }: Extract<ReadinessAction, { type: 'read' }>,
): ReadinessState {
  const said = namesSaid(card.facts);
  return {
    ...state,
    seen: sequence,
    cards: { ...state.cards, [slot]: card },
    answers: without(state.answers, said),
    skipped: state.skipped.filter((name) => !said.includes(name)),
    asked: state.asked.filter((name) => !said.includes(name)),
    asking: state.asking !== null && said.includes(state.asking) ? null : state.asking,
  };
}

function withAnswer(state: ReadinessState, name: FactName, facts: Partial<Facts>): ReadinessState {
  return moveOn(
    {
      ...state,
      answers: { ...state.answers, ...facts },
      skipped: state.skipped.filter((skipped) => skipped !== name),
    },
    name,
  );
}

function withoutAnswer(state: ReadinessState, name: FactName): ReadinessState {
  const skipped = [...state.skipped.filter((each) => each !== name), name];
  return moveOn({ ...state, skipped, answers: without(state.answers, [name]) }, name);
}

function moveOn(state: ReadinessState, name: FactName): ReadinessState {
  return {
    ...state,
    asked: [...state.asked.filter((each) => each !== name), name],
    asking: null,
    page: state.returnTo,
    returnTo: 'questions',
  };
}

function back(state: ReadinessState): ReadinessState {
  // A question somebody opened by choice is closed again, as it was.
  if (state.asking !== null && state.returnTo === 'answer') {
    return { ...state, asking: null, page: 'answer', returnTo: 'questions' };
  }
  const last = state.asked.at(-1);
  if (last === undefined) return { ...state, page: 'cards', asking: null };
  return { ...state, page: 'questions', asking: last, asked: state.asked.slice(0, -1) };
}

function namesSaid(facts: Partial<Facts>): readonly string[] {
  return Object.entries<Fact<unknown>>(facts)
    .filter(([, fact]) => fact.state !== 'unknown')
    .map(([name]) => name);
}

function without(facts: Partial<Facts>, names: readonly string[]): Partial<Facts> {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !names.includes(name)));
}
