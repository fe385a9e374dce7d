// 署名用電子証明書 names the holder whose attributes the card has for filling in forms. Two people's files on one card differ
// here whatever their dates are. Sex and address are left out: they are coded and written in different ways.

import { cite } from '../../spec/cite.ts';
import { PASS } from '../rule.ts';
import { parsedCertificate } from './certificates.ts';
import type { MyNumberRule, MyNumberRuleContext } from './context.ts';

export const jpkiHolderMatchesAttributes: MyNumberRule = {
  id: 'jpki-holder-matches-attributes',
  citation: cite('JPKI-PROFILE-3.2', ''),
  onFail: 'undetermined',
  applies: (context) => attributesOf(context) !== undefined,
  check: (context) => {
    const both = attributesOf(context);
    if (both === undefined) return { status: 'not-checked', reason: 'attributes-unreadable' };
    const { holder, stored } = both;
    if (holder.birthDate.state === 'read' && stored.birthDate.state === 'read') {
      if (holder.birthDate.value.date !== stored.birthDate.value) {
        return { status: 'fail', reason: 'birth-date-differs' };
      }
    }
    if (holder.name.state !== 'read' || stored.name.state !== 'read') {
      return { status: 'not-checked', reason: 'attributes-unreadable' };
    }
    // A substituted character is rightly different in the two places.
    const isSubstituted = holder.nameSubstitutes.state !== 'read' || holder.nameSubstitutes.value.length > 0;
    if (comparable(holder.name.value) === comparable(stored.name.value)) return PASS;
    return isSubstituted
      ? { status: 'warn', reason: 'name-substituted' }
      : { status: 'fail', reason: 'name-differs' };
  },
};

function attributesOf(context: MyNumberRuleContext) {
  const holder = parsedCertificate(context, 'digital-signature')?.holder;
  const stored = context.card.basicAttributes;
  return holder && stored ? { holder, stored } : undefined;
}

/** Width of characters and spaces carry no meaning. */
function comparable(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}
