// What is well, briefly: what has a date first, the rest folded away on screen. On paper all of it is there.

import { type ReactNode, useId, useState } from 'react';
import type { CheckResult } from '../../../src/readiness/evaluate.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { checkWords } from '../../../src/words/readiness-words.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { useCheck } from '../readiness-facts/check-context.ts';
import styles from './answer.module.css';
import { Citation } from './citation.tsx';
import { mostTellingFirst } from './telling.ts';

const SHOWN = 6;

export function PassedList({ checks }: { readonly checks: readonly CheckResult[] }): ReactNode {
  const { words } = useCheck();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (checks.length === 0) return null;
  const { answer } = words.window;
  const ordered = mostTellingFirst(checks);
  return (
    <Section title={words.readiness.headings.well}>
      <ul id={id} className={styles.passed}>
        {ordered.map((check, index) => (
          <Passed key={check.code} check={check} folded={!open && index >= SHOWN} />
        ))}
      </ul>
      {checks.length > SHOWN && (
        <div className="screen-only">
          <Button look="quiet" expanded={open} controls={id} onPress={() => setOpen(!open)}>
            <Say text={open ? answer.less : fillIn(answer.more, { count: checks.length })} />
          </Button>
        </div>
      )}
    </Section>
  );
}

function Passed({ check, folded }: { readonly check: CheckResult; readonly folded: boolean }): ReactNode {
  const { words, japanese } = useCheck();
  const { label, sentence } = checkWords(words, check);
  return (
    <li data-check={check.code} data-state={check.state} data-look="pass" data-folded={folded}>
      <span className={styles.sign} aria-hidden="true">
        <Icon name="check" />
      </span>
      <div className={styles.matter}>
        <h3>
          <Say text={label} />
        </h3>
        {check.reason.key !== 'as-needed' && (
          <p>
            <Say text={sentence} />
          </p>
        )}
        {japanese !== null && (
          <p className={`${styles.official ?? ''} print-only`} lang="ja">
            {japanese.readiness.checks[check.code].label}
          </p>
        )}
        <Citation check={check} />
      </div>
    </li>
  );
}
