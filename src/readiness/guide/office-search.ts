// Finds the office for a prefecture, or offices by any part of name, address or number.

import { OFFICES, type OfficeId, type OfficeRow } from '../tables/offices.ts';
import { PREFECTURES, type PrefectureId, type PrefectureRow } from '../tables/prefectures.ts';

export interface Office extends OfficeRow {
  readonly id: OfficeId;
}

export interface OfficeHit {
  readonly office: Office;
  /** The office whose district was asked for, or one that matches the text. */
  readonly because: 'district' | 'text';
}

export function officeOf(prefecture: PrefectureId): Office {
  return officeById(PREFECTURES[prefecture].office);
}

/** In the order of the guide. */
export function allOffices(): readonly Office[] {
  return Object.keys(OFFICES).filter(isOfficeId).map(officeById);
}

/**
 * @param text a prefecture in Japanese, English or Chinese, or part of a name, address, postal code or number; the office
 *   of a named prefecture's district comes first.
 */
export function searchOffices(text: string): readonly OfficeHit[] {
  const wanted = plain(text);
  if (wanted === '') return [];
  const districts = Object.values<PrefectureRow>(PREFECTURES)
    .filter((row) => names(row).some((name) => name === wanted))
    .map((row) => row.office);
  const byText = Object.keys(OFFICES)
    .filter(isOfficeId)
    .filter((id) => haystack(OFFICES[id]).some((part) => part.includes(wanted)));
  const found = new Map<OfficeId, OfficeHit['because']>();
  for (const id of districts) found.set(id, 'district');
  for (const id of byText) if (!found.has(id)) found.set(id, 'text');
  return [...found].map(([id, because]) => ({ office: officeById(id), because }));
}

function names({ ja, en, zh }: PrefectureRow): readonly string[] {
  const short = (name: string): string => (name.length > 2 ? name.replace(/[都府県县]$/, '') : name);
  return [ja, short(ja), en, zh, short(zh)].map(plain);
}

function haystack(office: OfficeRow): readonly string[] {
  const { ja, en, postalCode, addressJa, phones } = office;
  return [ja, en, addressJa, postalCode, ...phones.flatMap((p) => [p.number, p.labelJa ?? ''])].map(plain);
}

export function officeById(id: OfficeId): Office {
  return { id, ...OFFICES[id] };
}

function isOfficeId(text: string): text is OfficeId {
  return Object.hasOwn(OFFICES, text);
}

/** Width, case, spaces and hyphens make no difference. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-‐-―ー−〒]/g, '');
}
