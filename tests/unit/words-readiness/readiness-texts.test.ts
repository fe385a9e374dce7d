// Words and what they are about fit together: every key of the readiness tables has words in every language, none is left
// over, names agree with the tables, and no text promises or judges.

import { describe, expect, it } from 'vitest';
import { AUTH_STATES, CARD_TYPES, FACT_NAMES, SIGN_STATES } from '../../../src/readiness/facts.ts';
import { NOTIFICATION_QUESTIONS } from '../../../src/readiness/guide/notification-chooser.ts';
import type { Route } from '../../../src/readiness/route.ts';
import { CARD_RENEWAL_WINDOWS, CARD_VALIDITY } from '../../../src/readiness/tables/card-validity.ts';
import { CHECK_CODES } from '../../../src/readiness/tables/check-codes.ts';
import { DEADLINES, type DeadlinePlace } from '../../../src/readiness/tables/deadlines.ts';
import { DOCUMENTS, type DocumentRow } from '../../../src/readiness/tables/documents.ts';
import { FEES } from '../../../src/readiness/tables/fees.ts';
import { GUIDE_GROUPS, GUIDE_PAGES } from '../../../src/readiness/tables/guide-pages.ts';
import { GUIDE_TOPICS, type GuideTopic } from '../../../src/readiness/tables/guide-topics.ts';
import { LINKS } from '../../../src/readiness/tables/links.ts';
import { MY_NUMBER_RULES, type MyNumberRule } from '../../../src/readiness/tables/my-number-card.ts';
import { NOTIFICATIONS } from '../../../src/readiness/tables/notifications.ts';
import { OFFICES, type OfficeRow } from '../../../src/readiness/tables/offices.ts';
import { PHONES } from '../../../src/readiness/tables/phones.ts';
import { PROCEDURES } from '../../../src/readiness/tables/procedures.ts';
import { REASONS } from '../../../src/readiness/tables/reasons.ts';
import { FIXES, PLACES } from '../../../src/readiness/tables/remedies.ts';
import { SOURCES } from '../../../src/readiness/tables/sources.ts';
import { STATUSES } from '../../../src/readiness/tables/statuses.ts';
import type { Bar, BarId, PointId } from '../../../src/readiness/timeline.ts';
import type { LatestReturn } from '../../../src/readiness/guide/re-entry.ts';
import { placeholdersOf } from '../../../src/words/fill-in.ts';
import { ALL_WORDS, sorted, textsOf, wordsOf } from './all-readiness-words.ts';

const TOPICS: readonly (readonly [string, GuideTopic])[] = Object.entries(GUIDE_TOPICS);
const JA = wordsOf('ja');

const BARS = Object.keys({
  'period-of-stay': 0,
  'application-window': 0,
  'special-period': 0,
  'special-period-to-ask-about': 0,
  'residence-card': 0,
  'my-number-card': 0,
  'auth-certificate': 0,
  'sign-certificate': 0,
  'birth-application': 0,
  'birth-stay': 0,
} satisfies Record<BarId, 0>);
const POINTS = Object.keys({
  today: 0,
  'window-opens': 0,
  'last-online-day': 0,
  'last-day': 0,
  'special-plan-end': 0,
  'special-statutory-end': 0,
  'my-number-card-end': 0,
  'my-number-card-go-by': 0,
  'auth-certificate-end': 0,
  'sign-certificate-end': 0,
  'residence-card-end': 0,
  'birth-last-day': 0,
  'birth-stay-end': 0,
} satisfies Record<PointId, 0>);
const CERTAINTIES = Object.keys({
  certain: 0,
  'if-filed': 0,
  'to-ask-about': 0,
  unknown: 0,
  'no-end': 0,
} satisfies Record<Bar['certainty'], 0>);
const ROUTES = Object.keys({
  online: 0,
  counter: 0,
  municipality: 0,
  'police-then-counter': 0,
  none: 0,
} satisfies Record<Route, 0>);
const DEADLINE_PLACES = Object.keys({
  municipality: 0,
  'regional-office': 0,
  'police-then-regional-office': 0,
  'post-or-office': 0,
  'departure-inspection': 0,
} satisfies Record<DeadlinePlace, 0>);
const OFFICE_SECTIONS = Object.values<OfficeRow>(OFFICES)
  .flatMap(({ phones }) => phones.map(({ section }) => section))
  .filter((section) => section !== undefined);
const RETURN_REASONS = Object.keys({
  'one-year': 0,
  'permit-end': 0,
  'five-years': 0,
  'period-of-stay': 0,
  'special-period': 0,
} satisfies Record<LatestReturn['because'], 0>);

