// What can be done with a result: paper, a PDF, and the next customer.

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Say } from '../../components/say.tsx';
import { PaperButtons } from '../../features/paper/paper-buttons.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { useNextCustomer } from '../../state/next-customer.ts';

export function ResultActions(): ReactNode {
  const { words } = useDesk();
  const nextCustomer = useNextCustomer();
  return (
    <>
      <PaperButtons />
      <Button look="primary" shortcut="Esc" onPress={nextCustomer}>
        <Say text={words.screens.result.nextCustomer} />
      </Button>
    </>
  );
}
