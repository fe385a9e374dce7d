import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../../src/readiness/checks/registry.ts';
import { NOT_CONFIRMED } from '../../../../src/readiness/checks/not-confirmed.ts';
import { RE_ENTRY_LIMITS } from '../../../../src/readiness/guide/re-entry.ts';
import { CARD_RENEWAL_WINDOWS, CARD_VALIDITY } from '../../../../src/readiness/tables/card-validity.ts';
import { CHECK_CODES } from '../../../../src/readiness/tables/check-codes.ts';
import { DEADLINES } from '../../../../src/readiness/tables/deadlines.ts';
import { DOCUMENTS } from '../../../../src/readiness/tables/documents.ts';
import { FEES, PERIOD_BANDS } from '../../../../src/readiness/tables/fees.ts';
import { GUIDE_TOPICS } from '../../../../src/readiness/tables/guide-topics.ts';
import { HOLIDAY_YEARS, YEAR_END_CLOSURE } from '../../../../src/readiness/tables/holidays.ts';
import { LIMITS } from '../../../../src/readiness/tables/limits.ts';
import { LINKS, type Link } from '../../../../src/readiness/tables/links.ts';
import { MY_NUMBER_RULES } from '../../../../src/readiness/tables/my-number-card.ts';
import { NOTIFICATIONS } from '../../../../src/readiness/tables/notifications.ts';
import { CARD_RETURN_ADDRESS, OFFICES } from '../../../../src/readiness/tables/offices.ts';
import { PHONES } from '../../../../src/readiness/tables/phones.ts';
import { PREFECTURES } from '../../../../src/readiness/tables/prefectures.ts';
import { PROCEDURES, type ProcedureRow } from '../../../../src/readiness/tables/procedures.ts';
import { SOURCES } from '../../../../src/readiness/tables/sources.ts';
import { STATUSES, type StatusRow } from '../../../../src/readiness/tables/statuses.ts';
import { TERMS } from '../../../../src/readiness/tables/terms.ts';

const TABLES: Record<string, readonly unknown[]> = {
  cardRenewalWindows: Object.values(CARD_RENEWAL_WINDOWS),
  cardReturnAddress: [CARD_RETURN_ADDRESS],
  cardValidity: CARD_VALIDITY,
  checks: [...CHECKS.map((check) => check.citation), NOT_CONFIRMED.citation],
  deadlines: Object.values(DEADLINES),
  documents: Object.values(DOCUMENTS),
  fees: FEES,
  guideTopics: Object.values(GUIDE_TOPICS),
  holidays: [...HOLIDAY_YEARS, YEAR_END_CLOSURE],
  limits: Object.values(LIMITS),
  links: Object.values(LINKS),
  myNumberRules: Object.values(MY_NUMBER_RULES),
  notifications: Object.values(NOTIFICATIONS),
  offices: Object.values(OFFICES),
  phones: Object.values(PHONES),
  prefectures: Object.values(PREFECTURES),
  procedures: Object.values(PROCEDURES),
  reEntry: Object.values(RE_ENTRY_LIMITS),
  statuses: Object.values(STATUSES),
  terms: Object.values(TERMS),
};

