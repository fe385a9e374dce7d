// The text a person may send to a support desk: versions, parts and codes. Nothing about a card, a person or a place on the
// disk; what looks like a number of either is taken out wherever it stands.

import type { ErrorCode } from '../../errors/catalogue.ts';
import type { ReadersState } from '../../ipc/app-state.ts';
import type { DiagnosisRow } from '../../ipc/schema.ts';

export interface SupportFacts {
  readonly version: string;
  /** As 'linux x64 6.1.0'. */
  readonly system: string;
  /** As 'Node 20.20.2'. */
  readonly runtime: string;
  readonly window: string;
  readonly locale: string;
  readonly settingsSetAside: boolean;
  readonly readers: ReadersState;
  readonly diagnosis: readonly DiagnosisRow[];
  /** Latest last. */
  readonly failures: readonly ErrorCode[];
  /** Home folder and user name, to be taken out. */
  readonly personal: readonly string[];
}

export function supportReport(facts: SupportFacts): string {
  const lines = [
    `Zairyu Desk ${facts.version}`,
    `system: ${facts.system}`,
    `runtime: ${facts.runtime}`,
    `window: ${facts.window}`,
    `locale: ${facts.locale}`,
    `settings set aside: ${facts.settingsSetAside ? 'yes' : 'no'}`,
    `readers: ${readersText(facts.readers)}`,
    ...facts.diagnosis.map((row) => `${row.check}: ${row.state}${factsText(row.facts)}`),
    `failures: ${facts.failures.length === 0 ? 'none' : facts.failures.join(', ')}`,
  ];
  return `${lines.map((line) => redact(line, facts.personal)).join('\n')}\n`;
}

function readersText(readers: ReadersState): string {
  if (readers.kind !== 'readers') return readers.kind;
  return readers.readers.map(({ name, card }) => `${name} (card ${card})`).join('; ');
}

function factsText(facts: DiagnosisRow['facts']): string {
  const texts = Object.entries(facts).map(([name, value]) => `${name}=${String(value)}`);
  return texts.length === 0 ? '' : ` (${texts.join(', ')})`;
}

/** Card numbers, twelve-digit numbers, and the serial numbers some drivers put into a reader's name. */
const NUMBERS = [/[A-Z]{2}[0-9]{8}[A-Z]{2}/g, /\b[0-9]{12}\b/g, /\b(?=[0-9A-F]*[0-9])[0-9A-F]{7,}\b/gi];

function redact(line: string, personal: readonly string[]): string {
  const withoutPerson = personal
    .filter((text) => text.length > 2)
    .reduce((text, part) => text.replaceAll(part, '[removed]'), line);
  return NUMBERS.reduce((text, pattern) => text.replace(pattern, '[removed]'), withoutPerson);
}
