// What looking at this computer answers. What could not be seen stays unknown, and a person is asked.

import type { EnvironmentFacts, Probed } from '../../../src/readiness/environment-facts.ts';
import { UNKNOWN, type Fact, known } from '../../../src/readiness/fact.ts';
import type { Facts } from '../../../src/readiness/facts.ts';
import { parseBrowser } from '../../../src/readiness/environment.ts';
import { LIMITS } from '../../../src/readiness/tables/limits.ts';

export function factsFromEnvironment(environment: EnvironmentFacts): Partial<Facts> {
  return {
    os: probed(environment.os, ({ name }) => name),
    browser: browserOf(environment),
    reader: readerOf(environment),
    jpkiSoftware: probed(environment.jpkiSoftware, ({ installed }) => installed),
    // The program runs on a computer, so there is one.
    smartphoneOnly: known(false, 'probe'),
  };
}

/** One that the application system takes, if there is one, and rather one in date; otherwise what there is. */
function browserOf({ browsers }: EnvironmentFacts): Fact<string> {
  if (browsers.state === 'unknown') return UNKNOWN;
  const names = browsers.value.map(({ name, version }) =>
    [name, version?.split('.')[0]].filter(Boolean).join(' '),
  );
  const usable = names.filter((name) => parseBrowser(name).family !== 'other');
  const browser = usable.find(isInDate) ?? usable[0] ?? names[0];
  return browser === undefined ? UNKNOWN : known(browser, 'probe');
}

function isInDate(browser: string): boolean {
  const { version } = parseBrowser(browser);
  return version === undefined || version >= LIMITS.browserVersion.value;
}

/** A model that is not in the table may well do; nobody says "no" to it. */
function readerOf({ readers }: EnvironmentFacts): Fact<boolean> {
  if (readers.state === 'unknown') return UNKNOWN;
  const fits = readers.value.map(({ fit }) => fit);
  if (fits.some((fit) => fit === 'yes' || fit === 'my-number-card-only')) return known(true, 'probe');
  return fits.includes('unknown') ? UNKNOWN : known(false, 'probe');
}

function probed<T, V>(item: Probed<T>, read: (value: T) => V): Fact<V> {
  return item.state === 'unknown' ? UNKNOWN : { state: 'known', value: read(item.value), from: 'probe' };
}
