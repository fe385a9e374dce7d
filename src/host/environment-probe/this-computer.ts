// The probe of the computer that this program runs on, by its own clock.

import { todayInJst } from '../../time/jst-date.ts';
import { systemClock, systemTimers } from '../system-clock.ts';
import { type ComputerFacts, probeComputer } from './probe-environment.ts';
import { systemProbePorts } from './system-ports.ts';

export function probeThisComputer(): Promise<ComputerFacts> {
  return probeComputer(systemProbePorts(), systemTimers, todayInJst(systemClock));
}
