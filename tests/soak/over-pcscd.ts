// Taps over the pcscd of a private namespace (tests/pcscd/in-namespace.sh), in one process with one backend, while cards
// come and go and the service restarts.

import { isAppError } from '../../src/errors/app-error.ts';
import { openPcscBackend, type PcscBackend } from '../../src/host/pcsc-backend.ts';
import type { CardSource } from '../../src/host/reading-host.ts';
import { serveVpcdCard } from '../../src/host/vpcd-card.ts';
import { type Subject, subjectOf } from '../faults/subjects.ts';
import { sameSaid } from '../faults/verdict.ts';
import { portOf, restartService } from '../pcscd/service.ts';
import type { AnyReport } from '../../src/report/my-number-report.ts';
import { type Held, type SoakResult, held } from './measure.ts';

const PROFILES = ['worker', 'gen1-worker', 'mnc-valid', 'specified-worker'] as const;
/** Another card lies there after so many taps. */
const TAPS_PER_CARD = 5;
const TAPS_PER_RESTART = 50;
/** A service that restarts finds its readers and the card within this. */
const WAIT_MS = 30_000;

export async function soakOverPcscd(taps: number): Promise<SoakResult> {
  const backend = openPcscBackend();
  const source = sourceOver(backend);
  const failures: string[] = [];
  const warmUp = Math.floor(taps / 5);
  let warm: Held | undefined;
  let card: Lying | undefined;
  const started = performance.now();
  for (let tap = 0; tap < taps; tap++) {
    if (tap > 0 && tap % TAPS_PER_RESTART === 0) await restartService();
    if (tap % TAPS_PER_CARD === 0) {
      await card?.remove();
      await untilCards(backend, false);
      card = await lay(PROFILES[(tap / TAPS_PER_CARD) % PROFILES.length] ?? 'worker');
    }
    const failure = card && (await tapOnce(card, source));
    if (failure !== undefined) failures.push(`${tap + 1} ${failure}`);
    if (tap + 1 === warmUp) warm = await held();
  }
  const seconds = (performance.now() - started) / 1000;
  const end = await held();
  await card?.remove();
  await backend.close();
  return { taps, failures, broken: 0, warm: warm ?? end, end, seconds };
}

interface Lying {
  readonly profile: string;
  readonly subject: Subject;
  /** What the first tap of this card said. */
  usual: AnyReport | undefined;
  remove(): Promise<void>;
}

async function lay(profile: string): Promise<Lying> {
  const subject = await subjectOf(profile, false);
  const end = new AbortController();
  const served = serveVpcdCard(subject.card, { host: '127.0.0.1', port: portOf(0), signal: end.signal });
  return {
    profile,
    subject,
    usual: undefined,
    remove: async () => {
      end.abort();
      await served;
    },
  };
}

async function tapOnce(card: Lying, source: CardSource): Promise<string | undefined> {
  try {
    const report = await card.subject.look(source);
    card.usual ??= report;
    return sameSaid(report, card.usual) ? undefined : `${card.profile}: another report`;
  } catch (thrown) {
    return `${card.profile}: ${isAppError(thrown) ? `${thrown.code} ${JSON.stringify(thrown.facts)}` : String(thrown)}`;
  }
}

function sourceOver(backend: PcscBackend): CardSource {
  return {
    simulated: true,
    withCard: (use) => backend.withCard(undefined, { waitMs: WAIT_MS, afterwards: 'unpower' }, use),
  };
}

/** A card that was taken away counts as there until the service has looked again. */
async function untilCards(backend: PcscBackend, present: boolean): Promise<void> {
  backend.monitor.start();
  for (let look = 0; look < 200; look++) {
    const { state } = backend.monitor;
    if (state.kind === 'readers' && state.readers.some(({ card }) => card !== 'absent') === present) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
