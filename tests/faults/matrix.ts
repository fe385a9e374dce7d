// Every profile × every fault × every APDU index, or each n-th cell of it: one faulty tap, then one whole tap of the same
// card.

import { isAppError } from '../../src/errors/app-error.ts';
import { toFailure } from '../../src/errors/failure.ts';
import type { CardSource } from '../../src/host/reading-host.ts';
import type { AnyReport } from '../../src/report/my-number-report.ts';
import { KINDS, type FaultKind, type PlannedFault } from './once-faulty-card.ts';
import { type FamilyName, PROFILES, type Subject, subjectOf } from './subjects.ts';
import { failureFault, reportFault, sameSaid, type Transport } from './verdict.ts';

export interface MatrixTools {
  readonly transport: Transport;
  /** Every n-th cell; 1: all of them. */
  readonly stride: number;
  readonly kinds?: readonly FaultKind[];
  readonly profiles?: readonly string[];
  /** A place where the card of the subject can be tapped. */
  open(subject: Subject): Promise<CardSource>;
}

export interface MatrixResult {
  /** Of the whole matrix. */
  readonly cells: number;
  readonly run: number;
  readonly failures: number;
  readonly reports: number;
  readonly pinsSent: number;
  readonly codes: ReadonlyMap<string, number>;
  /** Each cell that is not as it should be, with what is wrong. */
  readonly wrong: readonly string[];
}

/** Real time; a tap in this process takes milliseconds, one that stalls over pcscd ends at its own limits. */
const HANG_MS = 60_000;

export async function runMatrix(family: FamilyName, tools: MatrixTools): Promise<MatrixResult> {
  const tally = new Tally();
  let position = 0;
  for (const profile of tools.profiles ?? PROFILES[family]) {
    for (const withPins of family === 'my-number' ? [false, true] : [false]) {
      const subject = await subjectOf(profile, withPins);
      if (withPins && subject.pinsConfirmed === 0) continue;
      const source = await tools.open(subject);
      const usual = { look: await subject.look(source), tap: await subject.tap(source) };
      const apdus = subject.card.longest;
      for (let apdu = 1; apdu <= apdus; apdu++) {
        for (const kind of tools.kinds ?? KINDS) {
          tally.cells++;
          if (position++ % tools.stride !== 0) continue;
          const name = `${profile}${withPins ? ' with PINs' : ''} ${kind}@${apdu}`;
          const wrong = await runCell({ subject, source, usual, fault: { kind, apdu } }, tools, tally);
          if (wrong !== undefined) tally.wrong.push(`${name}: ${wrong}`);
        }
      }
    }
  }
  return tally;
}

class Tally implements MatrixResult {
  cells = 0;
  run = 0;
  failures = 0;
  reports = 0;
  pinsSent = 0;
  readonly codes = new Map<string, number>();
  readonly wrong: string[] = [];
}

interface Cell {
  readonly subject: Subject;
  readonly source: CardSource;
  readonly usual: { readonly look: AnyReport; readonly tap: AnyReport };
  readonly fault: PlannedFault;
}

/** @returns what is wrong, if anything. */
async function runCell(cell: Cell, tools: MatrixTools, tally: Tally): Promise<string | undefined> {
  const { subject, source, usual, fault } = cell;
  tally.run++;
  // Sees the tries as they are, as the person does who confirms the PINs.
  if (subject.pinsConfirmed > 0) await subject.look(source);
  const before = { tries: subject.tries(), pins: subject.card.pinsSent };
  subject.card.plan(fault);
  const outcome = await ended(subject.tap(source));
  const { waiting } = subject.card;
  subject.card.plan(undefined);
  const sent = subject.card.pinsSent - before.pins;
  tally.pinsSent += sent;
  const wrong = judge(outcome, cell, tools.transport, tally);
  if (wrong !== undefined) return wrong;
  if (waiting) return 'the fault never came';
  if (sent > subject.pinsConfirmed) return `${sent} PINs sent, ${subject.pinsConfirmed} confirmed`;
  if (subject.tries().some((left, index) => left < (before.tries[index] ?? 0))) return 'a try was lost';
  const next = await ended(subject.look(source));
  if (next === 'hang') return 'the next tap hangs';
  if (!('report' in next)) return `the next tap fails: ${describe(next.thrown)}`;
  return sameSaid(next.report, usual.look) ? undefined : 'the next tap says something else';
}

type Ended = { readonly report: AnyReport } | { readonly thrown: unknown } | 'hang';

function judge(
  outcome: Ended,
  { usual, fault: { kind } }: Cell,
  transport: Transport,
  tally: Tally,
): string | undefined {
  if (outcome === 'hang') return 'hangs';
  if ('report' in outcome) {
    tally.reports++;
    return reportFault(kind, outcome.report, usual.tap);
  }
  tally.failures++;
  if (!isAppError(outcome.thrown)) return `throws ${describe(outcome.thrown)}`;
  tally.codes.set(outcome.thrown.code, (tally.codes.get(outcome.thrown.code) ?? 0) + 1);
  const told = JSON.stringify(toFailure(outcome.thrown));
  if (textsOf(usual.tap).some((text) => told.includes(text))) return 'the failure holds data of the card';
  return failureFault(kind, outcome.thrown, transport);
}

/** What the card holds about a person, as far as it is long enough to be told from a code or a count. */
function textsOf(report: AnyReport): readonly string[] {
  return report.fields
    .flatMap(({ raw, value }) => [raw, value])
    .filter((text): text is string => text !== null && text.length >= 6);
}

async function ended(tap: Promise<AnyReport>): Promise<Ended> {
  let timer: NodeJS.Timeout | undefined;
  const hang = new Promise<'hang'>((resolve) => {
    timer = setTimeout(() => resolve('hang'), HANG_MS);
  });
  try {
    return await Promise.race([tap.then((report) => ({ report })), hang]);
  } catch (thrown) {
    return { thrown };
  } finally {
    clearTimeout(timer);
  }
}

function describe(thrown: unknown): string {
  if (isAppError(thrown)) return `${thrown.code} ${JSON.stringify(thrown.facts)}`;
  return thrown instanceof Error ? thrown.message : typeof thrown;
}

/** One line for a log. */
export function summary(title: string, result: MatrixResult): string {
  const { cells, run, failures, reports, pinsSent, wrong, codes } = result;
  const counted = [...codes]
    .sort(([, left], [, right]) => right - left)
    .map(([code, count]) => `${code} ${count}`);
  return (
    `fault matrix, ${title}: ${run} of ${cells} cells, ${failures} failures, ${reports} reports, ` +
    `${pinsSent} PINs sent, ${wrong.length} wrong (${counted.join(', ')})`
  );
}
