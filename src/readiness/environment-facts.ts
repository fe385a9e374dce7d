// What a probe of a computer says of it, item by item, and how it was found out. What a probe cannot see is unknown, never
// "no": a person is asked then.

import type { JstDate } from '../time/jst-date.ts';

/** How an item was, or would have been, found out; a person can look at the same place. */
export type ProbeMethod =
  | 'operating-system'
  | 'registry'
  | 'files'
  | 'smart-card-service'
  /** Compared with the day of this program's own tables. */
  | 'program-date';

export type Probed<T> =
  | { readonly state: 'known'; readonly value: T; readonly by: ProbeMethod }
  | {
      readonly state: 'unknown';
      readonly by: ProbeMethod;
      /** no-way: there is none on this system; no-answer: none in time, or it failed. */
      readonly why: 'no-way' | 'no-answer';
    };

export interface OperatingSystem {
  /** As people call it: 'Windows 11', 'macOS 15.1', 'Debian GNU/Linux 12 (bookworm)'. */
  readonly name: string;
  /** As the system numbers itself: '10.0.22631', '24.1.0', '6.1.0-26-amd64'. */
  readonly version: string;
}

export interface InstalledSoftware {
  readonly installed: boolean;
  /** null: not installed, or it does not say. */
  readonly version: string | null;
}

export interface InstalledBrowser {
  readonly name: 'Chrome' | 'Edge' | 'Firefox' | 'Safari';
  /** As in '131.0.6778.86'; null when it does not say. */
  readonly version: string | null;
}

export interface ProbedReader {
  readonly name: string;
  /** How it reaches a card; unknown for a model that is not in the table. */
  readonly interface: 'contactless' | 'contact' | 'unknown';
  /** Whether it reads a My Number card and a residence card, which is read without contact alone. */
  readonly fit: 'yes' | 'my-number-card-only' | 'no' | 'unknown';
  /** The model it was taken for; null when it is not in the table. */
  readonly model: string | null;
}

export interface ClockJudgement {
  /** false: it shows a day on which this program did not exist yet, or one that is many years away from it. */
  readonly sane: boolean;
  /** The day this computer shows, in Japan. */
  readonly today: JstDate;
  /** The day of this program's tables: no right clock shows an earlier one. */
  readonly notBefore: JstDate;
}

export interface EnvironmentFacts {
  readonly os: Probed<OperatingSystem>;
  /** JPKI利用者ソフト. */
  readonly jpkiSoftware: Probed<InstalledSoftware>;
  /** Every one found, in the order of the type above. */
  readonly browsers: Probed<readonly InstalledBrowser[]>;
  /** What lets the extension of a browser speak to JPKI利用者ソフト. The extension itself cannot be seen from here. */
  readonly nativeMessagingHost: Probed<boolean>;
  /** The smart card service answers. */
  readonly smartCardService: Probed<boolean>;
  readonly readers: Probed<readonly ProbedReader[]>;
  readonly clock: Probed<ClockJudgement>;
}
