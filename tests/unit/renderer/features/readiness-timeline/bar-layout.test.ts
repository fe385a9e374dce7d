import { describe, expect, it } from 'vitest';
import {
  percentOf,
  pictureSpan,
  placeBars,
} from '../../../../../renderer/features/readiness-timeline/bar-layout.ts';
import { calendarEntries } from '../../../../../renderer/features/readiness-timeline/calendar-entries.ts';
import { loadWords } from '../../../../../renderer/words/language.ts';
import { loadReadinessWindowWords } from '../../../../../renderer/words/readiness-words.ts';
import { CALENDAR_LIMITS } from '../../../../../src/ipc/readiness-limits.ts';
import { evaluate } from '../../../../../src/readiness/evaluate.ts';
import type { Question } from '../../../../../src/readiness/situation.ts';
import { timelineOf } from '../../../../../src/readiness/timeline.ts';
import { dateLiteral } from '../../../../../src/time/jst-date.ts';
import { LANGUAGES } from '../../../../../src/words/words.ts';
import { CASES, type Input, factsFile } from '../../../readiness/baseline.ts';

function question(input: Input): Question {
  const { facts, procedure = 'P3', combo, today = dateLiteral('2026-11-20') } = factsFile(input);
  return { facts, procedure, combo, today };
}

describe('the picture of the dates', () => {
  it.each(CASES.cases.map(({ id, input }) => [id, input] as const))(
    'holds every bar of case %s',
    (_, input) => {
      const timeline = timelineOf(question(input));
      for (const { left, width } of placeBars(timeline)) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(width).toBeGreaterThan(0);
        expect(left + width).toBeLessThanOrEqual(100.01);
      }
      const now = percentOf(pictureSpan(timeline), timeline.today);
      expect(now).toBeGreaterThanOrEqual(0);
      expect(now).toBeLessThanOrEqual(100);
    },
  );

  it('is about what is near: a certificate of five years goes on beyond its edge', () => {
    const timeline = timelineOf(question({ auth_exp: '2031-06-14' }));
    const auth = placeBars(timeline).find(({ bar }) => bar.id === 'auth-certificate');
    expect(auth).toMatchObject({ openRight: true, look: 'certain' });
    const stay = placeBars(timeline).find(({ bar }) => bar.id === 'period-of-stay');
    expect(stay?.openRight).toBe(false);
    expect(stay?.width).toBeGreaterThan(30);
  });

  it('gives the past, a condition and what is not known a look of their own', () => {
    const looks = placeBars(timelineOf(question({ sign_exp: '2026-10-03', auth_exp: 'unknown' })));
    const lookOf = (id: string) => looks.find(({ bar }) => bar.id === id)?.look;
    expect(lookOf('sign-certificate')).toBe('past');
    expect(lookOf('auth-certificate')).toBe('unknown');
    expect(lookOf('special-period')).toBe('if-filed');
    expect(lookOf('period-of-stay')).toBe('certain');
  });
});

describe('the deadlines for a calendar', () => {
  it.each(LANGUAGES)('are days from today on, each once, in %s', async (language) => {
    const words = await loadReadinessWindowWords(await loadWords(language));
    for (const { input } of CASES.cases) {
      const asked = question(input);
      const evaluation = evaluate(asked);
      const entries = calendarEntries(words, { evaluation, timeline: timelineOf(asked) });
      expect(entries.length).toBeLessThanOrEqual(CALENDAR_LIMITS.entries);
      expect(entries.map(({ date }) => date)).toEqual(entries.map(({ date }) => date).toSorted());
      expect(new Set(entries.map(({ date, title }) => date + title)).size).toBe(entries.length);
      for (const { date, title, note } of entries) {
        expect(date >= asked.today).toBe(true);
        expect(title).not.toMatch(/[《》{}]/);
        expect(title.length).toBeLessThanOrEqual(CALENDAR_LIMITS.title);
        expect(note.length).toBeLessThanOrEqual(CALENDAR_LIMITS.note);
      }
    }
  });

  it('hold what to do by a day, where, and that nothing is promised', async () => {
    const words = await loadReadinessWindowWords(await loadWords('en'));
    const asked = question({ sign: 'expired', sign_exp: '2026-10-03' });
    const entries = calendarEntries(words, { evaluation: evaluate(asked), timeline: timelineOf(asked) });
    const renew = entries.find(({ title }) => title.startsWith('Have the certificate renewed'));
    expect(renew?.date).toBe('2027-01-30');
    expect(renew?.note).toContain('Municipality');
    expect(renew?.note).toContain('does not guarantee permission');
    expect(entries.map(({ title }) => title)).toContain('End of the stay (在留期間の満了日)');
  });

  it('are none while the stay itself is at stake', async () => {
    const words = await loadReadinessWindowWords(await loadWords('en'));
    const asked = question({ E: '2026-11-10', mnc_exp: '2026-11-10' });
    const evaluation = evaluate(asked);
    expect(evaluation.overriding).toBe('B-OVERSTAY');
    expect(calendarEntries(words, { evaluation, timeline: timelineOf(asked) })).toEqual([]);
  });
});
