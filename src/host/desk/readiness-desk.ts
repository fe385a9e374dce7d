// The desk's side of the online application check: a look at this computer, and the two kinds of file a person may keep.

import { Buffer } from 'node:buffer';
import type { ReadersState } from '../../ipc/app-state.ts';
import type { DeskHandlers } from '../../ipc/derive.ts';
import type { READINESS_CALLS } from '../../ipc/readiness-calls.ts';
import { calendarFile } from '../../readiness/calendar-file.ts';
import type { Clock } from '../../time/clock.ts';
import { todayInJst } from '../../time/jst-date.ts';
import { probeComputer, readerFacts } from '../environment-probe/probe-environment.ts';
import type { ProbePorts } from '../environment-probe/probe-ports.ts';
import { openReadiness, saveReadiness } from '../readiness/saved-readiness.ts';
import type { Timers } from '../system-clock.ts';
import type { ShellPort } from './shell-port.ts';

export interface ReadinessDeskOptions {
  readonly shell: ShellPort;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly computer: ProbePorts;
  readonly readers: () => ReadersState;
}

export function readinessHandlers({
  shell,
  clock,
  timers,
  computer,
  readers,
}: ReadinessDeskOptions): Pick<DeskHandlers, keyof typeof READINESS_CALLS> {
  return {
    'environment.probe': async () => ({
      ...(await probeComputer(computer, timers, todayInJst(clock))),
      ...readerFacts(readers()),
    }),
    'calendar.save': ({ entries }) => {
      const content = new TextEncoder().encode(calendarFile(entries, clock.now()));
      return shell.saveFile({ extension: 'ics', content });
    },
    'readiness.save': async ({ passphrase, ...check }) => {
      const content = await saveReadiness({ ...check, savedOn: todayInJst(clock) }, passphrase);
      return shell.saveFile({ extension: 'json', content });
    },
    'readiness.open': ({ file, passphrase }) =>
      openReadiness(Uint8Array.from(Buffer.from(file.base64, 'base64')), passphrase),
  };
}
