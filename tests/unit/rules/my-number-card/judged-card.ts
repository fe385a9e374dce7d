// A simulated card, read as far as asked, with what the rules say about it at noon in Japan on 2026-11-20.

import type { MyNumberCapture } from '../../../../src/cards/my-number-card/capture.ts';
import { signNonce } from '../../../../src/cards/my-number-card/challenge.ts';
import { decodeMyNumberCard } from '../../../../src/cards/my-number-card/decode.ts';
import { readBasicAttributes } from '../../../../src/cards/my-number-card/input-support/read.ts';
import type { StoredCertificate } from '../../../../src/cards/my-number-card/jpki/document.ts';
import { readSignatureCertificate } from '../../../../src/cards/my-number-card/jpki/read.ts';
import { possessionSignedData } from '../../../../src/cards/my-number-card/jpki/signed-data.ts';
import { AttemptConfirmation } from '../../../../src/cards/my-number-card/pin-attempt.ts';
import type { PinTries, PinUse } from '../../../../src/cards/my-number-card/pin.ts';
import { readMyNumberCard } from '../../../../src/cards/my-number-card/read.ts';
import { evaluateRules } from '../../../../src/rules/evaluate.ts';
import type { MyNumberRuleContext } from '../../../../src/rules/my-number-card/context.ts';
import { MY_NUMBER_CARD_RULES } from '../../../../src/rules/my-number-card/registry.ts';
import { type Outcome, outcomeOf } from '../../../../src/rules/outcome.ts';
import type { Finding } from '../../../../src/rules/rule.ts';
import { MY_NUMBER_SIMULATOR_ANCHORS } from '../../../../src/simulator/my-number-card/anchors.ts';
import { dateLiteral } from '../../../../src/time/jst-date.ts';
import { simulatorAnchors } from '../../../../src/trust/anchors.ts';
import { verifyJpki } from '../../../../src/trust/jpki/verify-jpki.ts';
import { type TappedCard, pinOf, tappedCard } from '../../cards/my-number-card/tapped-card.ts';

export const INSTANT = Date.UTC(2026, 10, 20, 3);
export const TODAY = dateLiteral('2026-11-20');

export interface Judged {
  readonly context: MyNumberRuleContext;
  readonly findings: readonly Finding[];
  readonly outcome: Outcome;
}

export interface JudgeOptions {
  readonly pins?: readonly PinUse[];
  readonly faults?: readonly string[];
  readonly residenceCard?: MyNumberRuleContext['residenceCard'];
}

export async function judged(profile: string, options: JudgeOptions = {}): Promise<Judged> {
  const tapped = await tappedCard(profile, options.faults);
  const capture = await readWith(tapped, options.pins ?? []);
  const card = decodeMyNumberCard(capture);
  const { certificates, caCertificates } = card.jpki;
  const evidence = await verifyJpki(
    {
      certificates: derOfBoth(certificates),
      caCertificates: derOfBoth(caCertificates),
      possession: possessionSignedData(capture.jpki),
    },
    {
      profile: 'simulator',
      anchors: MY_NUMBER_SIMULATOR_ANCHORS.map(({ use, der }) => simulatorAnchors(use, [der])),
    },
    INSTANT,
  );
  const { residenceCard } = options;
  const context = { card, evidence, today: TODAY, ...(residenceCard && { residenceCard }) };
  const findings = evaluateRules(MY_NUMBER_CARD_RULES, context);
  return { context, findings, outcome: outcomeOf(findings) };
}

/** Blocked PINs are not tried; last tries are confirmed. */
async function readWith({ channel }: TappedCard, pins: readonly PinUse[]): Promise<MyNumberCapture> {
  const capture = await readMyNumberCard(channel);
  const tries: Readonly<Record<PinUse, PinTries>> = {
    'user-authentication': capture.jpki.tries.userAuthentication,
    'digital-signature': capture.jpki.tries.digitalSignature,
    'input-support': capture.inputSupportTries,
  };
  const attempt = async <T>(use: PinUse, run: (confirmation: AttemptConfirmation) => Promise<T>) => {
    const left = tries[use];
    return pins.includes(use) && typeof left === 'number'
      ? run(new AttemptConfirmation(use, left, true))
      : undefined;
  };
  const random = { bytes: (length: number) => new Uint8Array(length).fill(0x11) };
  const possession = await attempt('user-authentication', (confirmation) =>
    signNonce(channel, random, pinOf('user-authentication'), confirmation),
  );
  const digitalSignature = await attempt('digital-signature', (confirmation) =>
    readSignatureCertificate(channel, pinOf('digital-signature'), confirmation),
  );
  const basicAttributes = await attempt('input-support', (confirmation) =>
    readBasicAttributes(channel, pinOf('input-support'), confirmation),
  );
  return {
    ...capture,
    jpki: {
      ...capture.jpki,
      ...(possession && { possession }),
      ...(digitalSignature && { digitalSignature }),
    },
    ...(basicAttributes && { basicAttributes }),
  };
}

function derOfBoth(stored: Readonly<Record<'user-authentication' | 'digital-signature', StoredCertificate>>) {
  const der = (certificate: StoredCertificate) =>
    certificate.state === 'read' ? certificate.der : undefined;
  return {
    'user-authentication': der(stored['user-authentication']),
    'digital-signature': der(stored['digital-signature']),
  };
}

/** Status, and reason where there is one: 'warn ends-soon'. */
export function answersOf(findings: readonly Finding[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    findings.map(({ rule, status, reason }) => [rule, reason === undefined ? status : `${status} ${reason}`]),
  );
}
