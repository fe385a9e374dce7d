// A probed computer as lines of a diagnosis: what an online application needs of it, and the clock, which every date is
// judged by.

import type {
  InstalledBrowser,
  InstalledSoftware,
  OperatingSystem,
  Probed,
} from '../../readiness/environment-facts.ts';
import { osFamily, parseBrowser } from '../../readiness/environment.ts';
import { LIMITS } from '../../readiness/tables/limits.ts';
import type { ComputerFacts } from './probe-environment.ts';

/** No reading of a card needs them. */
export const ONLINE_CHECKS = ['operating-system', 'jpki-software', 'browser'] as const;

export type EnvironmentCheck = (typeof ONLINE_CHECKS)[number] | 'clock';

export interface EnvironmentLine {
  readonly check: EnvironmentCheck;
  readonly state: 'ok' | 'problem' | 'not-checked';
  readonly facts: Readonly<Record<string, string | boolean>>;
}

type Part = Omit<EnvironmentLine, 'check'>;

export function environmentLines(facts: ComputerFacts): readonly EnvironmentLine[] {
  return [
    { check: 'operating-system', ...judged(facts.os, osPart) },
    { check: 'jpki-software', ...judged(facts.jpkiSoftware, (value) => jpkiPart(value, facts)) },
    { check: 'browser', ...judged(facts.browsers, browsersPart) },
    {
      check: 'clock',
      ...judged(facts.clock, ({ sane, today, notBefore }) =>
        sane ? { state: 'ok', facts: { today } } : { state: 'problem', facts: { today, notBefore } },
      ),
    },
  ];
}

function judged<T>(item: Probed<T>, judge: (value: T) => Part): Part {
  return item.state === 'known' ? judge(item.value) : { state: 'not-checked', facts: {} };
}

/** macOS is neither: its software exists, and that the system takes it is not confirmed. */
function osPart({ name, version }: OperatingSystem): Part {
  const family = osFamily(name, LIMITS.windowsVersion.value);
  const state = family === 'windows' ? 'ok' : family === 'macos' ? 'not-checked' : 'problem';
  return { state, facts: { name, version } };
}

/** Where there is none for the system, nobody is told to install it. */
function jpkiPart(
  { installed, version }: InstalledSoftware,
  { jpkiSoftware, nativeMessagingHost: host }: ComputerFacts,
): Part {
  if (!installed) {
    return { state: jpkiSoftware.by === 'operating-system' ? 'not-checked' : 'problem', facts: {} };
  }
  return {
    state: 'ok',
    facts: {
      ...(version !== null && { version }),
      ...(host.state === 'known' && { nativeMessagingHost: host.value }),
    },
  };
}

function browsersPart(browsers: readonly InstalledBrowser[]): Part {
  const names = browsers.map(({ name, version }) => (version === null ? name : `${name} ${version}`));
  if (names.length === 0) return { state: 'problem', facts: {} };
  return { state: names.some(isUsable) ? 'ok' : 'problem', facts: { browsers: names.join(', ') } };
}

function isUsable(text: string): boolean {
  const { family, version } = parseBrowser(text);
  return family !== 'other' && (version === undefined || version >= LIMITS.browserVersion.value);
}
