// Every input of the readiness rules. Sources fill what they can (a card reading, a certificate, a probe of the PC, a
// person's answers); mergeFacts lays them over each other.

import type { JstDate } from '../time/jst-date.ts';
import { UNKNOWN, type Fact } from './fact.ts';
import type { PeriodOfStay } from './period-of-stay.ts';

/** Chip value of カード種別; first-generation cards have one digit, people write two. 'none': no card is held. */
export const CARD_TYPES = ['none', '1', '2', '5', '6', '7', '8'] as const;
export type CardType = (typeof CARD_TYPES)[number];

export const AUTH_STATES = ['valid', 'absent', 'expired'] as const;
export type AuthState = (typeof AUTH_STATES)[number];

export const SIGN_STATES = ['valid', 'absent', 'revoked', 'expired'] as const;
export type SignState = (typeof SIGN_STATES)[number];

export interface FactValues {
  cardType: CardType;
  /** 在留資格 as the card or the person writes it; matched against the status table where a rule needs it. */
  status: string;
  /** What the 指定書 adds to 特定活動; 出国準備期間 is the one a rule asks for. */
  statusSubtype: string;
  periodOfStay: PeriodOfStay;
  /** The granted period in days, for those granted in days. */
  periodDays: number;
  /** 在留期間の満了日; absent for a stay without end. */
  periodEnd: JstDate;
  permissionType: string;
  permissionDate: JstDate;
  issueDate: JstDate;
  /** 在留カードの有効期間の満了日; absent when it is said to be that of the stay. */
  cardExpiry: JstDate;
  cardLost: boolean;
  /** Day on which a renewal or change, still undecided, was filed; absent when nothing is pending. */
  filedOn: JstDate;
  /** Completed years of the person who applies with the My Number card. */
  age: number;
  /** Both cards carry the same birth date. */
  birthDatesMatch: boolean;
  namesMatch: boolean;
  /** Name, address, sex or birth date changed since the signature certificate was issued. */
  addressChanged: boolean;
  myNumberCard: 'present' | 'absent';
  myNumberCardExpiry: JstDate;
  authCertificate: AuthState;
  authCertificateExpiry: JstDate;
  authTries: number;
  signCertificate: SignState;
  signCertificateExpiry: JstDate;
  signTries: number;
  /** A reader that can read the My Number card. */
  reader: boolean;
  jpkiSoftware: boolean;
  browserExtension: boolean;
  os: string;
  browser: string;
  smartphoneOnly: boolean;
  inJapan: boolean;
  foreignIpAddress: boolean;
  accountRegistered: boolean;
  photoAgeDays: number;
  /** Day of the birth, for 在留資格取得. */
  eventDate: JstDate;
}

export type FactName = keyof FactValues;

export type Facts = { readonly [N in FactName]: Fact<FactValues[N]> };

/** Nothing known: the start of every conversation. */
export const NO_FACTS: Facts = {
  cardType: UNKNOWN,
  status: UNKNOWN,
  statusSubtype: UNKNOWN,
  periodOfStay: UNKNOWN,
  periodDays: UNKNOWN,
  periodEnd: UNKNOWN,
  permissionType: UNKNOWN,
  permissionDate: UNKNOWN,
  issueDate: UNKNOWN,
  cardExpiry: UNKNOWN,
  cardLost: UNKNOWN,
  filedOn: UNKNOWN,
  age: UNKNOWN,
  birthDatesMatch: UNKNOWN,
  namesMatch: UNKNOWN,
  addressChanged: UNKNOWN,
  myNumberCard: UNKNOWN,
  myNumberCardExpiry: UNKNOWN,
  authCertificate: UNKNOWN,
  authCertificateExpiry: UNKNOWN,
  authTries: UNKNOWN,
  signCertificate: UNKNOWN,
  signCertificateExpiry: UNKNOWN,
  signTries: UNKNOWN,
  reader: UNKNOWN,
  jpkiSoftware: UNKNOWN,
  browserExtension: UNKNOWN,
  os: UNKNOWN,
  browser: UNKNOWN,
  smartphoneOnly: UNKNOWN,
  inJapan: UNKNOWN,
  foreignIpAddress: UNKNOWN,
  accountRegistered: UNKNOWN,
  photoAgeDays: UNKNOWN,
  eventDate: UNKNOWN,
};

export const FACT_NAMES = Object.keys(NO_FACTS).filter(isFactName);

export function isFactName(text: string): text is FactName {
  return Object.hasOwn(NO_FACTS, text);
}

/** Facts of `over` win where they say anything; what they leave unknown stays as in `base`. */
export function mergeFacts(base: Facts, over: Partial<Facts>): Facts {
  const said = Object.entries(over).filter(([, fact]) => fact.state !== 'unknown');
  return { ...base, ...Object.fromEntries(said) };
}
