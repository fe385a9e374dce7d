// One day, typed in any usual form; below it how it was understood. "Today" sets it.

import type { ReactNode } from 'react';
import { fillIn } from '../../../src/words/fill-in.ts';
import { dateText } from '../../../src/words/value-words.ts';
import { Button } from '../../components/button.tsx';
import { Say } from '../../components/say.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useGuide } from '../guide-words/guide-context.ts';
import styles from './dates.module.css';
import { FIRST_DAY, LAST_DAY, isUnfinished, readDay } from './typed-day.ts';

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  /** The calculation goes on without it. */
  readonly optional?: boolean;
}

export function DayField({ label, value, onChange, optional = false }: DayFieldProps): ReactNode {
  const { words, today } = useGuide();
  const { screen } = words.guide;
  const read = readDay(value);
  const hint = read.kind === 'day' ? dateText(words, read.day) : fillIn(screen.dayHint, { example: today });
  const problem =
    read.kind === 'out-of-range'
      ? fillIn(screen.dayOutOfRange, {
          first: dateText(words, FIRST_DAY),
          last: dateText(words, LAST_DAY),
        })
      : read.kind === 'not-a-day' && !isUnfinished(value)
        ? fillIn(screen.notADay, { example: today })
        : undefined;
  return (
    <div className={styles.day}>
      <TextField
        label={
          <>
            <Say text={label} />
            {optional && (
              <small className={styles.optional}>
                {' '}
                (<Say text={screen.optional} />)
              </small>
            )}
          </>
        }
        value={value}
        onChange={onChange}
        hint={hint}
        problem={problem}
      />
      <span className={`${styles.today ?? ''} screen-only`}>
        <Button onPress={() => onChange(today)}>
          <Say text={screen.setToday} />
        </Button>
      </span>
    </div>
  );
}
