// Facts as a facts file writes them: the way back from `readFacts`.

import { valueOf } from './fact.ts';
import { FACT_NAMES, type FactName, type Facts } from './facts.ts';
import { FACTS_FILE_KEYS } from './facts-file.ts';
import { periodText } from './period-of-stay.ts';

/** null: it is known that there is none. */
export type FactsFileContent = Readonly<Record<string, string | number | boolean | null>>;

/** Chip '5' is '05' in a file; what is not known is left out. Where a fact came from is not written. */
export function factsFileContent(facts: Facts): FactsFileContent {
  const said = FACT_NAMES.filter((name) => facts[name].state !== 'unknown');
  return Object.fromEntries(said.map((name) => [FACTS_FILE_KEYS[name], written(facts, name)]));
}

function written(facts: Facts, name: FactName): FactsFileContent[string] {
  if (name === 'periodOfStay') {
    const period = valueOf(facts.periodOfStay);
    return period === undefined ? null : periodText(period);
  }
  const value = valueOf<string | number | boolean>(facts[name]) ?? null;
  return name === 'cardType' && value !== 'none' && value !== null ? `0${value}` : value;
}
