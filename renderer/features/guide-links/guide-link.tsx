// The way from any screen to one page of the guide.

import type { ReactNode } from 'react';
import type { GuidePageId } from '../../../src/readiness/tables/guide-pages.ts';
import { Button } from '../../components/button.tsx';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';

interface GuideLinkProps {
  readonly page: GuidePageId;
  readonly title: string;
}

export function GuideLink({ page, title }: GuideLinkProps): ReactNode {
  const { words, dispatch } = useDesk();
  return (
    <span className="screen-only" data-guide-link={page}>
      <Button look="quiet" onPress={() => dispatch({ type: 'guide', page })}>
        <span>
          <Say text={words.screens.app.guide} />: <Say text={title} />
        </span>
      </Button>
    </span>
  );
}
