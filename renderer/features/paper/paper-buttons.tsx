// Paper and PDF of what is on screen, made after a click or Ctrl P, never by themselves.

import { type ReactNode, useEffect } from 'react';
import { fillIn } from '../../../src/words/fill-in.ts';
import { Button } from '../../components/button.tsx';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';

export function PaperButtons(): ReactNode {
  const { words, client, act } = useDesk();
  const { result } = words.screens;
  usePrintKey();
  const savePdf = (): void =>
    // Null: the person thought better of it, and there is nothing to say.
    act(client.call('page.savePdf'), (pdf) =>
      pdf.saved ? fillIn(result.pdfSaved, { file: pdf.file }) : null,
    );
  return (
    <>
      <Button onPress={() => print()} shortcut="Ctrl P">
        <Say text={result.print} />
      </Button>
      <Button onPress={savePdf}>
        <Say text={result.pdf} />
      </Button>
    </>
  );
}

function usePrintKey(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      print();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
