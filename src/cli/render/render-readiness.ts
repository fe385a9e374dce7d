// The answer of the readiness check: the verdict with what it does not promise, what to do first, what is not known, what
// is well, the fee and the dates that matter.

import type { Evaluation } from '../../readiness/evaluate.ts';
import type { Question } from '../../readiness/situation.ts';
import { PROCEDURES, type ProcedureCode, type ProcedureRow } from '../../readiness/tables/procedures.ts';
import { fillIn } from '../../words/fill-in.ts';
import { procedureText } from '../../words/reason-words.ts';
import { countsText, verdictWords, type VerdictBand } from '../../words/readiness-words.ts';
import { dateText } from '../../words/value-words.ts';
import { joinBlocks, toText } from './page.ts';
import type { Painter } from './painter.ts';
import { passedBlock, toDoBlock, undecidedBlock } from './render-readiness-checks.ts';
import { datesBlock } from './render-readiness-dates.ts';
import { feesBlock } from './render-readiness-fees.ts';
import {
  createReadinessPage,
  indented,
  signed,
  wrapped,
  type ReadinessPage,
  type ReadinessSurface,
} from './render-readiness-page.ts';
import type { Sign } from './signs.ts';

export function renderReadiness(
  question: Question,
  evaluation: Evaluation,
  surface: ReadinessSurface,
): string {
  const page = createReadinessPage(surface);
  const { overriding } = evaluation;
  // While the stay itself is at stake nothing is advised beside it.
  const blocks =
    overriding === null
      ? [
          toDoBlock(evaluation, page),
          undecidedBlock(evaluation.checks, page),
          passedBlock(evaluation.checks, page),
          feesBlock(evaluation, page),
          datesBlock(question, page),
        ]
      : [toDoBlock(overridingOnly(evaluation), page)];
  return toText(joinBlocks([verdictBlock(evaluation, page), ...blocks, footBlock(evaluation, page)]));
}

function overridingOnly(evaluation: Evaluation): Evaluation {
  const { checks, overriding } = evaluation;
  return { ...evaluation, checks: checks.filter(({ code }) => code === overriding) };
}

function verdictBlock(evaluation: Evaluation, page: ReadinessPage): readonly string[] {
  const { texts, paint } = page;
  const { band, title, text, notGuaranteed } = verdictWords(texts, evaluation);
  const sign = verdictSign(band, paint);
  const bold: Sign = { shape: sign.shape, paint: (line) => sign.paint(paint.bold(line)) };
  const details = [
    procedureLine(evaluation, page),
    ...(evaluation.overriding === null ? [countsText(texts, evaluation)] : []),
    text,
    ...(evaluation.route === 'none' ? [] : [routeLine(evaluation, page)]),
  ];
  return [
    ...signed(bold, title, { indent: 0, page }),
    ...details.flatMap((detail) => indented(detail, 2, page)),
    ...indented(notGuaranteed, 2, page).map((line) => paint.bold(line)),
  ];
}

function procedureLine({ procedure, combo }: Evaluation, { texts }: ReadinessPage): string {
  const name = numbered(procedure, texts);
  if (combo.length === 0) return name;
  const partners = combo
    .map((code) => texts.readiness.procedures[code].label)
    .join(texts.values.listSeparator);
  return fillIn(texts.readiness.line.together, { procedure: name, partners });
}

/** 手続3: the number the application system itself uses. */
function numbered(code: ProcedureCode, texts: ReadinessPage['texts']): string {
  const row: ProcedureRow = PROCEDURES[code];
  const procedure = procedureText(texts, code);
  return row.number === undefined
    ? procedure
    : fillIn(texts.readiness.line.number, { procedure, number: row.number });
}

function routeLine({ route }: Evaluation, { texts }: ReadinessPage): string {
  return fillIn(texts.readiness.line.route, { text: texts.readiness.routes[route] });
}

function footBlock({ today }: Evaluation, page: ReadinessPage): readonly string[] {
  const { texts, paint } = page;
  const { judgedOn, noPersonalAdvice } = texts.readiness.notice;
  return [fillIn(judgedOn, { date: dateText(texts, today) }), noPersonalAdvice]
    .flatMap((text) => wrapped(text, page))
    .map(paint.dim);
}

function verdictSign(band: VerdictBand, paint: Painter): Sign {
  switch (band) {
    case 'ready':
      return { shape: '✔', paint: paint.good };
    case 'ready_with_warnings':
      return { shape: '!', paint: paint.open };
    case 'not_ready':
      return { shape: '✘', paint: paint.bad };
    case 'counter':
    case 'separate':
      return { shape: '→', paint: paint.open };
  }
}
