// The rules, in the order they are shown. An explicit list: a rule that is not here does not exist.

import { rcCardInDate } from './residence-card/rc-card-in-date.ts';
import { rcCardNumberMatches } from './residence-card/rc-card-number-matches.ts';
import { rcCheckCodeMatches } from './residence-card/rc-check-code-matches.ts';
import { rcCheckCodeStored } from './residence-card/rc-check-code-stored.ts';
import { rcCodesKnown } from './residence-card/rc-codes-known.ts';
import { rcDatesInOrder } from './residence-card/rc-dates-in-order.ts';
import { rcDesignationAsked } from './residence-card/rc-designation-asked.ts';
import { rcFaceEntriesLaidOut } from './residence-card/rc-face-entries-laid-out.ts';
import { rcFieldsReadable } from './residence-card/rc-fields-readable.ts';
import { rcHolderCompared } from './residence-card/rc-holder-compared.ts';
import { rcIssuerAnchored } from './residence-card/rc-issuer-anchored.ts';
import { rcLapseChecked } from './residence-card/rc-lapse-checked.ts';
import { rcPeriodOfStayInDate } from './residence-card/rc-period-of-stay-in-date.ts';
import { rcPermissionInDate } from './residence-card/rc-permission-in-date.ts';
import { rcPhotoStored } from './residence-card/rc-photo-stored.ts';
import { rcRevocationChecked } from './residence-card/rc-revocation-checked.ts';
import { rcSignedLayoutSpecified } from './residence-card/rc-signed-layout-specified.ts';
import { rcSignerInDate } from './residence-card/rc-signer-in-date.ts';
import { rcSignerReadable } from './residence-card/rc-signer-readable.ts';
import { rcSurfaceCompared } from './residence-card/rc-surface-compared.ts';
import { rcTextEncodingStandard } from './residence-card/rc-text-encoding-standard.ts';
import { rcTrustOfficial } from './residence-card/rc-trust-official.ts';
import { rcUnsignedFieldsReadable } from './residence-card/rc-unsigned-fields-readable.ts';
import type { Rule } from './rule.ts';

export const RESIDENCE_CARD_RULES: readonly Rule[] = [
  rcCheckCodeMatches,
  rcIssuerAnchored,
  rcTrustOfficial,
  rcCardNumberMatches,
  rcFaceEntriesLaidOut,
  rcFieldsReadable,
  rcUnsignedFieldsReadable,
  rcSignerReadable,
  rcCheckCodeStored,
  rcCardInDate,
  rcPeriodOfStayInDate,
  rcPermissionInDate,
  rcDesignationAsked,
  rcPhotoStored,
  rcDatesInOrder,
  rcSignerInDate,
  rcSignedLayoutSpecified,
  rcCodesKnown,
  rcTextEncodingStandard,
  rcLapseChecked,
  rcHolderCompared,
  rcSurfaceCompared,
  rcRevocationChecked,
];
