// The diagnosis of this computer: every part with its state, and what to do about a broken one.

import { fillIn } from '../../words/fill-in.ts';
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

export interface DoctorLine {
  readonly check: keyof TerminalWords['terminal']['doctor']['checks'];
  readonly state: 'ok' | 'problem' | 'not-checked';
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

const INDENT = 4;
const STATUS = { ok: 'pass', problem: 'fail', 'not-checked': 'not-checked' } as const;

export function renderDoctor(lines: readonly DoctorLine[], surface: Surface): string {
  const page = createPage(surface);
  const { heading, allWell, problems } = page.words.terminal.doctor;
  const count = lines.filter(({ state }) => state === 'problem').length;
  const summary = count === 0 ? allWell : fillIn(problems, { count });
  return toText(
    joinBlocks([
      [...headingLines(heading, page), ...lines.flatMap((line) => doctorLines(line, page))],
      wrapText(summary, page.width).map(count === 0 ? page.paint.good : page.paint.bad),
    ]),
  );
}

function doctorLines({ check, state, facts }: DoctorLine, page: Page): readonly string[] {
  const { checks, states } = page.words.terminal.doctor;
  const { label, problem } = checks[check];
  const { shape, paint } = statusSign(STATUS[state], page.paint);
  const titles = wrapText(`${label}: ${states[state]}`, page.width - INDENT);
  const detail = Object.entries(facts).map(([name, value]) => `${name}=${String(value)}`);
  const texts = (text: string) => (text === '' ? [] : wrapText(sanitise(text), page.width - INDENT));
  return [
    ...titles.map((text, index) => (index === 0 ? `  ${paint(shape)} ${text}` : ' '.repeat(INDENT) + text)),
    ...(state === 'problem' ? texts(problem) : []).map((text) => ' '.repeat(INDENT) + text),
    ...texts(detail.join('  ')).map((text) => ' '.repeat(INDENT) + page.paint.dim(text)),
  ];
}
