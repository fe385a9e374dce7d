// The attributes of the holder in 署名用電子証明書 have their formats: name, date of birth with its era, sex, address.

import { cite } from '../../spec/cite.ts';
import { PASS } from '../rule.ts';
import { parsedCertificate } from './certificates.ts';
import type { MyNumberRule } from './context.ts';

const REQUIRED = ['name', 'birthDate', 'sex', 'address'] as const;

export const jpkiHolderReadable: MyNumberRule = {
  id: 'jpki-holder-readable',
  citation: cite('JPKI-PROFILE-3.2', ''),
  onFail: 'none',
  applies: (context) => parsedCertificate(context, 'digital-signature') !== undefined,
  check: (context) => {
    const holder = parsedCertificate(context, 'digital-signature')?.holder;
    if (!holder) return { status: 'warn', reason: 'no-attributes' };
    const wrong = REQUIRED.filter((item) => holder[item].state !== 'read');
    if (wrong.length > 0) {
      return { status: 'warn', reason: 'attributes-unreadable', params: { items: wrong.join(', ') } };
    }
    const { birthDate } = holder;
    return birthDate.state === 'read' && !birthDate.value.eraMatches
      ? { status: 'warn', reason: 'era-does-not-match' }
      : PASS;
  },
};
