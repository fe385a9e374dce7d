// Everything one page of the guide says, as texts to search in: the title and summary first.

import { guidePage, linksOf, topicsOf } from '../../../src/readiness/guide/pages.ts';
import { allOffices } from '../../../src/readiness/guide/office-search.ts';
import type { GuidePageId, GuideTool } from '../../../src/readiness/tables/guide-pages.ts';
import { PHONES } from '../../../src/readiness/tables/phones.ts';
import { PREFECTURES } from '../../../src/readiness/tables/prefectures.ts';
import type { ReadinessWords } from '../../../src/words/readiness-texts.ts';
import { topicWords } from '../../../src/words/guide-words.ts';

export function textsOfPage(words: ReadinessWords, id: GuidePageId): readonly string[] {
  const { guide, readiness } = words;
  const page = guidePage(id);
  const { title, summary } = guide.pages[id];
  return [
    title,
    summary,
    ...(page.sections ?? []).flatMap((section) => [
      guide.sections[section],
      ...topicsOf(section).flatMap((topic) => {
        const { question = '', text } = topicWords(words, topic);
        return [question, text];
      }),
    ]),
    ...(page.deadlines ?? []).map((event) => guide.deadlines[event].label),
    ...(page.procedures ?? []).flatMap((code) => namesIn([readiness.procedures[code]])),
    ...(page.phones ?? []).flatMap((phone) => [...namesIn([guide.phones[phone]]), PHONES[phone].number]),
    ...linksOf(page).flatMap((link) => namesIn([readiness.links[link]])),
    ...(page.tool === undefined ? [] : textsOfTool(words, page.tool)),
  ];
}

function textsOfTool({ guide, readiness }: ReadinessWords, tool: GuideTool): readonly string[] {
  switch (tool) {
    case 'renewal-dates':
      return [guide.screen.renewalOpens, guide.screen.lastOnlineDay, guide.screen.specialPlan];
    case 'notification-chooser':
      return [
        ...namesIn(Object.values(guide.notificationKinds)),
        ...Object.values(guide.notificationEvents),
        ...namesIn(Object.values(readiness.statuses)),
      ];
    case 're-entry':
      return [guide.reEntry.special, guide.reEntry.permit, guide.reEntry.pending];
    case 'card-return-address':
      return [guide.cardReturn.address, guide.cardReturn.envelope];
    case 'card-validity':
      return [...Object.values(guide.cardValidityRules), guide.screen.cardRenewal];
    case 'my-number-rules':
      return Object.values(guide.myNumberRules);
    case 'procedures':
      return namesIn([...Object.values(readiness.procedures), ...Object.values(readiness.documents)]);
    case 'offices':
      return [
        ...allOffices().flatMap(({ ja, en, addressJa, phones }) => [
          ja,
          en,
          addressJa,
          ...phones.map(({ number }) => number),
        ]),
        ...Object.values(PREFECTURES).flatMap(({ ja, en, zh }) => [ja, en, zh]),
      ];
    case 'fees':
      return Object.values(readiness.feeSubjects);
    case 'all-links':
      return namesIn(Object.values(readiness.links));
    case 'all-sources':
      return Object.values(guide.sources);
  }
}

function namesIn(names: readonly { readonly label: string; readonly official: string }[]): readonly string[] {
  return names.flatMap(({ label, official }) => (label === official ? [label] : [label, official]));
}
