// What is known, and what a person did not know: each with where it came from, and a way to change it.

import type { ReactNode } from 'react';
import type { Provenance } from '../../../src/readiness/fact.ts';
import type { FactName } from '../../../src/readiness/facts.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { Button } from '../../components/button.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { useReadiness } from '../../state/readiness-context.ts';
import { withoutRuby } from '../../text/ruby.ts';
import { visibleText } from '../../text/visible-text.ts';
import { QUESTIONS } from '../readiness-questions/question-table.ts';
import { useCheck } from './check-context.ts';
import { factWords } from './fact-text.ts';
import styles from './facts.module.css';
import { isEditable } from './facts-of.ts';

const SHAPES: Readonly<Record<Provenance, IconName>> = {
  chip: 'chip',
  certificate: 'shield',
  probe: 'computer',
  person: 'pen',
};

export function FactList(): ReactNode {
  const { words, facts } = useCheck();
  const { skipped } = useReadiness().readiness;
  const shown = QUESTIONS.map(({ name }) => name).filter(
    (name) => facts[name].state !== 'unknown' || skipped.includes(name),
  );
  return (
    <Section title={words.window.facts.heading} className={styles.section}>
      {shown.length === 0 ? (
        <p className={styles.none}>
          <Say text={words.window.facts.none} />
        </p>
      ) : (
        <dl className={styles.facts}>
          {shown.map((name) => (
            <FactRow key={name} name={name} />
          ))}
        </dl>
      )}
    </Section>
  );
}

function FactRow({ name }: { readonly name: FactName }): ReactNode {
  const { words, facts } = useCheck();
  const { label, value, from } = factWords(words, facts, name);
  return (
    <div className={styles.fact} data-fact={name} data-from={from ?? 'nobody'}>
      <dt>
        <Say text={label} />
      </dt>
      <dd>
        <span className={value === null ? styles.unknown : styles.value}>
          <Say text={value === null ? words.readiness.states.unknown : visibleText(value)} />
        </span>
        {from !== null && (
          <span className={styles.from}>
            <Icon name={SHAPES[from]} />
            <Say text={words.readiness.provenance[from]} />
          </span>
        )}
        {isEditable(facts, name) && <Change name={name} label={label} known={value !== null} />}
      </dd>
    </div>
  );
}

interface ChangeProps {
  readonly name: FactName;
  readonly label: string;
  readonly known: boolean;
}

function Change({ name, label, known }: ChangeProps): ReactNode {
  const { words } = useCheck();
  const { readiness, tell } = useReadiness();
  const { facts } = words.window;
  const returnTo = readiness.page === 'answer' ? 'answer' : 'questions';
  return (
    <Button
      look="quiet"
      label={withoutRuby(fillIn(known ? facts.change : facts.answer, { label }))}
      onPress={() => tell({ type: 'ask', name, returnTo })}
    >
      <Say text={known ? facts.changeShort : facts.answerShort} />
    </Button>
  );
}
