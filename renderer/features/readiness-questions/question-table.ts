// Every question that can be asked, in the order in which it is asked: what decides whether this is the right procedure
// first, then the dates of the stay, then the My Number card and its certificates, then the person, then the computer.

import type { FactName } from '../../../src/readiness/facts.ts';
import type { ChoiceName, CountName, DateName, TextName, YesNoName } from './answer-facts.ts';

interface RowFlags {
  /** "There is none" is an answer of its own. */
  readonly none?: true;
  /** It stands on the face of a card, which a first-generation card holds as a picture. */
  readonly onFace?: true;
}

export type QuestionRow = RowFlags &
  (
    | { readonly kind: 'yes-no'; readonly name: YesNoName }
    /** What the 指定書 says: asked as yes or no. */
    | { readonly kind: 'subtype'; readonly name: 'statusSubtype' }
    /** One of the answers the words list for it. */
    | { readonly kind: 'choice'; readonly name: ChoiceName }
    | { readonly kind: 'date'; readonly name: DateName }
    | { readonly kind: 'count'; readonly name: CountName; readonly least: number; readonly most: number }
    /** A row of the table of 在留資格. */
    | { readonly kind: 'status'; readonly name: 'status' }
    | { readonly kind: 'period'; readonly name: 'periodOfStay' }
    /** Free, with answers most people give: names of products, alike in every language. */
    | { readonly kind: 'text'; readonly name: TextName; readonly usual: readonly string[] }
  );

export type QuestionKind = QuestionRow['kind'];

export const QUESTIONS: readonly QuestionRow[] = [
  { name: 'eventDate', kind: 'date' },
  { name: 'cardType', kind: 'choice' },
  { name: 'cardLost', kind: 'yes-no' },
  { name: 'status', kind: 'status', onFace: true },
  { name: 'statusSubtype', kind: 'subtype' },
  { name: 'periodOfStay', kind: 'period', onFace: true },
  { name: 'periodEnd', kind: 'date', none: true, onFace: true },
  { name: 'periodDays', kind: 'count', least: 1, most: 3650, none: true, onFace: true },
  { name: 'filedOn', kind: 'date', none: true },
  { name: 'cardExpiry', kind: 'date', onFace: true },
  { name: 'permissionType', kind: 'text', usual: [], onFace: true },
  { name: 'permissionDate', kind: 'date', onFace: true },
  { name: 'issueDate', kind: 'date', onFace: true },
  { name: 'myNumberCard', kind: 'choice' },
  { name: 'myNumberCardExpiry', kind: 'date' },
  { name: 'signCertificate', kind: 'choice' },
  { name: 'signCertificateExpiry', kind: 'date' },
  { name: 'authCertificate', kind: 'choice' },
  { name: 'authCertificateExpiry', kind: 'date' },
  { name: 'addressChanged', kind: 'yes-no' },
  { name: 'signTries', kind: 'count', least: 0, most: 5 },
  { name: 'authTries', kind: 'count', least: 0, most: 3 },
  { name: 'age', kind: 'count', least: 0, most: 130 },
  { name: 'birthDatesMatch', kind: 'yes-no' },
  { name: 'namesMatch', kind: 'yes-no' },
  { name: 'inJapan', kind: 'yes-no' },
  { name: 'foreignIpAddress', kind: 'yes-no' },
  { name: 'accountRegistered', kind: 'yes-no' },
  { name: 'photoAgeDays', kind: 'count', least: 0, most: 3650 },
  { name: 'smartphoneOnly', kind: 'yes-no' },
  { name: 'reader', kind: 'yes-no' },
  { name: 'os', kind: 'text', usual: ['Windows 11', 'Windows 10', 'macOS', 'Linux'] },
  { name: 'jpkiSoftware', kind: 'yes-no' },
  { name: 'browser', kind: 'text', usual: ['Chrome', 'Edge', 'Firefox', 'Safari'] },
  { name: 'browserExtension', kind: 'yes-no' },
];

export function questionOf(name: FactName): QuestionRow | undefined {
  return QUESTIONS.find((row) => row.name === name);
}
