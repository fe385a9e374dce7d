// One fact in words: its name, its value as a person reads it, and where it came from.

import type { Provenance } from '../../../src/readiness/fact.ts';
import type { FactName, FactValues, Facts } from '../../../src/readiness/facts.ts';
import { periodText as periodOnCard } from '../../../src/readiness/period-of-stay.ts';
import { statusText } from '../../../src/words/reason-words.ts';
import { dateText, periodText } from '../../../src/words/value-words.ts';
import type { ReadinessWindowWords } from '../../words/readiness-words.ts';

export interface FactWords {
  readonly label: string;
  /** null: not known. */
  readonly value: string | null;
  readonly from: Provenance | null;
}

export function factWords(words: ReadinessWindowWords, facts: Facts, name: FactName): FactWords {
  const fact = facts[name];
  const { label } = words.readiness.facts[name];
  if (fact.state === 'unknown') return { label, value: null, from: null };
  const value = fact.state === 'known' ? valueText(words, name, fact.value) : words.readiness.answers.none;
  return { label, value, from: fact.from };
}

function valueText(words: ReadinessWindowWords, name: FactName, value: FactValues[keyof FactValues]): string {
  const { answers } = words.readiness;
  if (typeof value === 'boolean') return value ? answers.yes : answers.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') return periodText(words, periodOnCard(value));
  if (value === '') return answers.none;
  if (name === 'status') return statusText(words, value);
  return choiceText(words, name, value) ?? dateText(words, value);
}

/** For the questions that have a list of answers. */
export function choiceText(words: ReadinessWindowWords, name: FactName, value: string): string | undefined {
  const lists: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> = words.readiness.choices;
  return lists[name]?.[value];
}
