// What can be done with a page of the guide: paper, a PDF, and the way back.

import { type ReactNode, useEffect } from 'react';
import { fillIn } from '../../../src/words/fill-in.ts';
import { Button } from '../../components/button.tsx';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { BackButton } from './back-button.tsx';

export function GuideActions(): ReactNode {
  const { words, client, act } = useDesk();
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
      <BackButton />
    </>
  );
}
