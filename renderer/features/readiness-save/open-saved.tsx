// A check that was saved before: its file and its passphrase bring it back, judged anew for today.

import { type ReactNode, useState } from 'react';
import type { OfferedFile } from '../../../src/ipc/files.ts';
import { readFacts } from '../../../src/readiness/facts-file.ts';
import { reopenedFacts } from '../../../src/readiness/reopened-facts.ts';
import { daysBetween } from '../../../src/time/jst-date.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { dateText } from '../../../src/words/value-words.ts';
import { Button } from '../../components/button.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { useReadiness } from '../../state/readiness-context.ts';
import { visibleText } from '../../text/visible-text.ts';
import { FileDrop } from '../../views/settings/file-drop.tsx';
import { useCheck } from '../readiness-facts/check-context.ts';
import { PassphraseField } from './passphrase-field.tsx';
import styles from './save.module.css';

export function OpenSaved(): ReactNode {
  const { words } = useCheck();
  const { save } = words.window;
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <p>
        <Button look="quiet" onPress={() => setOpen(true)}>
          <Say text={save.openHeading} />
        </Button>
      </p>
    );
  }
  return (
    <Section title={save.openHeading}>
      <OpenForm />
    </Section>
  );
}

function OpenForm(): ReactNode {
  const { words, today } = useCheck();
  const { client, act, dispatch } = useDesk();
  const { tell } = useReadiness();
  const { save } = words.window;
  const [file, setFile] = useState<OfferedFile | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const send = (): void => {
    if (file === null) return;
    act(client.call('readiness.open', { file, passphrase }), (opened) => {
      const read = readFacts(opened.facts);
      tell({
        type: 'opened',
        aim: opened.procedure,
        combo: opened.combo,
        facts: read.ok ? reopenedFacts(read.facts, daysBetween(opened.savedOn, today)) : {},
      });
      if (opened.cardNumber !== null) dispatch({ type: 'typed', typed: opened.cardNumber });
      return fillIn(save.opened, { date: dateText(words, opened.savedOn) });
    });
  };
  return (
    <div className={styles.form}>
      <p>
        <Say text={save.openIntro} />
      </p>
      <FileDrop label={save.file} several={false} onFiles={([first]) => setFile(first ?? null)} />
      {file !== null && <p className={styles.small}>{visibleText(file.name)}</p>}
      <PassphraseField
        label={save.openPassphrase}
        value={passphrase}
        onEnter={send}
        onChange={setPassphrase}
      />
      <div className={styles.row}>
        <Button look="primary" onPress={send} disabled={file === null || passphrase === ''}>
          <Say text={save.open} />
        </Button>
      </div>
    </div>
  );
}
