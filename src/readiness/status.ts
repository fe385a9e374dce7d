// From the words on a card or in a form to a row of the status table. What is not recognized stays unrecognized: a
// guess here would decide whether somebody may apply.

import { STATUSES, type StatusId, type StatusRow } from './tables/statuses.ts';

export interface Status extends StatusRow {
  readonly id: StatusId;
}

const BY_NAME = new Map<string, Status>();
for (const id of Object.keys(STATUSES).filter(isStatusId)) {
  const row: StatusRow = STATUSES[id];
  for (const name of [row.ja, row.en, row.zh, ...row.alsoWritten]) {
    const key = plain(name);
    if (!BY_NAME.has(key)) BY_NAME.set(key, { id, ...row });
  }
}

/** Japanese, English or Chinese name; a note in brackets after it is ignored. */
export function findStatus(text: string): Status | undefined {
  const name = plain(text);
  return BY_NAME.get(name) ?? BY_NAME.get(name.replace(/\(.*\)$/, ''));
}

export function statusById(id: StatusId): Status {
  return { id, ...STATUSES[id] };
}

export function isStatusId(text: string): text is StatusId {
  return Object.hasOwn(STATUSES, text);
}

/** 特定活動（出国準備期間）, wherever the note stands. */
export function saysDeparturePreparation(text: string): boolean {
  return plain(text).includes('出国準備');
}

/** Full-width letters, half-width kana, the several middle dots and spaces make no difference. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/[・·•‧]/g, '・');
}
