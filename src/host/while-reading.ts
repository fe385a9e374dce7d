// What this program does with a residence card while the card still answers: it verifies what is complete, and says what has
// arrived. The reading itself waits for neither.

import { setImmediate } from 'node:timers';
import type { ReadOptions } from '../cards/residence-card/read.ts';
import { type Arrived, arrivedIn } from '../session/arrived.ts';
import type { JudgingTools } from '../session/judge-reading.ts';
import { type Later, verifyAhead } from '../session/verify-ahead.ts';

export interface ArrivalEvents {
  /** Told what each file says, before anything of it is verified. */
  readonly onArrived?: (arrived: Arrived) => void;
}

export interface WhileReading {
  readonly judging: JudgingTools;
  readonly onRead: NonNullable<ReadOptions['onRead']>;
  /** Resolves once what was verified meanwhile has been. */
  readonly settled: () => Promise<void>;
}

/** A turn of the event loop later the next command has been handed to the reader. */
const onceSent: Later = (work) => void setImmediate(work);

export function whileReading(
  residence: JudgingTools,
  { onArrived }: ArrivalEvents,
  later: Later = onceSent,
): WhileReading {
  const ahead = verifyAhead(residence, later);
  return {
    settled: () => ahead.settled(),
    judging: { ...residence, ahead },
    onRead: (file, sofar) => {
      ahead.onRead(file, sofar);
      if (onArrived === undefined) return;
      later(() => tell(() => arrivedIn(file.name, sofar, residence.codes), onArrived));
    },
  };
}

/** Nothing waits for this, so nothing may break by it: what is wrong is found, and said, when the reading is judged. */
function tell(read: () => Arrived, onArrived: (arrived: Arrived) => void): void {
  try {
    const arrived = read();
    if (arrived.fields.length + arrived.images.length > 0) onArrived(arrived);
  } catch {
    return;
  }
}
