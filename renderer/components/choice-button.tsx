// One of several answers, large enough for a short sentence and the official term beneath it.

import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './choice-button.module.css';
import { Say } from './say.tsx';

interface ChoiceButtonProps {
  readonly text: string;
  /** The official Japanese term, or another name for it. */
  readonly under?: string | undefined;
  /** What tells it from the others. */
  readonly hint?: string | undefined;
  readonly chosen?: boolean;
  readonly value?: string;
  readonly onPress: () => void;
}

export function ChoiceButton({ text, under, hint, chosen, value, onPress }: ChoiceButtonProps): ReactNode {
  return (
    <AriaButton
      className={styles.choice ?? ''}
      onPress={onPress}
      {...(chosen !== undefined && { 'aria-pressed': chosen })}
      {...(value !== undefined && { 'data-value': value })}
    >
      <strong>
        <Say text={text} />
      </strong>
      {under !== undefined && under !== text && (
        <small lang="ja">
          <Say text={under} />
        </small>
      )}
      {hint !== undefined && (
        <small>
          <Say text={hint} />
        </small>
      )}
    </AriaButton>
  );
}
