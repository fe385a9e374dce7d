// What can be done with a result. Paper and files are made after a click, never by themselves.

import { type ReactNode, useEffect } from 'react';
import { Button } from '../../components/button.tsx';
import { fillIn } from '../../../src/words/fill-in.ts';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { useNextCustomer } from '../../state/next-customer.ts';

export function ResultActions(): ReactNode {
  const { words, client, act } = useDesk();
  const nextCustomer = useNextCustomer();
  const { result } = words.screens;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      print();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);

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
      <Button look="primary" shortcut="Esc" onPress={nextCustomer}>
        <Say text={result.nextCustomer} />
      </Button>
    </>
  );
}
