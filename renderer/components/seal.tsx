// The sign of an outcome: a seal, an octagon, a broken circle. Shape and word say it; colour only repeats it.

import type { ReactNode } from 'react';
import type { Outcome } from '../../src/rules/outcome.ts';
import styles from './icon.module.css';

const SEALS: Readonly<Record<Outcome, ReactNode>> = {
  authentic: (
    <>
      <path
        d="M24 4l5 4 6.3-1 2 6 5.7 2.6-1.2 6.2L45 27l-4.2 4.7 1 6.3-6.1 2-2.8 5.6-6.2-1.3L22 47l-4.7-4.2-6.3 1-2-6-5.7-2.6 1.2-6.2L1 24l4.2-4.7-1-6.3 6.1-2L13 5.400l6.3 1.300z"
        transform="translate(1.9 -.6) scale(.92)"
      />
      <path d="M16 24.500l6 6L33.5 18" strokeWidth="3.6" />
    </>
  ),
  'not-authentic': (
    <>
      <path d="M15.5 4h17L44 15.500v17L32.5 44h-17L4 32.500v-17z" />
      <path d="M17 17l14 14M31 17L17 31" strokeWidth="3.6" />
    </>
  ),
  undetermined: (
    <>
      <circle cx="24" cy="24" r="19" strokeDasharray="7 5" />
      <path d="M18.5 19.500c0-7.5 11-7.5 11 0 0 5-5.5 5-5.5 9.500M24 34.500v.02" strokeWidth="3.6" />
    </>
  ),
};

/** Confirmed, but not by the agency's certificates: a plain diamond instead of the seal. */
const UNOFFICIAL = (
  <>
    <path d="M24 4l20 20-20 20L4 24z" strokeDasharray="7 5" />
    <path d="M16.5 24.500l5.500 5.500L32 19" strokeWidth="3.6" />
  </>
);

interface SealProps {
  readonly outcome: Outcome;
  /** Judged by the agency's own certificates. */
  readonly official: boolean;
}

export function Seal({ outcome, official }: SealProps): ReactNode {
  return (
    <svg className={styles.seal} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {outcome === 'authentic' && !official ? UNOFFICIAL : SEALS[outcome]}
    </svg>
  );
}
