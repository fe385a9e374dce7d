// Finding a row of the table of 在留資格 by what a person types: any part of any of its names, spelled any way.

import type { Status } from '../../../src/readiness/status.ts';
import type { StatusId } from '../../../src/readiness/tables/statuses.ts';
import { withoutRuby } from '../../text/ruby.ts';

/** Offered before anything is typed: what most holders of a residence card have. Source: 在留外国人統計, order of numbers. */
const USUAL: readonly StatusId[] = [
  'permanent-resident',
  'technical-intern-1',
  'technical-intern-2',
  'engineer-humanities-international',
  'student',
  'dependent',
  'specified-skilled-1',
  'long-term-resident',
  'spouse-of-japanese',
  'designated-activities',
];

const MOST = 12;

/** @param labels by id, in the language shown. */
export function searchStatuses(
  typed: string,
  statuses: readonly Status[],
  labels: ReadonlyMap<string, string>,
): readonly Status[] {
  const offered = statuses.filter(({ generic }) => generic !== true);
  const wanted = plain(typed);
  if (wanted === '') {
    const byId = new Map(offered.map((status) => [status.id, status]));
    return USUAL.map((id) => byId.get(id)).filter((status) => status !== undefined);
  }
  const byPart = offered.filter(({ id, ja, en, zh, alsoWritten }) =>
    [ja, en, zh, ...alsoWritten, labels.get(id) ?? ''].some((name) => plain(name).includes(wanted)),
  );
  const found = byPart.length > 0 ? byPart : offered.filter(({ ja }) => isShortFor(wanted, plain(ja)));
  return found.slice(0, MOST);
}

/** 技人国 for 技術・人文知識・国際業務: its characters, in order. */
function isShortFor(short: string, name: string): boolean {
  if (!/^\p{Script=Han}{2,}$/u.test(short)) return false;
  let from = 0;
  return Array.from(short).every((character) => {
    from = name.indexOf(character, from) + 1;
    return from > 0;
  });
}

function plain(text: string): string {
  return withoutRuby(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s・·•‧、,/]/g, '');
}
