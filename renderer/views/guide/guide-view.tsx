// Screen 7: the guide. The list of its pages, or one of them; its texts are loaded when it is opened.

import { type ReactNode, useMemo, useState } from 'react';
import { instantToJst } from '../../../src/time/jst-date.ts';
import type { GuidePageId } from '../../../src/readiness/tables/guide-pages.ts';
import { GuideContext, type GuideWords } from '../../features/guide-words/guide-context.ts';
import { useGuideTexts } from '../../features/guide-words/use-guide-texts.ts';
import { useDesk } from '../../state/desk-context.ts';
import { GuideList } from './guide-list.tsx';
import { GuidePageView } from './guide-page-view.tsx';

export function GuideView(): ReactNode {
  const { state, dispatch, language, now } = useDesk();
  const texts = useGuideTexts(language);
  const today = instantToJst(now());
  const [typed, setTyped] = useState('');
  const [beside, setBeside] = useState(false);
  const [left, setLeft] = useState<GuidePageId | null>(null);
  const guide = useMemo(
    (): GuideWords | null => (texts === null ? null : { ...texts, beside, today }),
    [texts, beside, today],
  );
  if (guide === null) return <main />;
  const { page } = state.guide;
  return (
    <GuideContext value={guide}>
      {page === null ? (
        <GuideList
          typed={typed}
          onType={setTyped}
          returnTo={left}
          onOpen={(id) => {
            setLeft(id);
            dispatch({ type: 'guide', page: id });
          }}
        />
      ) : (
        <GuidePageView key={page} id={page} onBeside={setBeside} />
      )}
    </GuideContext>
  );
}
