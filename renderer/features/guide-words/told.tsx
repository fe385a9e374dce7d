// One text of the guide, and the Japanese one beside it: on paper always, on the screen where a person asked for it.

import type { ReactNode } from 'react';
import type { ReadinessWords } from '../../../src/words/readiness-texts.ts';
import { Say } from '../../components/say.tsx';
import { useGuide } from './guide-context.ts';
import styles from './guide-words.module.css';

interface ToldProps {
  readonly say: (words: ReadinessWords) => string;
}

export function Told({ say }: ToldProps): ReactNode {
  const { words, japanese, beside } = useGuide();
  const text = say(words);
  const beneath = japanese === null ? text : say(japanese);
  return (
    <>
      <Say text={text} />
      {beneath !== text && (
        <span className={`${styles.beside ?? ''} ${beside ? '' : 'print-only'}`} lang="ja" data-japanese="">
          {beneath}
        </span>
      )}
    </>
  );
}
