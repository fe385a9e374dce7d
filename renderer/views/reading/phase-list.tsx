// The steps of a reading, each done, under way or still to come.

import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { withoutRuby } from '../../text/ruby.ts';
import styles from './reading.module.css';

interface PhasesProps<Phase extends string> {
  readonly phases: readonly Phase[];
  readonly current: string;
  readonly texts: Readonly<Record<Phase, string>>;
}

export function Phases<Phase extends string>({ phases, current, texts }: PhasesProps<Phase>): ReactNode {
  const { reading } = useDesk().words.screens;
  const now = phases.findIndex((phase) => phase === current);
  return (
    <ol className={styles.phases}>
      {phases.map((phase, index) => {
        const state = index < now ? 'done' : index === now ? 'current' : 'ahead';
        return (
          <li key={phase} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
            <Icon name={state === 'done' ? 'check' : 'open'} />
            <span>
              <Say text={texts[phase]} />
            </span>
            <span className="for-screen-readers">{withoutRuby(reading[state])}</span>
          </li>
        );
      })}
    </ol>
  );
}
