// The file against RFC 5545, read back by a small reader written from its grammar.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CalendarEntry,
  calendarFile,
  escapeText,
  foldLine,
} from '../../../src/readiness/calendar-file.ts';
import { dateLiteral } from '../../../src/time/jst-date.ts';

/** 2026-11-20T03:04:05Z. */
const NOW = Date.UTC(2026, 10, 20, 3, 4, 5);

const ENTRY: CalendarEntry = {
  date: dateLiteral('2027-02-28'),
  title: '在留期間の満了日',
  note: 'Bring: passport, card; see https://www.moj.go.jp/isa/',
};

/** Content lines, unfolded (§3.1). */
function linesOf(file: string): readonly string[] {
  expect(file.endsWith('\r\n')).toBe(true);
  return file.replaceAll('\r\n ', '').slice(0, -2).split('\r\n');
}

function splitLines(octets: Uint8Array): readonly Uint8Array[] {
  const ends = [...octets.keys()].filter((index) => octets[index] === 0x0d && octets[index + 1] === 0x0a);
  return ends.map((end, index) => octets.subarray(index === 0 ? 0 : (ends[index - 1] ?? 0) + 2, end));
}

function unescapeText(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
}

function valuesOf(file: string, name: string): readonly string[] {
  return linesOf(file).flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));
}

describe('a calendar file', () => {
  it('has one all-day event for an entry, with a reminder a week before', () => {
    expect(linesOf(calendarFile([ENTRY], NOW))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Zairyu Desk//Deadlines//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      expect.stringMatching(/^UID:20270228-[0-9a-f]{8}@zairyu-desk\.invalid$/),
      'DTSTAMP:20261120T030405Z',
      'DTSTART;VALUE=DATE:20270228',
      'DTEND;VALUE=DATE:20270301',
      'SUMMARY:在留期間の満了日',
      'DESCRIPTION:Bring: passport\\, card\\; see https://www.moj.go.jp/isa/',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:在留期間の満了日',
      'TRIGGER:-P7D',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('says nothing where there is no note', () => {
    const lines = linesOf(calendarFile([{ ...ENTRY, note: '' }], NOW));
    expect(lines.filter((line) => line.startsWith('DESCRIPTION:'))).toEqual(['DESCRIPTION:在留期間の満了日']);
  });

  it('keeps the identity of an event when it is saved again on another day', () => {
    const later = calendarFile([ENTRY], NOW + 86_400_000);
    expect(valuesOf(later, 'UID')).toEqual(valuesOf(calendarFile([ENTRY], NOW), 'UID'));
    expect(valuesOf(later, 'DTSTAMP')).toEqual(['20261121T030405Z']);
  });

  it('tells events apart that are alike, and those of one day', () => {
    const uids = valuesOf(calendarFile([ENTRY, ENTRY, { ...ENTRY, title: '手続の期限' }], NOW), 'UID');
    expect(new Set(uids).size).toBe(3);
  });

  it('writes the hour of UTC, whatever day that is in Japan', () => {
    const stamp = (now: number) => valuesOf(calendarFile([ENTRY], now), 'DTSTAMP');
    expect(stamp(Date.UTC(2026, 11, 31, 23, 59, 59, 999))).toEqual(['20261231T235959Z']);
    expect(stamp(Date.UTC(2027, 0, 1))).toEqual(['20270101T000000Z']);
  });
});

describe('any text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 });

  it('comes back as it was, control characters apart', () => {
    fc.assert(
      fc.property(text, text, (title, note) => {
        const file = calendarFile([{ ...ENTRY, title, note: `x${note}` }], NOW);
        const plain = (written: string) => written.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');
        expect(valuesOf(file, 'SUMMARY').map(unescapeText)).toEqual([plain(title)]);
        expect(valuesOf(file, 'DESCRIPTION').map(unescapeText)[0]).toBe(plain(`x${note}`));
      }),
    );
  });

  it('never makes a line longer than 75 octets, and never tears a character', () => {
    fc.assert(
      fc.property(text, (title) => {
        const octets = new TextEncoder().encode(calendarFile([{ ...ENTRY, title }], NOW));
        const decoder = new TextDecoder('utf-8', { fatal: true });
        for (const line of splitLines(octets)) {
          expect(line.length).toBeLessThanOrEqual(75);
          expect(() => decoder.decode(line)).not.toThrow();
        }
      }),
    );
  });

  it('begins no line of its own', () => {
    const title = 'a\r\nEND:VEVENT\nBEGIN:VEVENT\rx';
    const lines = linesOf(calendarFile([{ ...ENTRY, title }], NOW));
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
    expect(lines).toContain('SUMMARY:a\\nEND:VEVENT\\nBEGIN:VEVENT\\nx');
  });
});

describe('escaping and folding', () => {
  it('escape what the grammar gives a meaning, and nothing else', () => {
    expect(escapeText('a\\b;c,d:e"f\tg')).toBe('a\\\\b\\;c\\,d:e"f\tg');
  });

  it('leave a line of 75 octets whole and fold one of 76', () => {
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75));
    expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
  });

  it('fold before a character that would not fit as a whole', () => {
    expect(foldLine(`${'x'.repeat(73)}満了`)).toBe(`${'x'.repeat(73)}\r\n 満了`);
    expect(foldLine(`${'x'.repeat(72)}𠮷野`)).toBe(`${'x'.repeat(72)}\r\n 𠮷野`);
  });
});
