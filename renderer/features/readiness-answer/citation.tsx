// What a check rests on: its sources, how sure they are and when they were compared. Folded away until it is asked for.

import { type ReactNode, useId, useState } from 'react';
import type { CheckResult } from '../../../src/readiness/evaluate.ts';
import { SOURCES, type SourceId } from '../../../src/readiness/tables/sources.ts';
import { citationText } from '../../../src/words/readiness-words.ts';
import { Button } from '../../components/button.tsx';
import { Say } from '../../components/say.tsx';
import { withoutRuby } from '../../text/ruby.ts';
import type { ReadinessWindowWords } from '../../words/readiness-words.ts';
import { useCheck } from '../readiness-facts/check-context.ts';
import styles from './answer.module.css';

export function Citation({ check }: { readonly check: CheckResult }): ReactNode {
  const { words } = useCheck();
  const [open, setOpen] = useState(false);
  const id = useId();
  const text = citationText(words, check.citation, (source) => titleOf(source, words));
  const { source } = words.window.answer;
  return (
    <div className={styles.citation}>
      <Button
        look="quiet"
        expanded={open}
        controls={id}
        label={`${withoutRuby(source)}: ${withoutRuby(words.readiness.checks[check.code].label)}`}
        onPress={() => setOpen(!open)}
      >
        <Say text={source} />
      </Button>
      <p id={id} hidden={!open}>
        <Say text={text} /> <code>{check.code}</code>
      </p>
    </div>
  );
}

/** Titles of official texts are Japanese; of the others, for readers of other languages, only the kind is said. */
function titleOf(id: SourceId, words: ReadinessWindowWords): string {
  const { kind, title } = SOURCES[id];
  const isForeign = (kind === 'secondary' || kind === 'choice') && words.language !== 'en';
  return isForeign ? words.readiness.sourceKinds[kind] : title;
}
