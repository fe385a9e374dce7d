// A citation: which edition, which section. Written where a rule or a table row rests on a document.

import type { ReferenceId } from './references.ts';

export interface Citation {
  readonly reference: ReferenceId;
  readonly section: string;
}

export function cite(reference: ReferenceId, section: string): Citation {
  return { reference, section };
}

/** 'MOJ-RC-1.5 §3.4.3.1' */
export function citationText(citation: Citation): string {
  return citation.section === '' ? citation.reference : `${citation.reference} §${citation.section}`;
}
