// Which cards exist, and how a card says what it is: カード種別, tag C1, free to read in MF/EF02 or, on a specified card, directly
// under 在留AP.
// Spec: MOJ-RC-1.5 §3.3.4.2; MOJ-RC2-1.1 §3.3.4.2.

export type CardKind =
  | 'residence-card'
  | 'special-permanent-resident-certificate'
  | 'specified-residence-card'
  | 'specified-special-permanent-resident-certificate'
  /** 特定在留カード等: 在留AP is there, and which of the two the card is was not read. */
  | 'specified-card';

export interface CardTypeFacts {
  readonly kind: CardKind;
  /** null: not a card of a generation. A specified card has the contents of generation 2. */
  readonly generation: 1 | 2 | null;
}

export const CARD_TYPES = {
  '1': { kind: 'residence-card', generation: 1 },
  '2': { kind: 'special-permanent-resident-certificate', generation: 1 },
  '05': { kind: 'residence-card', generation: 2 },
  '06': { kind: 'special-permanent-resident-certificate', generation: 2 },
  '07': { kind: 'specified-residence-card', generation: null },
  '08': { kind: 'specified-special-permanent-resident-certificate', generation: null },
} as const satisfies Record<string, CardTypeFacts>;

/** The types this version reads. */
export type CardType = keyof typeof CARD_TYPES;
export type Gen1Type = '1' | '2';
/** Types with the contents of generation 2. */
export type Gen2Type = '05' | '06' | SpecifiedType;
export type SpecifiedType = '07' | '08';
/** Types of cards that hold nothing but the residence card. */
export type PlainType = Exclude<CardType, SpecifiedType>;

export function isCardType(text: string): text is CardType {
  return Object.hasOwn(CARD_TYPES, text);
}

export function isSpecifiedType(text: string): text is SpecifiedType {
  return text === '07' || text === '08';
}

/** 特別永住者証明書 of either make: fewer fields, no period of stay. */
export function isCertificateType(type: CardType): boolean {
  return type === '2' || type === '06' || type === '08';
}
