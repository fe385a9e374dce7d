// A rule: one cited question about a card that was read, with one answer. Rules see decoded documents and evidence, never
// octets, and touch no card.

import type { CodeTables } from '../cards/residence-card/codes/code-table.ts';
import type { ResidenceCard } from '../cards/residence-card/document.ts';
import type { Citation } from '../spec/cite.ts';
import type { JstDate } from '../time/jst-date.ts';
import type { Evidence } from '../trust/evidence.ts';

/** What the rules of residence cards judge; each other kind of card has a context of its own. */
export interface RuleContext {
  readonly card: ResidenceCard;
  /** The number the card was opened with. */
  readonly typedCardNumber: string;
  readonly evidence: Evidence;
  readonly codes: CodeTables;
  readonly today: JstDate;
}

/**
 * - `pass`: checked, and as it should be.
 * - `fail`: checked, and not as it should be.
 * - `warn`: a person should know this; it decides nothing.
 * - `not-applicable`: this card has nothing the rule asks about.
 * - `not-in-force`: the rule begins or ended on another day.
 * - `not-checked`: could not be checked here; the reason says why.
 * - `fatal`: the rule itself broke.
 */
export type RuleStatus =
  'pass' | 'fail' | 'warn' | 'not-applicable' | 'not-in-force' | 'not-checked' | 'fatal';

export interface Answer {
  readonly status: Exclude<RuleStatus, 'not-applicable' | 'not-in-force' | 'fatal'>;
  /** Key of the words that say why; required unless the answer is a plain pass. */
  readonly reason?: string;
  /** Dates, codes and positions for the words. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What a failure of a required rule means for the outcome; see outcome.ts. */
export type Weight = 'not-authentic' | 'undetermined' | 'none';

export interface Rule<Context = RuleContext> {
  /** Also the file name, the key of its words and the name of its tests. */
  readonly id: string;
  readonly citation: Citation;
  /** Where the document depends on the card; `citation` is then the newer one. */
  readonly citationFor?: (context: Context) => Citation;
  /** `none`: reported, and never part of the outcome. */
  readonly onFail: Weight;
  readonly inForceFrom?: JstDate;
  applies(context: Context): boolean;
  check(context: Context): Answer;
}

export interface Finding {
  readonly rule: string;
  readonly status: RuleStatus;
  readonly citation: Citation;
  readonly onFail: Weight;
  readonly reason?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export const PASS: Answer = { status: 'pass' };
