// The buttons of the window: plain, the one that matters most, and the ones that stay in the background.

import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly look?: 'plain' | 'primary' | 'quiet' | 'icon';
  /** Fills its line. */
  readonly wide?: boolean;
  /** What a screen reader says instead of the content, for an icon. */
  readonly label?: string;
  readonly disabled?: boolean;
  /** The key that does the same, shown beside the words. */
  readonly shortcut?: string;
  /** For one of several answers: whether it was given. */
  readonly chosen?: boolean;
  /** For what unfolds something: whether it has, and its id. */
  readonly expanded?: boolean;
  readonly controls?: string;
}

export function Button({ children, onPress, look = 'plain', ...rest }: ButtonProps): ReactNode {
  const { wide = false, label, disabled = false, shortcut, chosen, expanded, controls } = rest;
  return (
    <AriaButton
      className={classNames(
        styles.button,
        look === 'primary' && styles.primary,
        (look === 'quiet' || look === 'icon') && styles.quiet,
        look === 'icon' && styles.icon,
        wide && styles.wide,
      )}
      onPress={onPress}
      isDisabled={disabled}
      {...(label !== undefined && { 'aria-label': label })}
      {...(chosen !== undefined && { 'aria-pressed': chosen })}
      {...(expanded !== undefined && { 'aria-expanded': expanded })}
      {...(controls !== undefined && { 'aria-controls': controls })}
    >
      {children}
      {shortcut !== undefined && (
        <kbd className={styles.key} aria-hidden="true">
          {shortcut}
        </kbd>
      )}
    </AriaButton>
  );
}
