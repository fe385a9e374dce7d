// What the rules are asked about: the card `mnc-valid` with every PIN given, and ways to change one thing about it.

import type { MyNumberCard } from '../../../../src/cards/my-number-card/document.ts';
import type { StoredCertificate } from '../../../../src/cards/my-number-card/jpki/document.ts';
import type { MyNumberRule, MyNumberRuleContext } from '../../../../src/rules/my-number-card/context.ts';
import { MY_NUMBER_CARD_RULES } from '../../../../src/rules/my-number-card/registry.ts';
import type { Answer } from '../../../../src/rules/rule.ts';
import { dateLiteral, endOfDay } from '../../../../src/time/jst-date.ts';
import type { Validity } from '../../../../src/trust/dates.ts';
import type { JpkiEvidence, ParsedCertificateEvidence } from '../../../../src/trust/jpki/evidence.ts';
import { judged } from './judged-card.ts';

const opened = await judged('mnc-valid', {
  pins: ['user-authentication', 'digital-signature', 'input-support'],
});
export const { context } = opened;

function rule(id: string): MyNumberRule {
  const found = MY_NUMBER_CARD_RULES.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
}

export function answer(
  id: string,
  change: Partial<MyNumberRuleContext>,
): Answer | { readonly status: 'not-applicable' } {
  const changed = { ...context, ...change };
  return rule(id).applies(changed) ? rule(id).check(changed) : { status: 'not-applicable' };
}

export function parsed(use: 'user-authentication' | 'digital-signature'): ParsedCertificateEvidence {
  const evidence = context.evidence.certificates[use];
  if (evidence?.status !== 'parsed') throw new Error('not parsed');
  return evidence;
}

export function withCertificate(
  use: 'user-authentication' | 'digital-signature',
  change: Partial<ParsedCertificateEvidence>,
): Partial<MyNumberRuleContext> {
  const certificates = { ...context.evidence.certificates, [use]: { ...parsed(use), ...change } };
  return { evidence: { ...context.evidence, certificates } };
}

export function withEvidence(change: Partial<JpkiEvidence>): Partial<MyNumberRuleContext> {
  return { evidence: { ...context.evidence, ...change } };
}

export function withCard(change: Partial<MyNumberCard>): Partial<MyNumberRuleContext> {
  return { card: { ...context.card, ...change } };
}

export function withStored(use: 'user-authentication' | 'digital-signature', stored: StoredCertificate) {
  const { jpki } = context.card;
  return withCard({ jpki: { ...jpki, certificates: { ...jpki.certificates, [use]: stored } } });
}

export function until(date: string, status: Validity['status'] = 'valid'): Validity {
  return { status, notBefore: Date.UTC(2026, 0, 1), notAfter: endOfDay(dateLiteral(date)) - 1000 };
}
