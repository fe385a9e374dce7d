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

/** Generation 1 has the same columns as free text, but for the application column, which is a code on both. */
export function isCodedOn(generation: 1 | 2, field: string): field is CodedField {
  return isCodedField(field) && (generation === 2 || field === 'renewalApplicationStatus');
}

export function isCodedField(text: string): text is CodedField {
  return CODED_FIELDS.some((field) => field === text);
}