describe('every row', () => {
  it.each(Object.keys(TABLES))('of %s has a source, a confidence and a date', (name) => {
    const rows = TABLES[name] ?? [];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const { source, confidence, asOf } = row as { source: string[]; confidence: string; asOf: string };
      expect(source.length).toBeGreaterThan(0);
      for (const id of source) expect(Object.keys(SOURCES)).toContain(id);
      expect(confidence).toMatch(/^[A-E]$/);
      expect(asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('is why a source is listed: none is there that no row cites', () => {
    const cited = new Set(
      Object.values(TABLES).flatMap((rows) => rows.flatMap((row) => (row as { source: string[] }).source)),
    );
    expect(Object.keys(SOURCES).filter((id) => !cited.has(id))).toEqual([]);
  });
});

describe('the checks', () => {
  it('are registered once each, in the order of the codes', () => {
    expect([...CHECKS.map((check) => check.code), NOT_CONFIRMED.code]).toEqual(CHECK_CODES);
    expect(new Set(CHECK_CODES).size).toBe(CHECK_CODES.length);
  });

  it('are those of the decision model, plus the one about what is not known', () => {
    const model = readFileSync(new URL('../../../cases/readiness-codes.txt', import.meta.url), 'utf8');
    expect([...CHECK_CODES].sort()).toEqual([...model.trim().split('\n'), 'W-NOT-CONFIRMED'].sort());
  });
});

describe('the fees', () => {
  it('have exactly one row for every subject, band and day', () => {
    const subjects = new Set(FEES.map((row) => row.subject));
    expect(subjects.size).toBe(8);
    for (const subject of subjects) {
      for (const day of [
        '2020-01-01',
        '2025-03-31',
        '2025-04-01',
        '2026-09-30',
        '2026-10-01',
        '2030-01-01',
      ]) {
        const rows = FEES.filter(
          (row) => row.subject === subject && (row.from ?? day) <= day && (row.through ?? day) >= day,
        );
        const bands = subject === 'change-or-extension' ? [...PERIOD_BANDS] : ['any'];
        expect(rows.map((row) => row.band)).toEqual(bands);
      }
    }
  });

  it('never cost less at the counter than online', () => {
    for (const row of FEES) expect(row.online ?? row.counter).toBeLessThanOrEqual(row.counter);
  });
});

describe('the statuses', () => {
  it('have names in three languages that are not used twice', () => {
    const rows: readonly StatusRow[] = Object.values(STATUSES);
    for (const language of ['ja', 'en', 'zh'] as const) {
      const names = rows.map((row) => row[language]);
      expect(names.every((name) => name.length > 0)).toBe(true);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('are closed to the online system for exactly those who cannot use it', () => {
    const rows: readonly StatusRow[] = Object.values(STATUSES);
    expect(rows.filter((row) => !row.onlineSystem).map((row) => row.ja)).toEqual([
      '外交',
      '短期滞在',
      '特別永住者',
    ]);
    expect(rows.filter((row) => row.indefinite).map((row) => row.ja)).toEqual([
      '高度専門職2号',
      '永住者',
      '特別永住者',
    ]);
  });

  it('keep out the slips of the Chinese guide as names of their own', () => {
    const names = Object.values<StatusRow>(STATUSES).flatMap((row) => [row.ja, row.en, row.zh]);
    for (const slip of ['看护', '企业内调动', '随同家属滞留', '高度专业职位1号八'])
      expect(names).not.toContain(slip);
  });
});

describe('the procedures', () => {
  it('number the seven of the online system as it does', () => {
    const rows: readonly ProcedureRow[] = Object.values(PROCEDURES);
    const online = rows.filter((row) => row.channel === 'online-system');
    expect(online.map((row) => row.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('offer the specified card with the procedures of the leaflet, not with loss or acquisition', () => {
    const rows = Object.entries<ProcedureRow>(PROCEDURES);
    const offered = rows.filter(([, row]) => row.specifiedCard).map(([code]) => code);
    expect(offered).not.toContain('REISSUE-LOST');
    expect(offered).not.toContain('P4');
    expect(offered).toEqual(
      expect.arrayContaining(['P2', 'P3', 'PR', 'CARD-RENEWAL', 'CARD-CHANGE', 'ADDRESS']),
    );
  });
});

describe('the links', () => {
  it('are https pages, none of them a login page', () => {
    for (const { url } of Object.values<Link>(LINKS)) {
      expect(url).toMatch(/^https:\/\//);
      expect(url).not.toContain('rasens');
    }
  });
});

describe('the offices', () => {
  it('carry the numbers of the Japanese guide', () => {
    expect(OFFICES.sendai.phones.map((phone) => phone.number)).toEqual(['0570-022259', '022-256-7025']);
    expect(OFFICES['tokyo-yotsuya'].phones.find((p) => p.number === '03-5363-3039')).toMatchObject({
      labelJa: expect.stringContaining('情報管理部門') as unknown,
    });
  });
});
