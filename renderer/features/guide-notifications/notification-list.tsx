// The three notifications: who makes them, of what, until when and how.

import type { ReactNode } from 'react';
import { isStatusId } from '../../../src/readiness/status.ts';
import {
  NOTIFICATIONS,
  type NotificationKind,
  type NotificationRow,
} from '../../../src/readiness/tables/notifications.ts';
import { STATUSES, type StatusRow } from '../../../src/readiness/tables/statuses.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import type { ReadinessWords } from '../../../src/words/readiness-texts.ts';
import { daysText, statusText } from '../../../src/words/reason-words.ts';
import { Section } from '../../components/section.tsx';
import { LinkLines } from '../guide-links/link-lines.tsx';
import { useGuide } from '../guide-words/guide-context.ts';
import { Named } from '../guide-words/named.tsx';
import { Origin } from '../guide-words/origin.tsx';
import { Told } from '../guide-words/told.tsx';
import styles from './notifications.module.css';
import { standing } from './standing.ts';

const KINDS = ['activity', 'contract', 'spouse'] as const satisfies readonly NotificationKind[];

export function NotificationList(): ReactNode {
  return KINDS.map((kind) => <Notification key={kind} kind={kind} />);
}

function Notification({ kind }: { readonly kind: NotificationKind }): ReactNode {
  const { words } = useGuide();
  const row: NotificationRow = NOTIFICATIONS[kind];
  const name = words.guide.notificationKinds[kind];
  return (
    <Section title={name.label}>
      <div className={styles.notification} data-notification={kind}>
        {name.official !== name.label && <Named name={{ label: '', official: name.official }} />}
        <p className={styles.within}>
          <Told say={(each) => withinText(each, row)} />
        </p>
        <Part title={({ guide }) => guide.screen.whatToNotify}>
          {row.events.map((event) => (
            <li key={event}>
              <Told say={({ guide }) => guide.notificationEvents[event]} />
            </li>
          ))}
        </Part>
        <Part title={({ guide }) => guide.screen.statuses}>
          {statusesOf(kind).map(({ ja, ask }) => (
            <li key={ja}>
              <Told say={(each) => statusLine(each, ja, ask)} />
            </li>
          ))}
        </Part>
        <Part title={({ guide }) => guide.screen.howToNotify}>
          {row.channels.map((channel) => (
            <li key={channel}>
              <Told say={({ guide }) => guide.notificationChannels[channel]} />
            </li>
          ))}
        </Part>
        <Origin of={row} />
        <LinkLines links={row.links} />
      </div>
    </Section>
  );
}

interface PartProps {
  readonly title: (words: ReadinessWords) => string;
  readonly children: ReactNode;
}

function Part({ title, children }: PartProps): ReactNode {
  return (
    <div>
      <h3>
        <Told say={title} />
      </h3>
      <ul className={styles.list}>{children}</ul>
    </div>
  );
}

function statusesOf(kind: NotificationKind): readonly { readonly ja: string; readonly ask: boolean }[] {
  return Object.keys(STATUSES)
    .filter(isStatusId)
    .map((id): StatusRow => STATUSES[id])
    .filter((row) => row.generic !== true)
    .flatMap((row) => {
      const stands = standing(row.notification, kind);
      return stands === 'no' ? [] : [{ ja: row.ja, ask: stands === 'ask' }];
    });
}

function statusLine(words: ReadinessWords, ja: string, ask: boolean): string {
  const status = statusText(words, ja);
  return ask ? fillIn(words.guide.screen.ifSo, { status }) : status;
}

function withinText(words: ReadinessWords, { withinDays }: NotificationRow): string {
  return fillIn(words.guide.notificationResults.within, { days: daysText(words, withinDays) });
}
