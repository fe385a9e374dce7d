// Every check, what to do first on top: what is the matter with its real dates, what to do, where, by when, and the source.

import { type ReactNode, useId, useState } from 'react';
import type { CheckResult } from '../../../src/readiness/evaluate.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { Button } from '../../components/button.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { useCheck, useJudged } from '../readiness-facts/check-context.ts';
import styles from './answer.module.css';
import { CheckRow } from './check-row.tsx';
import { PassedList } from './passed-list.tsx';

export const FIRST_CHECKS = 'first-checks';
export const OPEN_CHECKS = 'open-checks';

export function CheckList(): ReactNode {
  const { words } = useCheck();
  const { evaluation } = useJudged();
  const { headings } = words.readiness;
  const { checks, overriding } = evaluation;
  // While the stay itself is at stake nothing is advised beside it.
  if (overriding !== null) {
    return (
      <Checks
        id={FIRST_CHECKS}
        title={headings.toDo}
        checks={checks.filter(({ code }) => code === overriding)}
      />
    );
  }
  return (
    <>
      <Checks
        id={FIRST_CHECKS}
        title={headings.toDo}
        checks={checks.filter(({ state }) => state === 'fail')}
      />
      <Checks
        id={OPEN_CHECKS}
        title={headings.undecided}
        checks={checks.filter(({ state, saidBy }) => state === 'unknown' && saidBy === null)}
      />
      <PassedList checks={checks.filter(({ state }) => state === 'pass')} />
      <NotConcerned checks={checks.filter(({ state }) => state === 'not-applicable')} />
    </>
  );
}

interface ChecksProps {
  readonly id: string;
  readonly title: string;
  readonly checks: readonly CheckResult[];
}

function Checks({ id, title, checks }: ChecksProps): ReactNode {
  if (checks.length === 0) return null;
  return (
    <div id={id} tabIndex={-1} className={styles.checks}>
      <Section title={title} {...(id === FIRST_CHECKS && { aside: <AllOpen /> })}>
        <ol>
          {checks.map((check) => (
            <CheckRow key={check.code} check={check} />
          ))}
        </ol>
      </Section>
    </div>
  );
}

/** Folded away, but never out of reach: a person may wonder what was looked at. */
function NotConcerned({ checks }: { readonly checks: readonly CheckResult[] }): ReactNode {
  const { words } = useCheck();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (checks.length === 0) return null;
  const { answer } = words.window;
  return (
    <div className="screen-only">
      <Section title={words.readiness.headings.notConcerned}>
        <Button look="quiet" expanded={open} controls={id} onPress={() => setOpen(!open)}>
          <Say text={open ? answer.less : fillIn(answer.more, { count: checks.length })} />
        </Button>
        <ul id={id} className={styles.notConcerned} hidden={!open}>
          {checks.map(({ code }) => (
            <li key={code}>
              <Say text={words.readiness.checks[code].label} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

/** On paper every source is open. */
function AllOpen(): ReactNode {
  return (
    <span className="screen-only">
      <Say text={useCheck().words.window.answer.allChecks} />
    </span>
  );
}
