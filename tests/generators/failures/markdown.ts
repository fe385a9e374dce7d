// The failure handbook as Markdown: one file for each page with its four languages, and a table of contents.

import {
  FAILURE_PAGES,
  type HandbookPage,
  handbookPage,
  MY_NUMBER_RULE_PAGES,
  type PageId,
  RESIDENCE_RULE_PAGES,
} from '../../../src/handbook/pages.ts';
import type { HandbookWords } from '../../../src/words/handbook-texts.ts';
import { loadHandbookWords } from '../../../src/words/load-handbook-words.ts';
import { rubyInParentheses } from '../../../src/words/ruby.ts';
import { LANGUAGES, type Language } from '../../../src/words/words.ts';

const NAMES: Readonly<Record<Language, string>> = {
  ja: '日本語',
  'ja-easy': 'やさしい日本語',
  en: 'English',
  'zh-Hans': '简体中文',
};

/** File name to contents, for the whole folder. */
export async function handbookFiles(): Promise<ReadonlyMap<string, string>> {
  const words = await Promise.all(LANGUAGES.map(loadHandbookWords));
  const ids = [...FAILURE_PAGES, ...RESIDENCE_RULE_PAGES, ...MY_NUMBER_RULE_PAGES];
  return new Map([
    ['README.md', contents(words)],
    ...ids.map((id): [string, string] => [`${id}.md`, pageFile(words, id)]),
  ]);
}

function contents(all: readonly HandbookWords[]): string {
  const list = (
    heading: 'failures' | 'residenceRules' | 'myNumberRules',
    ids: readonly PageId[],
  ): string[] => [
    `## ${all.map(({ handbook }) => rubyInParentheses(handbook.headings[heading])).join(' / ')}`,
    '',
    ...ids.map((id) => `- [${id}](${id}.md): ${titlesOf(all, id).join(' / ')}`),
    '',
  ];
  return [
    '# Failure handbook',
    '',
    'One page for each code a failure can have and each point the program checks, in four languages. The pages are made',
    'of the words that screen and terminal show (`npx tsx tests/generators/failures/build.ts`); the program has them',
    'offline: `zairyu-desk explain CODE`, and behind every failure on screen.',
    '',
    ...list('failures', FAILURE_PAGES),
    ...list('residenceRules', RESIDENCE_RULE_PAGES),
    ...list('myNumberRules', MY_NUMBER_RULE_PAGES),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

/** Japanese and English. */
function titlesOf(all: readonly HandbookWords[], id: PageId): readonly string[] {
  return all
    .filter(({ language }) => language === 'ja' || language === 'en')
    .map((words) => rubyInParentheses(handbookPage(words, id).title));
}

function pageFile(all: readonly HandbookWords[], id: PageId): string {
  const parts = all.map((words) => section(handbookPage(words, id), words));
  return `# ${id}\n\n${parts.join('\n\n')}\n`;
}

function section(page: HandbookPage, { language, handbook: { headings } }: HandbookWords): string {
  const { title, happened, causes, action, tell } = page;
  return [
    `## ${NAMES[language]}: ${title}`,
    `### ${action === null ? headings.says : headings.happened}`,
    action === null ? happened.map((text) => `- ${text}`).join('\n') : happened.join('\n\n'),
    `### ${headings.causes}`,
    causes.map((text, index) => `${String(index + 1)}. ${text}`).join('\n'),
    ...(action === null ? [] : [`### ${headings.action}`, action]),
    `### ${headings.tell}`,
    tell,
  ]
    .map(rubyInParentheses)
    .join('\n\n');
}
