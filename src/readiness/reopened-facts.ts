// What is still true of answers that were kept in a file: what may have changed since, and what only a card or this
// computer can say, is asked or read again.

import { known, valueOf } from './fact.ts';
import type { FactName, Facts } from './facts.ts';

/** Of the computer on which the file was written. */
const OF_THAT_COMPUTER: readonly FactName[] = [
  'os',
  'browser',
  'browserExtension',
  'reader',
  'jpkiSoftware',
  'smartphoneOnly',
];

/** A card said it then. Typed, the same word would mean more: that a certificate was not revoked. Tries go by use. */
const OF_A_CARD: readonly FactName[] = ['authCertificate', 'signCertificate', 'authTries', 'signTries'];

/** @param daysSince whole days since the file was written, in Japan; 0 on the same day, and before it by a wrong clock */
export function reopenedFacts(facts: Partial<Facts>, daysSince: number): Partial<Facts> {
  const asked: readonly FactName[] = [
    ...OF_THAT_COMPUTER,
    ...OF_A_CARD,
    ...(daysSince > 0 ? (['age'] as const) : []),
  ];
  const kept: Partial<Facts> = Object.fromEntries(
    Object.entries(facts).filter(([name]) => !asked.some((each) => each === name)),
  );
  const photo = facts.photoAgeDays === undefined ? undefined : valueOf(facts.photoAgeDays);
  if (photo === undefined || daysSince <= 0) return kept;
  return { ...kept, photoAgeDays: known(photo + daysSince, 'person') };
}

/** Without what cards said, for a file that has no room for the mark of a simulated or test card. */
export function withoutCards(facts: Facts): Partial<Facts> {
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([, fact]) => fact.state === 'unknown' || (fact.from !== 'chip' && fact.from !== 'certificate'),
    ),
  );
}
