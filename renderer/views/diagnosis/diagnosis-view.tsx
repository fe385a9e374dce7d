// What of this computer works and what does not, with the part named; and a report a person may send.

import { type ReactNode, useState } from 'react';
import type { DiagnosisRow } from '../../../src/ipc/schema.ts';
import { Button } from '../../components/button.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { Page } from '../../components/page.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { withoutRuby } from '../../text/ruby.ts';
import { rowOf } from '../../words/words.ts';
import { factsText } from '../failure/failure-text.ts';
import styles from '../settings/settings.module.css';
import { useAnswer } from '../settings/use-answer.ts';

const SHAPES: Readonly<Record<DiagnosisRow['state'], IconName>> = {
  ok: 'check',
  problem: 'cross',
  'not-checked': 'open',
};

export function DiagnosisView(): ReactNode {
  const { words, client, start, dispatch } = useDesk();
  const { diagnosis, app } = words.screens;
  const { doctor } = words.terminal;
  const { answer: rows, again } = useAnswer(() => client.call('diagnosis.run'));
  const problems = rows?.filter(({ state }) => state === 'problem').length ?? 0;
  const summary =
    rows === null
      ? diagnosis.running
      : problems === 0
        ? doctor.allWell
        : fillIn(doctor.problems, { count: problems });
  return (
    <Page
      takesFocus
      actions={
        <>
          <Button onPress={again}>
            <Say text={diagnosis.run} />
          </Button>
          <Button look="primary" shortcut="Esc" onPress={() => dispatch({ type: 'screen', screen: 'desk' })}>
            <Say text={app.back} />
          </Button>
        </>
      }
    >
      <div className={styles.settings}>
        <h1>
          <Say text={diagnosis.heading} />
        </h1>
        <Section title={doctor.heading} aside={fillIn(diagnosis.version, { version: start.version })}>
          <p role="status">
            <Say text={summary} />
          </p>
          <ul className={styles.rows}>
            {rows?.map((row) => (
              <Check key={row.check} row={row} />
            ))}
          </ul>
        </Section>
        <SupportReport />
      </div>
    </Page>
  );
}

interface CheckWords {
  readonly label: string;
  readonly problem: string;
}

function Check({ row }: { readonly row: DiagnosisRow }): ReactNode {
  const { words } = useDesk();
  const { doctor } = words.terminal;
  const said = rowOf<CheckWords>(doctor.checks, row.check);
  const facts = factsText(row.facts);
  return (
    <li className={styles.item} data-state={row.state}>
      <Icon name={SHAPES[row.state]} />
      <div>
        <p>
          <strong>
            <Say text={said?.label ?? row.check} />
          </strong>{' '}
          <Say text={doctor.states[row.state]} />
        </p>
        {row.state === 'problem' && said !== undefined && (
          <p>
            <Say text={said.problem} />
          </p>
        )}
        {facts !== '' && <code>{facts}</code>}
      </div>
    </li>
  );
}

function SupportReport(): ReactNode {
  const { words, client, act } = useDesk();
  const { diagnosis, app } = words.screens;
  const [text, setText] = useState<string | null>(null);
  const label = diagnosis.supportText;
  return (
    <Section title={diagnosis.support}>
      <p className={styles.hint}>
        <Say text={diagnosis.supportHint} />
      </p>
      {text !== null && (
        <textarea className={styles.report} readOnly value={text} aria-label={withoutRuby(label)} />
      )}
      <div className={styles.actions}>
        <Button onPress={() => act(client.call('support.report').then(setText))}>
          <Say text={diagnosis.support} />
        </Button>
        {text !== null && (
          <Button onPress={() => act(client.call('text.copy', { text }), fillIn(app.copied, { label }))}>
            <Say text={fillIn(app.copy, { label })} />
          </Button>
        )}
      </div>
    </Section>
  );
}
