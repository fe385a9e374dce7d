// The six axes of a result: from its findings, and from what a person saw and recorded.

import type { Report, ReportFinding } from '../../../src/report/report.ts';
import { type Axis, type AxisId, type AxisState, axisWords } from '../../../src/words/axis-words.ts';
import type { Judgement } from '../../state/reading-state.ts';
import type { WindowWords } from '../../words/words.ts';

export function axesOf(words: WindowWords, report: Report, judgement: Judgement): readonly Axis[] {
  return axisWords(words, report.findings).map((axis) => {
    const state = said(axis.id, judgement);
    return state === undefined ? axis : { ...axis, state, word: words.axes[axis.id][state] };
  });
}

export function findingOf(report: Report, rule: string): ReportFinding | undefined {
  return report.findings.find((finding) => finding.rule === rule);
}

/** A page that was not reached has said nothing. */
function said(axis: AxisId, { compared, lapse }: Judgement): AxisState | undefined {
  switch (axis) {
    case 'lapseChecked':
      if (lapse === null || lapse.answer === 'unreachable') return undefined;
      return lapse.answer === 'not-lapsed' ? 'pass' : 'fail';
    case 'holderMatched':
    case 'surfaceMatched':
      if (compared === null) return undefined;
      return compared === 'same' ? 'pass' : 'fail';
    default:
      return undefined;
  }
}
