// What to do when no card can be read, and the choice when several could be.

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { saveSettings } from '../../state/save-settings.ts';
import { visibleText } from '../../text/visible-text.ts';
import styles from './readers.module.css';
import { readerStatus } from './reader-status.ts';

export function ReaderAdvice(): ReactNode {
  const desk = useDesk();
  const { words, state } = desk;
  const { advice, choices } = readerStatus(words, { ...state.app, chosen: state.settings.reader });
  if (advice === null) return null;
  return (
    <Note tone="warn" title={advice.title}>
      <Say text={advice.text} />
      {choices.length > 0 && (
        <div className={styles.choices} role="group" aria-label={words.screens.readers.choose}>
          {choices.map((name) => (
            <Button key={name} onPress={() => saveSettings(desk, { reader: name })}>
              {visibleText(name)}
            </Button>
          ))}
        </div>
      )}
    </Note>
  );
}
