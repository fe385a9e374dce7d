// The pages of the guide with what belongs to each, for whoever shows or searches them.

import { DEADLINES, type DeadlineRow } from '../tables/deadlines.ts';
import { GUIDE_PAGES, type GuidePage, type GuidePageId } from '../tables/guide-pages.ts';
import {
  GUIDE_TOPICS,
  type GuideSection,
  type GuideTopic,
  type GuideTopicId,
} from '../tables/guide-topics.ts';
import type { LinkId } from '../tables/links.ts';
import { PROCEDURES, type ProcedureRow } from '../tables/procedures.ts';

export function isGuidePageId(text: string): text is GuidePageId {
  return Object.hasOwn(GUIDE_PAGES, text);
}

/** In the order in which they are listed. */
export const GUIDE_PAGE_IDS: readonly GuidePageId[] = Object.keys(GUIDE_PAGES).filter(isGuidePageId);

export function guidePage(id: GuidePageId): GuidePage {
  return GUIDE_PAGES[id];
}

export function topicsOf(section: GuideSection): readonly GuideTopicId[] {
  return Object.keys(GUIDE_TOPICS)
    .filter(isTopicId)
    .filter((id) => topicOf(id).section === section);
}

/** Official pages of the deadlines of a page, then its own; each once, and none that stands with a procedure already. */
export function linksOf({ deadlines = [], procedures = [], links = [] }: GuidePage): readonly LinkId[] {
  const ofDeadlines = deadlines.flatMap((id): readonly LinkId[] => deadlineRow(id).links);
  const ofProcedures = procedures.flatMap((code): readonly LinkId[] => procedureRow(code).links);
  return [...new Set([...ofDeadlines, ...links])].filter((id) => !ofProcedures.includes(id));
}

function topicOf(id: GuideTopicId): GuideTopic {
  return GUIDE_TOPICS[id];
}

function isTopicId(text: string): text is GuideTopicId {
  return Object.hasOwn(GUIDE_TOPICS, text);
}

function deadlineRow(id: keyof typeof DEADLINES): DeadlineRow {
  return DEADLINES[id];
}

function procedureRow(code: keyof typeof PROCEDURES): ProcedureRow {
  return PROCEDURES[code];
}
