// Every check with its answer, reason and source, and what the signature was made with. Closed until it is asked for.

import type { ReactNode } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { Report, ReportFinding } from '../../../src/report/report.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { ExplainButton } from '../handbook/explain-button.tsx';
import { findingText } from './finding-text.ts';
import styles from './findings.module.css';
import { SignatureFacts } from './signature-facts.tsx';

const SHAPES: Readonly<Record<ReportFinding['status'], IconName>> = {
  pass: 'check',
  fail: 'cross',
  warn: 'warning',
  fatal: 'warning',
  'not-checked': 'open',
  'not-applicable': 'smaller',
  'not-in-force': 'smaller',
};

type DetailedReport = Pick<Report, 'signature' | 'findings' | 'link'>;

export function Details({ report }: { readonly report: DetailedReport }): ReactNode {
  const { words } = useDesk();
  const { link } = report;
  return (
    <Disclosure data-details="" className={`${styles.details ?? ''} screen-only`}>
      <h2>
        <AriaButton slot="trigger" className={styles.summary ?? ''}>
          <Icon name="larger" />
          <span>
            <Say text={words.screens.result.details} />
          </span>
        </AriaButton>
      </h2>
      <DisclosurePanel>
        <div className={styles.panel}>
          <h3>
            <Say text={words.terminal.headings.signature} />
          </h3>
          <SignatureFacts signature={report.signature} />
          <h3>
            <Say text={words.terminal.headings.findings} />
          </h3>
          <ul className={styles.findings}>
            {report.findings.map((finding) => (
              <FindingRow key={finding.rule} finding={finding} />
            ))}
          </ul>
          <p className={styles.signature}>
            <small>
              {fillIn(words.terminal.report.link, {
                apdus: link.apdus,
                sent: link.bytesSent,
                received: link.bytesReceived,
                milliseconds: Math.round(link.elapsedMs),
              })}
            </small>
          </p>
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}

function FindingRow({ finding }: { readonly finding: ReportFinding }): ReactNode {
  const { words } = useDesk();
  const { label, state, sentence } = findingText(words, finding);
  return (
    <li className={styles.finding} data-rule={finding.rule} data-status={finding.status}>
      <Icon name={SHAPES[finding.status]} />
      <div>
        <p>
          <strong>
            <Say text={label} />
          </strong>{' '}
          <Say text={state} />
        </p>
        {sentence !== state && (
          <p>
            <Say text={sentence} />
          </p>
        )}
        <small>
          {finding.rule} · {finding.citation}
        </small>
        {finding.status !== 'pass' && <ExplainButton id={finding.rule} about={label} />}
      </div>
    </li>
  );
}
