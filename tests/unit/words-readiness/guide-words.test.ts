import { describe, expect, it } from 'vitest';
import { deadlineOf } from '../../../src/readiness/guide/deadlines.ts';
import { latestSpecialReturn } from '../../../src/readiness/guide/re-entry.ts';
import { dateLiteral } from '../../../src/time/jst-date.ts';
import { GUIDE_TOPICS } from '../../../src/readiness/tables/guide-topics.ts';
import { deadlineWords, latestReturnText, originText, topicWords } from '../../../src/words/guide-words.ts';
import { wordsOf } from './all-readiness-words.ts';

const JA = wordsOf('ja');
const EN = wordsOf('en');
const TODAY = dateLiteral('2026-11-20');

describe('topicWords', () => {
  it('notes where the Chinese guide differs, and keeps to the Japanese rule', () => {
    expect(topicWords(EN, 'carry-from-sixteen')).toEqual({
      text: 'Everybody aged 16 or more carries the card at all times.',
      difference:
        'The Japanese and the Chinese guide differ. The Japanese one is followed. The Chinese guide reads as "over 16".',
    });
  });

  it('says nothing where they agree', () => {
    expect(topicWords(EN, 'card-as-identification')).not.toHaveProperty('difference');
  });
});

describe('topicWords of the specified card', () => {
  it('has the question and the answer apart', () => {
    expect(topicWords(EN, 'specified-card-optional')).toEqual({
      question: 'Is it compulsory?',
      text: 'No. Two separate cards may be kept.',
    });
  });
});

describe('originText', () => {
  it('names sources in the language, how sure they are, and the day', () => {
    expect(originText(JA, GUIDE_TOPICS['online-departure-preparation'])).toBe(
      '出典: 専門家の解説: システムを使える人（2025年9月10日）（D: 一つの資料による。確認が必要、2026年11月20日に照合）',
    );
  });
});

describe('deadlineWords', () => {
  it('gives the last day, the event not counted, and where to go', () => {
    const deadline = deadlineOf('card-lost', TODAY, TODAY);
    expect(deadlineWords(JA, 'card-lost', deadline)).toEqual({
      label: '紛失による再交付申請',
      sentences: ['最後の日は2026年12月4日です（あと14日）。', 'その日の次の日から数えます。'],
      place: '警察、そのあと地方出入国在留管理局',
    });
  });

  it('says to go before a last day on which the counters are closed', () => {
    const deadline = deadlineOf('address-settled', dateLiteral('2026-12-19'), TODAY);
    expect(deadlineWords(EN, 'address-settled', deadline).sentences).toContain(
      'The counters are closed on that day: go by 28 December 2026.',
    );
  });

  it('says how long ago a passed day was', () => {
    const deadline = deadlineOf('child-born', dateLiteral('2026-10-01'), TODAY);
    expect(deadlineWords(EN, 'child-born', deadline).sentences[0]).toBe(
      'The last day was 31 October 2026 (20 days ago). Go at once.',
    );
  });

  it('hands the card back on the day of leaving', () => {
    const deadline = deadlineOf('card-return-leaving', TODAY, TODAY);
    expect(deadlineWords(EN, 'card-return-leaving', deadline).sentences).toContain('On the day itself.');
  });

  it('notes that special re-entry counts as well', () => {
    const deadline = deadlineOf('card-return-re-entry-expired', TODAY, TODAY);
    expect(deadlineWords(EN, 'card-return-re-entry-expired', deadline).difference).toContain(
      'special re-entry',
    );
  });
});

describe('latestReturnText', () => {
  it('gives the day and the reason', () => {
    const latest = latestSpecialReturn(TODAY, dateLiteral('2027-01-31'));
    expect(latestReturnText(EN, latest)).toBe(
      'Be back by 31 January 2027 at the latest. The stay ends then.',
    );
  });
});
