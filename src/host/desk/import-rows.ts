// The stores' own values in the shape the window lists them in.

import type { CodeChanges } from '../../cards/residence-card/codes/code-row.ts';
import type { CodeTables } from '../../cards/residence-card/codes/code-table.ts';
import type { CodesImported, CodesSummary, ImportRow, TrustRow } from '../../ipc/schema.ts';
import type { DeliveryKeyListItem } from '../delivery-key-file.ts';
import type { ImportOutcome } from '../trust-import.ts';
import { stateOfAnchor, stateOfDeliveryKey } from '../trust-state.ts';
import type { TrustListItem } from '../trust-store.ts';

export function trustRow({ pin, imported, validity }: TrustListItem): TrustRow {
  const { name, use, generation, source } = pin;
  const state = stateOfAnchor({ pin, imported });
  return { name, use, generation, sha256: pin.sha256 ?? null, state, validity, source };
}

export function deliveryKeyRow({ pin, state }: DeliveryKeyListItem): TrustRow {
  const { name, sha256, source } = pin;
  const use = 'residence-delivery-key';
  return {
    name,
    use,
    generation: null,
    sha256,
    state: stateOfDeliveryKey({ state }),
    validity: null,
    source,
  };
}

export function importRow(outcome: ImportOutcome): ImportRow {
  const { file } = outcome;
  return outcome.outcome === 'refused'
    ? { file, outcome: 'refused', failure: outcome.failure }
    : { file, outcome: outcome.outcome, pin: outcome.pin };
}

/** One line for each field and source, so that imported rows stand beside the built-in ones. */
export function codesSummary({ rows }: CodeTables): CodesSummary {
  const groups = new Map<string, CodesSummary['fields'][number]>();
  for (const { field, source, date } of rows) {
    const key = [field, source, date].join('\n');
    groups.set(key, { field, source, date, rows: (groups.get(key)?.rows ?? 0) + 1 });
  }
  return { rows: rows.length, fields: [...groups.values()] };
}

export function codesImported({ added, changed, unchanged }: CodeChanges): CodesImported {
  return { added: added.length, changed: changed.length, unchanged };
}
