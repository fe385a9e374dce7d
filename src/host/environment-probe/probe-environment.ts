// What this computer has for an online application, item by item. Nothing is sent anywhere, nothing of another program is
// run, and an item that does not answer in time is unknown.

import type { ReadersState } from '../../ipc/app-state.ts';
import type {
  ClockJudgement,
  EnvironmentFacts,
  Probed,
  ProbedReader,
} from '../../readiness/environment-facts.ts';
import { COMPARED_ON } from '../../readiness/tables/sourced.ts';
import { addMonths, type JstDate } from '../../time/jst-date.ts';
import type { Timers } from '../system-clock.ts';
import { fitnessOf } from './card-readers.ts';
import { probeBrowsers } from './probe-browsers.ts';
import { probeJpki } from './probe-jpki.ts';
import { probeOs } from './probe-os.ts';
import type { ProbePorts } from './probe-ports.ts';

/** A home folder may lie on a network that is gone. */
const TIME_LIMIT_MS = 5_000;
/** Choice: nobody uses a version of this age for rules about today. */
const OLDEST_USE_MONTHS = 120;

export type ComputerFacts = Pick<
  EnvironmentFacts,
  'os' | 'jpkiSoftware' | 'browsers' | 'nativeMessagingHost' | 'clock'
>;

/** All but what a smart card service has to be asked. @param today as this computer's clock has it */
export async function probeComputer(
  ports: ProbePorts,
  timers: Timers,
  today: JstDate,
): Promise<ComputerFacts> {
  const noAnswer = { state: 'unknown', by: 'files', why: 'no-answer' } as const;
  const silentSystem = { ...noAnswer, by: 'operating-system' } as const;
  const [os, jpki, browsers] = await Promise.all([
    inTime(timers, probeOs(ports), silentSystem),
    inTime(timers, probeJpki(ports), { jpkiSoftware: noAnswer, nativeMessagingHost: noAnswer }),
    inTime(timers, probeBrowsers(ports), noAnswer),
  ]);
  return { os, ...jpki, browsers, clock: judgeClock(today) };
}

export function readerFacts(readers: ReadersState): Pick<EnvironmentFacts, 'smartCardService' | 'readers'> {
  const by = 'smart-card-service';
  const list = (found: readonly ProbedReader[]): Probed<readonly ProbedReader[]> => ({
    state: 'known',
    value: found,
    by,
  });
  switch (readers.kind) {
    case 'starting':
      return {
        smartCardService: { state: 'unknown', by, why: 'no-answer' },
        readers: { state: 'unknown', by, why: 'no-answer' },
      };
    case 'service-down':
      return {
        smartCardService: { state: 'known', value: false, by },
        readers: { state: 'unknown', by, why: 'no-answer' },
      };
    case 'no-reader':
      return { smartCardService: { state: 'known', value: true, by }, readers: list([]) };
    case 'readers':
      return {
        smartCardService: { state: 'known', value: true, by },
        readers: list(readers.readers.map(({ name }) => fitnessOf(name))),
      };
  }
}

/** Without a network nobody can say what day it is; that the tables of this program are older is certain. */
export function judgeClock(today: JstDate): Probed<ClockJudgement> {
  const sane = today >= COMPARED_ON && today <= addMonths(COMPARED_ON, OLDEST_USE_MONTHS);
  return { state: 'known', value: { sane, today, notBefore: COMPARED_ON }, by: 'program-date' };
}

function inTime<T>(timers: Timers, answer: Promise<T>, otherwise: T): Promise<T> {
  return new Promise((resolve, reject) => {
    const callOff = timers.after(TIME_LIMIT_MS, () => resolve(otherwise));
    answer.then(resolve, reject).finally(callOff);
  });
}
