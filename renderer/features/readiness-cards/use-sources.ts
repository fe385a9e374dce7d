// What fills the check by itself while its screen is open: each finished reading once, and a look at this computer.

import { useEffect } from 'react';
import { useDesk } from '../../state/desk-context.ts';
import { useReadiness } from '../../state/readiness-context.ts';
import { factsFromEnvironment } from '../readiness-facts/facts-from-environment.ts';
import { answersOf } from './take-in.ts';

export function useSources(): void {
  useReadings();
  useComputer();
}

function useReadings(): void {
  const { session } = useDesk().state.app;
  const { readiness, tell } = useReadiness();
  const { seen } = readiness;
  const finished = session.kind === 'finished' ? session.finished : null;
  useEffect(() => {
    if (finished === null || finished.sequence === seen) return;
    tell({ type: 'read', ...answersOf(finished.report), sequence: finished.sequence });
  }, [finished, seen, tell]);
}

function useComputer(): void {
  const { client } = useDesk();
  const { readiness, tell } = useReadiness();
  const wanted = readiness.aim !== null && readiness.probed === null;
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    client.call('environment.probe').then(
      (environment) => {
        const { clock } = environment;
        const odd = clock.state === 'known' && !clock.value.sane;
        if (current) tell({ type: 'probed', facts: factsFromEnvironment(environment), clockOdd: odd });
      },
      // What could not be seen is asked, as anything else that is not known.
      () => {
        if (current) tell({ type: 'probed', facts: {}, clockOdd: false });
      },
    );
    return () => {
      current = false;
    };
  }, [wanted, client, tell]);
}
