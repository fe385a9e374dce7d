// The failure handbook: one page for each code of a failure and each rule, made of the words that screen and terminal use, so
// that neither can say something else.

import { CATALOGUE, type ErrorCode } from '../errors/catalogue.ts';
import { fillIn, placeholdersOf } from '../words/fill-in.ts';
import type { HandbookTexts } from '../words/handbook-texts.ts';
import type { Words } from '../words/words.ts';
import { CAUSES_OF_FAILURE, CAUSES_OF_FINDING, type CauseId, type RuleId } from './causes.ts';

/** What the pages are made of. */
export type PageWords = Pick<Words, 'failures' | 'rules'> & HandbookTexts;

export type PageId = ErrorCode | RuleId;

export interface HandbookPage {
  readonly id: PageId;
  readonly title: string;
  /** What happened and what it means; of a rule, what the app may say, and with it what to do. */
  readonly happened: readonly string[];
  /** The commonest first. */
  readonly causes: readonly string[];
  /** Of a failure; a rule says it with what it found. */
  readonly action: string | null;
  readonly tell: string;
}

interface RuleWords {
  readonly label: string;
  readonly reasons: Readonly<Record<string, string>>;
}

export const FAILURE_PAGES = Object.keys(CAUSES_OF_FAILURE).filter(isErrorCode);
export const RESIDENCE_RULE_PAGES = Object.keys(CAUSES_OF_FINDING).filter(isRuleId).filter(ofResidenceCard);
export const MY_NUMBER_RULE_PAGES = Object.keys(CAUSES_OF_FINDING)
  .filter(isRuleId)
  .filter((id) => !ofResidenceCard(id));

export function isPageId(text: string): text is PageId {
  return isErrorCode(text) || isRuleId(text);
}

export function handbookPage(words: PageWords, id: PageId): HandbookPage {
  return isErrorCode(id) ? failurePage(words, id) : rulePage(words, id);
}

function failurePage({ failures, handbook }: PageWords, id: ErrorCode): HandbookPage {
  const { title, meaning, action } = failures[id];
  return {
    id,
    title,
    happened: [withoutFacts(meaning)],
    causes: causeTexts(handbook, CAUSES_OF_FAILURE[id]),
    action,
    tell: handbook.support[CATALOGUE[id].layer],
  };
}

function rulePage({ rules, handbook }: PageWords, id: RuleId): HandbookPage {
  const { label, reasons }: RuleWords = rules.rules[id];
  return {
    id,
    title: label,
    happened: Object.values(reasons).map(withoutFacts),
    causes: causeTexts(handbook, CAUSES_OF_FINDING[id]),
    action: null,
    tell: handbook.support.finding,
  };
}

function causeTexts({ causes }: HandbookTexts['handbook'], ids: readonly CauseId[]): readonly string[] {
  return ids.map((id) => causes[id]);
}

/** A page speaks of every card: dates and names of one card are left open. */
function withoutFacts(template: string): string {
  return fillIn(template, Object.fromEntries(placeholdersOf(template).map((name) => [name, '…'])));
}

function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(CAUSES_OF_FAILURE, text);
}

function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(CAUSES_OF_FINDING, text);
}

/** A specified card is a residence card with a My Number card in it. */
function ofResidenceCard(id: RuleId): boolean {
  return id.startsWith('rc-') || id.startsWith('sc-');
}
