// Every rule over one context: does it apply, is it in force, what does it answer. One rule that breaks is that rule's
// `fatal` and nobody else's.

import type { JstDate } from '../time/jst-date.ts';
import type { Finding, Rule } from './rule.ts';

/** Every context has a day, for rules that begin on one. */
interface Dated {
  readonly today: JstDate;
}

export function evaluateRules<Context extends Dated>(
  rules: readonly Rule<Context>[],
  context: Context,
): readonly Finding[] {
  return rules.map((rule) => evaluateRule(rule, context));
}

function evaluateRule<Context extends Dated>(rule: Rule<Context>, context: Context): Finding {
  const base = { rule: rule.id, citation: rule.citationFor?.(context) ?? rule.citation, onFail: rule.onFail };
  try {
    if (!rule.applies(context)) return { ...base, status: 'not-applicable' };
    if (rule.inForceFrom !== undefined && context.today < rule.inForceFrom) {
      return { ...base, status: 'not-in-force' };
    }
    return { ...base, ...rule.check(context) };
  } catch {
    // What was thrown may quote card data, so it goes nowhere; the rule's own tests find the cause.
    return { ...base, status: 'fatal', reason: 'rule-broke' };
  }
}
