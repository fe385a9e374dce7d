// The guide in words: a fact with the note where the two official languages differ, a deadline counted out, and the latest
// day of return.

import { fillIn } from './fill-in.ts';
import type { ReadinessWords } from './readiness-texts.ts';
import { citationText, type CitationLike } from './readiness-words.ts';
import { daysText } from './reason-words.ts';
import { dateText, leftText } from './value-words.ts';

type Guide = ReadinessWords['guide'];

export interface TopicWords {
  /** Where the fact is the answer to one. */
  readonly question?: string;
  readonly text: string;
  /** What the Chinese guide says otherwise; the Japanese rule is the one in `text`. */
  readonly difference?: string;
}

export function topicWords(words: ReadinessWords, id: keyof Guide['topics']): TopicWords {
  const questions: Readonly<Record<string, string>> = words.guide.questions;
  const question = questions[id];
  const difference = differenceText(words, id);
  return {
    ...(question !== undefined && { question }),
    text: words.guide.topics[id],
    ...(difference !== undefined && { difference }),
  };
}

/** That the two official languages differ, which one is followed, and how. @param id of a topic, deadline or address. */
export function differenceText(words: ReadinessWords, id: string): string | undefined {
  const difference = differenceOf(words, id);
  return difference === undefined
    ? undefined
    : `${words.guide.differences.general}${join(words)}${difference}`;
}

function differenceOf({ guide }: ReadinessWords, id: string): string | undefined {
  const differences: Readonly<Record<string, string>> = guide.differences;
  return differences[id];
}

/** Sources and the day they were compared: at the foot of everything the guide says. */
export function originText(words: ReadinessWords, citation: CitationLike<keyof Guide['sources']>): string {
  return citationText(words, citation, (id) => words.guide.sources[id]);
}

export interface DeadlineLike {
  readonly lastDay: string;
  /** Negative once it has passed. */
  readonly daysLeft: number;
  readonly goBy: string;
  readonly lastDayClosed: boolean;
  readonly row: {
    readonly withinDays: number;
    readonly place: keyof Guide['deadlinePlaces'];
    readonly alsoOnline: boolean;
  };
}

export interface DeadlineWords {
  readonly label: string;
  /** One sentence each: the last day, how it is counted, what to mind. */
  readonly sentences: readonly string[];
  readonly place: string;
  readonly difference?: string;
}

export function deadlineWords(
  words: ReadinessWords,
  kind: keyof Guide['deadlines'],
  deadline: DeadlineLike,
): DeadlineWords {
  const { deadlines, deadlinePlaces, deadlineResult: texts } = words.guide;
  const { row, lastDay, daysLeft, lastDayClosed, goBy } = deadline;
  const date = dateText(words, lastDay);
  const isPast = daysLeft < 0;
  const difference = differenceOf(words, kind);
  return {
    label: deadlines[kind].label,
    sentences: [
      isPast
        ? fillIn(texts.passed, { date, ago: daysText(words, -daysLeft) })
        : fillIn(texts.lastDay, { date, left: leftText(words, daysLeft) }),
      row.withinDays === 0 ? texts.sameDay : texts.notCounted,
      ...(lastDayClosed && !isPast && row.withinDays > 0
        ? [fillIn(texts.closed, { date: dateText(words, goBy) })]
        : []),
      ...(row.alsoOnline ? [texts.alsoOnline] : []),
    ],
    place: deadlinePlaces[row.place],
    ...(difference !== undefined && { difference }),
  };
}

/** The latest day of return and why it is that day. */
export function latestReturnText(
  words: ReadinessWords,
  { date, because }: { readonly date: string; readonly because: keyof Guide['reEntryReasons'] },
): string {
  const { reEntry, reEntryReasons } = words.guide;
  const latest = fillIn(reEntry.latest, { date: dateText(words, date) });
  return `${latest}${join(words)}${reEntryReasons[because]}`;
}

/** Between two sentences: a space where the language has spaces. */
function join({ language }: ReadinessWords): string {
  return language === 'en' ? ' ' : '';
}
