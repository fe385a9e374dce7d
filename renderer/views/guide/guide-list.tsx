// All pages of the guide by group, or those that have what was typed.

import { type ReactNode, useEffect, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { guidePage } from '../../../src/readiness/guide/pages.ts';
import { GUIDE_GROUPS, type GuidePageId } from '../../../src/readiness/tables/guide-pages.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { Page } from '../../components/page.tsx';
import { Say } from '../../components/say.tsx';
import { TextField } from '../../components/text-field.tsx';
import { type GuideHit, searchGuide } from '../../features/guide-search/search-guide.ts';
import { useGuide } from '../../features/guide-words/guide-context.ts';
import { BackButton } from './back-button.tsx';
import styles from './guide.module.css';

interface GuideListProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onOpen: (id: GuidePageId) => void;
  /** The page a person comes back from: its line takes the focus. */
  readonly returnTo: GuidePageId | null;
}

export function GuideList({ typed, onType, onOpen, returnTo }: GuideListProps): ReactNode {
  const { words, japanese } = useGuide();
  const { screen, groups } = words.guide;
  const list = useRef<HTMLDivElement>(null);
  const hits = searchGuide(typed, words, japanese);
  const isSearch = typed.trim() !== '';
  useEffect(() => {
    if (returnTo === null) return;
    const line = list.current?.querySelector(`[data-page="${returnTo}"]`);
    if (line instanceof HTMLElement) line.focus();
  }, [returnTo]);
  return (
    <Page takesFocus={returnTo === null} actions={<BackButton />}>
      <div className={styles.guide} ref={list}>
        <h1>
          <Say text={screen.heading} />
        </h1>
        <p className={styles.intro}>
          <Say text={screen.intro} />
        </p>
        <TextField label={<Say text={screen.search} />} value={typed} onChange={onType} />
        <p role="status" className={styles.found} data-found={isSearch ? hits.length : 'all'}>
          {isSearch && (
            <Say text={hits.length === 0 ? screen.noneFound : fillIn(screen.found, { count: hits.length })} />
          )}
        </p>
        {isSearch ? (
          <Lines hits={hits} onOpen={onOpen} />
        ) : (
          GUIDE_GROUPS.map((group) => (
            <section key={group} aria-labelledby={`guide-${group}`} data-group={group}>
              <h2 id={`guide-${group}`} className={styles.group}>
                <Say text={groups[group]} />
              </h2>
              <Lines hits={hits.filter(({ id }) => guidePage(id).group === group)} onOpen={onOpen} />
            </section>
          ))
        )}
      </div>
    </Page>
  );
}

interface LinesProps {
  readonly hits: readonly GuideHit[];
  readonly onOpen: (id: GuidePageId) => void;
}

function Lines({ hits, onOpen }: LinesProps): ReactNode {
  const { pages } = useGuide().words.guide;
  return (
    <ul className={styles.lines}>
      {hits.map(({ id, excerpt }) => (
        <li key={id}>
          <AriaButton className={styles.line ?? ''} data-page={id} onPress={() => onOpen(id)}>
            <strong>
              <Say text={pages[id].title} />
            </strong>
            <span>
              <Say text={excerpt ?? pages[id].summary} />
            </span>
          </AriaButton>
        </li>
      ))}
    </ul>
  );
}
