// Under 16: the legal representative (法定代理人) applies, with their own My Number card.

import { fires, pass, unknown, type Check } from '../check.ts';
import { valueOf } from '../fact.ts';
import { isOnline } from '../situation.ts';
import { LIMITS } from '../tables/limits.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const minor: Check = {
  code: 'B-MINOR-SELF',
  citation: sourced('E', 'O3', 'INFERENCE'),
  applies: isOnline,
  check(s) {
    const age = valueOf(s.facts.age);
    if (age === undefined) return unknown('age');
    if (age >= LIMITS.ownApplicationAge.value) return pass(reason('applicant-old-enough', { age }));
    return fires(reason('applicant-too-young', { age }), {
      fix: 'apply-through-legal-representative',
      place: 'own-pc',
      links: ['online-system-self'],
    });
  },
};
