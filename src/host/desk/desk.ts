// The desk: everything behind a window, as the handlers of src/ipc/schema.ts. It holds the session, keeps the process that
// reads cards alive, and stores what a person imported or chose.

import { Buffer } from 'node:buffer';
import { parseCardNumber } from '../../cards/residence-card/card-number.ts';
import { toFailure } from '../../errors/failure.ts';
import type { AppState } from '../../ipc/app-state.ts';
import type { DeskHandlers } from '../../ipc/derive.ts';
import type { OfferedFile } from '../../ipc/files.ts';
import { LINKS } from '../../ipc/links.ts';
import type { AppStart, CallInput, DiagnosisRow } from '../../ipc/schema.ts';
import type { Settings } from '../../ipc/settings.ts';
import type { Clock } from '../../time/clock.ts';
import { CodeStore } from '../code-store.ts';
import type { DataFolder } from '../data-folder.ts';
import type { ProbePorts } from '../environment-probe/probe-ports.ts';
import { systemProbePorts } from '../environment-probe/system-ports.ts';
import type { Timers } from '../system-clock.ts';
import { importChosenAnchors } from '../trust-import.ts';
import { type TrustStore, openTrustStore } from '../trust-store.ts';
import { DeskSession } from './desk-session.ts';
import { codesImported, codesSummary, deliveryKeyRow, importRow, trustRow } from './import-rows.ts';
import { myNumberHandlers } from './my-number-desk.ts';
import { readinessHandlers } from './readiness-desk.ts';
import type { LaunchReadingChild } from './reading-child.ts';
import { ReadingProcess } from './reading-process.ts';
import { type LoadedSettings, loadSettings, saveSettings } from './settings-store.ts';
import type { ShellPort } from './shell-port.ts';
import { simulatedCardRows } from './simulated-card-rows.ts';
import { watchForSleep } from './sleep-watch.ts';
import { supportReport } from './support-report.ts';

/** What the program knows of the computer it runs on. */
export interface DeskFacts extends Pick<AppStart, 'version' | 'platform' | 'locale'> {
  /** As 'linux x64 6.1.0', 'Node 20.20.2', 'Chromium 156, stand-in for Electron'. */
  readonly system: string;
  readonly runtime: string;
  readonly window: string;
  /** Home folder and user name, never to be shown. */
  readonly personal: readonly string[];
}

export interface DeskOptions {
  readonly facts: DeskFacts;
  readonly folder: DataFolder;
  readonly launch: LaunchReadingChild;
  readonly clock: Clock;
  readonly timers: Timers;
  /** The one it runs on, unless told otherwise. */
  readonly computer?: ProbePorts;
}

export class Desk {
  readonly #options: DeskOptions;
  readonly #session: DeskSession;
  readonly #readings: ReadingProcess;
  readonly #trust: TrustStore;
  readonly #codes: CodeStore;
  readonly #settingsSetAside: boolean;
  readonly #endSleepWatch: () => void;
  #settings: Settings;
  #placing = 0;

  /** Starts the process that reads cards. Never fails: what is missing shows in the state. */
  static async open(options: DeskOptions): Promise<Desk> {
    return new Desk(options, await loadSettings(options.folder.settings));
  }

  private constructor(options: DeskOptions, { settings, setAside }: LoadedSettings) {
    this.#options = options;
    this.#settings = settings;
    this.#settingsSetAside = setAside;
    this.#trust = openTrustStore(options.folder.anchors);
    this.#codes = new CodeStore(options.folder.codes);
    const { launch, clock, timers } = options;
    const readings = new ReadingProcess({
      launch,
      timers,
      provider: settings.provider,
      onEvent: (event) => session.dispatch(event),
    });
    const session = new DeskSession(settings, (order) => readings.order(order));
    this.#session = session;
    this.#readings = readings;
    readings.start();
    this.#endSleepWatch = watchForSleep(clock, timers, () => session.dispatch({ kind: 'woken' }));
  }

  get appState(): AppState {
    return this.#session.appState;
  }

  get settingsSetAside(): boolean {
    return this.#settingsSetAside;
  }

  /** @returns a function that ends it. */
  subscribe(listener: (state: AppState) => void): () => void {
    return this.#session.subscribe(listener);
  }

  /** The page has died: another one begins with nothing of what it showed. */
  losePage(): void {
    this.#session.dispatch({ kind: 'page-lost' });
  }

  close(): void {
    this.#endSleepWatch();
    this.#session.dispatch({ kind: 'clear' });
    this.#readings.close();
  }

