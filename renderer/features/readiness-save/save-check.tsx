// Nothing is kept unless the person asks for it here: then in a file encrypted with a passphrase of theirs, or not at all.

import { type ReactNode, useState } from 'react';
import { PASSPHRASE_LENGTH } from '../../../src/ipc/readiness-limits.ts';
import { NO_FACTS, mergeFacts } from '../../../src/readiness/facts.ts';
import { factsFileContent } from '../../../src/readiness/facts-file-content.ts';
import { withoutCards } from '../../../src/readiness/reopened-facts.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { useReadiness } from '../../state/readiness-context.ts';
import { isComplete, tidyNumber } from '../number/card-number-input.ts';
import { useCheck, useJudged } from '../readiness-facts/check-context.ts';
import { type PassphraseProblem, passphraseProblem } from './passphrase.ts';
import { PassphraseField } from './passphrase-field.tsx';
import styles from './save.module.css';

export function SaveCheck(): ReactNode {
  const { words } = useCheck();
  const { save } = words.window;
  const [open, setOpen] = useState(false);
  return (
    <Section title={save.heading} className="screen-only">
      <div className={styles.save} data-save="">
        <p>
          <Say text={save.intro} />
        </p>
        {open ? (
          <SaveForm onDone={() => setOpen(false)} />
        ) : (
          <Button wide onPress={() => setOpen(true)}>
            <Say text={save.begin} />
          </Button>
        )}
      </div>
    </Section>
  );
}

function SaveForm({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { words, facts } = useCheck();
  const { evaluation } = useJudged();
  const { client, act, state } = useDesk();
  const { cards } = useReadiness().readiness;
  const isMarked = [cards.residence, cards.myNumber].some((card) => card !== null && card.mark !== null);
  const { save } = words.window;
  const { least } = PASSPHRASE_LENGTH;
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [withNumber, setWithNumber] = useState(false);
  const [problem, setProblem] = useState<PassphraseProblem | null>(null);
  const cardNumber = tidyNumber(state.typed);
  const send = (): void => {
    const found = passphraseProblem(passphrase, again);
    setProblem(found);
    if (found !== null) return;
    const saved = client.call('readiness.save', {
      passphrase,
      procedure: evaluation.procedure,
      combo: [...evaluation.combo],
      facts: { ...factsFileContent(isMarked ? mergeFacts(NO_FACTS, withoutCards(facts)) : facts) },
      include: withNumber && isComplete(cardNumber) ? { cardNumber } : {},
    });
    act(saved, (file) => (file.saved ? fillIn(save.saved, { file: file.file }) : null));
    onDone();
  };
  return (
    <div className={styles.form}>
      <p className={styles.small}>
        <Say text={save.contents} />
      </p>
      <PassphraseField
        label={fillIn(save.passphrase, { least })}
        value={passphrase}
        hint={save.forgotten}
        problem={problem === 'too-short' ? fillIn(save.tooShort, { least }) : undefined}
        onEnter={send}
        onChange={setPassphrase}
      />
      <PassphraseField
        label={save.again}
        value={again}
        problem={problem === 'differ' ? save.differ : undefined}
        onEnter={send}
        onChange={setAgain}
      />
      {isComplete(cardNumber) && (
        <CheckField label={save.includeNumber} checked={withNumber} onChange={setWithNumber} />
      )}
      <div className={styles.row}>
        <Button look="primary" onPress={send}>
          <Say text={save.save} />
        </Button>
        <Button onPress={onDone}>
          <Say text={save.cancel} />
        </Button>
      </div>
    </div>
  );
}
