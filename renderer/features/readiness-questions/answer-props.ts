// What every control for an answer is given.

import type { Facts } from '../../../src/readiness/facts.ts';
import type { QuestionRow } from './question-table.ts';

export interface AnswerProps {
  readonly row: QuestionRow;
  readonly labelledBy: string;
  readonly onAnswer: (facts: Partial<Facts>) => void;
}
