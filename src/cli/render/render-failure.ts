// A failure for a terminal: what happened, what it means, what to do, and for the support desk its code and facts. Never
// a stack, and facts hold no card data (src/errors/app-error.ts).

import type { Failure } from '../../errors/failure.ts';
import { failureWords } from '../../words/failure-words.ts';
import { rowLines, wrapText } from './layout.ts';
import { createPage, joinBlocks, type Page, type Surface, toText } from './page.ts';
import { codeProblemText } from './render-codes.ts';
import { sanitise } from './sanitise.ts';

const INDENT = 2;

export function renderFailure(failure: Failure, surface: Surface): string {
  const page = createPage(surface);
  const { title, meaning, action } = failureWords(page.words, failure);
  const head = wrapText(`✘ ${title}`, page.width).map((line) => page.paint.bad(page.paint.bold(line)));
  return toText(
    joinBlocks([
      [...head, ...indented([meaning, ...detailTexts(failure, page), action], page)],
      supportLines(failure, page),
    ]),
  );
}

/** What a person needs to see of the facts to do something about it. */
function detailTexts({ code, facts }: Failure, page: Page): readonly string[] {
  if (code === 'CODES_INVALID') return [codeProblemText(facts, page)];
  const { file, readers, testCa } = facts;
  return [
    ...(typeof testCa === 'string' ? [page.words.terminal.trust.testAuthority] : []),
    ...(typeof file === 'string' && code.startsWith('FILE_') ? [file] : []),
    ...(typeof readers === 'string' && code.startsWith('READER_') ? [readers] : []),
  ];
}

function indented(texts: readonly string[], { width }: Page): readonly string[] {
  return texts
    .flatMap((text) => wrapText(sanitise(text), width - INDENT))
    .map((line) => ' '.repeat(INDENT) + line);
}

function supportLines({ code, facts }: Failure, { words, width, paint }: Page): readonly string[] {
  const pairs = Object.entries(facts).map(([name, value]) => `${name}=${String(value)}`);
  const text = sanitise([`${words.terminal.failure.code}: ${code}`, ...pairs].join('  '));
  const more = `${words.terminal.failure.more}: zairyu-desk explain ${code}`;
  const lines = [text, more].flatMap((each) => wrapText(each, width - INDENT));
  return rowLines([{ lines, width: width - INDENT, paint: paint.dim }], INDENT);
}
