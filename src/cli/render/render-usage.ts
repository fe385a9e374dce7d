// Help: all commands, one command, or what was wrong with a command line.

import { fillIn } from '../../words/fill-in.ts';
import type { UsageProblem } from '../usage-error.ts';
import { COMMAND_SYNTAX, COMMON_SYNTAX, type CommandName } from './command-syntax.ts';
import { rowLines, wrapText } from './layout.ts';
import { textWidth } from './text-width.ts';
import { createPage, headingLines, joinBlocks, type Page, type Surface, toText } from './page.ts';
import { sanitise } from './sanitise.ts';

const PROGRAM = 'zairyu-desk';
const INDENT = 2;
const GAP = 2;

type Term = readonly [term: string, meaning: string];

export function renderUsage(surface: Surface): string {
  const page = createPage(surface);
  const { usage } = page.words.terminal;
  const commands = Object.entries(usage.commands).map(([name, { summary }]): Term => [name, summary]);
  return toText(
    joinBlocks([
      wrapText(usage.about, page.width),
      headingLines(`${usage.usage}: ${PROGRAM} COMMAND [OPTIONS]`, page),
      [...headingLines(usage.commandsHeading, page), ...termLines(commands, page)],
      [...headingLines(usage.optionsHeading, page), ...termLines(commonTerms(page), page)],
      [...headingLines(usage.exitHeading, page), ...termLines(Object.entries(usage.exit), page)],
      [...wrapText(usage.secrets, page.width), ...wrapText(usage.more, page.width)],
      wrapText(page.words.terminal.notice, page.width).map(page.paint.dim),
    ]),
  );
}

export function renderCommandUsage(name: CommandName, surface: Surface): string {
  const page = createPage(surface);
  const { usage } = page.words.terminal;
  const syntax = COMMAND_SYNTAX[name];
  const meanings: Readonly<Record<string, string>> = usage.commands[name].options;
  const options = Object.entries(syntax.options).map(([id, term]): Term => [term, meanings[id] ?? '']);
  const forms = syntax.forms.flatMap((form) => indented(`${PROGRAM} ${form}`, page));
  return toText(
    joinBlocks([
      wrapText(usage.commands[name].summary, page.width),
      [...headingLines(usage.usage, page), ...forms],
      [...headingLines(usage.optionsHeading, page), ...termLines([...options, ...commonTerms(page)], page)],
    ]),
  );
}

export function renderUsageProblem(
  { problem, word }: { readonly problem: UsageProblem; readonly word: string },
  surface: Surface,
): string {
  const page = createPage(surface);
  const { problems, more } = page.words.terminal.usage;
  const text = sanitise(fillIn(problems[problem], { word }));
  return toText([
    ...wrapText(`✘ ${text}`, page.width).map(page.paint.bad),
    ...wrapText(more, page.width).map(page.paint.dim),
  ]);
}

function commonTerms({ words }: Page): readonly Term[] {
  const { commonOptions } = words.terminal.usage;
  return [
    [COMMON_SYNTAX.json, commonOptions.json],
    [COMMON_SYNTAX.lang, commonOptions.lang],
    [COMMON_SYNTAX.help, commonOptions.help],
  ];
}

/** Terms in one column, what they mean in the next. */
function termLines(terms: readonly Term[], { width, paint }: Page): readonly string[] {
  const widest = Math.max(...terms.map(([term]) => textWidth(term)));
  const termWidth = Math.min(widest, Math.floor(width * 0.45));
  const meaningWidth = width - INDENT - GAP - termWidth;
  return terms.flatMap(([term, meaning]) =>
    rowLines(
      [
        { lines: wrapText(term, termWidth), width: termWidth, paint: paint.bold },
        { lines: wrapText(meaning, meaningWidth), width: meaningWidth },
      ],
      INDENT,
    ),
  );
}

function indented(text: string, { width }: Page): readonly string[] {
  return wrapText(text, width - INDENT).map((line) => ' '.repeat(INDENT) + line);
}
