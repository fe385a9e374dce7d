// The failure handbook for a terminal: its table of contents, or one page.

import {
  FAILURE_PAGES,
  type HandbookPage,
  handbookPage,
  MY_NUMBER_RULE_PAGES,
  type PageId,
  RESIDENCE_RULE_PAGES,
} from '../../handbook/pages.ts';
import type { HandbookWords } from '../../words/handbook-texts.ts';
import { rubyInParentheses } from '../../words/ruby.ts';
import { rowLines, wrapText } from './layout.ts';
import { createPage, headingLines, joinBlocks, type Page, type Surface, toText } from './page.ts';

const INDENT = 2;

export function renderHandbookContents(words: HandbookWords, surface: Surface): string {
  const page = createPage(surface);
  const { headings } = words.handbook;
  const list = (heading: string, ids: readonly PageId[]): readonly string[] => [
    ...headingLines(plain(heading), page),
    ...ids.flatMap((id) => [
      page.paint.bold(`  ${id}`),
      ...indented(plain(handbookPage(words, id).title), page, 2 * INDENT),
    ]),
  ];
  return toText(
    joinBlocks([
      [...headingLines(plain(headings.title), page), ...wrapText(plain(headings.intro), page.width)],
      list(headings.failures, FAILURE_PAGES),
      list(headings.residenceRules, RESIDENCE_RULE_PAGES),
      list(headings.myNumberRules, MY_NUMBER_RULE_PAGES),
    ]),
  );
}

export function renderHandbookPage(entry: HandbookPage, words: HandbookWords, surface: Surface): string {
  const page = createPage(surface);
  const { headings } = words.handbook;
  const { happened, causes, action, tell } = entry;
  const part = (heading: string, texts: readonly string[]): readonly string[] => [
    ...headingLines(plain(heading), page),
    ...texts.flatMap((text) => indented(plain(text), page, INDENT)),
  ];
  return toText(
    joinBlocks([
      [...wrapText(plain(entry.title), page.width).map(page.paint.bold), page.paint.dim(entry.id)],
      part(
        action === null ? headings.says : headings.happened,
        action === null ? bullets(happened) : happened,
      ),
      part(headings.causes, numbered(causes)),
      ...(action === null ? [] : [part(headings.action, [action])]),
      part(headings.tell, [tell]),
    ]),
  );
}

function numbered(texts: readonly string[]): readonly string[] {
  return texts.map((text, index) => `${String(index + 1)}. ${text}`);
}

function bullets(texts: readonly string[]): readonly string[] {
  return texts.map((text) => `・${text}`);
}

function indented(text: string, { width }: Page, indent: number): readonly string[] {
  const lines = wrapText(text, width - indent);
  return rowLines([{ lines, width: width - indent }], indent);
}

function plain(text: string): string {
  return rubyInParentheses(text);
}
