// Which items are shown, and in which order: first what is no longer printed on cards since 2026-06-14.

export const FIELDS_NO_LONGER_PRINTED = [
  'periodOfStay',
  'periodOfStayExpiryDate',
  'permissionType',
  'permissionDate',
] as const;

export const OTHER_FIELDS = [
  'cardNumber',
  'cardExpiryDate',
  'birthDate',
  'sex',
  'nationality',
  'statusOfResidence',
  'workRestriction',
  'comprehensivePermission',
  'comprehensivePermissionExpiryDate',
  'individualPermission',
  'renewalApplicationStatus',
  'commissionerNote',
  'reservedNote',
  'addressNoteDate',
  'municipalityCode',
  'address',
] as const;

export const FIELD_IDS = [...FIELDS_NO_LONGER_PRINTED, ...OTHER_FIELDS] as const;

export type FieldId = (typeof FIELD_IDS)[number];