describe.each(ALL_WORDS)('$language', ({ readiness, guide, language }) => {
  it.each([
    ['checks', readiness.checks, CHECK_CODES],
    ['reasons', readiness.reasons, Object.keys(REASONS)],
    ['fixes', readiness.fixes, FIXES],
    ['places', readiness.places, PLACES],
    ['facts', readiness.facts, FACT_NAMES],
    ['kinds of card', readiness.choices.cardType, CARD_TYPES],
    ['states of the user certificate', readiness.choices.authCertificate, AUTH_STATES],
    ['states of the signature certificate', readiness.choices.signCertificate, SIGN_STATES],
    ['procedures', readiness.procedures, Object.keys(PROCEDURES)],
    ['documents', readiness.documents, Object.keys(DOCUMENTS)],
    ['links', readiness.links, Object.keys(LINKS)],
    ['statuses', readiness.statuses, Object.keys(STATUSES)],
    ['routes', readiness.routes, ROUTES],
    ['confidences', readiness.confidence, ['A', 'B', 'C', 'D', 'E']],
    ['kinds of source', readiness.sourceKinds, Object.values(SOURCES).map(({ kind }) => kind)],
    ['subjects of fees', readiness.feeSubjects, FEES.map(({ subject }) => subject)],
    ['bands of fees', readiness.feeBands, FEES.map(({ band }) => band)],
    ['bars', readiness.bars, BARS],
    ['points', readiness.points, POINTS],
    ['certainties', readiness.certainties, CERTAINTIES],
    ['topics', guide.topics, TOPICS.map(([id]) => id)],
    ['deadlines', guide.deadlines, Object.keys(DEADLINES)],
    ['places of deadlines', guide.deadlinePlaces, DEADLINE_PLACES],
    ['notifications', guide.notificationKinds, Object.keys(NOTIFICATIONS)],
    [
      'events to notify',
      guide.notificationEvents,
      Object.values(NOTIFICATIONS).flatMap(({ events }) => [...events]),
    ],
    ['questions of notifications', guide.notificationQuestions, Object.keys(NOTIFICATION_QUESTIONS)],
    ['reasons of a return', guide.reEntryReasons, RETURN_REASONS],
    ['kinds of office', guide.officeKinds, Object.values(OFFICES).map(({ kind }) => kind)],
    ['telephones', guide.phones, Object.keys(PHONES)],
    ['rules of the My Number card', guide.myNumberRules, Object.keys(MY_NUMBER_RULES)],
    ['sources', guide.sources, Object.keys(SOURCES)],
    ['groups of pages', guide.groups, GUIDE_GROUPS],
    ['pages', guide.pages, Object.keys(GUIDE_PAGES)],
    ['sections of offices', guide.officeSections, OFFICE_SECTIONS],
    ['holders of cards', guide.cardHolders, CARD_VALIDITY.flatMap(({ holders }) => [...holders])],
    ['renewals of cards', guide.cardRenewalKinds, Object.keys(CARD_RENEWAL_WINDOWS)],
    ['rules of validity', guide.cardValidityRules, CARD_VALIDITY.map(({ rule }) => rule)],
  ])('has words for all %s, and no others', (_, words, keys) => {
    expect(sorted(Object.keys(words))).toEqual(sorted(new Set<string>(keys)));
  });

  it('has a title for each section of the guide', () => {
    expect(Object.keys(guide.sections)).toEqual(
      expect.arrayContaining([...new Set(TOPICS.map(([, { section }]) => section))]),
    );
  });

  it('asks a question before each answer about the specified card', () => {
    const answers = TOPICS.filter(([, { section }]) => section === 'specified-card').map(([id]) => id);
    expect(sorted(Object.keys(guide.questions))).toEqual(sorted(answers));
  });

  it('has an answer for each choice of a question about notifications', () => {
    const answers = Object.entries(guide.notificationQuestions).map(([id, texts]) => [
      id,
      sorted(Object.keys(texts).filter((key) => key !== 'question')),
    ]);
    const expected = Object.entries(NOTIFICATION_QUESTIONS).map(([id, choices]) => [id, sorted(choices)]);
    expect(answers).toEqual(expected);
  });

  it('notes each difference between the two official languages', () => {
    const differing = TOPICS.filter(([, { languagesDiffer }]) => languagesDiffer).map(([id]) => id);
    expect(sorted(Object.keys(guide.differences))).toEqual(
      sorted([...differing, 'general', 'office', 'card-return-re-entry-expired', 'card-return-envelope']),
    );
  });

  it('asks in each sentence exactly for the values the reason has: every date is said', () => {
    const asked = Object.entries(readiness.reasons).map(([key, text]) => [key, placeholdersOf(text)]);
    const given = Object.entries(REASONS).map(([key, params]) => [key, sorted(Object.keys(params))]);
    expect(new Map(asked as [string, string[]][])).toEqual(new Map(given as [string, string[]][]));
  });

  it('asks for the same placeholders as the Japanese text', () => {
    const placeholders = (words: (typeof ALL_WORDS)[number]) =>
      new Map(textsOf(words).map(([path, text]) => [path, placeholdersOf(text)]));
    expect(placeholders(wordsOf(language))).toEqual(placeholders(JA));
  });

  it('shows the official Japanese name of each procedure, document, link, status and telephone', () => {
    const officials = (table: Readonly<Record<string, { readonly official: string }>>) =>
      Object.entries(table).map(([id, { official }]) => [id, official]);
    const names = (table: Readonly<Record<string, { readonly ja: string }>>) =>
      Object.entries(table).map(([id, { ja }]) => [id, ja]);
    expect(officials(readiness.procedures)).toEqual(names(PROCEDURES));
    expect(officials(readiness.documents)).toEqual(names(DOCUMENTS));
    expect(officials(readiness.links)).toEqual(names(LINKS));
    expect(officials(readiness.statuses)).toEqual(names(STATUSES));
    expect(officials(guide.phones)).toEqual(names(PHONES));
    expect(officials(guide.notificationKinds)).toEqual(names(NOTIFICATIONS));
  });

  it('says every number of the rules of the My Number card', () => {
    const rules: readonly (readonly [string, MyNumberRule])[] = Object.entries(MY_NUMBER_RULES);
    const texts: Readonly<Record<string, string>> = guide.myNumberRules;
    const missing = rules.flatMap(([id, { values = {} }]) =>
      Object.values(values)
        .filter((value) => !(texts[id] ?? '').replaceAll(',', '').includes(String(value)))
        .map((value) => `${id} ${value}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no confidence, sure or unsure, twice', () => {
    const texts = Object.values(readiness.confidence);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('the names of the tables', () => {
  it('are those of the procedures and statuses in English, Japanese and Chinese', () => {
    const labels = (table: Readonly<Record<string, { readonly label: string }>>) =>
      Object.values(table).map(({ label }) => label.replace(/[（）]/g, ''));
    const rows = [...Object.values(PROCEDURES), ...Object.values(STATUSES)];
    for (const [language, key] of [
      ['ja', 'ja'],
      ['en', 'en'],
      ['zh-Hans', 'zh'],
    ] as const) {
      const { procedures, statuses } = wordsOf(language).readiness;
      const expected = rows.map((row) => row[key].replace(/[（）]/g, ''));
      expect([...labels(procedures), ...labels(statuses)]).toEqual(expected);
    }
  });

  it('are those of the notes of documents', () => {
    const rows: readonly (readonly [string, DocumentRow])[] = Object.entries(DOCUMENTS);
    const notes = rows.flatMap(([id, { noteJa }]) => (noteJa === undefined ? [] : [[id, noteJa]]));
    expect(Object.entries(JA.readiness.documentNotes)).toEqual(notes);
    for (const { readiness } of ALL_WORDS) {
      expect(Object.keys(readiness.documentNotes)).toEqual(notes.map(([id]) => id));
    }
  });
});

describe('the verdicts', () => {
  it('are worded as the vocabulary says', () => {
    expect(ALL_WORDS.map(({ readiness }) => Object.values(readiness.verdicts).slice(0, 4)).at(0)).toEqual([
      '準備ができています',
      '準備ができていますが、注意があります',
      'まだ申請できません',
      '窓口での手続です',
    ]);
    expect(Object.values(wordsOf('en').readiness.verdicts).slice(0, 4)).toEqual([
      'Ready to apply',
      'Ready, with points to check',
      'Not ready yet',
      'Counter procedure',
    ]);
    expect(Object.values(wordsOf('zh-Hans').readiness.verdicts).slice(0, 4)).toEqual([
      '准备就绪',
      '已准备，但有注意事项',
      '尚不能申请',
      '需到窗口办理',
    ]);
  });

  it('come with the sentence that promises nothing', () => {
    expect(JA.readiness.notice.notGuaranteed).toContain('許可を保証しません');
    expect(wordsOf('en').readiness.notice.notGuaranteed).toContain('does not guarantee permission');
    expect(wordsOf('zh-Hans').readiness.notice.notGuaranteed).toContain('不保证获得许可');
    expect(wordsOf('ja-easy').readiness.notice.notGuaranteed).toContain('約束《やくそく》しません');
  });
});
