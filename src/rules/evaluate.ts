// Every rule over one context: does it apply, is it in force, what does it answer. One rule that breaks is that rule's
// `fatal` and nobody else's.

import type { Finding, Rule, RuleContext } from './rule.ts';

export function evaluateRules(rules: readonly Rule[], context: RuleContext): readonly Finding[] {
  return rules.map((rule) => evaluateRule(rule, context));
}

function evaluateRule(rule: Rule, context: RuleContext): Finding {
  const base = { rule: rule.id, citation: rule.citation, onFail: rule.onFail };
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
