// What the guide rests on: how sure each letter is, then every source with who speaks and where.

import type { ReactNode } from 'react';
import { COMPARED_ON, type Confidence } from '../../../src/readiness/tables/sourced.ts';
import { SOURCES, type Source, type SourceId } from '../../../src/readiness/tables/sources.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { dateText } from '../../../src/words/value-words.ts';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import linkStyles from '../guide-links/links.module.css';
import { useGuide } from '../guide-words/guide-context.ts';
import { Told } from '../guide-words/told.tsx';
import styles from './facts.module.css';

const CONFIDENCES: readonly Confidence[] = ['A', 'B', 'C', 'D', 'E'];

export function SourceList(): ReactNode {
  const { words } = useGuide();
  const { screen } = words.guide;
  const compared = fillIn(screen.comparedOn, { date: dateText(words, COMPARED_ON) });
  return (
    <>
      <Section title={screen.confidences}>
        <ul className={styles.facts}>
          {CONFIDENCES.map((letter) => (
            <li key={letter} className={styles.fact}>
              <strong>{letter}</strong> <Told say={({ readiness }) => readiness.confidence[letter]} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={screen.sourceList} aside={<Say text={compared} />}>
        <ul className={styles.facts} data-origin="all" data-as-of={COMPARED_ON}>
          {Object.keys(SOURCES)
            .filter(isSourceId)
            .map((id) => (
              <SourceRow key={id} id={id} />
            ))}
        </ul>
      </Section>
    </>
  );
}

function SourceRow({ id }: { readonly id: SourceId }): ReactNode {
  const { words } = useGuide();
  const { url, kind }: Source = SOURCES[id];
  return (
    <li className={styles.fact} data-source={id}>
      <p>
        <Told say={({ guide }) => guide.sources[id]} />
      </p>
      <p className={styles.kind}>
        <Say text={words.readiness.sourceKinds[kind]} />
      </p>
      {url !== undefined && <p className={linkStyles.url}>{url}</p>}
    </li>
  );
}

function isSourceId(text: string): text is SourceId {
  return Object.hasOwn(SOURCES, text);
}
