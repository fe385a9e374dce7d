// The checks of the readiness answer: what fires with its reason, what to do, where and by when, and its source; what is
// not known; what is well.

import type { CheckResult, Evaluation } from '../../readiness/evaluate.ts';
import { LINKS } from '../../readiness/tables/links.ts';
import { SOURCES, type SourceId } from '../../readiness/tables/sources.ts';
import type { JstDate } from '../../time/jst-date.ts';
import { fillIn } from '../../words/fill-in.ts';
import { checkWords, citationText, type CheckWords } from '../../words/readiness-words.ts';
import type { Painter } from './painter.ts';
import { heading, indented, signed, type ReadinessPage } from './render-readiness-page.ts';
import { statusSign, type Sign } from './signs.ts';

const INDENT = 4;

/** Everything that fires, in the order of the evaluation: what to do first on top. */
export function toDoBlock(
  { checks, today }: Pick<Evaluation, 'checks' | 'today'>,
  page: ReadinessPage,
): readonly string[] {
  const fired = checks.filter(({ state }) => state === 'fail');
  if (fired.length === 0) return [];
  return [
    ...heading(page.texts.readiness.headings.toDo, page),
    ...fired.flatMap((check) => firedLines(check, today, page)),
  ];
}

/** What could not be judged, without what another check says already. */
export function undecidedBlock(checks: readonly CheckResult[], page: ReadinessPage): readonly string[] {
  const open = checks.filter(({ state, saidBy }) => state === 'unknown' && saidBy === null);
  if (open.length === 0) return [];
  const { readiness, values } = page.texts;
  return [
    ...heading(readiness.headings.undecided, page),
    ...open.flatMap((check) => {
      const words = checkWords(page.texts, check);
      const facts = words.missing.join(values.listSeparator);
      return [
        ...titleLines(words.label, signOf(check, page.paint), page),
        ...indented(fillIn(readiness.line.missing, { facts }), INDENT, page),
      ];
    }),
  ];
}

export function passedBlock(checks: readonly CheckResult[], page: ReadinessPage): readonly string[] {
  const passed = checks.filter(({ state }) => state === 'pass');
  if (passed.length === 0) return [];
  return [
    ...heading(page.texts.readiness.headings.well, page),
    ...passed.flatMap((check) => {
      const { label, sentence } = checkWords(page.texts, check);
      const text = check.reason.key === 'as-needed' ? label : `${label}: ${sentence}`;
      return titleLines(text, signOf(check, page.paint), page);
    }),
  ];
}

function firedLines(check: CheckResult, today: JstDate, page: ReadinessPage): readonly string[] {
  const words = checkWords(page.texts, check);
  const sign = signOf(check, page.paint);
  const dim = (text: string): readonly string[] =>
    indented(text, INDENT, page).map((line) => page.paint.dim(line));
  return [
    ...titleLines(words.headline, { ...sign, paint: (text) => sign.paint(page.paint.bold(text)) }, page),
    ...(words.official === undefined ? [] : dim(words.official)),
    ...[words.sentence, ...remedyTexts(words, check.deadline === today, page)].flatMap((text) =>
      indented(text, INDENT, page),
    ),
    ...check.links.flatMap((id) => indented(LINKS[id].url, INDENT, page)),
    ...dim(sourceText(check, page)),
  ];
}

function remedyTexts(
  { fix, place, deadline }: CheckWords,
  isToday: boolean,
  { texts }: ReadinessPage,
): readonly string[] {
  const { line, places } = texts.readiness;
  return [
    ...(fix === undefined ? [] : [fillIn(line.fix, { text: fix })]),
    ...(place === undefined || place === places.nowhere ? [] : [fillIn(line.place, { text: place })]),
    ...(deadline === undefined
      ? []
      : [isToday ? line.deadlineToday : fillIn(line.deadline, { date: deadline })]),
  ];
}

function sourceText({ citation, code }: CheckResult, { texts }: ReadinessPage): string {
  const source = citationText(texts, citation, (id) => titleOf(id, texts));
  return `${source} ${code}`;
}

function titleLines(title: string, sign: Sign, page: ReadinessPage): readonly string[] {
  return signed(sign, title, { indent: INDENT - 2, page });
}

/** Titles of official texts are Japanese; those of others are English, and for other readers only their kind is said. */
function titleOf(id: SourceId, { language, readiness }: ReadinessPage['texts']): string {
  const { kind, title } = SOURCES[id];
  const isForeign = (kind === 'secondary' || kind === 'choice') && language !== 'en';
  return isForeign ? readiness.sourceKinds[kind] : title;
}

function signOf({ state, level }: CheckResult, paint: Painter): Sign {
  switch (state) {
    case 'fail':
      if (level === 'info') return { shape: 'i', paint: (text) => text };
      return statusSign(level === 'block' ? 'fail' : 'warn', paint);
    case 'pass':
      return { ...statusSign('pass', paint), paint: (text) => text };
    case 'unknown':
      return statusSign('not-checked', paint);
    case 'not-applicable':
      return statusSign('not-applicable', paint);
  }
}
