// Holds the online application check for as long as the window is open and nobody starts over.

import { type ReactNode, useMemo, useReducer } from 'react';
import { type ReadinessDesk, ReadinessContext } from './readiness-context.ts';
import { NOTHING_ASKED, reduceReadiness } from './readiness-state.ts';

export function ReadinessProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [readiness, tell] = useReducer(reduceReadiness, NOTHING_ASKED);
  const desk = useMemo((): ReadinessDesk => ({ readiness, tell }), [readiness]);
  return <ReadinessContext value={desk}>{children}</ReadinessContext>;
}
