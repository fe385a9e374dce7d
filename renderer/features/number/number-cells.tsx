// Two letters, eight digits, two letters. For the eye only: the field beneath says the same to a screen reader.

import type { ReactNode } from 'react';
import { classNames } from '../../components/class-names.ts';
import { CELLS } from './card-number-input.ts';
import styles from './number-entry.module.css';

interface NumberCellsProps {
  readonly text: string;
  /** Where the next character goes, counted from 0. */
  readonly caret: number;
  /** Position of the first wrong character, counted from 1. */
  readonly wrong: number | undefined;
  /** Given and held by the host; it never comes back from there. */
  readonly held: boolean;
}

const GHOST = 'AB12345678CD';
const HELD = '•';

export function NumberCells({ text, caret, wrong, held }: NumberCellsProps): ReactNode {
  const characters = Array.from(text);
  const shown = held && characters.length === 0 ? Array.from({ length: CELLS }, () => HELD) : characters;
  return Array.from({ length: CELLS }, (_, index) => {
    const character = shown[index];
    return (
      <span
        key={index}
        data-cell={index}
        aria-hidden="true"
        className={classNames(
          styles.cell,
          (index === 2 || index === 10) && styles.groupStart,
          character === undefined && styles.ghost,
          wrong === index + 1 && styles.wrong,
          held && styles.held,
          !held && caret === index && styles.current,
        )}
      >
        {character ?? GHOST[index]}
      </span>
    );
  });
}
