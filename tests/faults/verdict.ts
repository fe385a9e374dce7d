// What a faulty tap may come to: the failure that names what happened, or a report that is whole or says what it lacks.

import { CATALOGUE, type ErrorCode, type Layer } from '../../src/errors/catalogue.ts';
import type { AppError } from '../../src/errors/app-error.ts';
import { type AnyReport, type MyNumberReport, isMyNumberReport } from '../../src/report/my-number-report.ts';
import type { Report } from '../../src/report/report.ts';
import { isSpecifiedReport } from '../../src/report/specified-report.ts';
import type { FaultKind } from './once-faulty-card.ts';

/** How an answer that is less than a status word is called, which the PC/SC layer sees before the reading does. */
export type Transport = 'in-process' | 'pcsc';

const NAMED: Readonly<Record<Transport, Readonly<Partial<Record<FaultKind, ErrorCode>>>>> = {
  'in-process': {
    pull: 'CARD_REMOVED',
    stall: 'CARD_TIMEOUT',
    empty: 'APDU_SHORT_RESPONSE',
    'one-octet': 'APDU_SHORT_RESPONSE',
  },
  pcsc: { pull: 'CARD_REMOVED', stall: 'CARD_TIMEOUT', empty: 'CARD_REMOVED', 'one-octet': 'CARD_REMOVED' },
};

/** Whose fault it can be when a card answers wrongly: the card's, never the reader's, the person's or ours. */
const CARD_LAYERS: readonly Layer[] = ['apdu', 'channel', 'card-kind', 'format'];

/** undefined: right. @returns what is wrong. */
export function failureFault(kind: FaultKind, failure: AppError, transport: Transport): string | undefined {
  const named = NAMED[transport][kind];
  if (named !== undefined) return failure.code === named ? undefined : `${failure.code} in place of ${named}`;
  if (CARD_LAYERS.includes(CATALOGUE[failure.code].layer)) return undefined;
  // Cut to less than a status word.
  if (failure.code === NAMED[transport]['one-octet'] && kind === 'cut') return undefined;
  // A challenge that arrives altered makes a right number fail, and nothing tells the two apart.
  if (failure.code === 'CREDENTIAL_REJECTED' && (kind === 'corrupt' || kind === 'cut')) return undefined;
  // A counter that arrives unreadable, or as another number, keeps the PIN from being sent.
  if (failure.code === 'CREDENTIAL_TRIES_UNKNOWN' || failure.code === 'CREDENTIAL_UNCONFIRMED')
    return undefined;
  return `${failure.code} is not about the card`;
}

/** undefined: right. @returns what is wrong. */
export function reportFault(kind: FaultKind, report: AnyReport, usual: AnyReport): string | undefined {
  if (sameSaid(report, usual)) return undefined;
  if (NAMED['in-process'][kind] !== undefined && !tellsBrokenHalf(report, kind)) {
    return 'a report in place of a failure';
  }
  if (isMyNumberReport(report) && isMyNumberReport(usual)) return myNumberFault(report, usual);
  if (isSpecifiedReport(report)) {
    // A card that says it has 在留AP as well is taken at its word, and is then lacking a half.
    const own = isSpecifiedReport(usual) ? usual.specified.myNumber : usual;
    if (!isMyNumberReport(own)) return 'the card is of another family';
    return (
      myNumberFault(report.specified.myNumber, own) ??
      residenceFault(report, isMyNumberReport(usual) ? report : usual)
    );
  }
  if (isMyNumberReport(report)) {
    // One that refuses 在留AP is a My Number card, as far as anyone can tell.
    return isSpecifiedReport(usual)
      ? myNumberFault(report, usual.specified.myNumber)
      : 'the card is of another family';
  }
  return isMyNumberReport(usual) ? 'the card is of another family' : residenceFault(report, usual);
}

/** The residence half of a specified card may fail by itself: the report then says so, with the failure. */
function tellsBrokenHalf(report: AnyReport, kind: FaultKind): boolean {
  if (!isSpecifiedReport(report) || report.specified.residence.state !== 'not-read') return false;
  const { failure } = report.specified.residence;
  return (
    failure !== undefined && failure.code === NAMED['in-process'][kind] && report.outcome !== 'authentic'
  );
}

/** Whether two reports say the same of the card, however it was fetched. */
export function sameSaid(left: AnyReport, right: AnyReport): boolean {
  return said(left) === said(right);
}

const FETCHING: readonly string[] = ['link', 'tries'];

function said(report: AnyReport): string {
  return JSON.stringify(report, (key, value: unknown) => (FETCHING.includes(key) ? undefined : value));
}

/** Called authentic, it shows what the signature covers exactly as it is, and misses nothing. */
function residenceFault(report: Report, usual: Report): string | undefined {
  if (report.outcome !== 'authentic') return undefined;
  const lost = report.fields.find(({ state }) => state === 'missing');
  if (lost !== undefined) return `authentic without ${lost.id}`;
  const signed = ({ fields, images }: Report) =>
    JSON.stringify([...fields, ...images].filter((part) => part.signed));
  return signed(report) === signed(usual) ? undefined : 'authentic with other signed contents';
}

/** A certificate that leads to its CA is the one that is there, and nobody has other attributes than their own. */
function myNumberFault(report: MyNumberReport, usual: MyNumberReport): string | undefined {
  for (const { use, chain, notAfter } of report.certificates) {
    const own = usual.certificates.find((certificate) => certificate.use === use);
    if (chain === 'anchored' && own?.notAfter !== notAfter) return `another ${use} is anchored`;
  }
  const better = usual.outcome !== 'authentic' && report.outcome === 'authentic';
  // Attributes that the card does not give are compared with nothing, as when nobody gave their PIN.
  const compared = report.fields.length >= usual.fields.length;
  return better && compared ? 'authentic only because of the fault' : undefined;
}
