// Days and times as a person reads and types them.

import { type JstDate, daysBetween, jstDate, parseIsoDate } from '../../src/time/jst-date.ts';
import { leftText, pastText } from '../../src/words/value-words.ts';
import type { Words } from '../../src/words/words.ts';

/** "72 days left", "ended yesterday". @param days from today to the day; negative when it is past. */
export function daysText(words: Words, days: number): string {
  return days < 0 ? pastText(words, -days) : leftText(words, days);
}

export function daysUntil(today: JstDate, date: string): number | undefined {
  const parsed = parseIsoDate(date);
  return parsed === undefined ? undefined : daysBetween(today, parsed);
}

/** A date as people type it: 2027-01-31, 2027/1/31, 20270131, 2027年1月31日, in full width too. */
export function parseTypedDate(typed: string): JstDate | undefined {
  const text = typed.normalize('NFKC').trim();
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?$/.exec(text);
  return match ? jstDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Hours and minutes in Japan. */
export function timeText(epochMs: number): string {
  return new Intl.DateTimeFormat('ja-JP', {
    timeZone: 'Asia/Tokyo',
    hour: '2-digit',
    minute: '2-digit',
  }).format(epochMs);
}

/** As the official lapse page takes it: digits only. */
export function compactDate(date: string): string {
  return date.replaceAll('-', '');
}
