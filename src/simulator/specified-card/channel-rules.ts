// How the 在留AP of a simulated card takes its session key. Nobody outside has seen the real one (docs/specified-card.md), so
// there are two cards: one like the sibling application of the platform, and one that differs on purpose, to show what
// happens when the guess is wrong.

export interface ChannelRules {
  readonly oaepHash: 'sha-1' | 'sha-256';
  /** Tags that A0 must hold: the enciphering key alone, or with the MAC key. */
  readonly deliveredKeys: readonly [0x80] | readonly [0x80, 0x81];
  readonly iv: 'encrypted-counter' | 'zero';
  readonly firstCounter: 0 | 1;
  /** Octets of the value of DO'96'. */
  readonly lengthOctets: 2 | 3;
}

/** Observed: 券面事項入力補助AP. */
const PLATFORM_LIKE: ChannelRules = {
  oaepHash: 'sha-256',
  deliveredKeys: [0x80],
  iv: 'encrypted-counter',
  firstCounter: 1,
  lengthOctets: 3,
};

/**
 * Wants a MAC key delivered too, counts from zero and has lengths as generation 2. Choice: the delivery is refused at once;
 * with the counter alone, one wrongly deciphered command in 256 would pass for one with a wrong card number.
 */
const DIFFERENT: ChannelRules = {
  ...PLATFORM_LIKE,
  deliveredKeys: [0x80, 0x81],
  firstCounter: 0,
  lengthOctets: 2,
};

export const CHANNEL_RULES = { 'platform-like': PLATFORM_LIKE, different: DIFFERENT } as const;

export type ChannelName = keyof typeof CHANNEL_RULES;

export function isChannelName(text: string): text is ChannelName {
  return Object.hasOwn(CHANNEL_RULES, text);
}
