// What the rules of specified cards judge: what became of each half. The contents of a half are judged by its own rules.

import type { JstDate } from '../../time/jst-date.ts';
import type { Outcome } from '../outcome.ts';
import type { Rule } from '../rule.ts';

export interface SpecifiedRuleContext {
  readonly residence:
    | { readonly state: 'read'; readonly experimental: boolean; readonly birthDate?: JstDate }
    | { readonly state: 'not-read'; readonly reason: string };
  readonly myNumber: {
    readonly outcome: Outcome;
    /** As in each place that a PIN opened. */
    readonly birthDates: readonly string[];
  };
  readonly today: JstDate;
}

export type SpecifiedRule = Rule<SpecifiedRuleContext>;
