// Characters outside the common set are substituted (代替文字) in name and address of 署名用電子証明書: they look different from
// the residence record, and that is no mistake of the holder.

import { cite } from '../../spec/cite.ts';
import { PASS } from '../rule.ts';
import { parsedCertificate } from './certificates.ts';
import type { MyNumberRule } from './context.ts';

export const jpkiCharactersSubstituted: MyNumberRule = {
  id: 'jpki-characters-substituted',
  citation: cite('JPKI-PROFILE-3.2', ''),
  onFail: 'none',
  applies: (context) => Boolean(parsedCertificate(context, 'digital-signature')?.holder),
  check: (context) => {
    const holder = parsedCertificate(context, 'digital-signature')?.holder;
    if (!holder) return { status: 'not-checked', reason: 'no-attributes' };
    const { nameSubstitutes: name, addressSubstitutes: address } = holder;
    if (name.state !== 'read' || address.state !== 'read') {
      return { status: 'not-checked', reason: 'attributes-unreadable' };
    }
    if (name.value.length + address.value.length === 0) return PASS;
    const params = { name: name.value.join(', '), address: address.value.join(', ') };
    return { status: 'warn', reason: 'substituted', params };
  },
};
