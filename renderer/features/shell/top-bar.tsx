// The head of the window: what this is, how the reader stands, and the way to everything else.

import { type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Say } from '../../components/say.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useDesk } from '../../state/desk-context.ts';
import type { Screen } from '../../state/reading-state.ts';
import { saveSettings } from '../../state/save-settings.ts';
import { LANGUAGES } from '../../../src/words/words.ts';
import { LANG_OF } from '../../words/language.ts';
import { readerStatus } from '../readers/reader-status.ts';
import readerStyles from '../readers/readers.module.css';
import styles from './shell.module.css';

export function TopBar(): ReactNode {
  const desk = useDesk();
  const { words, state, dispatch, language } = desk;
  const { app, languages } = words.screens;
  const open = (screen: Screen): void =>
    dispatch({ type: 'screen', screen: state.screen === screen ? 'desk' : screen });
  return (
    <header className={`${styles.bar ?? ''} screen-only`}>
      <p className={styles.brand}>
        <strong>Zairyu Desk</strong>
        <span>
          <Say
            text={
              state.screen === 'readiness'
                ? app.readiness
                : state.screen === 'guide'
                  ? app.guide
                  : app.counter
            }
          />
        </span>
      </p>
      <Reader />
      <nav className={styles.tools}>
        <Button look="quiet" chosen={state.screen === 'settings'} onPress={() => open('settings')}>
          <Say text={app.settings} />
        </Button>
        <Button look="quiet" chosen={state.screen === 'diagnosis'} onPress={() => open('diagnosis')}>
          <Say text={app.diagnosis} />
        </Button>
        <Button
          look="quiet"
          chosen={state.drawerOpen}
          onPress={() => dispatch({ type: 'drawer', open: !state.drawerOpen })}
        >
          <Say text={app.simulator} />
        </Button>
        <Button look="quiet" chosen={state.screen === 'guide'} onPress={() => open('guide')}>
          <Say text={app.guide} />
        </Button>
        <SelectField
          compact
          label={app.language}
          value={language}
          choices={LANGUAGES.map((value) => ({ value, text: languages[value], lang: LANG_OF[value] }))}
          onChoose={(chosen) => saveSettings(desk, { language: chosen })}
        />
      </nav>
    </header>
  );
}

function Reader(): ReactNode {
  const { words, state } = useDesk();
  const status = readerStatus(words, { ...state.app, chosen: state.settings.reader });
  return (
    <p className={readerStyles.status} data-state={status.state}>
      <span className={readerStyles.sign} aria-hidden="true" />
      <span>
        <Say text={status.text} />
      </span>
    </p>
  );
}
