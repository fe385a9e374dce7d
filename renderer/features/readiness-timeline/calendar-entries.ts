// The deadlines for a calendar: what has to be done by a day, and the dates that matter. No name, no number, nothing past.

import { POINT_NAMES } from '../../../src/readiness/point-names.ts';
import { LINKS } from '../../../src/readiness/tables/links.ts';
import type { PointId } from '../../../src/readiness/timeline.ts';
import type { JstDate } from '../../../src/time/jst-date.ts';
import { checkWords } from '../../../src/words/readiness-words.ts';
import { withoutRuby } from '../../text/ruby.ts';
import type { ReadinessWindowWords } from '../../words/readiness-words.ts';
import type { Judged } from '../readiness-facts/check-context.ts';

export interface CalendarEntry {
  readonly date: JstDate;
  readonly title: string;
  readonly note: string;
}

const NO_ENTRY: ReadonlySet<PointId> = new Set<PointId>(['today']);

/** @returns in order of time. None while the stay itself is at stake: then there is one thing to do, now. */
export function calendarEntries(
  words: ReadinessWindowWords,
  { evaluation, timeline }: Pick<Judged, 'evaluation' | 'timeline'>,
): readonly CalendarEntry[] {
  if (evaluation.overriding !== null) return [];
  const { today } = evaluation;
  const note = plain([words.window.answer.calendarNote]);
  const points = timeline.points
    .filter(({ id, date }) => !NO_ENTRY.has(id) && date >= today)
    .map(({ id, date }) => ({ date, title: besideJapanese(words.readiness.points[id], id), note }));
  const todo = evaluation.checks.flatMap((check): readonly CalendarEntry[] => {
    const { headline, sentence, official = '', fix = '', place = '' } = checkWords(words, check);
    if (check.state !== 'fail' || check.deadline === null || check.deadline < today) return [];
    const pages = check.links.map((id) => LINKS[id].url);
    const title = plain([fix === '' ? headline : fix]);
    return [
      { date: check.deadline, title, note: plain([headline, official, sentence, place, ...pages, note]) },
    ];
  });
  const seen = new Set<string>();
  return [...todo, ...points]
    .filter(({ date, title }) => {
      const key = `${date} ${title}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** A clerk reads the calendar of a customer too. */
function besideJapanese(name: string, id: PointId): string {
  const text = withoutRuby(name);
  return text === POINT_NAMES[id] ? text : `${text} (${POINT_NAMES[id]})`;
}

function plain(texts: readonly string[]): string {
  return withoutRuby(texts.filter((text) => text !== '').join('\n'));
}
