// Joins the host's messages, the person's actions and the words into what the views see.

import { type ReactNode, useEffect, useMemo, useReducer, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { App } from '../app.tsx';
import type { AppStart } from '../../src/ipc/schema.ts';
import type { DeskClient } from '../desk-client.ts';
import type { ImageDecoder } from '../features/photo/image-decoder.ts';
import type { Language } from '../../src/words/words.ts';
import { LANG_OF, LOCALE_OF, languageFor, loadWords } from '../words/language.ts';
import type { WindowWords } from '../words/words.ts';
import { type Desk, DeskContext } from './desk-context.ts';
import { useNotice } from './notice.ts';
import { ReadinessProvider } from './readiness-provider.tsx';
import { initialState, reduce } from './reading-state.ts';
import { applyTheme } from './theme.ts';

interface DeskProviderProps {
  readonly client: DeskClient;
  readonly images: ImageDecoder;
  readonly start: AppStart;
  readonly firstWords: WindowWords;
}

export function DeskProvider({ client, images, start, firstWords }: DeskProviderProps): ReactNode {
  const [state, dispatch] = useReducer(reduce, initialState(start.state, start.settings));
  const { language, words } = useLanguage(languageFor(state.settings.language, start.locale), firstWords);
  const { notice, dismiss, act } = useNotice(words);

  useEffect(() => client.onState((app) => dispatch({ type: 'host', app })), [client]);
  useEffect(() => applyTheme(state.settings.theme), [state.settings.theme]);
  useEffect(() => {
    if (start.settingsSetAside) act(Promise.resolve(), firstWords.screens.app.settingsSetAside);
  }, [start, act, firstWords]);

  const desk = useMemo(
    (): Desk => ({ state, dispatch, client, start, words, language, images, act, now: () => Date.now() }),
    [state, client, start, words, language, images, act],
  );
  return (
    <I18nProvider locale={LOCALE_OF[language]}>
      <DeskContext value={desk}>
        <ReadinessProvider>
          <App notice={notice} onDismiss={dismiss} />
        </ReadinessProvider>
      </DeskContext>
    </I18nProvider>
  );
}

/** The words of the language last loaded; a new choice shows once it has come. */
function useLanguage(
  wanted: Language,
  firstWords: WindowWords,
): { readonly language: Language; readonly words: WindowWords } {
  const [shown, setShown] = useState({ language: wanted, words: firstWords });
  useEffect(() => {
    let current = true;
    void loadWords(wanted).then((words) => {
      if (current) setShown((now) => (now.words === words ? now : { language: wanted, words }));
    });
    return () => {
      current = false;
    };
  }, [wanted]);
  useEffect(() => {
    document.documentElement.lang = LANG_OF[shown.language];
    document.documentElement.dataset['language'] = shown.language;
  }, [shown.language]);
  return shown;
}
