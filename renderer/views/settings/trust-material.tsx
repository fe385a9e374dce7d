// CA certificates: which are pinned, which of them are here, and the import of more from the official files.

import { type ReactNode, useState } from 'react';
import type { ImportRow, TrustRow } from '../../../src/ipc/schema.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { visibleText } from '../../text/visible-text.ts';
import { rowOf } from '../../words/words.ts';
import { failureText } from '../failure/failure-text.ts';
import { FileDrop } from './file-drop.tsx';
import styles from './settings.module.css';
import { useAnswer } from './use-answer.ts';

export function TrustMaterial(): ReactNode {
  const { words, client, act } = useDesk();
  const { settings, app } = words.screens;
  const { answer: rows, again } = useAnswer(() => client.call('trust.list'));
  const [imported, setImported] = useState<readonly ImportRow[]>([]);
  return (
    <Section title={settings.trust}>
      <ul className={styles.rows}>
        {rows?.map((row) => (
          <Trust key={`${row.name}${row.sha256 ?? ''}`} row={row} />
        ))}
      </ul>
      <p className={styles.hint}>
        <Say text={settings.trustHint} />
      </p>
      <FileDrop
        label={settings.trust}
        several
        onFiles={(files) =>
          act(
            client.call('trust.import', { files: files.slice(0, 16) }).then((answers) => {
              setImported(answers);
              again();
            }),
          )
        }
      />
      <ul className={styles.rows} aria-live="polite">
        {imported.map((row) => (
          <Imported key={row.file} row={row} />
        ))}
      </ul>
      <div className={styles.links}>
        <Button
          look="quiet"
          onPress={() => act(client.call('link.open', { link: 'isa-certificates' }), app.opened)}
        >
          <Icon name="external" />
          <span>
            <Say text={settings.trustPage} />
          </span>
        </Button>
        <Button
          look="quiet"
          onPress={() => act(client.call('link.open', { link: 'isa-certificates-gen1' }), app.opened)}
        >
          <Icon name="external" />
          <span>
            <Say text={settings.trustPageGen1} />
          </span>
        </Button>
      </div>
    </Section>
  );
}

function Trust({ row }: { readonly row: TrustRow }): ReactNode {
  const { words } = useDesk();
  const { trust } = words.terminal;
  const use = rowOf<string>(trust.uses, row.use) ?? row.use;
  return (
    <li className={styles.item} data-state={row.state === 'imported' ? 'ok' : 'not-checked'}>
      <Icon name={row.state === 'imported' ? 'check' : 'open'} />
      <div>
        <p>
          <strong>
            <bdi>{visibleText(row.name)}</bdi>
          </strong>{' '}
          <Say text={trust.states[row.state]} />
        </p>
        <small>
          <Say text={use} /> {row.generation !== null && `· ${row.generation} `}
          {row.validity !== null && (
            <>
              · <Say text={trust.validity[row.validity]} />{' '}
            </>
          )}
          · {row.source}
        </small>
        {row.sha256 !== null && <code>{row.sha256}</code>}
      </div>
    </li>
  );
}

function Imported({ row }: { readonly row: ImportRow }): ReactNode {
  const { words } = useDesk();
  const refused = row.failure && failureText(words, row.failure);
  return (
    <li className={styles.item} data-state={row.outcome === 'refused' ? 'problem' : 'ok'}>
      <Icon name={row.outcome === 'refused' ? 'cross' : 'check'} />
      <div>
        <p>
          <strong>
            <bdi>{visibleText(row.file)}</bdi>
          </strong>{' '}
          <Say text={words.terminal.trust.outcomes[row.outcome]} />
        </p>
        {refused && (
          <small>
            <Say text={fillIn('{meaning} {action}', { meaning: refused.meaning, action: refused.action })} />
          </small>
        )}
      </div>
    </li>
  );
}
