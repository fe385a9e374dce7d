// What is wrong with a facts file, all at once: each name with its problem and what may stand there.

import type { FactsFileError } from '../../readiness/facts-file.ts';
import { fillIn } from '../../words/fill-in.ts';
import { toText } from './page.ts';
import {
  createReadinessPage,
  indented,
  signed,
  type ReadinessPage,
  type ReadinessSurface,
} from './render-readiness-page.ts';

const LONGEST_KEY = 40;

export function renderFactsProblems(
  file: string,
  errors: readonly FactsFileError[],
  surface: ReadinessSurface,
): string {
  const page = createReadinessPage(surface);
  const head = fillIn(page.texts.readiness.factsFile.heading, { file });
  return toText([
    ...signed({ shape: '✘', paint: page.paint.bad }, head, { indent: 0, page }),
    ...errors.flatMap((error) => indented(problemText(error, page), 2, page)),
  ]);
}

function problemText(error: FactsFileError, { texts }: ReadinessPage): string {
  const { factsFile, factsFileProblems } = texts.readiness;
  const problem = factsFileProblems[error.problem];
  if (error.key === '') return problem;
  const key = error.key.length > LONGEST_KEY ? `${error.key.slice(0, LONGEST_KEY)}…` : error.key;
  return fillIn(factsFile.line, { key, problem, allowed: allowedText(error, texts) });
}

function allowedText({ allowed, orNull }: FactsFileError, texts: ReadinessPage['texts']): string {
  const { factsFileAllowed } = texts.readiness;
  const template = factsFileAllowed[allowed.kind];
  const text =
    'values' in allowed
      ? fillIn(template, { values: allowed.values.join(', ') })
      : 'least' in allowed
        ? fillIn(template, { least: allowed.least, most: allowed.most })
        : template;
  return orNull ? text + spaceBefore(factsFileAllowed.orNull) : text;
}

/** Full-width brackets carry their own space. */
function spaceBefore(text: string): string {
  return text.startsWith('（') ? text : ` ${text}`;
}
