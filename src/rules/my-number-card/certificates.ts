// What several rules ask of the certificates of a card.

import type { CertificateUse } from '../../cards/my-number-card/jpki/document.ts';
import { type JstDate, addMonths, daysBetween, instantToJst } from '../../time/jst-date.ts';
import type {
  IssuerEvidence,
  ParsedCertificateEvidence,
  ProfileCheckName,
} from '../../trust/jpki/evidence.ts';
import { type Answer, PASS } from '../rule.ts';
import type { MyNumberRuleContext } from './context.ts';

const USES: readonly CertificateUse[] = ['user-authentication', 'digital-signature'];

/** 更新 is possible from three months before the end (公的個人認証サービス, 有効期間の更新). */
const RENEWAL_MONTHS = 3;

/** Undefined for a certificate that was not read or does not parse. */
export function parsedCertificate(
  { evidence }: MyNumberRuleContext,
  use: CertificateUse,
): ParsedCertificateEvidence | undefined {
  const certificate = evidence.certificates[use];
  return certificate?.status === 'parsed' ? certificate : undefined;
}

export function anyParsed(context: MyNumberRuleContext): boolean {
  return USES.some((use) => parsedCertificate(context, use) !== undefined);
}

/** One check over every certificate that was read; the first that does not hold is named. */
export function checkAll(context: MyNumberRuleContext, check: ProfileCheckName): Answer {
  for (const use of USES) {
    const found = parsedCertificate(context, use)?.checks.find((entry) => entry.check === check);
    if (found !== undefined && !found.ok) {
      return { status: 'fail', reason: 'not-as-specified', params: { use, found: found.found } };
    }
  }
  return PASS;
}

/** Without a CA that is known the question stays open; one that is known and did not issue it answers no. */
export function anchoredAnswer(issuer: IssuerEvidence): Answer {
  switch (issuer.status) {
    case 'anchored':
      return PASS;
    case 'invalid': {
      const broken = issuer.findings.filter(({ ok }) => !ok).map(({ step }) => step);
      const steps = issuer.keyIdentifiersMatch ? broken : ['key-identifier', ...broken];
      return { status: 'fail', reason: 'path-invalid', params: { steps: steps.join(', ') } };
    }
    case 'not-pinned':
      return { status: 'not-checked', reason: issuer.issuedByIt ? 'ca-not-published' : 'ca-of-another' };
    case 'ca-missing':
    case 'ca-unreadable':
      return { status: 'not-checked', reason: issuer.status };
  }
}

/** Ends are shown as days in Japan; both certificate and CA have to be in date. */
export function inDateAnswer({ dates }: ParsedCertificateEvidence, today: JstDate): Answer {
  const { signer, issuer } = dates;
  if (signer === null) return { status: 'not-checked', reason: 'date-not-readable' };
  const end = instantToJst(signer.notAfter);
  if (signer.status === 'not-yet-valid') {
    return { status: 'fail', reason: 'not-yet-valid', params: { date: instantToJst(signer.notBefore) } };
  }
  if (signer.status === 'expired') {
    return { status: 'fail', reason: 'expired', params: { date: end, days: daysBetween(end, today) } };
  }
  if (issuer?.status === 'expired') {
    const date = instantToJst(issuer.notAfter);
    return { status: 'fail', reason: 'issuer-expired', params: { date, days: daysBetween(date, today) } };
  }
  const params = { date: end, days: daysBetween(today, end) };
  const renewableFrom = addMonths(end, -RENEWAL_MONTHS);
  return today >= renewableFrom
    ? { status: 'warn', reason: 'ends-soon', params: { ...params, renewableFrom } }
    : { status: 'pass', reason: 'in-date', params };
}
