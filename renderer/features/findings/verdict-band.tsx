// The band over the result of a residence card, with its six axes.

import type { ReactNode } from 'react';
import type { Report } from '../../../src/report/report.ts';
import type { AxisState } from '../../../src/words/axis-words.ts';
import { outcomeWords } from '../../../src/words/outcome-words.ts';
import type { IconName } from '../../components/icon.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { axesOf } from './axes.ts';
import { OutcomeBand } from './outcome-band.tsx';

const ICONS: Readonly<Record<AxisState, IconName>> = {
  pass: 'check',
  fail: 'cross',
  'not-checked': 'open',
};

export function VerdictBand({ report }: { readonly report: Report }): ReactNode {
  const { words, state } = useDesk();
  const points = axesOf(words, report, state.judgement).map((axis) => ({ ...axis, icon: ICONS[axis.state] }));
  return <OutcomeBand report={report} verdict={outcomeWords(words, report)} points={points} />;
}
