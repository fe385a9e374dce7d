// Which items of a report appear, and where. A special permanent resident has no period, permission or work restriction:
// what the chip leaves empty there is not shown as missing.

import { FIELDS_NO_LONGER_PRINTED } from '../../../src/report/field-order.ts';
import type { Report, ReportField } from '../../../src/report/report.ts';

export interface ShownFields {
  readonly notPrinted: readonly ReportField[];
  readonly others: readonly ReportField[];
}

/** Most asked for first. */
const NOT_PRINTED_ORDER = ['periodOfStayExpiryDate', 'periodOfStay', 'permissionDate', 'permissionType'];

/** Empty on a card of a person to whom they do not apply. */
const HIDDEN_WHEN_EMPTY = ['periodOfStay', 'statusOfResidence'];

/** Columns nobody needs to see empty. */
const QUIET = ['reservedNote', 'comprehensivePermissionExpiryDate'];

export function shownFields(report: Report): ShownFields {
  const special = report.card.kind.includes('special-permanent-resident');
  const shown = report.fields.filter(
    ({ id, state }) =>
      state !== 'empty' || !(QUIET.includes(id) || (special && HIDDEN_WHEN_EMPTY.includes(id))),
  );
  return splitFields(shown);
}

export function splitFields(fields: readonly ReportField[]): ShownFields {
  const notPrintedIds: readonly string[] = FIELDS_NO_LONGER_PRINTED;
  const notPrinted = fields.filter(({ id }) => notPrintedIds.includes(id));
  return {
    notPrinted: notPrinted.toSorted(
      (left, right) => NOT_PRINTED_ORDER.indexOf(left.id) - NOT_PRINTED_ORDER.indexOf(right.id),
    ),
    others: fields.filter(({ id }) => !notPrintedIds.includes(id)),
  };
}
