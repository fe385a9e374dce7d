// How the views reach the online application check. Apart from the desk's own state: it lives longer than a reading.

import { type Dispatch, createContext, use } from 'react';
import { AppError } from '../../src/errors/app-error.ts';
import type { ReadinessAction, ReadinessState } from './readiness-state.ts';

export interface ReadinessDesk {
  readonly readiness: ReadinessState;
  readonly tell: Dispatch<ReadinessAction>;
}

export const ReadinessContext = createContext<ReadinessDesk | null>(null);

export function useReadiness(): ReadinessDesk {
  const desk = use(ReadinessContext);
  if (desk === null) throw new AppError('INVARIANT', { where: 'readiness-context' });
  return desk;
}
