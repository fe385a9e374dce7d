// "Today" as a caller gives it: a civil day in Japan, or an instant of which the day in Japan is taken.

import { daysBetween, dateLiteral, instantToJst, parseIsoDate, type JstDate } from '../time/jst-date.ts';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/**
 * YYYY-MM-DD, or an ISO 8601 instant with its offset (2027-01-30T15:00:00Z is 31 January in Japan). An instant without
 * an offset has no day in Japan and is refused, as are parts out of range.
 */
export function parseToday(text: string): JstDate | undefined {
  const match = INSTANT.exec(text);
  if (!match) return parseIsoDate(text);
  const [, day = '', hour = '', minute = '', second = '0', offset = ''] = match;
  const date = parseIsoDate(day);
  const offsetMs = parseOffset(offset);
  if (date === undefined || offsetMs === undefined) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const startOfDay = daysBetween(dateLiteral('1970-01-01'), date) * 24 * HOUR_MS;
  const timeOfDay = Number(hour) * HOUR_MS + Number(minute) * MINUTE_MS + Number(second) * 1000;
  return instantToJst(startOfDay + timeOfDay - offsetMs);
}

function parseOffset(text: string): number | undefined {
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(4, 6));
  if (hours > 14 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * HOUR_MS + minutes * MINUTE_MS);
}
