// Begins a comparison: what is needed of this card is kept for a short while, its result goes, and the other card is read.

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';

export function KeepButton({ text }: { readonly text: string }): ReactNode {
  const { client, act } = useDesk();
  return (
    <Button onPress={() => act(client.call('comparison.keep'))}>
      <Say text={text} />
    </Button>
  );
}
