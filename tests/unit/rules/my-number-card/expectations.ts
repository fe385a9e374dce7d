// What the rules say about each simulated card. `quiet` is what every right card has; the others name only what differs
// from it. A new rule makes every card state its answer here.

export type Answers = Readonly<Record<string, string>>;

/** Without any PIN. */
export const QUIET: Answers = {
  'jpki-user-authentication-readable': 'pass',
  'jpki-user-authentication-anchored': 'pass',
  'jpki-digital-signature-readable': 'not-applicable',
  'jpki-digital-signature-anchored': 'not-applicable',
  'jpki-key-possessed': 'not-applicable',
  'jpki-trust-official': 'warn simulator-trust',
  'jpki-key-usage-specified': 'pass',
  'jpki-policy-specified': 'pass',
  'jpki-not-a-ca': 'pass',
  'jpki-key-specified': 'pass',
  'jpki-algorithm-specified': 'pass',
  'jpki-extensions-understood': 'pass',
  'jpki-pair-consistent': 'not-applicable',
  'jpki-holder-matches-attributes': 'not-applicable',
  'jpki-user-authentication-in-date': 'pass in-date',
  'jpki-digital-signature-issued': 'pass',
  'jpki-digital-signature-in-date': 'not-applicable',
  'jpki-validity-limit-explained': 'not-checked limits-unknown',
  'jpki-holder-readable': 'not-applicable',
  'jpki-characters-substituted': 'not-applicable',
  'mnc-birth-date-matches-residence-card': 'not-applicable',
  'mnc-name-compared': 'not-applicable',
  'mnc-address-compared': 'not-applicable',
  'jpki-revocation-checked': 'not-checked reserved-by-law',
};

/** With every PIN. */
export const OPENED: Answers = {
  ...QUIET,
  'jpki-digital-signature-readable': 'pass',
  'jpki-digital-signature-anchored': 'pass',
  'jpki-key-possessed': 'pass',
  'jpki-pair-consistent': 'pass',
  'jpki-holder-matches-attributes': 'pass',
  'jpki-digital-signature-in-date': 'pass in-date',
  'jpki-validity-limit-explained': 'pass birthday',
  'jpki-holder-readable': 'pass',
  'jpki-characters-substituted': 'pass',
};

/** With every PIN but the password, or with a password that opens an empty file. */
const UNSIGNED: Answers = {
  'jpki-digital-signature-readable': 'not-applicable',
  'jpki-digital-signature-anchored': 'not-applicable',
  'jpki-pair-consistent': 'not-applicable',
  'jpki-holder-matches-attributes': 'not-applicable',
  'jpki-digital-signature-in-date': 'not-applicable',
  'jpki-holder-readable': 'not-applicable',
  'jpki-characters-substituted': 'not-applicable',
};

const NOT_ISSUED: Answers = { 'jpki-digital-signature-issued': 'warn not-issued' };

export interface Expected {
  readonly quiet: Answers;
  readonly quietOutcome?: 'undetermined';
  readonly opened: Answers;
  readonly openedOutcome?: 'undetermined';
}

export const EXPECTED: Readonly<Record<string, Expected>> = {
  'mnc-valid': { quiet: {}, opened: {} },
  'mnc-expiring': {
    quiet: { 'jpki-user-authentication-in-date': 'warn ends-soon' },
    opened: {
      'jpki-user-authentication-in-date': 'warn ends-soon',
      'jpki-digital-signature-in-date': 'warn ends-soon',
    },
  },
  'mnc-expired': {
    quiet: { 'jpki-user-authentication-in-date': 'fail expired' },
    opened: {
      'jpki-user-authentication-in-date': 'fail expired',
      'jpki-digital-signature-in-date': 'fail expired',
    },
  },
  'mnc-no-signature': { quiet: NOT_ISSUED, opened: { ...UNSIGNED, ...NOT_ISSUED } },
  'mnc-signature-locked': { quiet: {}, opened: UNSIGNED },
  'mnc-one-try': { quiet: {}, opened: {} },
  'mnc-wrong-ca': {
    quiet: { 'jpki-user-authentication-anchored': 'not-checked ca-not-published' },
    quietOutcome: 'undetermined',
    opened: {
      'jpki-user-authentication-anchored': 'not-checked ca-not-published',
      'jpki-digital-signature-anchored': 'not-checked ca-not-published',
    },
    openedOutcome: 'undetermined',
  },
  'mnc-foreign-resident': {
    quiet: { 'jpki-validity-limit-explained': 'pass card-expiry' },
    opened: { 'jpki-validity-limit-explained': 'pass card-expiry' },
  },
  'mnc-substitute-characters': {
    quiet: {},
    opened: { 'jpki-characters-substituted': 'warn substituted' },
  },
  'mnc-two-holders': {
    quiet: {},
    opened: {
      'jpki-pair-consistent': 'fail signature-outlives-authentication',
      'jpki-holder-matches-attributes': 'fail birth-date-differs',
      'jpki-validity-limit-explained': 'warn other-limit',
    },
    openedOutcome: 'undetermined',
  },
  'mnc-under-15': {
    quiet: { ...NOT_ISSUED, 'jpki-validity-limit-explained': 'pass card-expiry' },
    opened: { ...UNSIGNED, ...NOT_ISSUED },
  },
};
