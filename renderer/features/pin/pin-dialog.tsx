// Asks for one PIN, once. What it opens and the tries left stand above the field; the last try takes a sentence typed by
// hand. Closed and not sent are the same thing.

import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { PinUse } from '../../../src/ipc/my-number-calls.ts';
import type { TriesLeft } from '../../../src/report/my-number-report.ts';
import { pinName } from '../../../src/words/my-number-words.ts';
import { Button } from '../../components/button.tsx';
import overlay from '../../components/overlay.module.css';
import { CheckField } from '../../components/check-field.tsx';
import { Note } from '../../components/note.tsx';
import { Say } from '../../components/say.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useDesk } from '../../state/desk-context.ts';
import type { MyNumberWindowWords } from '../../words/my-number-words.ts';
import formStyles from '../../components/form.module.css';
import { RefusalNote } from './refusal-note.tsx';
import styles from './pin.module.css';
import { Tries } from './tries.tsx';
import { useAttempt } from './use-attempt.ts';

interface PinDialogProps {
  readonly words: MyNumberWindowWords;
  /** null: closed. */
  readonly use: PinUse | null;
  readonly tries: TriesLeft;
  readonly sequence: number;
  /** The card is simulated. */
  readonly marked: boolean;
  readonly onClose: () => void;
}

export function PinDialog({ use, tries, onClose, ...rest }: PinDialogProps): ReactNode {
  return (
    <ModalOverlay
      className={overlay.overlay ?? ''}
      isOpen={use !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} data-pin-dialog="">
          {use !== null && typeof tries === 'number' && (
            <PinForm use={use} tries={tries} onClose={onClose} {...rest} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface PinFormProps extends PinDialogProps {
  readonly use: PinUse;
  readonly tries: number;
}

function PinForm({ words, use, tries, sequence, marked, onClose }: PinFormProps): ReactNode {
  const { client } = useDesk();
  const { dialog, pins } = words.window;
  const { prompts } = words.myNumber;
  const [sentence, setSentence] = useState('');
  const attempt = useAttempt(client, onClose);
  const isLast = tries === 1;
  const lastTryAccepted = isLast && isSameSentence(sentence, prompts.lastTrySentence);
  const ready = attempt.typed !== '' && (!isLast || lastTryAccepted);
  const capitals = attempt.refusal?.kind === 'typing' && attempt.refusal.problem.kind === 'lower-case';
  const send = (): void => {
    if (!ready) return;
    attempt.send({ sequence, use, triesShown: tries, lastTryAccepted, asCapitals: capitals });
  };
  return (
    <>
      <Heading slot="title">
        <Say text={pinName(words, use)} />
      </Heading>
      {marked && <p className={styles.mark}>{words.terminal.marks.simulated.mark}</p>}
      <p>
        <Say text={pins.offer[use]} />
      </p>
      <div className={styles.left}>
        <span>
          <Say text={dialog.triesLeft} />
        </span>
        <Tries words={words} tries={tries} />
      </div>
      {isLast && (
        <Note tone="bad" title={dialog.lastTry}>
          <Say text={dialog.lastTryHint} />
          <strong className={styles.sentence}>{prompts.lastTrySentence}</strong>
        </Note>
      )}
      {isLast && (
        <TextField label={<Say text={dialog.lastTryInput} />} value={sentence} onChange={setSentence} />
      )}
      <div>
        <PinField
          label={pinName(words, use)}
          show={dialog.show}
          digits={use !== 'digital-signature'}
          isFirst={!isLast}
          value={attempt.typed}
          isWrong={attempt.refusal?.kind === 'typing'}
          onChange={attempt.setTyped}
          // Whether lower case was meant as capitals is agreed to by the button that asks it: a second Enter is no yes.
          onEnter={() => {
            if (!capitals) send();
          }}
        />
        <div aria-live="assertive">
          {attempt.refusal !== null && <RefusalNote words={words} use={use} refusal={attempt.refusal} />}
        </div>
      </div>
      <ul className={styles.promises}>
        {[dialog.once, dialog.afterwards, dialog.never].map((text) => (
          <li key={text}>
            <Say text={text} />
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button shortcut="Esc" onPress={onClose}>
          <Say text={dialog.cancel} />
        </Button>
        <Button look="primary" disabled={!ready} onPress={send}>
          <Say text={capitals ? dialog.sendCapitals : dialog.send} />
        </Button>
      </div>
    </>
  );
}

interface PinFieldProps {
  readonly label: string;
  readonly show: string;
  readonly digits: boolean;
  /** Takes the focus; before the last try there is something to be read first. */
  readonly isFirst: boolean;
  readonly value: string;
  readonly isWrong: boolean;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
}

function PinField({
  label,
  show,
  digits,
  isFirst,
  value,
  isWrong,
  onChange,
  onEnter,
}: PinFieldProps): ReactNode {
  const id = useId();
  const [shown, setShown] = useState(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.repeat && !event.nativeEvent.isComposing) onEnter();
  };
  return (
    <div className={formStyles.field}>
      <label htmlFor={id}>
        <Say text={label} />
      </label>
      <input
        id={id}
        className={`${formStyles.input ?? ''} ${styles.input ?? ''}`}
        type={shown ? 'text' : 'password'}
        inputMode={digits ? 'numeric' : 'text'}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        autoFocus={isFirst}
        value={value}
        aria-invalid={isWrong}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <CheckField label={show} checked={shown} onChange={setShown} />
    </div>
  );
}

function isSameSentence(typed: string, sentence: string): boolean {
  return typed.normalize('NFKC').trim() === sentence.normalize('NFKC');
}
