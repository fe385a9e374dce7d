// The dates that matter as bars over time: solid is certain, hatched hangs on filing in time, dotted on how months are
// counted, a dashed outline is not known. Colour only repeats it, and the table beneath says all of it.

import { type ReactNode, useId } from 'react';
import { fillIn } from '../../../src/words/fill-in.ts';
import { dateText } from '../../../src/words/value-words.ts';
import { withoutRuby } from '../../text/ruby.ts';
import { useCheck, useJudged } from '../readiness-facts/check-context.ts';
import { barEnd } from './bar-end.ts';
import { type BarLook, type PlacedBar, percentOf, pictureSpan, placeBars } from './bar-layout.ts';
import styles from './timeline.module.css';

/** In CSS pixels, growing with the text size of the page is left to `em` in the style. */
const ROW = 46;
const FOOT = 26;
const BAR = { top: 24, height: 14 } as const;

export function DatePicture(): ReactNode {
  const { words, today } = useCheck();
  const { timeline } = useJudged();
  const id = useId();
  const placed = placeBars(timeline);
  const height = placed.length * ROW;
  const now = percentOf(pictureSpan(timeline), today);
  const { answer } = words.window;
  // Beside the line, on the side where there is room.
  const anchor = now > 70 ? 'end' : now < 30 ? 'start' : 'middle';
  return (
    <svg
      className={styles.picture}
      width="100%"
      height={height + FOOT}
      role="img"
      aria-label={withoutRuby(answer.picture)}
      focusable="false"
    >
      <Patterns id={id} />
      {placed.map((each, row) => (
        <Shape key={each.bar.id} placed={each} top={row * ROW} patterns={id} />
      ))}
      <line className={styles.now} x1={`${now}%`} x2={`${now}%`} y1={0} y2={height + 4} />
      {placed.map(({ bar, look }, row) => (
        <Texts key={bar.id} bar={bar} look={look} top={row * ROW} />
      ))}
      <text className={styles.nowText} x={`${now}%`} y={height + FOOT - 6} textAnchor={anchor}>
        {withoutRuby(fillIn(answer.today, { date: dateText(words, today) }))}
      </text>
    </svg>
  );
}

interface ShapeProps {
  readonly placed: PlacedBar;
  readonly top: number;
  readonly patterns: string;
}

function Shape({ placed: { bar, look, left, width, openRight }, top, patterns }: ShapeProps): ReactNode {
  return (
    <g data-bar={bar.id} data-look={look} className={styles.bar}>
      <line className={styles.rule} x1="0" x2="100%" y1={top + 0.5} y2={top + 0.5} />
      <rect
        className={styles.shape}
        x={`${left}%`}
        y={top + BAR.top}
        width={`${width}%`}
        height={BAR.height}
        rx={4}
        fill={fillOf(look, patterns)}
      />
      {openRight && look !== 'unknown' && (
        <svg
          className={styles.onwards}
          x="100%"
          y={top + BAR.top}
          width="1"
          height={BAR.height}
          overflow="visible"
        >
          <path d="M-14 3l5 4-5 4M-8 3l5 4-5 4" />
        </svg>
      )}
    </g>
  );
}

/** Over the line of today, with a little paper around them, so that it does not run through the letters. */
function Texts({ bar, look, top }: Pick<PlacedBar, 'bar' | 'look'> & { readonly top: number }): ReactNode {
  const { words } = useCheck();
  return (
    <g data-look={look} className={styles.texts}>
      <text className={styles.name} x="0" y={top + 17}>
        {withoutRuby(words.readiness.bars[bar.id])}
      </text>
      <text className={styles.end} x="100%" y={top + 17} textAnchor="end">
        {withoutRuby(barEnd(words, bar))}
      </text>
    </g>
  );
}

const PATTERNS: Readonly<Partial<Record<BarLook, string>>> = {
  'if-filed': 'hatched',
  'to-ask-about': 'dotted',
  past: 'crossed',
};

/** The rest is filled by its style. */
function fillOf(look: BarLook, patterns: string): string | undefined {
  const pattern = PATTERNS[look];
  return pattern && `url(#${patterns}-${pattern})`;
}

function Patterns({ id }: { readonly id: string }): ReactNode {
  const common = { patternUnits: 'userSpaceOnUse', width: 8, height: 8 } as const;
  return (
    <defs className={styles.patterns}>
      <pattern id={`${id}-hatched`} {...common} patternTransform="rotate(45)">
        <rect width="4" height="8" data-ink="warn" />
      </pattern>
      <pattern id={`${id}-dotted`} {...common}>
        <circle cx="4" cy="4" r="1.8" data-ink="warn" />
      </pattern>
      <pattern id={`${id}-crossed`} {...common}>
        <path d="M0 0L8 8M8 0L0 8" data-ink="bad" />
      </pattern>
    </defs>
  );
}
