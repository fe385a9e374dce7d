// The sign of a verdict: a seal, a triangle, an octagon, a signpost, a broken circle. Shape and word say it; colour only
// repeats it.

import type { ReactNode } from 'react';
import icons from '../../components/icon.module.css';
import type { BandLook } from './band-look.ts';

const SHAPES: Readonly<Record<BandLook, ReactNode>> = {
  ready: (
    <>
      <circle cx="24" cy="24" r="20" />
      <path d="M14.500 24.500l6.500 6.500L34 18" strokeWidth="3.6" />
    </>
  ),
  ready_with_warnings: <path d="M24 5L45 42H3zM24 18v12M24 35.500v.02" strokeWidth="3" />,
  not_ready: (
    <>
      <path d="M15.500 4h17L44 15.500v17L32.500 44h-17L4 32.500v-17z" />
      <path d="M24 13v14M24 34v.02" strokeWidth="4" />
    </>
  ),
  elsewhere: (
    <>
      <path d="M12 44V5M12 9h22l8 7-8 7H12" />
      <path d="M6 44h12" />
    </>
  ),
  open: (
    <>
      <circle cx="24" cy="24" r="19" strokeDasharray="7 5" />
      <path
        d="M18.500 19.500c0-7.500 11-7.500 11 0 0 5-5.500 5-5.500 9.500M24 34.500v.02"
        strokeWidth="3.600"
      />
    </>
  ),
};

export function VerdictSign({ look }: { readonly look: BandLook }): ReactNode {
  return (
    <svg className={icons.seal} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {SHAPES[look]}
    </svg>
  );
}
