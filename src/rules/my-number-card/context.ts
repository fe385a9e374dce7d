// What the rules of My Number cards judge.

import type { MyNumberCard } from '../../cards/my-number-card/document.ts';
import type { JstDate } from '../../time/jst-date.ts';
import type { JpkiEvidence } from '../../trust/jpki/evidence.ts';
import type { Rule } from '../rule.ts';

/** From a residence card that was read in the same sitting. */
export interface ResidenceCardFacts {
  /** 生年月日; absent where the card has it only in an image. */
  readonly birthDate?: JstDate;
  /** 在留期間の満了の日; absent for a stay without limit. */
  readonly periodOfStayExpiryDate?: JstDate;
}

export interface MyNumberRuleContext {
  readonly card: MyNumberCard;
  readonly evidence: JpkiEvidence;
  readonly today: JstDate;
  readonly residenceCard?: ResidenceCardFacts;
}

export type MyNumberRule = Rule<MyNumberRuleContext>;

/** Whether name and address of the holder were read, from the certificate or from the attributes. */
export function hasHolder({ card, evidence }: MyNumberRuleContext): boolean {
  const certificate = evidence.certificates['digital-signature'];
  const isCertified = certificate?.status === 'parsed' && certificate.holder !== null;
  return isCertified || card.basicAttributes !== undefined;
}
