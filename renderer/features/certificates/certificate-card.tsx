// One certificate on a card of its own: what it is for, until when, who issued it, and what stands against it.

import type { ReactNode } from 'react';
import type { MyNumberReport, ReportCertificate } from '../../../src/report/my-number-report.ts';
import type { ReportFinding } from '../../../src/report/report.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { certificateWords } from '../../../src/words/my-number-words.ts';
import { dateText } from '../../../src/words/value-words.ts';
import { Icon } from '../../components/icon.tsx';
import { Note } from '../../components/note.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { daysText } from '../../text/date-text.ts';
import type { MyNumberWindowWords } from '../../words/my-number-words.ts';
import { findingText } from '../findings/finding-text.ts';
import styles from './certificates.module.css';
import { SIGN_ICONS } from './sign-icon.ts';

interface CertificateCardProps {
  readonly words: MyNumberWindowWords;
  readonly report: MyNumberReport;
  readonly certificate: ReportCertificate;
}

export function CertificateCard({ words, report, certificate }: CertificateCardProps): ReactNode {
  const said = certificateWords(words, certificate, report.trustProfile);
  const { certificates } = words.myNumber;
  return (
    <div className={styles.certificate} data-certificate={certificate.use} data-sign={said.sign}>
      <Section title={said.label}>
        <p className={styles.state} data-sign={said.sign}>
          <Icon name={SIGN_ICONS[said.sign]} />
          <strong>
            <Say text={said.state} />
          </strong>
        </p>
        <LastDay words={words} certificate={certificate} />
        <dl className={styles.facts}>
          <Fact label={certificates.purpose} text={said.purpose} />
          <Fact label={certificates.validity} text={fromTo(words, certificate)} />
          <Fact label={certificates.issuer} text={said.issuer} />
        </dl>
        {certificate.findings.filter(standsAgainst).map((finding) => (
          <Note key={finding.rule} tone={finding.status === 'fail' ? 'bad' : 'warn'}>
            <Say text={findingText(words, finding).sentence} />
          </Note>
        ))}
      </Section>
    </div>
  );
}

/** The days left stand beside the last day, in larger type. */
function fromTo(words: MyNumberWindowWords, { notBefore, notAfter }: ReportCertificate): string | undefined {
  if (notBefore === null || notAfter === null) return undefined;
  return fillIn(words.myNumber.certificates.fromTo, {
    from: dateText(words, notBefore),
    to: dateText(words, notAfter),
  });
}

function LastDay({ words, certificate }: Omit<CertificateCardProps, 'report'>): ReactNode {
  const { notAfter, daysLeft, validity, findings } = certificate;
  if (notAfter === null || daysLeft === null) return null;
  const ends = findings.some(({ reason }) => reason === 'ends-soon');
  const tone = validity === 'expired' ? 'bad' : ends ? 'warn' : 'soft';
  return (
    <p className={styles.lastDay}>
      <span>
        <Say text={words.window.lastDay} />
      </span>
      <strong>
        <Say text={dateText(words, notAfter)} />
      </strong>
      <span className={styles.days} data-tone={tone}>
        <Say text={daysText(words, daysLeft)} />
      </span>
    </p>
  );
}

function Fact({ label, text }: { readonly label: string; readonly text: string | undefined }): ReactNode {
  if (text === undefined) return null;
  return (
    <div>
      <dt>
        <Say text={label} />
      </dt>
      <dd>
        <Say text={text} />
      </dd>
    </div>
  );
}

function standsAgainst({ status }: ReportFinding): boolean {
  return status === 'fail' || status === 'warn' || status === 'fatal';
}
