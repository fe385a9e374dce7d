// A My Number card in words: its outcome, the state of each certificate, and the tries of each PIN.

import { fillIn } from './fill-in.ts';
import type { MyNumberWords } from './my-number-texts.ts';
import { dateText, leftText, pastText } from './value-words.ts';

type Texts = MyNumberWords['myNumber'];

export type PinUseLike = keyof Texts['pins'];
export type CertificateUseLike = keyof Texts['certificates']['purposes'];
export type TriesLike = number | 'unknown' | 'blocked';

export interface CertificateLike {
  readonly use: CertificateUseLike;
  readonly present: boolean | null;
  readonly state: 'read' | 'absent' | 'locked' | 'malformed';
  readonly notBefore: string | null;
  readonly notAfter: string | null;
  readonly validity: 'valid' | 'expired' | 'not-yet-valid' | null;
  readonly daysLeft: number | null;
  readonly chain: 'anchored' | 'not-anchored' | 'invalid' | 'not-checked';
  readonly findings: readonly { readonly status: string; readonly reason?: string }[];
}

export interface JudgedMyNumberCard {
  readonly outcome: 'authentic' | 'not-authentic' | 'undetermined';
  readonly trustProfile: 'official' | 'test' | 'simulator';
  readonly signature: { readonly status: string };
}

export interface MyNumberOutcomeWords {
  readonly headline: string;
  readonly proves: string;
  /** Only when the card has shown that it holds the key. */
  readonly key?: string;
  readonly doesNotProve: string;
  readonly next: string;
}

export function myNumberOutcomeWords(
  { myNumber }: MyNumberWords,
  { outcome, trustProfile, signature }: JudgedMyNumberCard,
): MyNumberOutcomeWords {
  const { doesNotProve, next, authentic } = myNumber.outcome;
  const key = signature.status === 'valid' ? { key: authentic.key } : {};
  if (outcome !== 'authentic') return { ...myNumber.outcome[outcome], ...key, doesNotProve };
  return trustProfile === 'official'
    ? { headline: authentic.headline, proves: authentic.proves, ...key, doesNotProve, next }
    : {
        headline: authentic.headlineUnofficial,
        proves: authentic.provesUnofficial,
        ...key,
        doesNotProve,
        next,
      };
}

export function pinName({ myNumber }: MyNumberWords, use: PinUseLike): string {
  return myNumber.pins[use];
}

export function triesText({ myNumber }: MyNumberWords, tries: TriesLike): string {
  const { tries: texts } = myNumber;
  if (typeof tries === 'string') return texts[tries];
  if (tries === 0) return texts.blocked;
  return tries === 1 ? texts.one : fillIn(texts.many, { count: tries });
}

export type CertificateSign = 'good' | 'attention' | 'bad' | 'open';

export interface CertificateWords {
  readonly label: string;
  readonly sign: CertificateSign;
  readonly state: string;
  readonly purpose: string;
  /** From when to when, with the days to or since its end; undefined unless it was read. */
  readonly validity?: string;
  readonly issuer?: string;
}

export function certificateWords(
  words: MyNumberWords,
  certificate: CertificateLike,
  trustProfile: JudgedMyNumberCard['trustProfile'],
): CertificateWords {
  const { certificates } = words.myNumber;
  const { use, chain } = certificate;
  const { state, sign } = stateOf(certificate);
  const validity = validityText(words, certificate);
  const issuer = chain === 'anchored' && trustProfile !== 'official' ? 'anchoredUnofficial' : chain;
  return {
    label: words.cards.certificates[use],
    sign: sign === 'good' && chain !== 'anchored' ? 'open' : sign,
    state: certificates.states[state],
    purpose: certificates.purposes[use],
    ...(validity !== undefined && { validity }),
    ...(issuer !== 'not-checked' && { issuer: certificates.issuers[issuer] }),
  };
}

function stateOf({ state, present, validity, findings }: CertificateLike): {
  readonly state: keyof Texts['certificates']['states'];
  readonly sign: CertificateSign;
} {
  if (state === 'absent') return { state: 'absent', sign: 'bad' };
  if (state === 'malformed') return { state: 'malformed', sign: 'bad' };
  if (state === 'locked') {
    if (present === false) return { state: 'absent', sign: 'bad' };
    return { state: present === null ? 'unknownLocked' : 'issuedLocked', sign: 'open' };
  }
  if (validity === 'expired') return { state: 'expired', sign: 'bad' };
  if (validity === 'not-yet-valid') return { state: 'notYetValid', sign: 'bad' };
  const isEnding = findings.some(({ reason }) => reason === 'ends-soon');
  return isEnding ? { state: 'endsSoon', sign: 'attention' } : { state: 'valid', sign: 'good' };
}

function validityText(
  words: MyNumberWords,
  { notBefore, notAfter, daysLeft }: CertificateLike,
): string | undefined {
  if (notBefore === null || notAfter === null || daysLeft === null) return undefined;
  const { fromTo } = words.myNumber.certificates;
  const range = fillIn(fromTo, { from: dateText(words, notBefore), to: dateText(words, notAfter) });
  const days = daysLeft < 0 ? pastText(words, -daysLeft) : leftText(words, daysLeft);
  return `${range}  ${days}`;
}
