// What the card no longer shows to the eye: first, and in large type.

import type { ReactNode } from 'react';
import type { Report, ReportField } from '../../../src/report/report.ts';
import { Note } from '../../components/note.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { CopyButton } from './copy-button.tsx';
import styles from './document.module.css';
import { fieldNotes } from './field-notes.ts';
import { fieldText } from './field-text.ts';
import { Provenance } from './provenance.tsx';
import { Term } from './term.tsx';

interface NotPrintedProps {
  readonly report: Report;
  readonly fields: readonly ReportField[];
}

export function NotPrinted({ report, fields }: NotPrintedProps): ReactNode {
  const { words } = useDesk();
  const { result } = words.screens;
  const { dateOfIssue } = words.fields.notOnChip;
  const notes = fields.flatMap((field) => fieldNotes(words, report, field));
  return (
    <Section title={result.notPrinted} aside={<Say text={result.notPrintedHint} />}>
      <dl className={styles.big}>
        {fields.map((field) => (
          <BigField key={field.id} report={report} field={field} />
        ))}
        <div>
          <Term table="notOnChip" id="dateOfIssue" />
          <dd className={styles.none}>
            <Say text={dateOfIssue.text} />
          </dd>
        </div>
      </dl>
      {notes.map((note) => (
        <div key={note} className={styles.notes}>
          <Note tone="warn">
            <Say text={note} />
          </Note>
        </div>
      ))}
    </Section>
  );
}

function BigField({ report, field }: { readonly report: Report; readonly field: ReportField }): ReactNode {
  const { words } = useDesk();
  const text = fieldText(words, report, field);
  return (
    <div data-field={field.id}>
      <Term table="fields" id={field.id} />
      <dd className={text.muted ? styles.none : text.unknown ? styles.unknown : undefined}>
        <bdi>
          <Say text={text.value} />
        </bdi>
        {text.copy !== null && <CopyButton label={text.label} text={text.copy} />}
        {text.officialValue !== null && <small lang="ja">{text.officialValue}</small>}
        {text.days !== null && (
          <small className={styles.days} data-tone={text.days.tone}>
            <Say text={text.days.text} />
          </small>
        )}
        <Provenance report={report} part={field} from="chipText" />
      </dd>
    </div>
  );
}
