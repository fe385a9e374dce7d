// Where a value came from, and how far the signature speaks for it: small, and always there.

import type { ReactNode } from 'react';
import type { Report } from '../../../src/report/report.ts';
import { type SignedPart, provenanceWords } from '../../../src/words/provenance-words.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import styles from './document.module.css';

interface ProvenanceProps {
  readonly report: Report;
  readonly part: SignedPart;
  readonly from: 'chipText' | 'chipImage';
}

/** A signature that was not confirmed covers nothing, so its items do not get the shield. */
const SHAPES = {
  pass: 'shield',
  fail: 'cross',
  'not-checked': 'open',
  unsigned: 'noShield',
} as const satisfies Record<string, IconName>;

export function Provenance({ report, part, from }: ProvenanceProps): ReactNode {
  const { words } = useDesk();
  const { text, state = 'unsigned' } = provenanceWords(words, report, part);
  return (
    <span className={styles.provenance} data-signature={state}>
      <Icon name={SHAPES[state]} />
      <span>
        <Say text={text} />
        {state !== 'pass' && state !== 'unsigned' && (
          <>
            {' '}
            (<Say text={words.axes.chipSignature[state]} />)
          </>
        )}
      </span>
      <span className={styles.source}>
        <Say text={words.screens.result[from]} /> {part.source}
      </span>
    </span>
  );
}

export function TypedByHand(): ReactNode {
  const { words } = useDesk();
  return (
    <span className={styles.provenance}>
      <Say text={words.fields.notes.typedByHand} />
    </span>
  );
}
