// One press and nothing of this check is left: not here, and not of the card in the host.

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Say } from '../../components/say.tsx';
import { useCheck } from '../../features/readiness-facts/check-context.ts';
import { useNextCustomer } from '../../state/next-customer.ts';

export function StartOver(): ReactNode {
  const { words } = useCheck();
  const startOver = useNextCustomer();
  return (
    <Button onPress={startOver}>
      <Say text={words.window.answer.startOver} />
    </Button>
  );
}
