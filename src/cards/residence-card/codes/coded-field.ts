// Which fields hold codes, and what a row of a code table says.

export const CODED_FIELDS = [
  'sex',
  'nationality',
  'statusOfResidence',
  'permissionType',
  'workRestriction',
  'comprehensivePermission',
  'individualPermission',
  'renewalApplicationStatus',
  'commissionerNote',
] as const;

export type CodedField = (typeof CODED_FIELDS)[number];

export interface CodeRow {
  readonly field: CodedField;
  /** As on the chip. */
  readonly code: string;
  readonly ja: string;
  readonly en: string;
  /** Simplified Chinese. */
  readonly zh: string;
  readonly source: string;
  /** Of the source, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
}

export function isCodedField(text: string): text is CodedField {
  return CODED_FIELDS.some((field) => field === text);
}
