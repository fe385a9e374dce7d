// Back to where a person came from: the list, or the screen that led here.

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Say } from '../../components/say.tsx';
import { useGuide } from '../../features/guide-words/guide-context.ts';
import { useDesk } from '../../state/desk-context.ts';
import { backInGuide } from '../../state/guide-state.ts';

export function BackButton(): ReactNode {
  const { words, state, dispatch } = useDesk();
  const { screen } = useGuide().words.guide;
  const leaves = backInGuide(state.guide) === null;
  return (
    <Button look="primary" shortcut="Esc" onPress={() => dispatch({ type: 'guide-back' })}>
      <Say text={leaves ? words.screens.app.back : screen.allPages} />
    </Button>
  );
}
