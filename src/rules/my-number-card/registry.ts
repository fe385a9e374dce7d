// The rules of My Number cards, in the order they are shown. An explicit list: a rule that is not here does not exist.
// `authentic` means here: the certificates that were read were issued by published CAs. That the chip is the one they were
// issued for, only jpki-key-possessed says; that they still stand, nobody but the official check.

import type { MyNumberRule } from './context.ts';
import { jpkiAlgorithmSpecified } from './jpki-algorithm-specified.ts';
import { jpkiCharactersSubstituted } from './jpki-characters-substituted.ts';
import { jpkiDigitalSignatureAnchored } from './jpki-digital-signature-anchored.ts';
import { jpkiDigitalSignatureInDate } from './jpki-digital-signature-in-date.ts';
import { jpkiDigitalSignatureIssued } from './jpki-digital-signature-issued.ts';
import { jpkiDigitalSignatureReadable } from './jpki-digital-signature-readable.ts';
import { jpkiExtensionsUnderstood } from './jpki-extensions-understood.ts';
import { jpkiHolderMatchesAttributes } from './jpki-holder-matches-attributes.ts';
import { jpkiHolderReadable } from './jpki-holder-readable.ts';
import { jpkiKeyPossessed } from './jpki-key-possessed.ts';
import { jpkiKeySpecified } from './jpki-key-specified.ts';
import { jpkiKeyUsageSpecified } from './jpki-key-usage-specified.ts';
import { jpkiNotACa } from './jpki-not-a-ca.ts';
import { jpkiPairConsistent } from './jpki-pair-consistent.ts';
import { jpkiPolicySpecified } from './jpki-policy-specified.ts';
import { jpkiRevocationChecked } from './jpki-revocation-checked.ts';
import { jpkiTrustOfficial } from './jpki-trust-official.ts';
import { jpkiUserAuthenticationAnchored } from './jpki-user-authentication-anchored.ts';
import { jpkiUserAuthenticationInDate } from './jpki-user-authentication-in-date.ts';
import { jpkiUserAuthenticationReadable } from './jpki-user-authentication-readable.ts';
import { jpkiValidityLimitExplained } from './jpki-validity-limit-explained.ts';
import { mncAddressCompared } from './mnc-address-compared.ts';
import { mncBirthDateMatchesResidenceCard } from './mnc-birth-date-matches-residence-card.ts';
import { mncNameCompared } from './mnc-name-compared.ts';

export const MY_NUMBER_CARD_RULES: readonly MyNumberRule[] = [
  jpkiUserAuthenticationReadable,
  jpkiUserAuthenticationAnchored,
  jpkiDigitalSignatureReadable,
  jpkiDigitalSignatureAnchored,
  jpkiKeyPossessed,
  jpkiTrustOfficial,
  jpkiKeyUsageSpecified,
  jpkiPolicySpecified,
  jpkiNotACa,
  jpkiKeySpecified,
  jpkiAlgorithmSpecified,
  jpkiExtensionsUnderstood,
  jpkiPairConsistent,
  jpkiHolderMatchesAttributes,
  jpkiUserAuthenticationInDate,
  jpkiDigitalSignatureIssued,
  jpkiDigitalSignatureInDate,
  jpkiValidityLimitExplained,
  jpkiHolderReadable,
  jpkiCharactersSubstituted,
  mncBirthDateMatchesResidenceCard,
  mncNameCompared,
  mncAddressCompared,
  jpkiRevocationChecked,
];
