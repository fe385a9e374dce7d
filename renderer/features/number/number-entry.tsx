// The card number in twelve cells over one text field. The field keeps the caret, the clipboard and the input method; the
// cells show what was understood.

import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Button } from '../../components/button.tsx';
import { isFocusKept } from '../../components/focus.ts';
import { Say } from '../../components/say.tsx';
import { type Desk, useDesk } from '../../state/desk-context.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { CELLS, isComplete, problemText, tidyNumber, typingProblem } from './card-number-input.ts';
import { NumberCells } from './number-cells.tsx';
import styles from './number-entry.module.css';

/** Characters that are kept beyond the twelve, so that a number too long is seen to be so. */
const KEPT = CELLS + 8;

export function NumberEntry(): ReactNode {
  const desk = useDesk();
  const { state, dispatch, words } = desk;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [composing, setComposing] = useState(false);
  const [caret, setCaret] = useState(state.typed.length);
  const submit = useSubmit(desk);
  const held = state.app.cardNumberHeld;
  const tidied = tidyNumber(state.typed);
  const problem = held ? undefined : typingProblem(tidied);
  const lookAlike = problem?.lookAlike ?? null;
  const message = held || composing ? null : problemText(words, tidied, state.refused);

  useFocusWhenShown(input);
  // A value that was tidied has been written anew, and its caret stands at the end.
  const caretToRestore = useRef<number | null>(null);
  useLayoutEffect(() => {
    const at = caretToRestore.current;
    caretToRestore.current = null;
    if (at !== null && document.activeElement === input.current) input.current?.setSelectionRange(at, at);
  });

  const take = (raw: string, at: number | null, byItself: boolean): void => {
    const next = Array.from(tidyNumber(raw)).slice(0, KEPT).join('');
    const nextCaret = Math.min(tidyNumber(raw.slice(0, at ?? raw.length)).length, next.length);
    caretToRestore.current = nextCaret;
    setCaret(nextCaret);
    dispatch({ type: 'typed', typed: next });
    if (byItself && next !== tidied && isComplete(next)) submit(next);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // Process: the key belongs to an input method, which some platforms report in this way only.
    if (composing || event.nativeEvent.isComposing || event.key === 'Process') return;
    if (event.key === 'Enter' && !held) submit(tidied);
  };

  return (
    <div className={styles.entry}>
      <label htmlFor={id} className={styles.label}>
        <Say text={words.cardNumber.label} />
      </label>
      <div
        className={styles.cells}
        onPointerDown={(event) => {
          event.preventDefault();
          const cell = (event.target as Element).closest('[data-cell]')?.getAttribute('data-cell');
          const at = Math.min(Number(cell ?? CELLS), tidied.length);
          input.current?.focus();
          input.current?.setSelectionRange(at, Math.min(at + 1, tidied.length));
          setCaret(at);
        }}
      >
        <NumberCells text={tidied} caret={caret} wrong={problem?.position} held={held} />
        <input
          ref={input}
          id={id}
          className={styles.input}
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          readOnly={held}
          value={composing ? state.typed : tidied}
          aria-invalid={message !== null}
          aria-describedby={`${id}-shape ${id}-problem`}
          onChange={({ currentTarget: { value, selectionStart } }) => {
            if (composing) dispatch({ type: 'typed', typed: value });
            else take(value, selectionStart, true);
          }}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={({ currentTarget: { value, selectionStart } }) => {
            setComposing(false);
            // Only Enter, or the next key, takes what an input method has made: its own Enter is not meant for the card.
            take(value, selectionStart, false);
          }}
          onSelect={({ currentTarget: { selectionStart } }) => setCaret(selectionStart ?? 0)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={`${id}-problem`} className={styles.problem} aria-live="polite">
        {message !== null && (
          <span>
            <Say text={message} />
          </span>
        )}
      </div>
      {lookAlike !== null && !composing && (
        <Button
          onPress={() => {
            take(lookAlike.typed, lookAlike.typed.length, true);
            input.current?.focus();
          }}
        >
          <Say text={fillIn(words.screens.number.replace, { character: lookAlike.character })} />
        </Button>
      )}
      <p id={`${id}-shape`} className={styles.shape}>
        <Say text={held ? words.screens.number.held : words.screens.number.shape} />
      </p>
    </div>
  );
}

/** Sends a number once: after it was accepted, the next one waits until the host has said what became of it. */
function useSubmit({ client, act, dispatch, state: { app } }: Desk): (typed: string) => void {
  const busy = useRef(false);
  useEffect(() => {
    busy.current = false;
  }, [app]);
  return (typed) => {
    if (busy.current) return;
    busy.current = true;
    const sent = client.call('number.submit', { typed }).then(
      (answer) => {
        if (answer.accepted) return;
        busy.current = false;
        dispatch({ type: 'refused', problem: answer.problem });
      },
      (thrown: unknown) => {
        busy.current = false;
        throw thrown;
      },
    );
    act(sent);
  };
}

/** Unless the person is at work in the drawer. */
function useFocusWhenShown(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    if (!isFocusKept()) input.current?.focus();
  }, [input]);
}
