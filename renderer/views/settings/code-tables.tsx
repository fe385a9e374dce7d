// Meanings of the chip's codes: how many are known, from where, and the import of the official table.

import { type ReactNode, useState } from 'react';
import type { CodesImported } from '../../../src/ipc/schema.ts';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { labelOf } from '../../features/document/field-text.ts';
import { useDesk } from '../../state/desk-context.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { FileDrop } from './file-drop.tsx';
import styles from './settings.module.css';
import { useAnswer } from './use-answer.ts';

export function CodeTables(): ReactNode {
  const { words, client, act } = useDesk();
  const { settings } = words.screens;
  const { codes } = words.terminal;
  const { answer, again } = useAnswer(() => client.call('codes.summary'));
  const [imported, setImported] = useState<CodesImported | null>(null);
  return (
    <Section
      title={settings.codes}
      aside={answer && <Say text={fillIn(codes.count, { count: answer.rows })} />}
    >
      <dl className={styles.codes}>
        {answer?.fields.map(({ field, rows, source, date }) => (
          <div key={field}>
            <dt>
              <Say text={labelOf(words, field)} />
            </dt>
            <dd>
              <Say text={rows === 0 ? codes.none : fillIn(codes.count, { count: rows })} />{' '}
              {rows > 0 && <small>{fillIn(codes.source, { source, date })}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>
        <Say text={settings.codesHint} />
      </p>
      <FileDrop
        label={settings.codes}
        several={false}
        onFiles={([file]) => {
          if (file === undefined) return;
          act(
            client.call('codes.import', { file }).then((result) => {
              setImported(result);
              again();
            }),
          );
        }}
      />
      <p aria-live="polite">{imported !== null && <Say text={fillIn(codes.result, { ...imported })} />}</p>
    </Section>
  );
}
