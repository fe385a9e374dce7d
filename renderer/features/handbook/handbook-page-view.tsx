// One page of the failure handbook. Its words are loaded when it is opened; nothing is fetched from anywhere else.

import { type ReactNode, use } from 'react';
import { handbookPage, type PageId } from '../../../src/handbook/pages.ts';
import type { HandbookTexts } from '../../../src/words/handbook-texts.ts';
import type { Language } from '../../../src/words/words.ts';
import { Button } from '../../components/button.tsx';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { withoutRuby } from '../../text/ruby.ts';
import styles from './handbook.module.css';

const LOADERS: Readonly<Record<Language, () => Promise<HandbookTexts>>> = {
  ja: async () => (await import('../../../src/words/handbook-ja.ts')).JA_HANDBOOK,
  'ja-easy': async () => (await import('../../../src/words/handbook-ja-easy.ts')).JA_EASY_HANDBOOK,
  en: async () => (await import('../../../src/words/handbook-en.ts')).EN_HANDBOOK,
  'zh-Hans': async () => (await import('../../../src/words/handbook-zh-hans.ts')).ZH_HANS_HANDBOOK,
};

const loaded = new Map<Language, Promise<HandbookTexts>>();

/** One promise for each language, so that showing the page again asks for nothing. */
function textsOf(language: Language): Promise<HandbookTexts> {
  const texts = loaded.get(language) ?? LOADERS[language]();
  loaded.set(language, texts);
  return texts;
}

interface HandbookPageViewProps {
  readonly id: PageId;
  readonly onClose: () => void;
}

export function HandbookPageView({ id, onClose }: HandbookPageViewProps): ReactNode {
  const { words, language } = useDesk();
  const { handbook } = use(textsOf(language));
  const { headings } = handbook;
  const { title, happened, causes, action, tell } = handbookPage({ ...words, handbook }, id);
  return (
    <div className={styles.page} data-handbook={id}>
      <header className={styles.head}>
        <div>
          <h2>
            <Say text={title} />
          </h2>
          <small>
            <Say text={headings.code} />: <code>{id}</code>
          </small>
        </div>
        <Button onPress={onClose} shortcut="Esc">
          <Say text={words.screens.app.close} />
        </Button>
      </header>
      {/* A region that scrolls can be reached by keyboard. */}
      <div className={styles.body} tabIndex={0} role="group" aria-label={withoutRuby(title)}>
        <Part heading={action === null ? headings.says : headings.happened}>
          <Texts texts={happened} />
        </Part>
        <Part heading={headings.causes}>
          <ol>
            {causes.map((text) => (
              <li key={text}>
                <Say text={text} />
              </li>
            ))}
          </ol>
        </Part>
        {action !== null && (
          <Part heading={headings.action}>
            <Texts texts={[action]} />
          </Part>
        )}
        <Part heading={headings.tell}>
          <Texts texts={[tell]} />
        </Part>
      </div>
    </div>
  );
}

function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }): ReactNode {
  return (
    <section>
      <h3>
        <Say text={heading} />
      </h3>
      {children}
    </section>
  );
}

function Texts({ texts }: { readonly texts: readonly string[] }): ReactNode {
  return texts.map((text) => (
    <p key={text}>
      <Say text={text} />
    </p>
  ));
}
