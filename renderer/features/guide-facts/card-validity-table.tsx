// How long a residence card is valid, by holder, age on the day of issue, and that day.

import type { ReactNode } from 'react';
import { CARD_VALIDITY, type CardValidityRow } from '../../../src/readiness/tables/card-validity.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import type { ReadinessWords } from '../../../src/words/readiness-texts.ts';
import { dateText } from '../../../src/words/value-words.ts';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { useGuide } from '../guide-words/guide-context.ts';
import { Origin } from '../guide-words/origin.tsx';
import { Told } from '../guide-words/told.tsx';
import styles from './facts.module.css';

/** No holder is older: the row is for everybody above its least age. */
const NO_UPPER_AGE = 200;

export function CardValidityTable(): ReactNode {
  const { words } = useGuide();
  const { sections, screen } = words.guide;
  return (
    <Section title={sections['card-validity']} aside={<Say text={screen.cardDateFirst} />}>
      <ul className={styles.facts}>
        {CARD_VALIDITY.map((row) => (
          <li key={keyOf(row)} className={styles.fact} data-validity={row.rule}>
            <h3>
              <Told say={(each) => holderText(each, row)} />
            </h3>
            <p>
              <Told say={(each) => issuedText(each, row)} />
            </p>
            <p>
              <strong>
                <Told say={({ guide }) => guide.cardValidityRules[row.rule]} />
              </strong>
            </p>
            <Origin of={row} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function holderText(words: ReadinessWords, { holders, ageFrom, ageBelow }: CardValidityRow): string {
  const { cardHolders, screen } = words.guide;
  const names = holders.map((holder) => cardHolders[holder]);
  const ages = [
    ...(ageFrom > 0 ? [fillIn(screen.ageFrom, { age: ageFrom })] : []),
    ...(ageBelow < NO_UPPER_AGE ? [fillIn(screen.ageBelow, { age: ageBelow })] : []),
  ];
  return [...names, ...ages].join(words.values.listSeparator);
}

function issuedText(words: ReadinessWords, { issuedFrom, issuedThrough }: CardValidityRow): string {
  const { screen } = words.guide;
  const first = issuedFrom === undefined ? undefined : dateText(words, issuedFrom);
  const last = issuedThrough === undefined ? undefined : dateText(words, issuedThrough);
  const days =
    first !== undefined && last !== undefined
      ? fillIn(screen.issuedBetween, { first, last })
      : first !== undefined
        ? fillIn(screen.issuedFrom, { date: first })
        : fillIn(screen.issuedThrough, { date: last ?? '' });
  return `${screen.issued}: ${days}`;
}

function keyOf({ holders, ageFrom, issuedFrom, issuedThrough, rule }: CardValidityRow): string {
  return [...holders, ageFrom, issuedFrom, issuedThrough, rule].join(' ');
}
