// The CA certificates this program knows of, and what became of files offered for import.

import type { Failure } from '../../errors/failure.ts';
import { failureWords } from '../../words/failure-words.ts';
import { fillIn } from '../../words/fill-in.ts';
import { dateText } from '../../words/value-words.ts';
import { wrapText } from './layout.ts';
import {
  createPage,
  headingLines,
  joinBlocks,
  type Page,
  type Surface,
  type TerminalWords,
  toText,
} from './page.ts';
import { sanitise } from './sanitise.ts';
import { statusSign } from './signs.ts';

type TrustTexts = TerminalWords['terminal']['trust'];

export interface TrustLine {
  readonly name: string;
  readonly use: keyof TrustTexts['uses'];
  /** Absent for a key, which has none. */
  readonly generation?: string;
  readonly state: keyof TrustTexts['states'];
  /** Absent for a key, which has no dates. */
  readonly validity?: keyof TrustTexts['validity'];
  /** SHA-256, hexadecimal; absent where none is published. */
  readonly sha256?: string;
  readonly source: string;
  /** YYYY-MM-DD */
  readonly recorded: string;
}

export type TrustImport =
  | {
      readonly file: string;
      readonly outcome: 'imported' | 'already-there';
      readonly pin: string;
      readonly sha256: string;
    }
  | { readonly file: string; readonly outcome: 'refused'; readonly failure: Failure };

const INDENT = 4;

/** Grouped by what the CAs vouch for, in the order given. */
export function renderTrustList(lines: readonly TrustLine[], surface: Surface): string {
  const page = createPage(surface);
  const { heading, uses } = page.words.terminal.trust;
  const groups = [...new Set(lines.map(({ use }) => use))].map((use) => [
    ...headingLines(uses[use], page),
    ...lines.filter((line) => line.use === use).flatMap((line) => trustLines(line, page)),
  ]);
  return toText(joinBlocks([headingLines(heading, page), ...groups]));
}

function trustLines(line: TrustLine, page: Page): readonly string[] {
  const { generation, states, validity, source } = page.words.terminal.trust;
  const usable = line.state === 'imported' || line.state === 'read-off-card';
  const { shape, paint } = statusSign(usable ? 'pass' : 'not-checked', page.paint);
  const title = [
    line.name,
    ...(line.generation === undefined ? [] : [fillIn(generation, { generation: line.generation })]),
    states[line.state],
    ...(line.validity === undefined ? [] : [validity[line.validity]]),
  ].join('  ');
  const details = [
    ...(line.sha256 === undefined ? [] : [`SHA-256 ${line.sha256}`]),
    fillIn(source, { source: line.source, recorded: dateText(page.words, line.recorded) }),
  ];
  const [first = '', ...rest] = wrapText(sanitise(title), page.width - INDENT);
  return [
    `  ${paint(shape)} ${first}`,
    ...rest.map((text) => ' '.repeat(INDENT) + text),
    ...below(details, page).map((text) => ' '.repeat(INDENT) + page.paint.dim(text)),
  ];
}

export function renderTrustImport(results: readonly TrustImport[], surface: Surface): string {
  const page = createPage(surface);
  return toText(results.flatMap((result) => importLines(result, page)));
}

function importLines(result: TrustImport, page: Page): readonly string[] {
  const { outcomes } = page.words.terminal.trust;
  const { shape, paint } = statusSign(result.outcome === 'refused' ? 'fail' : 'pass', page.paint);
  const title = wrapText(sanitise(`${result.file}: ${outcomes[result.outcome]}`), page.width - INDENT);
  const details =
    result.outcome === 'refused'
      ? refusalTexts(result.failure, page)
      : [`${result.pin}  SHA-256 ${result.sha256}`];
  return [
    ...title.map((text, index) => (index === 0 ? `  ${paint(shape)} ${text}` : ' '.repeat(INDENT) + text)),
    ...below(details, page).map((text) => ' '.repeat(INDENT) + text),
  ];
}

function refusalTexts(failure: Failure, { words }: Page): readonly string[] {
  const { meaning, action } = failureWords(words, failure);
  const { digest, expected, testCa } = failure.facts;
  return [
    meaning,
    ...(typeof testCa === 'string' ? [words.terminal.trust.testAuthority] : []),
    action,
    ...(typeof digest === 'string' ? [`SHA-256 ${digest}`] : []),
    ...(typeof expected === 'string' ? [words.terminal.trust.expected, ...expected.split(', ')] : []),
    `${words.terminal.failure.code}: ${failure.code}`,
  ];
}

function below(texts: readonly string[], { width }: Page): readonly string[] {
  return texts.flatMap((text) => wrapText(sanitise(text), width - INDENT));
}
