// The six axes of a result, each pass, fail or not checked. They stand side by side and are never added up.

import type { FindingLike } from './finding-words.ts';
import type { Words } from './words.ts';

export type AxisId = keyof Words['axes'];
export type AxisState = 'pass' | 'fail' | 'not-checked';

export interface Axis {
  readonly id: AxisId;
  readonly state: AxisState;
  readonly label: string;
  readonly word: string;
}

/** Which rule answers which axis, in the order they are shown. */
export const AXIS_RULES = {
  chipSignature: 'rc-check-code-matches',
  issuerAnchored: 'rc-issuer-anchored',
  inDate: 'rc-card-in-date',
  lapseChecked: 'rc-lapse-checked',
  holderMatched: 'rc-holder-compared',
  surfaceMatched: 'rc-surface-compared',
} as const satisfies Record<AxisId, string>;

export const AXIS_IDS = Object.keys(AXIS_RULES).filter(isAxisId);

export function axisWords(words: Words, findings: readonly FindingLike[]): readonly Axis[] {
  return AXIS_IDS.map((id) => {
    const state = axisState(id, findings);
    const { label, [state]: word } = words.axes[id];
    return { id, state, label, word };
  });
}

/** Whatever is neither yes nor no is open: a date that passed while an application is pending is one of these. */
function axisState(id: AxisId, findings: readonly FindingLike[]): AxisState {
  const status = findings.find(({ rule }) => rule === AXIS_RULES[id])?.status;
  return status === 'pass' || status === 'fail' ? status : 'not-checked';
}

function isAxisId(text: string): text is AxisId {
  return Object.hasOwn(AXIS_RULES, text);
}
