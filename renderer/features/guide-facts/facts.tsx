// The facts of one section of the guide, each with where it is from and where the two official languages differ.

import type { ReactNode } from 'react';
import { topicsOf } from '../../../src/readiness/guide/pages.ts';
import type { GuidePageId } from '../../../src/readiness/tables/guide-pages.ts';
import {
  GUIDE_TOPICS,
  type GuideSection,
  type GuideTopicId,
} from '../../../src/readiness/tables/guide-topics.ts';
import { topicWords } from '../../../src/words/guide-words.ts';
import { Section } from '../../components/section.tsx';
import { useGuide } from '../guide-words/guide-context.ts';
import { Origin } from '../guide-words/origin.tsx';
import { Told } from '../guide-words/told.tsx';
import { Difference } from './difference.tsx';
import styles from './facts.module.css';

interface FactsSectionProps {
  readonly section: GuideSection;
  /** The page it stands on. Where it is all of it, its title stands above already. */
  readonly page: GuidePageId;
}

export function FactsSection({ section, page }: FactsSectionProps): ReactNode {
  const { sections, screen } = useGuide().words.guide;
  return (
    <Section title={section === page ? screen.facts : sections[section]}>
      <ul className={styles.facts}>
        {topicsOf(section).map((id) => (
          <Fact key={id} id={id} />
        ))}
      </ul>
    </Section>
  );
}

function Fact({ id }: { readonly id: GuideTopicId }): ReactNode {
  const { words } = useGuide();
  const isAnswer = topicWords(words, id).question !== undefined;
  return (
    <li className={styles.fact} data-topic={id}>
      {isAnswer && (
        <h3>
          <Told say={(each) => topicWords(each, id).question ?? ''} />
        </h3>
      )}
      <p>
        <Told say={(each) => topicWords(each, id).text} />
      </p>
      <Difference of={id} />
      <Origin of={GUIDE_TOPICS[id]} />
    </li>
  );
}
