// Where to go next, what to bring, and what it costs.

import type { ReactNode } from 'react';
import type { Evaluation } from '../../../src/readiness/evaluate.ts';
import { feesOf } from '../../../src/readiness/procedure-fees.ts';
import { type DocumentId } from '../../../src/readiness/tables/documents.ts';
import type { LinkId } from '../../../src/readiness/tables/links.ts';
import { PROCEDURES, type ProcedureRow } from '../../../src/readiness/tables/procedures.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { dateText } from '../../../src/words/value-words.ts';
import { Button } from '../../components/button.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { useCheck, useJudged } from '../readiness-facts/check-context.ts';
import styles from './answer.module.css';
import { feeLines } from './fee-lines.ts';
import { handOffOf } from './hand-off-state.ts';
import { LinkButton } from './link-button.tsx';

export function WhereSection(): ReactNode {
  const { words } = useCheck();
  const { dispatch } = useDesk();
  const { evaluation } = useJudged();
  const { headings, routes } = words.readiness;
  return (
    <Section title={headings.where}>
      <p className={styles.route} data-route={evaluation.route}>
        <Say text={routes[evaluation.route]} />
      </p>
      {evaluation.overriding === null && (
        <>
          <Bring />
          <ul className={styles.links}>
            {linksOf(evaluation).map((link) => (
              <li key={link}>
                <LinkButton link={link} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="screen-only">
        <Button wide onPress={() => dispatch({ type: 'screen', screen: 'guide' })}>
          <Say text={words.window.answer.guide} />
        </Button>
      </p>
    </Section>
  );
}

/** The application system itself is opened by the hand-off alone, which explains while something stands in the way. */
const APPLICATION_SYSTEM: readonly LinkId[] = ['online-system', 'online-system-self'];

function linksOf(evaluation: Evaluation): readonly LinkId[] {
  const links: readonly LinkId[] = PROCEDURES[evaluation.procedure].links;
  return links.filter((link) => handOffOf(evaluation) === 'open' || !APPLICATION_SYSTEM.includes(link));
}

function Bring(): ReactNode {
  const { words, japanese } = useCheck();
  const { evaluation } = useJudged();
  const { answer } = words.window;
  const row: ProcedureRow = PROCEDURES[evaluation.procedure];
  return (
    <div className={styles.bring}>
      <h3>
        <Say text={answer.bring} />
      </h3>
      {row.documents.length === 0 ? (
        <p>
          <Say text={answer.bringUnknown} />
        </p>
      ) : (
        <ul>
          {row.documents.map((id) => (
            <Paper key={id} id={id} beside={japanese !== null} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Paper({ id, beside }: { readonly id: DocumentId; readonly beside: boolean }): ReactNode {
  const { words } = useCheck();
  const { label, official } = words.readiness.documents[id];
  const notes: Readonly<Partial<Record<string, string>>> = words.readiness.documentNotes;
  const note = notes[id];
  return (
    <li>
      <Say text={label} />
      {beside && official !== label && (
        <small className={styles.official} lang="ja">
          {official}
        </small>
      )}
      {note !== undefined && (
        <small>
          <Say text={note} />
        </small>
      )}
    </li>
  );
}

export function FeesSection(): ReactNode {
  const { words } = useCheck();
  const { evaluation } = useJudged();
  const { procedure, combo, today } = evaluation;
  const fees = feesOf([procedure, ...combo], today);
  if (fees.length === 0) return null;
  const { headings, fees: said } = words.readiness;
  return (
    <Section title={headings.fees}>
      <ul className={styles.fees}>
        {fees.map((fee) => (
          <li key={`${fee.subject} ${fee.channel}`}>
            {feeLines(words, fee).map((line, index) =>
              index === 0 ? (
                <strong key={line}>
                  <Say text={line} />
                </strong>
              ) : (
                <small key={line}>
                  <Say text={line} />
                </small>
              ),
            )}
          </li>
        ))}
      </ul>
      <p className={styles.small}>
        <Say text={fillIn(said.acceptedOn, { date: dateText(words, today) })} />
      </p>
      <LinkButton link="fees" />
    </Section>
  );
}
