// Deadlines as a calendar file that any calendar program opens: one all-day event for each.
// Spec: RFC 5545.

import { addDays, instantToJst, type JstDate } from '../time/jst-date.ts';

export interface CalendarEntry {
  /** A day in Japan. An all-day event has no time zone: it stays on this day wherever it is looked at. */
  readonly date: JstDate;
  readonly title: string;
  /** Empty: none. */
  readonly note: string;
}

/** Octets of a line without its end (RFC 5545 §3.1). */
const LINE_OCTETS = 75;
const NEWLINE = '\r\n';
const JST_MS = 9 * 3_600_000;

/**
 * The same entries at the same instant make the same file. Saved again later, an event keeps its UID, so that a calendar
 * takes it for the one it already has.
 * @param now epoch milliseconds, for DTSTAMP
 * @returns text, to be written as UTF-8.
 */
export function calendarFile(entries: readonly CalendarEntry[], now: number): string {
  const stamp = utcStamp(now);
  const uids = uidsOf(entries);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Zairyu Desk//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    ...entries.flatMap((entry, index) => event(entry, uids[index] ?? '', stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => foldLine(line) + NEWLINE).join('');
}

function event({ date, title, note }: CalendarEntry, uid: string, stamp: string): readonly string[] {
  const summary = escapeText(title);
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    // The first day that is no longer part of it (RFC 5545 §3.6.1).
    `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
    `SUMMARY:${summary}`,
    ...(note === '' ? [] : [`DESCRIPTION:${escapeText(note)}`]),
    // Who shares a calendar shares no more than that something is there.
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${summary}`,
    // Choice: a week is enough to go to an office.
    'TRIGGER:-P7D',
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** Spec: RFC 5545 §3.3.11. Control characters other than line ends have no place in a text and are left out. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\n/g, '\\n');
}

/** No octet of a character is torn from the others: lines are folded between characters (RFC 5545 §3.1). */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const width = utf8Length(character);
    if (octets + width > LINE_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += width;
  }
  return [...parts, part].join(NEWLINE);
}

function utf8Length(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
}

/** By day and title. Of two events alike in both, the second is told apart by its place. */
function uidsOf(entries: readonly CalendarEntry[]): readonly string[] {
  const seen = new Map<string, number>();
  return entries.map(({ date, title }) => {
    const name = `${compact(date)}-${fingerprint(title)}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name}${count === 1 ? '' : `-${count}`}@zairyu-desk.invalid`;
  });
}

/** FNV-1a, 32 bits: tells titles of one day apart and protects nothing. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const octet of new TextEncoder().encode(text)) hash = Math.imul(hash ^ octet, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

function compact(date: JstDate): string {
  return date.replaceAll('-', '');
}

/** YYYYMMDDThhmmssZ. */
function utcStamp(now: number): string {
  const seconds = Math.floor(now / 1000);
  const two = (value: number): string => String(((value % 60) + 60) % 60).padStart(2, '0');
  const hour = String(((Math.floor(seconds / 3600) % 24) + 24) % 24).padStart(2, '0');
  return `${compact(instantToJst(now - JST_MS))}T${hour}${two(Math.floor(seconds / 60))}${two(seconds)}Z`;
}
