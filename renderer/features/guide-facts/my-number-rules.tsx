// The rules of the My Number card and its certificates as they touch foreign residents.

import type { ReactNode } from 'react';
import { MY_NUMBER_RULES, type MyNumberRuleId } from '../../../src/readiness/tables/my-number-card.ts';
import { Section } from '../../components/section.tsx';
import { useGuide } from '../guide-words/guide-context.ts';
import { Origin } from '../guide-words/origin.tsx';
import { Told } from '../guide-words/told.tsx';
import styles from './facts.module.css';

export function MyNumberRules(): ReactNode {
  const { words } = useGuide();
  return (
    <Section title={words.guide.screen.facts}>
      <ul className={styles.facts}>
        {Object.keys(MY_NUMBER_RULES)
          .filter(isRuleId)
          .map((id) => (
            <li key={id} className={styles.fact} data-rule={id}>
              <p>
                <Told say={({ guide }) => guide.myNumberRules[id]} />
              </p>
              <Origin of={MY_NUMBER_RULES[id]} />
            </li>
          ))}
      </ul>
    </Section>
  );
}

function isRuleId(text: string): text is MyNumberRuleId {
  return Object.hasOwn(MY_NUMBER_RULES, text);
}
