// Taps of every simulated card in turn, one after the other in this process; every seventh is broken off on purpose.

import { isAppError } from '../../src/errors/app-error.ts';
import { simulatedSource } from '../../src/host/simulated-source.ts';
import { IDLE_TIMERS } from '../faults/in-process.ts';
import type { FaultKind } from '../faults/once-faulty-card.ts';
import { PROFILES, type Subject, subjectOf } from '../faults/subjects.ts';
import { failureFault, sameSaid } from '../faults/verdict.ts';
import type { AnyReport } from '../../src/report/my-number-report.ts';
import { type Held, type SoakResult, held } from './measure.ts';

const BROKEN_EVERY = 7;
const BROKEN: readonly FaultKind[] = ['pull', 'stall', 'one-octet'];

interface Placed {
  readonly profile: string;
  readonly subject: Subject;
  readonly usual: AnyReport;
}

export async function soakInProcess(taps: number): Promise<SoakResult> {
  const cards = await placeAll();
  const warmUp = Math.max(cards.length * 3, Math.floor(taps / 5));
  const failures: string[] = [];
  let broken = 0;
  let warm: Held | undefined;
  const started = performance.now();
  for (let tap = 1; tap <= taps; tap++) {
    const { profile, subject, usual } = cards[tap % cards.length] ?? raise();
    const source = simulatedSource(subject.card, IDLE_TIMERS);
    const kind = tap % BROKEN_EVERY === 0 ? BROKEN[tap % BROKEN.length] : undefined;
    subject.card.plan(kind && { kind, apdu: 1 + (tap % 9) });
    try {
      const report = await subject.look(source);
      if (kind !== undefined || !sameSaid(report, usual)) failures.push(`${tap} ${profile}: another report`);
    } catch (thrown) {
      const wrong = kind === undefined ? describe(thrown) : otherThanMeant(kind, thrown);
      if (wrong === undefined) broken++;
      else failures.push(`${tap} ${profile}: ${wrong}`);
    }
    subject.card.plan(undefined);
    if (tap === warmUp) warm = await held();
  }
  const seconds = (performance.now() - started) / 1000;
  return { taps, failures, broken, warm: warm ?? raise(), end: await held(), seconds };
}

/** undefined: the failure that names what was done to the card. @returns what came in its place. */
function otherThanMeant(kind: FaultKind, thrown: unknown): string | undefined {
  return isAppError(thrown) ? failureFault(kind, thrown, 'in-process') : describe(thrown);
}

function describe(thrown: unknown): string {
  return isAppError(thrown) ? thrown.code : String(thrown);
}

async function placeAll(): Promise<readonly Placed[]> {
  const placed: Placed[] = [];
  for (const profile of Object.values(PROFILES).flat()) {
    const subject = await subjectOf(profile, false);
    placed.push({ profile, subject, usual: await subject.look(simulatedSource(subject.card, IDLE_TIMERS)) });
  }
  return placed;
}

function raise(): never {
  throw new Error('too few taps to warm up');
}