  /** @param shell what the window does for the page */
  handlers(shell: ShellPort): DeskHandlers {
    return {
      ...this.#sessionHandlers(),
      ...this.#storeHandlers(),
      ...myNumberHandlers(this.#session, this.#options),
      ...readinessHandlers({
        shell,
        clock: this.#options.clock,
        timers: this.#options.timers,
        computer: this.#options.computer ?? systemProbePorts(),
        readers: () => this.#session.readers,
      }),
      'app.start': () => Promise.resolve(this.#appStart()),
      'link.open': async ({ link }) => {
        await shell.openLink(LINKS[link].url);
        return null;
      },
      'page.savePdf': () => shell.savePdf(),
      'text.copy': async ({ text }) => {
        await shell.copyText(text);
        return null;
      },
      'diagnosis.run': () => this.#diagnose(),
      'support.report': () => this.#supportReport(),
      'simulator.cards': () => simulatedCardRows(),
      'simulator.place': (placing) => this.#placeSimulatedCard(placing),
      'simulator.remove': () => this.#removeSimulatedCard(),
    };
  }

  #sessionHandlers(): Pick<
    DeskHandlers,
    'number.submit' | 'number.forget' | 'reading.cancel' | 'session.clear' | 'session.idle'
  > {
    const tell = (kind: 'forget' | 'cancel' | 'clear' | 'idle') => (): Promise<null> => {
      this.#session.dispatch({ kind });
      return Promise.resolve(null);
    };
    return {
      'number.submit': ({ typed }) => {
        const result = parseCardNumber(typed);
        if (!result.ok) return Promise.resolve({ accepted: false, problem: result.problem });
        this.#session.dispatch({ kind: 'number', cardNumber: result.cardNumber });
        return Promise.resolve({ accepted: true });
      },
      'number.forget': tell('forget'),
      'reading.cancel': tell('cancel'),
      'session.clear': tell('clear'),
      'session.idle': tell('idle'),
    };
  }

  #storeHandlers(): Pick<
    DeskHandlers,
    'settings.save' | 'trust.list' | 'trust.import' | 'codes.summary' | 'codes.import'
  > {
    return {
      'settings.save': (settings) => this.#saveSettings(settings),
      'trust.list': async () => [
        ...(await this.#trust.list(this.#options.clock.now())).map(trustRow),
        ...(await this.#trust.listDeliveryKeys()).map(deliveryKeyRow),
      ],
      'trust.import': async ({ files }) =>
        (await importChosenAnchors(this.#trust, files.map(chosen))).map(importRow),
      'codes.summary': async () => codesSummary(await this.#codes.load()),
      'codes.import': async ({ file }) => codesImported(await this.#codes.importOctets(octetsOf(file))),
    };
  }

  #appStart(): AppStart {
    const { version, platform, locale } = this.#options.facts;
    const [settings, settingsSetAside] = [this.#settings, this.#settingsSetAside];
    return { version, platform, locale, settings, settingsSetAside, state: this.appState };
  }

  async #saveSettings(settings: Settings): Promise<Settings> {
    await saveSettings(this.#options.folder.settings, settings);
    this.#settings = settings;
    this.#readings.useProvider(settings.provider);
    this.#session.dispatch({ kind: 'settings', settings });
    return settings;
  }

  /** What lay there is lifted first; of two cards placed at once the later one stays. */
  async #placeSimulatedCard(card: CallInput<'simulator.place'>): Promise<null> {
    const { profile, faults, anew = false } = card;
    const placing = ++this.#placing;
    this.#session.dispatch({ kind: 'simulated-card-removed' });
    await this.#readings.placeSimulatedCard(profile, faults, anew);
    if (placing === this.#placing) this.#session.dispatch({ kind: 'simulated-card-placed', profile, faults });
    return null;
  }

  #removeSimulatedCard(): Promise<null> {
    this.#placing++;
    this.#readings.removeSimulatedCard();
    this.#session.dispatch({ kind: 'simulated-card-removed' });
    return Promise.resolve(null);
  }

  /** The process that reads cards looks at its own parts; that it does not answer is a finding too. */
  async #diagnose(): Promise<readonly DiagnosisRow[]> {
    try {
      return await this.#readings.diagnose();
    } catch (thrown) {
      const facts = { code: toFailure(thrown).code, restarts: this.#readings.restarts };
      return [{ check: 'reading-process', state: 'problem', facts }];
    }
  }

  async #supportReport(): Promise<string> {
    const { failures, readers } = this.#session;
    const diagnosis = await this.#diagnose();
    const settingsSetAside = this.#settingsSetAside;
    return supportReport({ ...this.#options.facts, settingsSetAside, readers, diagnosis, failures });
  }
}

function chosen(file: OfferedFile): { readonly name: string; read(): Promise<Uint8Array> } {
  return { name: file.name, read: () => Promise.resolve(octetsOf(file)) };
}

function octetsOf({ base64 }: OfferedFile): Uint8Array {
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}
